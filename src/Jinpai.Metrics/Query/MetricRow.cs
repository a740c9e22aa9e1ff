using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Query;

/// <summary>The figures of one subject over a span.</summary>
public sealed record MetricRow(MetricSubject Subject, DaySpan Days, IReadOnlyDictionary<string, MetricValue> Values)
{
    public MetricValue this[Metric metric] => Values[metric.Id];
    public MetricValue this[string id] => Values[id];
}
