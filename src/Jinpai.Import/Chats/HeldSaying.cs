using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Import.Chats;

/// <summary>A <see cref="Saying"/> that waits for the other side of its chat.</summary>
internal sealed record HeldSaying(string Speaker, bool IsAgent, Instant At, long Line, MessageKind Kind, MessageClass Class, string Content, string ProductId, string OrderId, string ToAccount)
{
    public Saying Release() => new()
    {
        At = At,
        Line = Line,
        Kind = Kind,
        Class = Class,
        Content = Content,
        ProductId = ProductId,
        OrderId = OrderId,
        ToAccount = ToAccount,
    };
}
