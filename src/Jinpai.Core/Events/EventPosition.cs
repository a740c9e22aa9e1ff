namespace Jinpai.Core.Events;

/// <summary>Everything that decides where an event stands among the others of a shop. For events other than messages only time, kind and id count.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Id">A message's platform id, or the text of an order's, refund's or review's.</param>
/// <param name="Direction">Of messages without id: the buyer before the agent.</param>
/// <param name="Line">Of messages without id: the line number in their file.</param>
/// <param name="Account">The last resort between messages.</param>
public readonly record struct EventPosition(Instant At, EventKind Kind, MessageId Id, MessageDirection Direction, long Line, string Account)
{
    /// <summary>Of a step in the life of an order.</summary>
    public static EventPosition OfOrder(Instant at, EventKind kind, OrderId order) => new(at, kind, MessageId.Parse(order.Value), MessageDirection.Buyer, 0, "");
}
