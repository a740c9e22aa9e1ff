using System.Collections.Immutable;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Forms;

/// <summary>A table that people fill in: which of its columns is which, and the faults found so far.</summary>
public sealed class FilledTable
{
    private readonly string _file;
    private readonly LocalText _fate;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Issue>.Builder _faults = ImmutableArray.CreateBuilder<Issue>();

    /// <param name="file">The name of the file, for the faults.</param>
    /// <param name="header">The cells of the head line; names in any order and case, further columns do not matter.</param>
    /// <param name="columns">What is looked for.</param>
    /// <param name="fate">What becomes of a table with faults.</param>
    public FilledTable(string file, IReadOnlyList<string> header, IReadOnlyList<TableColumn> columns, LocalText fate)
    {
        (_file, _fate) = (file, fate);
        foreach (var column in columns)
        {
            var found = Enumerable.Range(0, header.Count).Where(i => column.IsMeantBy(header[i])).ToList();
            if (found.Count > 1 || (found.Count == 0 && column.IsRequired))
            {
                Add(found.Count == 0 ? TableIssues.ColumnMissing : TableIssues.ColumnTwice, 1, column.Name, string.Join(",", header), column.Name);
            }

            if (found.Count > 0)
            {
                _places[column.Name] = found[0];
            }
        }
    }

    public int FaultCount => _faults.Count;

    public ImmutableArray<Issue> Faults => _faults.ToImmutable();

    /// <summary>The rows that are not blank; none if a column is missing or doubled.</summary>
    public IEnumerable<FilledRow> Rows(IEnumerable<(long Line, IReadOnlyList<string> Cells)> rows) =>
        _faults.Count > 0 ? [] : rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Select(row => new FilledRow(this, row.Line, row.Cells));

    /// <summary>Without a mark for text that a spreadsheet put before it; empty where the column or the cell is not there.</summary>
    internal string Text(IReadOnlyList<string> cells, string column) =>
        _places.TryGetValue(column, out var index) && index < cells.Count ? cells[index].Trim().TrimStart('\'').Trim() : "";

    internal void Add(IssueKind kind, long line, string column, LocalText found, params IReadOnlyList<LocalText> arguments) =>
        _faults.Add(new Issue(kind, new Origin(_file, Line: line, Column: column), found, [_fate, .. arguments]));
}
