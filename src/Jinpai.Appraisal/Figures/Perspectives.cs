using Jinpai.Core.Issues;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Figures;

/// <summary>Which perspective a metric belongs to where a scheme does not say.</summary>
public static class Perspectives
{
    private static readonly LocalText Finance = new("财务", "finance");
    private static readonly LocalText Customers = new("客户", "customers");
    private static readonly LocalText Operations = new("内部运营", "operations");
    private static readonly LocalText Learning = new("学习", "learning");

    private static readonly string[] LearningWords = ["training", "script", "learning"];

    /// <summary>The words of files.</summary>
    internal static readonly (string Word, Perspective Value)[] Known =
        [("finance", Perspective.Finance), ("customers", Perspective.Customers), ("operations", Perspective.Operations), ("learning", Perspective.Learning)];

    /// <summary>By the part of the catalogue and the unit; scores given by people and events are operations unless their name speaks of learning.</summary>
    public static Perspective Of(MetricReference metric, MetricCatalog catalog)
    {
        if (catalog.Find(metric.Id) is { } known)
        {
            return Of(known);
        }

        return LearningWords.Any(word => metric.Id.Contains(word, StringComparison.Ordinal)) ? Perspective.Learning : Perspective.Operations;
    }

    public static Perspective Of(Metric metric) => metric.Section switch
    {
        MetricSection.Sales => Perspective.Finance,
        _ when metric.Unit == MetricUnit.Money => Perspective.Finance,
        MetricSection.Funnel or MetricSection.AfterSale or MetricSection.Quality or MetricSection.Grades => Perspective.Customers,
        _ => Perspective.Operations,
    };

    public static LocalText NameOf(Perspective perspective) => perspective switch
    {
        Perspective.Finance => Finance,
        Perspective.Customers => Customers,
        Perspective.Operations => Operations,
        _ => Learning,
    };
}
