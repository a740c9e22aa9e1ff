using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Query;

/// <summary>The answer to a <see cref="MetricQuery"/>.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Grouping">What the rows are.</param>
/// <param name="Horizon">Up to when the data is complete; null without data.</param>
/// <param name="Metrics">The columns.</param>
/// <param name="Rows">The rows; empty for <see cref="MetricGrouping.Shop"/>.</param>
/// <param name="Shop">The shop over the whole span.</param>
public sealed record MetricTable(
    BusinessDay First,
    BusinessDay Last,
    MetricGrouping Grouping,
    Instant? Horizon,
    IReadOnlyList<Metric> Metrics,
    IReadOnlyList<MetricRow> Rows,
    MetricRow Shop);
