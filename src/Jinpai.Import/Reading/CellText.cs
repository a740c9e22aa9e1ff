using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>What spreadsheets and platforms put around a value, and the words they use for "nothing" (spec 5.1).</summary>
internal static class CellText
{
    /// <summary>What stands for a formula whose result was not saved with it.</summary>
    public const string UnsavedFormula = "=?";

    private const int LongestNone = 6;

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

    /// <summary>True for a blank cell and for the signs and words of "no data": they are none, never 0.</summary>
    public static bool IsNone(ReadOnlySpan<char> cleaned) => cleaned.IsEmpty || (cleaned.Length <= LongestNone && (IsSign(cleaned) || IsNoneWord(cleaned)));

    /// <summary>True for what programs write where nothing is known; the signs of people and platforms (a dash, 暂无数据) are none of these.</summary>
    public static bool IsNoneWord(ReadOnlySpan<char> cleaned) => cleaned.Length switch
    {
        2 => cleaned is "\\N" || Is(cleaned, "NA"),
        3 => Is(cleaned, "N/A") || Is(cleaned, "NaN") || Is(cleaned, "NaT"),
        4 => Is(cleaned, "null") || Is(cleaned, "none") || Is(cleaned, "<NA>"),
        6 => Is(cleaned, "(null)") || Is(cleaned, "<null>"),
        _ => false,
    };

    /// <summary>True for what a spreadsheet shows where a formula failed or a column was too narrow to save its value.</summary>
    public static bool IsError(ReadOnlySpan<char> cleaned) => cleaned is ['#', _, ..]
        && (cleaned is "#N/A" or "#DIV/0!" or "#REF!" or "#VALUE!" or "#NAME?" or "#NUM!" or "#NULL!" or "#SPILL!" or "#CALC!" or "#FIELD!" or "#BLOCKED!" or "#GETTING_DATA" || !cleaned.ContainsAnyExcept('#'));

    /// <summary>What is wrong with a cell whose value a spreadsheet has lost: an error, or a formula without its result. Null: nothing.</summary>
    public static IssueKind? LossOf(ReadOnlySpan<char> cleaned) => IsError(cleaned) ? CellIssues.CellError : cleaned is UnsavedFormula ? CellIssues.FormulaUnsaved : null;

    /// <summary>True for a value written in percent: <c>32%</c>.</summary>
    public static bool HasPercentSign(ReadOnlySpan<char> cleaned) => cleaned is [.., '%' or '％'];

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

    private static bool IsSign(ReadOnlySpan<char> cleaned) => cleaned is "暂无数据" or "-" or "--" or "---" or "—" or "——" or "–";

    private static bool Is(ReadOnlySpan<char> cleaned, string word) => cleaned.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';

    /// <summary>Characters that need no second look at an end of a value.</summary>
    private static bool IsPlain(char c) => c is (> '=' and < '\u007F') or (>= '0' and <= '9') or (>= '\u4E00' and <= '\u9FFF');
}
