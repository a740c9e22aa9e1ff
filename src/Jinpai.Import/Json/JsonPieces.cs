using System.Globalization;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>A window over a file's bytes in UTF-8 that moves forward; it grows up to the limit of an item and never holds the file.</summary>
internal sealed class JsonPieces(ReadingContext context) : IDisposable
{
    private readonly Stream _stream = context.OpenUtf8();
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isBegun;

    /// <summary>1-based line of the window's first byte.</summary>
    public long Line { get; private set; } = 1;
    public bool IsAtEnd { get; private set; }
    public ReadOnlySpan<byte> Window => _buffer.AsSpan(_start, _end - _start);

    /// <summary>1-based line of a byte of the window.</summary>
    public long LineOf(long offset) => Line + Window[..(int)offset].Count((byte)'\n');

    public void Advance(long count)
    {
        Line = LineOf(count);
        _start += (int)count;
    }

    /// <summary>Reads more behind the window. At the end of the file it only says so.</summary>
    public void Fill()
    {
        if (_end - _start > context.Limits.RowSize)
        {
            throw context.Refuse(TradeIssues.ItemTooLong, Line, null, "", context.Limits.RowSize.ToString(CultureInfo.InvariantCulture));
        }

        if (_start > 0)
        {
            Window.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        IsAtEnd = count == 0;
        SkipMark();
    }

    public void Dispose() => _stream.Dispose();

    private void SkipMark()
    {
        if (!_isBegun && (_end >= 3 || IsAtEnd))
        {
            _isBegun = true;
            _start += Window.StartsWith("\uFEFF"u8) ? 3 : 0;
        }
    }
}
