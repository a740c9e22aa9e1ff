using System.Text.Json;
using Jinpai.Desk.Shops;
using Jinpai.Core;
using Jinpai.Import;
using Jinpai.Storage.Imports;

namespace Jinpai.Desk.Importing;

/// <summary>Reads the files of one import into the shop, one after the other, each in whole or not at all.</summary>
public sealed class ImportRun(DeskSession session, ShopSession shop, bool isDryRun)
{
    /// <summary>Hears how far it is, many times a second, on the thread that works.</summary>
    public Action<ImportStep> OnStep { get; init; } = _ => { };

    /// <summary>The folder that names of files are shown from; null: as the paths were given.</summary>
    public string? Root { get; init; }

    /// <summary>The import that holds the files taken so far: what there is to undo after a cancelled run. Null: none was taken.</summary>
    public long? Taken { get; private set; }

    public ImportOutcome Run(IReadOnlyList<string> paths, string? format, Instant? coveredUntil, bool keepsPersonalData = false)
    {
        var now = session.Clock.GetUtcNow();
        var importer = new Importer(new ImportOptions { Zone = shop.Store.Shop.TimeZone, Clock = session.Clock, As = format, Root = Root, Accounts = Accounts(), KeepPersonalData = keepsPersonalData });
        var plan = importer.Plan(paths, session.Cancellation);
        var files = new List<FileOutcome>();
        using var import = shop.Store.BeginImport(shop.Rules, Instant.FromDateTimeOffset(now), isDryRun);
        var total = plan.Files.Sum(file => file.Length);
        long before = 0;
        foreach (var (index, file) in plan.Files.Index())
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var step = new ImportStep(file.Name, index + 1, plan.Files.Count, before, total);
            OnStep(step);
            files.Add(Take(file, import, coveredUntil, read => OnStep(step with { BytesRead = step.BytesRead + read })));
            before += file.Length;
            Taken ??= files[^1].Fate == FileFate.Taken && !isDryRun ? import.ImportId : null;
        }

        return new ImportOutcome(Taken, isDryRun, files, plan.Issues);
    }

    private KnownAccounts Accounts()
    {
        using var reader = shop.Store.Read();
        return new KnownAccounts(reader.Accounts());
    }

    private FileOutcome Take(PlannedFile file, ImportSession import, Instant? coveredUntil, Action<long> onRead)
    {
        if (!file.IsRefused && import.FindKnown(file.ContentHash) is { } known)
        {
            return new FileOutcome(file.Name, file.FormatName, file.EncodingName, FileFate.Known) { KnownImport = known };
        }

        using var target = import.Begin(new ImportedFile(file.Name, file.ContentHash, file.FormatName ?? "", file.EncodingName ?? "", file.Length));
        using var bar = session.Progress(session.Words.Format("import.reading", file.Name));
        var reading = file.Read(target, new Steps<ReadingProgress>(Show), session.Cancellation);
        var outcome = new FileOutcome(file.Name, reading.Format, reading.Encoding, reading.IsRefused ? FileFate.Refused : FileFate.Taken)
        {
            RowCount = reading.RowCount,
            HeldCount = reading.HeldCount,
            Issues = reading.Issues,
        };
        return reading.IsRefused ? outcome : Commit(outcome, reading, target, coveredUntil);

        void Show(ReadingProgress step)
        {
            bar.Show(step.BytesRead, step.BytesTotal);
            onRead(step.BytesRead);
        }
    }

    private FileOutcome Commit(FileOutcome outcome, FileReading reading, FileImport target, Instant? coveredUntil)
    {
        var report = target.Commit(reading.RowCount, reading.HeldCount, JsonSerializer.Serialize(reading.Issues.Groups), coveredUntil);
        foreach (var issue in report.Issues)
        {
            outcome.Issues.Add(issue);
        }

        return outcome with
        {
            NewCount = report.NewCount,
            KnownCount = report.KnownCount,
            ChangedCount = report.ChangedCount,
            HeldCount = reading.HeldCount + report.HeldCount,
            FirstDay = reading.Coverage.FirstDay ?? report.FirstDay,
            LastDay = reading.Coverage.LastDay ?? report.LastDay,
        };
    }
}
