using System.Globalization;
using System.Text.Json;
using Jinpai.Import.Reading;
using Jinpai.Import.Text;

namespace Jinpai.Import.Json;

/// <summary>The tokens of a JSON file one after the other; one value or several. Only one token is in memory, and its length is limited.</summary>
internal sealed class JsonTokens(ReadingContext context) : IDisposable
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, AllowTrailingCommas = false, MaxDepth = 64 };
    private readonly Stream _stream = TextStreams.OpenUtf8(context);
    private JsonReaderState _state = new(Options);
    private byte[] _buffer = new byte[1 << 16];
    private char[] _text = new char[1024];
    private int _start;
    private int _end;
    private int _length;
    private bool _isAtEnd;
    private bool _isBegun;

    public JsonTokenType Type { get; private set; }

    /// <summary>Of texts and names the text without escapes; of numbers and literals as they stand. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>1-based line on which the token ends.</summary>
    public long Line { get; private set; } = 1;

    /// <exception cref="FileRefusedException">The file is no JSON, is cut off, or has a text beyond the limit.</exception>
    public bool Read()
    {
        while (true)
        {
            if (_isBegun && TryTake(isFinal: false))
            {
                return true;
            }

            if (!_isAtEnd)
            {
                Fill();
                continue;
            }

            return TryTake(isFinal: true);
        }
    }

    public void Dispose() => _stream.Dispose();

    private bool TryTake(bool isFinal)
    {
        var bytes = _buffer.AsSpan(_start, _end - _start);
        try
        {
            var reader = new Utf8JsonReader(bytes, isFinal, _state);
            if (!reader.Read())
            {
                return false;
            }

            Keep(ref reader);
            Line += bytes[..(int)reader.BytesConsumed].Count((byte)'\n');
            _start += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw context.Refuse(isFinal ? FileIssues.FileTruncated : RowIssues.JsonBroken, Line, null, isFinal ? "{…" : "");
        }
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        Type = reader.TokenType;
        _length = 0;
        if (Type is JsonTokenType.StartObject or JsonTokenType.EndObject or JsonTokenType.StartArray or JsonTokenType.EndArray or JsonTokenType.Null)
        {
            return;
        }

        if (reader.ValueSpan.Length > context.Limits.RowSize)
        {
            throw context.Refuse(FileIssues.RowTooLong, Line, null, $"> {context.Limits.RowSize} B", context.Limits.RowSize);
        }

        if (_text.Length < reader.ValueSpan.Length)
        {
            _text = new char[reader.ValueSpan.Length * 2];
        }

        _length = Type is JsonTokenType.String or JsonTokenType.PropertyName
            ? reader.CopyString(_text)
            : System.Text.Encoding.UTF8.GetChars(reader.ValueSpan, _text);
    }

    private void Fill()
    {
        context.ThrowIfCancelled();
        if (_end - _start > context.Limits.RowSize)
        {
            throw context.Refuse(FileIssues.RowTooLong, Line, null, $"> {context.Limits.RowSize} B", context.Limits.RowSize.ToString(CultureInfo.InvariantCulture));
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, Math.Max(context.Limits.RowSize, _buffer.Length) + 4096L));
        }

        var count = _stream.ReadAtLeast(_buffer.AsSpan(_end), _isBegun ? 1 : 3, throwOnEndOfStream: false);
        _end += count;
        _isAtEnd = count == 0;
        if (!_isBegun && _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
        {
            _start = 3;
        }

        _isBegun = true;
    }
}
