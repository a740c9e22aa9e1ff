namespace Jinpai.Core.Events;

/// <summary>The order was closed (交易关闭).</summary>
public sealed record OrderClosed(Instant At, OrderId Order) : OrderEvent(At, Order, EventKind.OrderClosed);
