namespace Jinpai.Core.Events;

/// <summary>A step in the life of an order.</summary>
public abstract record OrderEvent : ShopEvent
{
    private protected OrderEvent(Instant at, OrderId order, EventKind kind)
        : base(at)
    {
        Order = order;
        Kind = kind;
    }

    public OrderId Order { get; }
    public EventKind Kind { get; }
    public override EventPosition Position => new(At, Kind, MessageId.Parse(Order.Value), MessageDirection.Buyer, 0, "");
}
