using Jinpai.Replay.Timelines;

namespace Jinpai.Storage.Segments;

/// <summary>Writes a segment anew, message for message: what is not changed comes back as it was.</summary>
internal sealed class SegmentRewrite : IDisposable
{
    private readonly SegmentWriter _writer = new();
    private readonly SegmentBuilder _builder = new();

    /// <summary>May change a message, and its text; null: there is none.</summary>
    /// <param name="key">The buyer's, as it was.</param>
    /// <param name="message">Everything but the text; its account must stay.</param>
    /// <param name="text">The text.</param>
    public delegate void Change(string key, ref ChatMessage message, ref string? text);

    /// <summary>The segment as it is now; holds until the next one.</summary>
    public byte[] Timing => _writer.Timing.ToArray();
    public byte[] Content => _writer.Content.ToArray();

    /// <summary>See <see cref="Codecs.BuyerHashes"/>.</summary>
    public byte[] Buyers => _writer.Buyers;

    /// <param name="timing">As it was stored.</param>
    /// <param name="content">As it was stored.</param>
    /// <param name="nameOf">A buyer's key from now on.</param>
    /// <param name="change">What changes beside.</param>
    public void Run(byte[] timing, byte[] content, Func<string, string> nameOf, Change change)
    {
        var names = new SegmentNames();
        var cursor = new SegmentCursor(timing, account => names.Accounts.IndexOf(account));
        var texts = new SegmentTexts(content);
        _builder.Begin(0, 0);
        while (cursor.MoveNext())
        {
            var messages = new ChatMessage[cursor.MessageCount];
            var references = new MessageReferences[messages.Length];
            cursor.Decode(messages, references, 0, 0);
            var contents = texts.Of(cursor);
            var key = cursor.KeyText;
            var buyer = names.Buyers.IndexOf(nameOf(key));
            for (var i = 0; i < messages.Length; i++)
            {
                change(key, ref messages[i], ref contents[i]);
                Append(messages[i], references[i], contents[i], buyer, names.References);
            }
        }

        _writer.Encode(_builder, names);
    }

    public void Dispose() => _writer.Dispose();

    private void Append(in ChatMessage message, MessageReferences refers, string? text, int buyer, NameTable references)
    {
        ref var pending = ref _builder.Append(text, text is not null, message.Id.Text);
        pending.At = message.At;
        pending.Buyer = buyer;
        pending.Account = message.Account;
        pending.Line = message.Line;
        pending.Characters = message.Characters;
        pending.Flags = SegmentLayout.Flags(message.Direction, message.Kind, message.Class);
        pending.Marks = message.Marks;
        pending.Digits = (byte)message.Id.DigitCount;
        pending.Number = message.Id.IsNone ? message.ContentHash : message.Id.Number;
        pending.Product = refers.Product is null ? 0 : references.IndexOf(refers.Product) + 1;
        pending.Order = refers.Order is null ? 0 : references.IndexOf(refers.Order) + 1;
        pending.ToAccount = message.ToAccount + 1;
    }
}
