using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Storage;

namespace Jinpai.Desk.Imports;

/// <summary>
/// A folder into which somebody's tools export: what has come to rest there is imported and put into <c>done</c> or <c>failed</c>, with a report beside it.
/// A process that dies in between does no harm: the same bytes are known.
/// </summary>
/// <param name="desk">Who watches.</param>
/// <param name="shop">Into which shop.</param>
/// <param name="folder">Which; files in folders inside it are left alone.</param>
public sealed class WatchedFolder(DeskSession desk, ShopSession shop, string folder)
{
    private readonly RestingFiles _files = new(folder);

    /// <summary>Writes what came of a file, for people.</summary>
    public required Action<ImportOutcome, TextWriter> Report { get; init; }

    /// <summary>Phone numbers, addresses and ids in texts of chats are kept as they stand.</summary>
    public bool KeepsPersonalData { get; init; }

    /// <summary>The right to watch the folder, until it is disposed of: two programs would be in each other's way.</summary>
    /// <exception cref="RefusedException">The folder is gone, nothing can be written there, or another program watches it.</exception>
    public IDisposable Begin()
    {
        desk.Require(Right.Import, shop.Code);
        try
        {
            return FolderSetting.TryWatch(folder) ?? throw new RefusedException(desk.Words.Format("watch.busy", folder));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(desk.Words.Format(Directory.Exists(folder) ? "watch.fault.unwritable" : "watch.fault.missing", folder));
        }
    }

    /// <summary>Looks once: imports every file that is as it was at the last look and has rested, then brings the figures up to date.</summary>
    /// <returns>The files that were dealt with, and whether each was taken or known.</returns>
    /// <exception cref="RefusedException">The folder is gone.</exception>
    public IReadOnlyList<(string Name, bool IsDone)> Look()
    {
        desk.Require(Right.Import, shop.Code);
        var dealt = new List<(string, bool)>();
        foreach (var file in Resting())
        {
            desk.Cancellation.ThrowIfCancellationRequested();
            if (Deal(file) is { } isDone)
            {
                dealt.Add((file.Name, isDone));
            }
        }

        if (dealt.Exists(file => file.Item2))
        {
            _ = shop.BringUpToDate();
        }

        return dealt;
    }

    private IReadOnlyList<FileInfo> Resting()
    {
        try
        {
            return _files.Look(desk.Clock.GetUtcNow());
        }
        catch (DirectoryNotFoundException)
        {
            throw new RefusedException(desk.Words.Format("watch.fault.missing", folder));
        }
    }

    // Null: not now, it is tried again at the next look.
    private bool? Deal(FileInfo file)
    {
        ImportOutcome outcome;
        try
        {
            outcome = new ImportFiles(desk, shop, isDryRun: false) { KeepsPersonalData = KeepsPersonalData, Root = folder }.Run([file.FullName], null, null);
        }
        catch (Exception trouble) when (StorageTrouble.Of(trouble) is { } refused)
        {
            desk.Say(desk.Words.Format("watch.later", file.Name, desk.Words.Format("storage." + refused.Code, refused.Detail)));
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            desk.Say(desk.Words.Format("watch.later", file.Name, trouble.Message));
            return null;
        }

        var isDone = !outcome.PathIssues.HasErrors && outcome.Files.Count > 0 && outcome.Files.All(read => read.Fate != FileFate.Refused);
        PutAway.Move(file, isDone, writer => Report(outcome, writer));
        _files.Forget(file.Name);
        return isDone;
    }
}
