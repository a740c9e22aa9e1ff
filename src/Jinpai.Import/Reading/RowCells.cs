using System.Text;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>The cells of one row of a table.</summary>
/// <param name="context">The file.</param>
/// <param name="rows">Where the cells come from.</param>
/// <param name="columns">The columns, by index.</param>
internal sealed class RowCells(ReadingContext context, IRows rows, IReadOnlyList<FormatColumn> columns) : Cells<int>(context, context.Times)
{
    private char[] _chars = new char[4096];
    private int _used;
    private long _line;

    public bool IsHeld { get; private set; }
    public override long Line => _line;

    /// <summary>Forgets the row before. Spans given for it end here.</summary>
    public void Begin()
    {
        IsHeld = false;
        _line = rows.Line;
        _used = 0;
    }

    public bool Has(int column) => rows.Has(column);

    /// <summary>The cell as it stands, nothing taken off.</summary>
    public ReadOnlySpan<char> Raw(int column)
    {
        var bytes = rows.Cell(column);
        if (bytes.IsEmpty)
        {
            return [];
        }

        if (_chars.Length - _used < bytes.Length)
        {
            // Spans given before keep the old array alive.
            _chars = new char[Math.Max(_chars.Length, bytes.Length) * 2];
            _used = 0;
        }

        var count = Encoding.UTF8.GetChars(bytes, _chars.AsSpan(_used));
        var span = _chars.AsSpan(_used, count);
        _used += count;
        return span;
    }

    private protected override ReadOnlySpan<char> Stored(int field) => Raw(field);

    private protected override ReadOnlySpan<char> Written(int field) => CellText.Clean(Raw(field));

    public override void Hold(IssueKind kind, int field, string found, params IReadOnlyList<LocalText> arguments) =>
        Hold(kind, columns[field].Name, columns[field].IsPersonal ? "" : found, arguments);

    /// <summary>Holds the row back for something that is not of one column.</summary>
    public void Hold(IssueKind kind, string? column, string found, params IReadOnlyList<LocalText> arguments)
    {
        IsHeld = true;
        Context.Report(kind, Line, column, FoundText.Of(found), arguments);
    }

    public override void Warn(IssueKind kind, int field, string found, params IReadOnlyList<LocalText> arguments) =>
        Context.Report(kind, Line, columns[field].Name, columns[field].IsPersonal ? "" : FoundText.Of(found), arguments);

    public override void Note(IssueKind kind, int field, string found, params IReadOnlyList<LocalText> arguments) => Warn(kind, field, found, arguments);

    public override string NameOf(int field) => columns[field].Name;

    private protected override bool IsRequired(int field) => columns[field].IsRequired;
}
