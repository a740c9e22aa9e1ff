using System.Collections.Frozen;
using Jinpai.Import.Reports;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Desk.Maps;

/// <summary>The catalogue as the reading of reports needs it: ids, names, and how a column of the metric is read.</summary>
public static class MetricNames
{
    public static IReadOnlyList<MetricName> All { get; } = [.. MetricCatalog.Known.All.Select(metric => new MetricName(metric.Id, metric.Chinese, metric.English, UnitOf(metric)))];

    /// <summary>The ids of the metrics that are rates.</summary>
    public static IReadOnlySet<string> Rates { get; } = All.Where(name => name.Unit == FigureUnit.Rate).Select(name => name.Metric).ToFrozenSet(StringComparer.Ordinal);

    private static FigureUnit UnitOf(Metric metric) => metric.Unit switch
    {
        MetricUnit.Count => FigureUnit.Count,
        MetricUnit.Money => FigureUnit.Money,
        MetricUnit.Rate => FigureUnit.Rate,
        MetricUnit.Seconds => FigureUnit.Seconds,
        _ => FigureUnit.Number,
    };
}
