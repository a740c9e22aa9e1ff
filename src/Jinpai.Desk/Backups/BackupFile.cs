using System.Globalization;

namespace Jinpai.Desk.Backups;

/// <summary>Names of nightly backups: the day is in them, and by them old ones are known.</summary>
internal static class BackupFile
{
    private const string Before = "jinpai-";
    private const string After = ".jpb";
    private const string DayForm = "yyyy-MM-dd";

    public static string Of(DateOnly night) => Before + Day(night) + After;

    public static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    public static bool TryDay(string? text, out DateOnly day) => DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Those of a folder, the newest first; any other file is none.</summary>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, Before + "*" + After).Where(IsOurs).OrderByDescending(path => Path.GetFileName(path), StringComparer.Ordinal);

    private static bool IsOurs(string path) => Path.GetFileName(path) is var name && name.StartsWith(Before, StringComparison.Ordinal) && name.EndsWith(After, StringComparison.Ordinal) && TryDay(name[Before.Length..^After.Length], out _);
}
