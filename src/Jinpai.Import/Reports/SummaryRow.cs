namespace Jinpai.Import.Reports;

/// <summary>What a row that is no agent sums up.</summary>
public enum SummaryRow
{
    /// <summary>Sum over the agents listed.</summary>
    AgentTotal,

    /// <summary>Mean of the agents listed.</summary>
    AgentMean,
    ShopTotal,
    ShopMean,

    /// <summary>同行同层优秀: the good ones among shops of the same trade and size.</summary>
    PeerBest,

    /// <summary>同行同层均值: the mean of shops of the same trade and size.</summary>
    PeerMean,
}
