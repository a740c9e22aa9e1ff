using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Reports;

/// <summary>The columns that a table shows if none are asked for: the ones that a supervisor looks at first.</summary>
public static class DefaultMetrics
{
    private static readonly string[] Agents =
    [
        "received", "enquirers", "ordered", "paid", "enquiry_conversion", "sales", "net_sales", "sold_buyers", "average_per_buyer",
        "first_response", "average_response", "reply_rate", "unanswered", "slow", "exclusion_rate",
    ];

    private static readonly string[] Shop = [.. Agents, "silent_sales", "silent_share"];

    /// <summary>Those of a report; JSON has all there are.</summary>
    public static IReadOnlyList<Metric> For(MetricGrouping grouping, bool isJson) => isJson ? [.. MetricCatalog.Known.Computed] : For(grouping);

    public static IReadOnlyList<Metric> For(MetricGrouping grouping) =>
        MetricCatalog.Known.Resolve(grouping is MetricGrouping.Agents or MetricGrouping.Teams ? Agents : Shop).Metrics;
}
