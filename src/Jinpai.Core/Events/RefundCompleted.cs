namespace Jinpai.Core.Events;

/// <summary>A refund was paid out (退款成功).</summary>
public sealed record RefundCompleted(Instant At, OrderId Order, string RefundId) : ShopEvent(At)
{
    public override EventPosition Position => new(At, EventKind.RefundCompleted, MessageId.Parse(RefundId), MessageDirection.Buyer, 0, "");
}
