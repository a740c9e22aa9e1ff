namespace Jinpai.Core.Events;

/// <summary>The buyer confirmed receipt (交易成功).</summary>
public sealed record OrderFinished(Instant At, OrderId Order) : OrderEvent(At, Order, EventKind.OrderFinished);
