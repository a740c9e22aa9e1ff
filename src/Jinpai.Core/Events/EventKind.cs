namespace Jinpai.Core.Events;

/// <summary>The kinds of events in the order in which they stand within one instant (spec 2.2).</summary>
public enum EventKind : byte
{
    Message,
    OrderCreated,
    DepositPaid,
    OrderPaid,
    OrderShipped,
    OrderFinished,
    OrderClosed,
    RefundApplied,
    RefundCompleted,
    ReviewWritten,
}
