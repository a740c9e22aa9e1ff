namespace Jinpai.Core.Events;

/// <summary>The order was paid; of a presale order, its balance (付款).</summary>
public sealed record OrderPaid(Instant At, OrderId Order) : OrderEvent(At, Order, EventKind.OrderPaid);
