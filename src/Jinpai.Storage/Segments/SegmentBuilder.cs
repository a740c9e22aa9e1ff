using System.Text;

namespace Jinpai.Storage.Segments;

/// <summary>Messages of one day and bucket that wait to be written. Reused, since its arrays are large.</summary>
internal sealed class SegmentBuilder
{
    private PendingMessage[] _messages = new PendingMessage[256];
    private byte[] _texts = new byte[8192];
    private int _textLength;

    public int Day { get; private set; }
    public int Bucket { get; private set; }
    public int Count { get; private set; }
    public ReadOnlySpan<PendingMessage> Messages => _messages.AsSpan(0, Count);

    public void Begin(int day, int bucket)
    {
        Day = day;
        Bucket = bucket;
        Count = 0;
        _textLength = 0;
    }

    public ReadOnlySpan<byte> TextOf(in PendingMessage message) => _texts.AsSpan(message.TextOffset, Math.Max(0, message.TextLength));

    /// <summary>A new message; its text is kept as UTF-8. The reference holds until the next call.</summary>
    public ref PendingMessage Append(ReadOnlySpan<char> text, bool isTextKnown)
    {
        if (Count == _messages.Length)
        {
            Array.Resize(ref _messages, Count * 2);
        }

        var most = text.Length * 3;
        if (_textLength + most > _texts.Length)
        {
            Array.Resize(ref _texts, Math.Max(_texts.Length * 2, _textLength + most));
        }

        ref var message = ref _messages[Count++];
        message = default;
        message.TextOffset = _textLength;
        message.TextLength = isTextKnown ? Encoding.UTF8.GetBytes(text, _texts.AsSpan(_textLength)) : -1;
        _textLength += Math.Max(0, message.TextLength);
        return ref message;
    }
}
