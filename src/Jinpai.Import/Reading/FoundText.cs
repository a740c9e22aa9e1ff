using System.Text.RegularExpressions;

namespace Jinpai.Import.Reading;

/// <summary>Makes a bad value fit to be shown: short, on one line, and without anything that could be a phone number.</summary>
internal static partial class FoundText
{
    private const int Longest = 60;

    public static string Of(string found)
    {
        var text = found.Length > Longest ? string.Concat(found.AsSpan(0, char.IsHighSurrogate(found[Longest - 1]) ? Longest - 1 : Longest), "…") : found;
        return Phone().Replace(text.ReplaceLineEndings(" "), m => $"{m.Value[..3]}****{m.Value[^2..]}");
    }

    [GeneratedRegex(@"(?<!\d)1[3-9]\d{9}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phone();
}
