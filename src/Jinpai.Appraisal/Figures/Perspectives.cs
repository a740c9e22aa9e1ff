using Jinpai.Appraisal.Texts;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Figures;

/// <summary>Which perspective a metric belongs to where a scheme does not say.</summary>
public static class Perspectives
{
    private static readonly string[] Learning = ["training", "script", "learning"];

    /// <summary>The words of files.</summary>
    internal static readonly (string Word, Perspective Value)[] Known =
        [("finance", Perspective.Finance), ("customers", Perspective.Customers), ("operations", Perspective.Operations), ("learning", Perspective.Learning)];

    /// <summary>By the part of the catalogue and the unit; scores given by people and events are operations unless their name speaks of learning.</summary>
    public static Perspective Of(MetricReference metric, IReadOnlyDictionary<string, MetricInfo> catalog)
    {
        if (catalog.TryGetValue(metric.Id, out var info) && info.Perspective is { } known)
        {
            return known;
        }

        return Learning.Any(word => metric.Id.Contains(word, StringComparison.Ordinal)) ? Perspective.Learning : Perspective.Operations;
    }

    public static Perspective Of(Metric metric) => metric.Section switch
    {
        MetricSection.Sales => Perspective.Finance,
        _ when metric.Unit == MetricUnit.Money => Perspective.Finance,
        MetricSection.Funnel or MetricSection.AfterSale or MetricSection.Quality or MetricSection.Grades => Perspective.Customers,
        _ => Perspective.Operations,
    };

    public static string NameOf(Perspective perspective, Language language) => AppraisalTexts.In(language).Say("perspective." + perspective);
}
