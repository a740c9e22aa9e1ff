using System.Text;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Excel;

/// <summary>Rows of one sheet of a workbook, row by row. The first row with anything in it is the header.</summary>
internal sealed class WorkbookRows : IRows
{
    private readonly ReadingContext _context;
    private readonly Workbook _workbook;
    private int[] _indexes = [];
    private SheetRow _row = new(0, []);
    private byte[] _bytes = new byte[256];

    public WorkbookRows(ReadingContext context)
    {
        _context = context;
        _workbook = Workbook.Open(context.File, WorkbookLimits.Default);
    }

    /// <summary>The header's cells, normalised.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];
    public long Line => _row.Number;
    public RowFault Fault { get; private set; }
    public string FaultFound { get; private set; } = "";
    public int Width { get; private set; }
    public bool IsBlank => _row.IsBlank;

    /// <summary>Moves to the first visible sheet whose header is wanted, and says which others with data are passed over; of hidden ones only those of the same kind. False: there is none.</summary>
    public bool FindSheet(HeaderPlace place, Func<IReadOnlyList<string>, bool> isWanted)
    {
        var passed = new List<string>();
        while (_workbook.NextSheet())
        {
            _context.ThrowIfCancelled();
            if (!ReadHeader(place) || (_workbook.IsHidden && !isWanted(Header)))
            {
                continue;
            }

            if (!_workbook.IsHidden && isWanted(Header))
            {
                _context.Sheet = _workbook.SheetName;
                ReportPassed(passed);
                return true;
            }

            passed.Add(_workbook.SheetName);
        }

        return false;
    }

    /// <summary>Says which cell each column of the format is; -1 where the sheet has none.</summary>
    public void Map(int[] indexes) => _indexes = indexes;

    public bool Has(int column) => _indexes[column] >= 0;

    public ReadOnlySpan<byte> Cell(int column)
    {
        var text = TextOf(_row[_indexes[column]]);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length < most)
        {
            _bytes = new byte[most];
        }

        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, _bytes));
    }

    public bool Read()
    {
        if (_workbook.Read() is not { } row)
        {
            ReportFurther();
            return false;
        }

        _row = row;
        var isTooWide = row.Cells.Count > Width && row.Cells.Skip(Width).Any(cell => !cell.IsBlank);
        Fault = isTooWide ? RowFault.CellsTooMany : RowFault.None;
        FaultFound = isTooWide ? row.Cells.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return true;
    }

    public void Dispose() => _workbook.Dispose();

    /// <summary>A date at midnight shows no time of day: in a row of times it is one all the same.</summary>
    private static string TextOf(SheetCell cell) => cell.Kind == CellKind.Date && cell.Text.Length == 10 ? cell.Text + " 00:00:00" : cell.Text;

    private bool ReadHeader(HeaderPlace place)
    {
        var rows = new List<IReadOnlyList<string>>();
        Header = [];
        while (_workbook.Read() is { } row)
        {
            if (!row.IsBlank)
            {
                _row = row;
                rows.Add([.. row.Cells.Select(cell => HeaderName.Normalise(cell.Text))]);
                if (place.NamesIn(rows) is { } names)
                {
                    Header = names;
                    Width = Header.Count;
                    return true;
                }
            }
        }

        return false;
    }

    private void ReportFurther()
    {
        if (_workbook.HiddenRows > 0)
        {
            _context.Report(WorkbookIssues.RowsHidden, null, null, "", _workbook.HiddenRows);
        }

        var further = new List<string>();
        while (_workbook.NextSheet())
        {
            if (!_workbook.IsHidden && _workbook.Read() is not null)
            {
                further.Add(_workbook.SheetName);
            }
        }

        ReportPassed(further);
    }

    private void ReportPassed(List<string> sheets)
    {
        foreach (var sheet in sheets)
        {
            _context.Issues.Add(new Issue(WorkbookIssues.SheetNotRead, new Origin(_context.File.Name, sheet), sheet, _context.Sheet ?? ""));
        }
    }
}
