using System.Text.Json;
using Jinpai.Import.Reading;
using Jinpai.Import.Text;

namespace Jinpai.Import.Json;

/// <summary>Rows of a JSON Lines file: one object in each line, its values text, numbers, booleans or null.</summary>
/// <param name="context">The file.</param>
/// <param name="columns">The names to look for, normalised.</param>
internal sealed class JsonLineRows(ReadingContext context, IReadOnlyList<string> columns) : IRows
{
    private const int UnknownNamesKept = 50;
    private readonly LineReader _lines = new(context);
    private readonly Dictionary<string, int> _columns = columns.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
    private readonly (int Start, int Length)[] _cells = new (int, int)[columns.Count];
    private readonly bool[] _isSet = new bool[columns.Count];
    private readonly bool[] _isEverSet = new bool[columns.Count];
    private byte[] _values = new byte[1024];
    private int _used;

    /// <summary>Names in the objects that are not columns of the format.</summary>
    public HashSet<string> UnknownNames { get; } = new(StringComparer.Ordinal);
    public long Line => _lines.Number;
    public RowFault Fault { get; private set; }
    public string FaultFound => "";
    public int Width => columns.Count;
    public bool IsBlank => false;
    public bool Has(int column) => _isEverSet[column];
    public ReadOnlySpan<byte> Cell(int column) => _isSet[column] ? _values.AsSpan(_cells[column].Start, _cells[column].Length) : [];

    public bool Read()
    {
        while (_lines.TryRead(out var line))
        {
            if (!line.ContainsAnyExcept(" \t\r"u8))
            {
                continue;
            }

            Array.Clear(_isSet);
            _used = 0;
            Fault = Parse(line);
            if (Fault == RowFault.JsonBroken && !_lines.IsTerminated)
            {
                throw context.Refuse(FileIssues.FileTruncated, Line, null, "{…");
            }

            return true;
        }

        return false;
    }

    public void Dispose() => _lines.Dispose();

    private RowFault Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return RowFault.JsonBroken;
            }

            var fault = RowFault.None;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var column = ColumnOf(ref reader);
                reader.Read();
                var found = Take(ref reader, column);
                fault = fault == RowFault.None ? found : fault;
            }

            return reader.TokenType != JsonTokenType.EndObject || reader.Read() ? RowFault.JsonBroken : fault;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return RowFault.JsonBroken;
        }
    }

    private int ColumnOf(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (reader.ValueTextEquals(columns[i]))
            {
                return i;
            }
        }

        var name = HeaderName.Normalise(reader.GetString()!);
        if (_columns.TryGetValue(name, out var column))
        {
            return column;
        }

        if (UnknownNames.Count < UnknownNamesKept)
        {
            UnknownNames.Add(name.Length > 60 ? name[..60] : name);
        }

        return -1;
    }

    private RowFault Take(ref Utf8JsonReader reader, int column)
    {
        if (column >= 0 && _isSet[column])
        {
            reader.Skip();
            return RowFault.JsonNameDoubled;
        }

        var isNested = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject;
        if (column < 0 || isNested)
        {
            reader.Skip();
            return column >= 0 ? RowFault.JsonValueNested : RowFault.None;
        }

        _isSet[column] = true;
        _isEverSet[column] = true;
        var room = reader.TokenType == JsonTokenType.Null ? 0 : reader.ValueSpan.Length;
        if (_values.Length - _used < room)
        {
            Array.Resize(ref _values, (_used + room) * 2);
        }

        var length = 0;
        if (reader.TokenType == JsonTokenType.String)
        {
            length = reader.CopyString(_values.AsSpan(_used));
        }
        else if (room > 0)
        {
            reader.ValueSpan.CopyTo(_values.AsSpan(_used));
            length = room;
        }

        _cells[column] = (_used, length);
        _used += length;
        return RowFault.None;
    }
}
