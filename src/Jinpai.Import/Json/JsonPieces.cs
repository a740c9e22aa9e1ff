using Jinpai.Import.Reading;
using Jinpai.Import.Text;

namespace Jinpai.Import.Json;

/// <summary>A window over a file's bytes in UTF-8 that moves forward; it grows up to the limit of an item and never holds the file.</summary>
internal sealed class JsonPieces(ReadingContext context) : IDisposable
{
    private readonly ByteWindow _window = new(TextStreams.OpenUtf8(context), context.Limits.RowSize);
    private bool _isBegun;

    /// <summary>1-based line of the window's first byte.</summary>
    public long Line { get; private set; } = 1;
    public bool IsAtEnd => _window.IsAtEnd;
    public ReadOnlySpan<byte> Window => _window.Bytes;

    /// <summary>1-based line of a byte of the window.</summary>
    public long LineOf(long offset) => Line + Window[..(int)offset].Count((byte)'\n');

    public void Advance(long count)
    {
        Line = LineOf(count);
        _window.Advance((int)count);
    }

    /// <summary>Reads more behind the window. At the end of the file it only says so.</summary>
    public void Fill()
    {
        if (!_window.Fill())
        {
            throw TooLong();
        }

        SkipMark();
    }

    public FileRefusedException TooLong() => context.Refuse(JsonIssues.ItemTooLong, Line, null, $"> {context.Limits.RowSize} B", context.Limits.RowSize);

    public void Dispose() => _window.Dispose();

    private void SkipMark()
    {
        if (!_isBegun && (Window.Length >= 3 || IsAtEnd))
        {
            _isBegun = true;
            _window.Advance(Window.StartsWith("\uFEFF"u8) ? 3 : 0);
        }
    }
}
