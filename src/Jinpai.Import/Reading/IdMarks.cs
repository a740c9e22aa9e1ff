using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>The apostrophes and tabs that platforms and spreadsheets put on ids so that they stay text: taken off, and told once for the file with how many there were.</summary>
internal sealed class IdMarks
{
    public static readonly IssueKind MarksRemoved = new(
        "id_marks_removed",
        Severity.Information,
        zh: new("编号上带有单引号或制表符", "", "共 {0} 处，已去掉，与没有这些符号的编号视为同一个"),
        en: new("Ids with an apostrophe or a tab put on them", "", "{0} of them, taken without it: the same as the ids without it"));

    private long _count;
    private string _example = "";
    private string? _column;
    private long _line;

    /// <summary>Notes an id, if there is such a mark on it.</summary>
    /// <param name="raw">What stands in the cell.</param>
    /// <param name="written">The same without marks.</param>
    /// <param name="line">Where it stands.</param>
    /// <param name="column">The column's name.</param>
    public void Note(ReadOnlySpan<char> raw, ReadOnlySpan<char> written, long line, string column)
    {
        if (written.IsEmpty || raw.Length == written.Length || !HasMark(raw))
        {
            return;
        }

        if (_count++ == 0)
        {
            (_example, _line, _column) = (FoundText.Of(raw.ToString().Replace("\t", "\\t", StringComparison.Ordinal)), line, column);
        }
    }

    public void Report(ReadingContext context)
    {
        if (_count > 0)
        {
            context.Report(MarksRemoved, _line, _column, _example, _count);
        }
    }

    private static bool HasMark(ReadOnlySpan<char> raw) => raw.Contains('\t') || raw.TrimStart().StartsWith("'") || raw.TrimStart().StartsWith("=\"'");
}
