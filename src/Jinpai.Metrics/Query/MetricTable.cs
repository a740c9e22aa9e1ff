using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Query;

/// <summary>The answer to a <see cref="MetricQuery"/>.</summary>
/// <param name="Days">The span.</param>
/// <param name="Grouping">What the rows are.</param>
/// <param name="Horizon">Up to when the data is complete; null without data.</param>
/// <param name="Metrics">The columns.</param>
/// <param name="Rows">The rows; empty for <see cref="MetricGrouping.Shop"/>.</param>
/// <param name="Shop">The shop over the whole span.</param>
public sealed record MetricTable(
    DaySpan Days,
    MetricGrouping Grouping,
    Instant? Horizon,
    IReadOnlyList<Metric> Metrics,
    IReadOnlyList<MetricRow> Rows,
    MetricRow Shop)
{
    /// <summary>What is not known of the refunds in the figures of these days.</summary>
    public RefundGaps RefundGaps { get; init; }
}
