namespace Jinpai.Import.Excel;

/// <summary>One stream of a compound file, put together of its pieces.</summary>
/// <param name="file">The compound file; stays open.</param>
/// <param name="starts">Where each piece begins in the file.</param>
/// <param name="pieceSize">Bytes of a piece.</param>
/// <param name="length">Bytes of the stream: the last piece need not be full.</param>
internal sealed class CompoundStream(Stream file, long[] starts, int pieceSize, long length) : Stream
{
    private long _position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var piece = _position / pieceSize;
        if (_position >= length || piece >= starts.Length)
        {
            return 0;
        }

        var within = (int)(_position % pieceSize);
        var wanted = (int)Math.Min(Math.Min(buffer.Length, pieceSize - within), length - _position);
        file.Position = starts[piece] + within;
        var count = file.ReadAtLeast(buffer[..wanted], wanted, throwOnEndOfStream: false);
        _position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
