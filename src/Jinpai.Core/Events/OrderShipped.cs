namespace Jinpai.Core.Events;

/// <summary>The order was sent (发货).</summary>
public sealed record OrderShipped(Instant At, OrderId Order) : OrderEvent(At, Order, EventKind.OrderShipped);
