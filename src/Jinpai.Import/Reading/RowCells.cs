using System.Buffers;
using System.Text;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>The cells of one row of a table.</summary>
/// <param name="context">The file.</param>
/// <param name="rows">Where the cells come from.</param>
/// <param name="columns">The columns, by index.</param>
internal sealed class RowCells(ReadingContext context, IRows rows, IReadOnlyList<FormatColumn> columns) : Cells<int>(context, context.Times)
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
    private readonly FormatColumn[] _columns = [.. columns];
    private readonly KnownNames?[] _names = new KnownNames?[columns.Count];
    private char[] _chars = new char[4096];
    private long _told;
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

    /// <summary>Names come again and again: one of which nothing was to be said is looked at once.</summary>
    public override ReadOnlySpan<char> Name(int field)
    {
        if (IsAbsent(field))
        {
            return [];
        }

        var bytes = rows.Cell(field);
        var names = _names[field] ??= new KnownNames();
        if (names.TryFind(bytes, out var known))
        {
            return known;
        }

        var told = _told;
        var name = Checked(field);
        if (told == _told)
        {
            names.Add(bytes, name);
        }

        return name;
    }

    /// <summary>Of an id of letters and digits alone there is nothing to fold and nothing to say, unless it is a word for "none".</summary>
    public override ReadOnlySpan<char> Id(int field)
    {
        var bytes = rows.Cell(field);
        if (bytes.IsEmpty && !_columns[field].IsRequired)
        {
            return [];
        }

        return !bytes.IsEmpty && bytes.Length <= LongestText && !bytes.ContainsAnyExcept(Plain) && Raw(field) is var id && !CellText.IsNone(id) ? id : base.Id(field);
    }

    private protected override ReadOnlySpan<byte> Bytes(int field) => rows.Cell(field);

    private protected override bool IsAbsent(int field) => !_columns[field].IsRequired && rows.Cell(field).IsEmpty;

    private protected override ReadOnlySpan<char> Stored(int field) => Raw(field);

    private protected override ReadOnlySpan<char> Written(int field) => CellText.Clean(Raw(field));

    public override void Hold(IssueKind kind, int field, string found, params IReadOnlyList<LocalText> arguments) =>
        Hold(kind, _columns[field].Name, _columns[field].IsPersonal ? "" : found, arguments);

    /// <summary>Holds the row back for something that is not of one column.</summary>
    public void Hold(IssueKind kind, string? column, string found, params IReadOnlyList<LocalText> arguments)
    {
        IsHeld = true;
        _told++;
        Context.Report(kind, Line, column, FoundText.Of(found), arguments);
    }

    public override void Warn(IssueKind kind, int field, string found, params IReadOnlyList<LocalText> arguments)
    {
        _told++;
        Context.Report(kind, Line, _columns[field].Name, _columns[field].IsPersonal ? "" : FoundText.Of(found), arguments);
    }

    public override void Note(IssueKind kind, int field, string found, params IReadOnlyList<LocalText> arguments) => Warn(kind, field, found, arguments);

    public override string NameOf(int field) => _columns[field].Name;

    private protected override bool IsRequired(int field) => _columns[field].IsRequired;
}
