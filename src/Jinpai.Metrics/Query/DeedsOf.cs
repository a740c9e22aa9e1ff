using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Query;

/// <summary>What a fact says that its buyer did, on its day with its agent.</summary>
public static class DeedsOf
{
    public static BuyerDeeds Reception(in ReceptionFact fact) => fact.Dropped == DropReason.None ? BuyerDeeds.Consulted | BuyerDeeds.Received : BuyerDeeds.Consulted;

    /// <summary>Without an agent it is the shop's.</summary>
    public static BuyerDeeds Funnel(in FunnelFact fact) =>
        BuyerDeeds.Enquired | (fact.Ordered.IsReached ? BuyerDeeds.Ordered : BuyerDeeds.None) | (fact.Paid.IsReached ? BuyerDeeds.Paid : BuyerDeeds.None);
}
