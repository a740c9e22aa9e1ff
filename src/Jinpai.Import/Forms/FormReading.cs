using System.Globalization;
using Jinpai.Core.Forms;
using Jinpai.Core.Issues;
using Jinpai.Import.Formats;

namespace Jinpai.Import.Forms;

/// <summary>A form as it came back.</summary>
public sealed record FormReading : FileResult
{
    public required string File { get; init; }

    /// <summary>Null if the file is no form of ours; then the issues say why.</summary>
    public FormKind? Kind { get; init; }

    /// <summary>The period that the form was written for, such as 2026-10; null if it has none.</summary>
    public string? Period { get; init; }

    public string? Sheet { get; init; }

    /// <summary>The keys of its columns, such as <c>agent</c>, <c>base</c>, <c>manual:supervisor</c>.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The largest value of a column, for manual scores.</summary>
    public IReadOnlyDictionary<string, decimal> Limits { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Where each key's column stands in the sheet, 0-based.</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <summary>Rows in which something is filled in.</summary>
    public IReadOnlyList<FormRow> Rows { get; init; } = [];
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>The name of a cell as Excel shows it, such as <c>B7</c>.</summary>
    public string CellOf(long row, string key)
    {
        var index = Keys.Index().Where(k => k.Item == key).Select(k => Places[k.Index]).DefaultIfEmpty(-1).First();
        var letters = "";
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An issue that names row and key, as it is shown: with the sheet, and the cell in place of the key.</summary>
    public Issue AtCell(Issue issue) => issue.Origin is { Line: { } row, Column: { } key } && Keys.Contains(key, StringComparer.Ordinal)
        ? issue with { Origin = issue.Origin with { Sheet = Sheet, Column = CellOf(row, key) } }
        : issue;
}
