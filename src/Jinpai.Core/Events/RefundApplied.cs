namespace Jinpai.Core.Events;

/// <summary>The buyer applied for a refund (申请退款).</summary>
public sealed record RefundApplied(Instant At, OrderId Order, string RefundId) : ShopEvent(At)
{
    public override EventPosition Position => new(At, EventKind.RefundApplied, MessageId.Parse(RefundId), MessageDirection.Buyer, 0, "");
}
