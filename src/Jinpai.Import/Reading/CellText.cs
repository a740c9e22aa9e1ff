namespace Jinpai.Import.Text;

/// <summary>What spreadsheets and platforms put around a value, and the words they use for "nothing" (spec 5.1).</summary>
internal static class CellText
{
    /// <summary>The value itself: without blanks around it, a leading apostrophe or tab, or <c>="…"</c>.</summary>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || (IsPlain(text[0]) && IsPlain(text[^1])))
        {
            return text;
        }

        text = Trim(text);
        if (text.StartsWith("=\"") && text.EndsWith("\"") && text.Length >= 3)
        {
            text = Trim(text[2..^1]);
        }

        return text is ['\'', ..] ? Trim(text[1..]) : text;
    }

    /// <summary>True for a blank cell and for the signs of "no data": they are none, never 0.</summary>
    public static bool IsNone(ReadOnlySpan<char> cleaned) => cleaned.IsEmpty || (cleaned.Length <= 4 && cleaned is "-" or "--" or "—" or "——" or "暂无数据");

    /// <summary>True for the platforms' sign that a figure can still change.</summary>
    public static bool IsImmature(ReadOnlySpan<char> cleaned) => cleaned is "延迟统计";

    /// <summary>Blanks of all kinds, and the invisible marks that copying from web pages leaves.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && IsBlank(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && IsBlank(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';

    /// <summary>Characters that need no second look at an end of a value.</summary>
    private static bool IsPlain(char c) => c is (> '=' and < '\u007F') or (>= '0' and <= '9') or (>= '\u4E00' and <= '\u9FFF');
}
