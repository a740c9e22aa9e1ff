namespace Jinpai.Core.Events;

/// <summary>The buyer wrote a review (评价).</summary>
public sealed record ReviewWritten(Instant At, OrderId Order, string ReviewId) : ShopEvent(At)
{
    public override EventPosition Position => new(At, EventKind.ReviewWritten, MessageId.Parse(ReviewId), MessageDirection.Buyer, 0, "");
}
