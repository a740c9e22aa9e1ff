namespace Jinpai.Metrics.Catalogue;

/// <summary>What a buyer must have done in a span to be counted once in it (人数, <c>…_distinct</c>).</summary>
public enum BuyerProperty
{
    /// <summary>Chatted, before filters.</summary>
    Consulted,
    Received,
    Enquired,
    Ordered,
    Paid,

    /// <summary>Has a credited sale dated in the span.</summary>
    SoldTo,
}
