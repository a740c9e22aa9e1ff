using System.Text;

namespace Jinpai.Web.Imports.Uploading;

/// <summary>Makes a name that a browser sent into one that is safe on every system: no way up, no drives, no signs that Windows refuses, nothing hidden.</summary>
internal static class UploadName
{
    private const int MostParts = 8;

    /// <summary>Bytes of UTF-8 in one part; file systems take 255.</summary>
    private const int MostBytes = 150;

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Parts are divided by <c>/</c>.</summary>
    public static string Of(string? sent)
    {
        var parts = (sent ?? "").Split('/', '\\').Select(Part).Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? "file" : string.Join('/', parts.TakeLast(MostParts));
    }

    private static string Part(string part)
    {
        var name = new StringBuilder();
        foreach (var rune in part.EnumerateRunes())
        {
            name.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar || (rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal)) ? new Rune('_') : rune);
        }

        // Windows drops dots and blanks at the end; a leading dot hides a file from a folder's import.
        var clean = Short(name.ToString().Trim(' ', '.'));
        return Reserved.Contains(clean.Split('.')[0]) ? "_" + clean : clean;
    }

    // The ending stays: people know their files by it.
    private static string Short(string name)
    {
        var ending = Path.GetExtension(name);
        ending = Encoding.UTF8.GetByteCount(ending) > 12 ? "" : ending;
        var stem = name[..(name.Length - ending.Length)].EnumerateRunes().ToList();
        while (Encoding.UTF8.GetByteCount(ending) + stem.Sum(rune => rune.Utf8SequenceLength) > MostBytes)
        {
            stem.RemoveAt(stem.Count - 1);
        }

        return string.Concat(stem) + ending;
    }
}
