using System.Runtime.CompilerServices;
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

    /// <summary>Bytes that it keeps when it is used again.</summary>
    public long Capacity => ((long)_messages.Length * Unsafe.SizeOf<PendingMessage>()) + _texts.Length;

    public ReadOnlySpan<byte> TextOf(in PendingMessage message) => _texts.AsSpan(message.TextOffset, Math.Max(0, message.TextLength));

    public ReadOnlySpan<byte> IdOf(in PendingMessage message) => _texts.AsSpan(message.TextOffset + Math.Max(0, message.TextLength), message.IdLength);

    /// <summary>A new message; its text and an id that is no number are kept as UTF-8. The reference holds until the next call.</summary>
    public ref PendingMessage Append(ReadOnlySpan<char> text, bool isTextKnown, ReadOnlySpan<char> textId)
    {
        if (Count == _messages.Length)
        {
            Array.Resize(ref _messages, Count * 2);
        }

        var most = (text.Length + textId.Length) * 3;
        if (_textLength + most > _texts.Length)
        {
            Array.Resize(ref _texts, Math.Max(_texts.Length * 2, _textLength + most));
        }

        ref var message = ref _messages[Count++];
        message = default;
        message.TextOffset = _textLength;
        message.TextLength = isTextKnown ? Encoding.UTF8.GetBytes(text, _texts.AsSpan(_textLength)) : -1;
        _textLength += Math.Max(0, message.TextLength);
        message.IdLength = textId.IsEmpty ? 0 : Encoding.UTF8.GetBytes(textId, _texts.AsSpan(_textLength));
        _textLength += message.IdLength;
        return ref message;
    }
}
