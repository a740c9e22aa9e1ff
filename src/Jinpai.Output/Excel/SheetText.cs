using System.Globalization;
using System.Text;

namespace Jinpai.Output.Excel;

/// <summary>Texts as cells of a workbook can hold them.</summary>
internal static class SheetText
{
    /// <summary>Excel's limit for one cell.</summary>
    public const int Longest = 32_767;

    /// <summary>Characters that XML cannot hold become <c>_x0001_</c> as the format prescribes; what already looks like that keeps its meaning; halves of pairs become U+FFFD.</summary>
    public static string Encode(string text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        if (!text.Any(c => c < ' ' || c is '_' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c)))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isEscape = rune.Value == '_' && LooksEscaped(text.AsSpan(position));
            var isForbidden = rune.Value is (< ' ' and not '\t' and not '\n') or 0xFFFE or 0xFFFF;
            _ = isEscape || isForbidden ? encoded.Append(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_") : encoded.Append(rune.ToString());
            position += rune.Utf16SequenceLength;
        }

        return encoded.ToString();
    }

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
