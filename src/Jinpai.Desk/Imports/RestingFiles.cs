namespace Jinpai.Desk.Imports;

/// <summary>Which files of a folder are whole: as they were at the last look, and not touched for a while. Folders inside it, names that begin with a dot and copies under way are left alone.</summary>
/// <param name="folder">Which.</param>
public sealed class RestingFiles(string folder)
{
    /// <summary>A file that was not touched for so long is whole.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private static readonly string[] OfCopying = [".tmp", ".part", ".partial", ".crdownload", ".download", "~"];
    private readonly Dictionary<string, (long Length, DateTime WrittenAt)> _seen = new(StringComparer.Ordinal);

    /// <summary>Those that have come to rest, by name.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is gone.</exception>
    public IReadOnlyList<FileInfo> Look(DateTimeOffset now)
    {
        var there = new DirectoryInfo(folder).EnumerateFiles().Where(IsWhole).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var resting = there.Where(file => _seen.TryGetValue(file.Name, out var seen) && seen == (file.Length, file.LastWriteTimeUtc) && now.UtcDateTime - file.LastWriteTimeUtc >= Rest).ToList();
        _seen.Clear();
        foreach (var file in there)
        {
            _seen[file.Name] = (file.Length, file.LastWriteTimeUtc);
        }

        return resting;
    }

    /// <summary>It was put away: another of that name is another.</summary>
    public void Forget(string name) => _seen.Remove(name);

    private static bool IsWhole(FileInfo file) => !file.Name.StartsWith('.') && !OfCopying.Any(end => file.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
