using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Import.Reading;

namespace Jinpai.Storage.Tests;

/// <summary>A message that can be given to a sink again and again.</summary>
public sealed record TestMessage(
    string Account,
    string Buyer,
    Instant At,
    MessageDirection Direction,
    string? Content,
    string Id = "",
    MessageKind Kind = MessageKind.Text,
    MessageClass Class = MessageClass.Human,
    string Product = "",
    string Order = "",
    string ToAccount = "")
{
    public void AddTo(IRecordSink sink, long line) => sink.Add(new MessageRow
    {
        Account = Account,
        Buyer = Buyer,
        SentAt = At,
        Direction = Direction,
        Kind = Kind,
        Class = Class,
        MessageId = Id,
        Content = Content ?? "",
        IsContentKnown = Content is not null,
        ProductId = Product,
        OrderId = Order,
        ToAccount = ToAccount,
        Line = line,
    });
}
