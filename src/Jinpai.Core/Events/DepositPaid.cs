namespace Jinpai.Core.Events;

/// <summary>The deposit of a presale order was paid (付定金).</summary>
public sealed record DepositPaid(Instant At, OrderId Order) : OrderEvent(At, Order, EventKind.DepositPaid);
