using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Query;

/// <summary>What a buyer did on a day with an agent: of each <see cref="BuyerProperty"/> the bit of its number. They are stored.</summary>
[Flags]
public enum BuyerDeeds : byte
{
    None = 0,
    Consulted = 1 << BuyerProperty.Consulted,
    Received = 1 << BuyerProperty.Received,
    Enquired = 1 << BuyerProperty.Enquired,
    Ordered = 1 << BuyerProperty.Ordered,
    Paid = 1 << BuyerProperty.Paid,
    SoldTo = 1 << BuyerProperty.SoldTo,
}
