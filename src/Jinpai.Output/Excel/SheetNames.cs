using System.Globalization;

namespace Jinpai.Output.Excel;

/// <summary>Names that Excel takes for sheets: at most 31 characters, none of <c>: \ / ? * [ ]</c>, each once whatever its case.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    public static IReadOnlyList<string> Of(IEnumerable<string> wishes)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        var names = new List<string>();
        foreach (var wish in wishes)
        {
            var valid = Valid(wish);
            var name = valid;
            for (var number = 2; !taken.Add(name); number++)
            {
                var suffix = " " + number.ToString(CultureInfo.InvariantCulture);
                name = Cut(valid, Longest - suffix.Length) + suffix;
            }

            names.Add(name);
        }

        return names;
    }

    private static string Valid(string wish)
    {
        var letters = wish.Select(c => char.IsControl(c) || char.IsSurrogate(c) || @":\/?*[]".Contains(c, StringComparison.Ordinal) ? '_' : c);
        var name = Cut(string.Concat(letters), Longest).Trim('\'', ' ');
        return name.Length == 0 ? "Sheet" : name;
    }

    private static string Cut(string name, int length) => name.Length > length ? name[..length] : name;
}
