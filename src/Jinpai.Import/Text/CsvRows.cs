using System.Globalization;
using CsvHelper;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Text;

/// <summary>Rows of a CSV file (or one with tabs or semicolons). The first record is the header.</summary>
internal sealed class CsvRows : IRows
{
    private readonly ReadingContext _context;
    private readonly CsvReader _reader;
    private int[] _indexes = [];
    private bool _isSuspect;

    public CsvRows(ReadingContext context)
    {
        _context = context;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = context.Preview.Separator,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = context.Limits.RowSize,
            BufferSize = (int)Math.Clamp(context.Examination.Length, 4096, 1 << 18),
            OnMalformedRecord = _ => _isSuspect = true,
        };
        _reader = CsvReader.Create(context.OpenUtf8(), options, leaveOpen: false);
    }

    /// <summary>The header's cells, normalised.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];
    public long Line => _reader.LineNumber;
    public RowFault Fault { get; private set; }
    public string FaultFound { get; private set; } = "";
    public int Width { get; private set; }
    public bool IsBlank { get; private set; }

    /// <summary>Reads the header; false if there is no record at all.</summary>
    public bool ReadHeader()
    {
        if (!TryReadRecord())
        {
            return false;
        }

        Header = [.. Enumerable.Range(0, _reader.FieldCount).Select(i => HeaderName.Normalise(_reader.GetString(i)))];
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
            if (isRecord && _isSuspect && QuoteScan.Of(_reader.RawRecord, (byte)_context.Preview.Separator) == QuoteFault.Unterminated)
            {
                throw _context.Refuse(IssueCodes.FileTruncated, _reader.LineNumber, null, "\"…");
            }

            return isRecord;
        }
        catch (CsvFormatException fault)
        {
            throw _context.Refuse(IssueCodes.RowTooLong, fault.LineNumber, null, "", _context.Limits.RowSize.ToString(CultureInfo.InvariantCulture));
        }
    }

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

        Fault = _isSuspect && QuoteScan.Of(_reader.RawRecord, (byte)_context.Preview.Separator) == QuoteFault.TextAfterQuote ? RowFault.QuotesBroken
            : count < Width ? RowFault.CellsTooFew
            : lastFilled >= Width ? RowFault.CellsTooMany
            : RowFault.None;
        FaultFound = Fault is RowFault.CellsTooFew or RowFault.CellsTooMany ? count.ToString(CultureInfo.InvariantCulture) : "";
    }
}
