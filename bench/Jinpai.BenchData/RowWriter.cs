using System.Buffers.Text;
using System.Text;

namespace Jinpai.BenchData;

/// <summary>Writes CSV cells as bytes into a large buffer; cells are known to need no quotes.</summary>
internal sealed class RowWriter : IDisposable
{
    private const int Size = 1 << 20;
    private const int Reserve = 1024;

    private readonly FileStream _stream;
    private readonly DateTime _start;
    private readonly byte[] _buffer = new byte[Size];
    private readonly byte[] _time = new byte[20];
    private long _timeSecond = -1;
    private int _used;

    /// <param name="path">The file.</param>
    /// <param name="header">Its first line.</param>
    /// <param name="firstDay">The day that times count from.</param>
    public RowWriter(string path, string header, DateOnly firstDay)
    {
        _start = firstDay.ToDateTime(TimeOnly.MinValue);
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        Text(Encoding.UTF8.GetBytes(header + "\n"));
    }

    public void Dispose()
    {
        _stream.Write(_buffer, 0, _used);
        _stream.Dispose();
    }

    public void Text(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_buffer.AsSpan(_used));
        _used += text.Length;
    }

    public void Comma() => _buffer[_used++] = (byte)',';

    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    /// <summary>Fen as yuan with two decimals.</summary>
    public void Yuan(long fen)
    {
        Number(fen / 100);
        _buffer[_used++] = (byte)'.';
        _buffer[_used++] = (byte)('0' + (fen / 10 % 10));
        _buffer[_used++] = (byte)('0' + (fen % 10));
    }

    /// <summary>Time of the shop as <c>yyyy-MM-dd HH:mm:ss</c>; nothing for −1 and for what is not yet known.</summary>
    public void Time(long ms, long knownToMsExcl = long.MaxValue)
    {
        if (ms < 0 || ms >= knownToMsExcl)
        {
            return;
        }

        var second = ms / 1000;
        if (second != _timeSecond)
        {
            _start.AddSeconds(second).TryFormat(_time, out _, "yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
            _timeSecond = second;
        }

        Text(_time.AsSpan(0, 19));
    }

    public void EndRow()
    {
        _buffer[_used++] = (byte)'\n';
        if (_used > Size - Reserve)
        {
            _stream.Write(_buffer, 0, _used);
            _used = 0;
        }
    }
}
