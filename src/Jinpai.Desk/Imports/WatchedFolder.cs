using System.Globalization;
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
    private static readonly string[] OfCopying = [".tmp", ".part", ".partial", ".crdownload", ".download", "~"];
    private readonly Dictionary<string, (long Length, DateTime WrittenAt)> _seen = new(StringComparer.Ordinal);

    /// <summary>A file that was not touched for so long is whole.</summary>
    public static TimeSpan Rest { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Writes what came of a file, for people.</summary>
    public required Action<ImportOutcome, TextWriter> Report { get; init; }

    /// <summary>Phone numbers, addresses and ids in texts of chats are kept as they stand.</summary>
    public bool KeepsPersonalData { get; init; }

    /// <summary>Looks once: imports every file that is as it was at the last look and has rested, then brings the figures up to date.</summary>
    /// <returns>The files that were dealt with, and whether each was taken or known.</returns>
    /// <exception cref="RefusedException">The folder is gone.</exception>
    public IReadOnlyList<(string Name, bool IsDone)> Look()
    {
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

    private List<FileInfo> Resting()
    {
        var directory = new DirectoryInfo(folder);
        if (!directory.Exists)
        {
            throw new RefusedException(desk.Words.Format("watch.gone", folder));
        }

        var now = desk.Clock.GetUtcNow().UtcDateTime;
        var there = directory.EnumerateFiles().Where(IsWhole).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var resting = there.Where(file => _seen.TryGetValue(file.Name, out var seen) && seen == (file.Length, file.LastWriteTimeUtc) && now - file.LastWriteTimeUtc >= Rest).ToList();
        _seen.Clear();
        foreach (var file in there)
        {
            _seen[file.Name] = (file.Length, file.LastWriteTimeUtc);
        }

        return resting;
    }

    private static bool IsWhole(FileInfo file) => !file.Name.StartsWith('.') && !OfCopying.Any(end => file.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

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
        PutAway(file, isDone ? "done" : "failed", outcome);
        return isDone;
    }

    private void PutAway(FileInfo file, string where, ImportOutcome outcome)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, where)).FullName;
        var name = file.Name;
        for (var number = 2; Path.Exists(Path.Combine(target, name)); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file.Name)}.{number}{file.Extension}");
        }

        using (var report = new StreamWriter(Path.Combine(target, name + ".report.txt"), append: false))
        {
            Report(outcome, report);
        }

        File.Move(file.FullName, Path.Combine(target, name));
        _seen.Remove(file.Name);
    }
}
