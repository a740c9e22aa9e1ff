namespace Jinpai.Core.Events;

/// <summary>Something that happened in a shop. A closed hierarchy: the sealed records beside this file are all there are.</summary>
public abstract record ShopEvent
{
    private protected ShopEvent(Instant at)
    {
        At = at;
    }

    public Instant At { get; }

    /// <summary>Where this event stands in the one total order.</summary>
    public abstract EventPosition Position { get; }
}
