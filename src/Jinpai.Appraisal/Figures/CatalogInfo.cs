using System.Collections.Frozen;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Figures;

/// <summary>What the appraisal needs to know of each metric of a catalogue.</summary>
public static class CatalogInfo
{
    public static IReadOnlyDictionary<string, MetricInfo> Of(MetricCatalog catalog) => catalog.All.ToFrozenDictionary(m => m.Id, Of, StringComparer.Ordinal);

    private static MetricInfo Of(Metric metric) => new(metric.Id, metric.Chinese, metric.English, DirectionOf(metric.Direction), metric.Unit.ToString(), metric.IsShareOfCounts, metric.Sample) { Perspective = Perspectives.Of(metric) };

    private static Direction DirectionOf(MetricDirection direction) => direction switch
    {
        MetricDirection.HigherIsBetter => Direction.HigherIsBetter,
        MetricDirection.LowerIsBetter => Direction.LowerIsBetter,
        _ => Direction.Neutral,
    };
}
