using System.Globalization;
using CsvHelper;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Text;

/// <summary>Rows of a CSV file (or one with tabs or semicolons). The first record is the header.</summary>
internal sealed class CsvRows : IRows
{
    private readonly ReadingContext _context;
    private readonly CsvReader _reader;
    private readonly char _separator;
    private int[] _indexes = [];
    private bool _isSuspect;

    public CsvRows(ReadingContext context, char separator)
    {
        _context = context;
        _separator = separator;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = context.Limits.RowSize,
            BufferSize = (int)Math.Clamp(context.Examination.Length, 4096, 1 << 18),
            OnMalformedRecord = _ => _isSuspect = true,
        };
        _reader = CsvReader.Create(TextStreams.OpenUtf8(context), options, leaveOpen: false);
    }

    /// <summary>The header's cells, normalised.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];
    public long Line => _reader.LineNumber;
    public RowFault Fault { get; private set; }
    public string FaultFound { get; private set; } = "";
    public int Width { get; private set; }
    public bool IsBlank { get; private set; }

    /// <summary>Reads the header; false if there is no record at all.</summary>
    public bool ReadHeader(HeaderPlace place)
    {
        var rows = new List<IReadOnlyList<string>>();
        while (place.NamesIn(rows) is null)
        {
            if (!TryReadRecord())
            {
                return false;
            }

            string[] cells = [.. Enumerable.Range(0, _reader.FieldCount).Select(i => HeaderName.Normalise(_reader.GetString(i)))];
            if (rows.Count == 0 || cells.Any(c => c.Length > 0))
            {
                rows.Add(cells);
            }
        }

        Header = place.NamesIn(rows)!;
        Width = Header.Count;
        return true;
    }

    /// <summary>Says which field each column of the format is; -1 where the file has none.</summary>
    public void Map(int[] indexes) => _indexes = indexes;

    public bool Has(int column) => _indexes[column] >= 0;

    public ReadOnlySpan<byte> Cell(int column)
    {
        var index = _indexes[column];
        return index < 0 ? [] : _reader.GetSpan(index);
    }

    public bool Read()
    {
        if (!TryReadRecord())
        {
            return false;
        }

        Fault = RowFault.None;
        IsBlank = false;
        if (_reader.FieldCount != Width || _isSuspect || _reader.GetSpan(0).IsEmpty)
        {
            Inspect();
        }

        return true;
    }

    public void Dispose() => _reader.Dispose();

    private bool TryReadRecord()
    {
        try
        {
            _isSuspect = false;
            var isRecord = _reader.Read();
            if (isRecord && _isSuspect && QuoteScan.Of(_reader.RawRecord, (byte)_separator) == QuoteFault.Unterminated)
            {
                throw _context.Refuse(FileIssues.FileTruncated, _reader.LineNumber, null, "\"…");
            }

            // The reader looks at the limit when its buffer grows, which is not for each record.
            return isRecord && _reader.RawRecord.Length > _context.Limits.RowSize ? throw TooLong(_reader.LineNumber, $"{_reader.RawRecord.Length} B") : isRecord;
        }
        catch (CsvFormatException fault)
        {
            throw TooLong(fault.LineNumber, $"> {_context.Limits.RowSize} B");
        }
    }

    private FileRefusedException TooLong(long? line, string found) => _context.Refuse(FileIssues.RowTooLong, line, null, found, _context.Limits.RowSize);

    private void Inspect()
    {
        var count = _reader.FieldCount;
        IsBlank = true;
        var lastFilled = 0;
        for (var i = 0; i < count; i++)
        {
            if (!_reader.GetSpan(i).IsEmpty)
            {
                IsBlank = false;
                lastFilled = i;
            }
        }

        Fault = _isSuspect && QuoteScan.Of(_reader.RawRecord, (byte)_separator) == QuoteFault.TextAfterQuote ? RowFault.QuotesBroken
            : count < Width ? RowFault.CellsTooFew
            : lastFilled >= Width ? RowFault.CellsTooMany
            : RowFault.None;
        FaultFound = Fault is RowFault.CellsTooFew or RowFault.CellsTooMany ? count.ToString(CultureInfo.InvariantCulture) : "";
    }
}
