using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;
using Jinpai.Import.Sources;

namespace Jinpai.Import.Excel;

/// <summary>Reads xlsx and xls row by row. Formulas and links to other files are never evaluated: a cell's value is the one that was saved with it.</summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>From the day 0 that most workbooks count from to that of those from 1904.</summary>
    private const int DaysTo1904 = 1462;

    private readonly string _name;
    private readonly WorkbookLimits _limits;
    private readonly Stream _stream;
    private readonly IExcelDataReader _reader;
    private readonly WorkbookParts _parts;
    private IReadOnlyDictionary<(long Row, int Column), string> _faults = FrozenDictionary<(long Row, int Column), string>.Empty;
    private int _faultWidth;
    private int _sheetIndex = -1;
    private long _cells;
    private long _number;

    static Workbook()
    {
        // The reader asks for the Windows code pages by number; the framework has them, but does not offer them by itself.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    private Workbook(string name, WorkbookLimits limits, Stream stream, IExcelDataReader reader, WorkbookParts parts)
    {
        _parts = parts;
        _name = name;
        _limits = limits;
        _stream = stream;
        _reader = reader;
    }

    /// <summary>The current sheet's name.</summary>
    public string SheetName { get; private set; } = "";

    /// <summary>Whether the sheet is hidden from the user.</summary>
    public bool IsHidden => !string.Equals(_reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase);

    /// <summary>Rows of the current sheet read so far that the sheet hides and that are not blank: a filter hides them from people, not from us.</summary>
    public long HiddenRows { get; private set; }

    /// <exception cref="FileRefusedException">Too large, damaged, or protected by a password.</exception>
    public static Workbook Open(SourceFile file, WorkbookLimits limits)
    {
        var stream = ZipEntryFile.OpenSeekable(file);
        try
        {
            if (stream.Length > limits.FileSize)
            {
                throw Refuse(file.Name, WorkbookIssues.TooLarge, Bytes(stream.Length), Bytes(limits.FileSize));
            }

            WorkbookPackage.Check(file.Name, stream, limits);
            stream.Position = 0;
            var parts = FileSignature.IsZip(Head(stream)) ? Guarded(file.Name, () => WorkbookParts.Read(stream)) : Guarded(file.Name, () => WorkbookParts.ReadLegacy(stream));
            stream.Position = 0;
            var configuration = new ExcelReaderConfiguration { FallbackEncoding = CodePagesEncodingProvider.Instance.GetEncoding(936), LeaveOpen = true };
            var reader = Guarded(file.Name, () => ExcelReaderFactory.CreateReader(stream, configuration));
            return new Workbook(file.Name, limits, stream, reader, parts);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the first, then to the next sheet.</summary>
    public bool NextSheet()
    {
        var isThere = Guarded(_name, () => _sheetIndex < 0 ? _reader.ResultsCount > 0 : _reader.NextResult());
        _sheetIndex++;
        _cells = 0;
        _number = 0;
        HiddenRows = 0;
        SheetName = isThere ? Guarded(_name, () => _reader.Name) ?? "" : "";
        _faults = _parts.FaultsOf(SheetName, _sheetIndex);
        _faultWidth = _faults.Count == 0 ? 0 : _faults.Keys.Max(place => place.Column) + 1;
        return isThere;
    }

    /// <summary>The next row of the sheet, null at its end. Blank rows come too.</summary>
    public SheetRow? Read() => Guarded(_name, ReadRow);

    public void Dispose()
    {
        try
        {
            _reader.Dispose();
        }
        catch (Exception exception) when (exception is not FileRefusedException)
        {
            // What a damaged file does at its end is of no interest any more.
        }

        _stream.Dispose();
    }

    private SheetRow? ReadRow()
    {
        if (!_reader.Read())
        {
            return null;
        }

        _number++;
        var width = Math.Max(_reader.FieldCount, _faultWidth);
        _cells += width;
        if (_cells > _limits.Cells)
        {
            throw Refuse(_name, WorkbookIssues.TooLarge, _cells.ToString(CultureInfo.InvariantCulture), _limits.Cells.ToString(CultureInfo.InvariantCulture));
        }

        var cells = new List<SheetCell>();
        for (var i = 0; i < width; i++)
        {
            var cell = CellAt(i);
            if (cell.Kind != CellKind.Empty)
            {
                if (i >= _limits.Columns)
                {
                    throw Refuse(_name, WorkbookIssues.TooLarge, (i + 1).ToString(CultureInfo.InvariantCulture), _limits.Columns.ToString(CultureInfo.InvariantCulture));
                }

                while (cells.Count < i)
                {
                    cells.Add(SheetCell.Empty);
                }

                cells.Add(cell);
            }
        }

        HiddenRows += cells.Count > 0 && _reader.RowHeight == 0 ? 1 : 0;
        return new SheetRow(_number, cells);
    }

    private SheetCell CellAt(int index)
    {
        if (_faults.Count > 0 && _faults.TryGetValue((_number, index), out var fault))
        {
            return new SheetCell(CellKind.Error, fault);
        }

        if (index >= _reader.FieldCount)
        {
            return SheetCell.Empty;
        }

        return _reader.GetValue(index) switch
        {
            null => SheetCell.Empty,
            string text => CellText.IsError(text) ? new SheetCell(CellKind.Error, text) : SheetCell.Of(text),
            double number => SheetCell.Of(number, IsPercent(index)),
            int number => SheetCell.Of((double)number, IsPercent(index)),
            bool flag => SheetCell.Of(flag),
            DateTime time => SheetCell.Of(_parts.IsFrom1904InWords && time.Year > 1900 ? time.AddDays(DaysTo1904) : time),
            TimeSpan duration => SheetCell.Of(duration),
            var other => SheetCell.Of(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
        };
    }

    private bool IsPercent(int index) => NumberFormat.IsPercent(_reader.GetNumberFormatString(index));

    private static byte[] Head(Stream stream)
    {
        var head = new byte[8];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Whatever the reader throws at a damaged file, the user hears that the file is damaged.</summary>
    private static T Guarded<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not (FileRefusedException or OperationCanceledException))
        {
            var code = exception is ExcelDataReader.Exceptions.InvalidPasswordException ? WorkbookIssues.Protected : WorkbookIssues.Damaged;
            throw Refuse(name, code, "");
        }
    }

    private static FileRefusedException Refuse(string name, IssueKind kind, string found, params IReadOnlyList<LocalText> arguments) => new(new Issue(kind, new Origin(name), found, arguments));

    private static string Bytes(long count) => count.ToString(CultureInfo.InvariantCulture) + " B";
}
