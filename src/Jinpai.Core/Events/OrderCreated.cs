namespace Jinpai.Core.Events;

/// <summary>The buyer placed the order (下单).</summary>
public sealed record OrderCreated(Instant At, OrderId Order) : OrderEvent(At, Order, EventKind.OrderCreated);
