using Jinpai.Import.Reading;

namespace Jinpai.Import.Text;

/// <summary>Lines of a UTF-8 stream in one buffer that grows up to the limit of a row.</summary>
/// <param name="context">The file.</param>
/// <param name="stream">The file as UTF-8; null: opened here, with progress told.</param>
internal sealed class LineReader(ReadingContext context, Stream? stream = null) : IDisposable
{
    private readonly ByteWindow _window = new(stream ?? TextStreams.OpenUtf8(context), context.Limits.RowSize);

    /// <summary>1-based number of the current line.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the current line ended with a line break.</summary>
    public bool IsTerminated { get; private set; }

    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var bytes = _window.Bytes;
            var at = bytes[searched..].IndexOf((byte)'\n');
            if (at >= 0 || _window.IsAtEnd)
            {
                return Take(at < 0 ? bytes.Length : searched + at, at >= 0, out line);
            }

            searched = bytes.Length;
            if (!_window.Fill())
            {
                throw TooLong();
            }
        }
    }

    public void Dispose() => _window.Dispose();

    private bool Take(int length, bool isTerminated, out ReadOnlySpan<byte> line)
    {
        line = default;
        if (length == 0 && !isTerminated)
        {
            return false;
        }

        if (length > context.Limits.RowSize)
        {
            throw TooLong();
        }

        line = _window.Bytes[..length];
        _window.Advance(isTerminated ? length + 1 : length);
        IsTerminated = isTerminated;
        Number++;
        if (Number == 1 && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        line = line is [.., (byte)'\r'] ? line[..^1] : line;
        return true;
    }

    private FileRefusedException TooLong() => context.Refuse(FileIssues.RowTooLong, Number + 1, null, $"> {context.Limits.RowSize} B", context.Limits.RowSize);
}
