namespace Jinpai.Import.Text;

/// <summary>A window over a stream's bytes that moves forward in one buffer; it grows up to the limit of a piece and never holds the stream.</summary>
/// <param name="stream">Disposed of with the window.</param>
/// <param name="limit">The longest piece, in bytes.</param>
internal sealed class ByteWindow(Stream stream, int limit) : IDisposable
{
    /// <summary>Bytes beyond the longest piece, which tell that it is too long.</summary>
    private const long Beyond = 4096;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Nothing comes behind the window.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The first bytes are done with; what was read of them stays until more is read.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Reads more behind the window. At the end of the stream it only says so.</summary>
    /// <returns>False: the window holds more than a piece can be, and nothing was read.</returns>
    public bool Fill()
    {
        if (_end - _start > limit)
        {
            return false;
        }

        if (_start > 0)
        {
            Bytes.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, Math.Max(limit, _buffer.Length) + Beyond));
        }

        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        IsAtEnd = count == 0;
        return true;
    }

    public void Dispose() => stream.Dispose();
}
