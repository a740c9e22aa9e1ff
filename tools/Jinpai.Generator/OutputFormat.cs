namespace Jinpai.Generator;

/// <summary>In which shapes the messages, orders and refunds are written. Lists that a shop keeps itself (agents, duty, targets …) are neutral in both.</summary>
public enum OutputFormat
{
    /// <summary>The neutral CSV files of spec 5.2.</summary>
    Neutral,

    /// <summary>Order, line and refund exports and client chat texts of Taobao (spec 5.3).</summary>
    Taobao,
}
