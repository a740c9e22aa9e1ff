namespace Jinpai.Metrics.Query;

/// <summary>What the rows of a table are.</summary>
public enum MetricGrouping
{
    /// <summary>Agents with any activity in the span, ordinally.</summary>
    Agents,

    /// <summary>The teams given, in their order.</summary>
    Teams,

    /// <summary>No rows but the shop's.</summary>
    Shop,

    /// <summary>The days of the span, each with the shop's figures.</summary>
    Days,
}
