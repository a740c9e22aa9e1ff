using System.Globalization;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Text;

/// <summary>Lines of a UTF-8 stream in one buffer that grows up to the limit of a row.</summary>
/// <param name="context">The file.</param>
/// <param name="stream">The file as UTF-8; null: opened here, with progress told.</param>
internal sealed class LineReader(ReadingContext context, Stream? stream = null) : IDisposable
{
    private readonly Stream _stream = stream ?? context.OpenUtf8();
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>1-based number of the current line.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the current line ended with a line break.</summary>
    public bool IsTerminated { get; private set; }

    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0 || _isAtEnd)
            {
                return Take(at < 0 ? _end - _start : searched + at, at >= 0, out line);
            }

            searched = _end - _start;
            Fill();
        }
    }

    public void Dispose() => _stream.Dispose();

    private bool Take(int length, bool isTerminated, out ReadOnlySpan<byte> line)
    {
        line = default;
        if (length == 0 && !isTerminated)
        {
            return false;
        }

        line = _buffer.AsSpan(_start, length);
        _start += isTerminated ? length + 1 : length;
        IsTerminated = isTerminated;
        Number++;
        if (Number == 1 && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        line = line is [.., (byte)'\r'] ? line[..^1] : line;
        return true;
    }

    private void Fill()
    {
        if (_end - _start > context.Limits.RowSize)
        {
            throw context.Refuse(IssueCodes.RowTooLong, Number + 1, null, "", context.Limits.RowSize.ToString(CultureInfo.InvariantCulture));
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _isAtEnd = count == 0;
    }
}
