using Jinpai.Desk.Documents;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Storage.Checking;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Replaying;

namespace Jinpai.Desk.Health;

/// <summary>Proofs of what is stored, each by its name: what is wrong, first place first. <c>doctor</c> is the friendly summary, this is the proof.</summary>
/// <param name="desk">Who asks.</param>
public sealed class InstallationChecks(DeskSession desk)
{
    /// <summary>Of what a disk holds, so much is to be free.</summary>
    private const int LeastFreePercent = 5;

    /// <param name="names">Which checks.</param>
    /// <param name="shop">Of one shop; null: of all.</param>
    /// <returns>A line for each thing that is wrong.</returns>
    /// <exception cref="Storage.Refusals.StorageRefusedException">There is no such shop.</exception>
    public IReadOnlyList<string> Run(IReadOnlyCollection<CheckName> names, string? shop)
    {
        desk.Require(Right.ReadData);
        var found = new List<string>();
        if (names.Contains(CheckName.Disk))
        {
            found.AddRange(Disk());
        }

        if (names.Contains(CheckName.Documents))
        {
            found.AddRange(Enum.GetValues<DocumentKind>().SelectMany(OfDocuments));
        }

        if (names.Contains(CheckName.Audit))
        {
            found.AddRange(new AuditCheck(desk).Run());
        }

        foreach (var code in shop is null ? desk.Shops().Select(known => known.Code) : [shop])
        {
            desk.Cancellation.ThrowIfCancellationRequested();
            found.AddRange(Guarded(code, () => OfShop(ShopSession.Open(desk, code), names)));
        }

        return found;
    }

    // Of a server nobody here knows its disk.
    private IEnumerable<string> Disk()
    {
        if (desk.Installation.Place.Folder is null)
        {
            return [];
        }

        var drive = new DriveInfo(desk.Installation.Folder);
        return drive.TotalSize > 0 && drive.AvailableFreeSpace < drive.TotalSize / 100 * LeastFreePercent
            ? [desk.Words.Format("check.disk", desk.Installation.Folder, ShownNumber.Count(drive.AvailableFreeSpace >> 20), LeastFreePercent)]
            : [];
    }

    private IEnumerable<string> OfDocuments(DocumentKind kind)
    {
        var shelf = new DocumentShelf(desk, kind);
        return
            from version in shelf.All()
            let name = $"{shelf.Name} {version.Code}@{version.Version}"
            let faults = DocumentReading.Read(kind, name, version.Content).Faults
            where faults.Length > 0
            select desk.Words.Format("check.document", name, faults[0].Found);
    }

    private IReadOnlyList<string> OfShop(ShopSession shop, IReadOnlyCollection<CheckName> names)
    {
        var found = new List<string>();
        if (names.Contains(CheckName.Database))
        {
            shop.CheckDamage();
        }

        if (names.Contains(CheckName.Segments))
        {
            found.AddRange(shop.Store.CheckSegments(desk.Cancellation).Select(fault => Line(shop, fault)));
        }

        if (names.Any(name => name is CheckName.Facts or CheckName.Figures or CheckName.Money))
        {
            found.AddRange(shop.IsUpToDate() ? OfFigures(shop, names) : [desk.Words.Format("check.stale", shop.Code)]);
        }

        return found;
    }

    // One replay answers the first two.
    private IEnumerable<string> OfFigures(ShopSession shop, IReadOnlyCollection<CheckName> names)
    {
        var faults = names.Contains(CheckName.Money) ? shop.Store.CheckMoney(shop.Rules) : [];
        if (names.Contains(CheckName.Facts) || names.Contains(CheckName.Figures))
        {
            using var bar = desk.Progress(desk.Words.Format("check.facts", shop.Code));
            faults =
            [
                .. shop.Store.CheckFacts(shop.Rules, new Steps<ReplayProgress>(step => bar.Show(step.Done, step.Total)), desk.Cancellation)
                    .Where(fault => names.Contains(fault.Code == "facts_differ" ? CheckName.Facts : CheckName.Figures)),
                .. faults,
            ];
        }

        return [.. faults.Select(fault => Line(shop, fault))];
    }

    private string Line(ShopSession shop, StoredFault fault) => desk.Words.Format("check." + fault.Code, shop.Code, fault.Place);

    // What cannot be read of one shop does not keep the others from being looked through.
    private IReadOnlyList<string> Guarded(string shop, Func<IReadOnlyList<string>> check)
    {
        try
        {
            return check();
        }
        catch (Exception trouble) when (StorageTrouble.Of(trouble) is { Code: not "unknown_shop" } refused)
        {
            return [desk.Words.Format("check.unread", shop, desk.Words.Format("storage." + refused.Code, refused.Detail))];
        }
    }
}
