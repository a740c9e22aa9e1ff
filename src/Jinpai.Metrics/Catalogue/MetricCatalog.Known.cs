using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Catalogue;

/// <content>The built-in metrics: this file joins the sections and holds the words they are written in.</content>
public sealed partial class MetricCatalog
{
    private const InputKinds Chats = InputKinds.Messages;
    private const InputKinds Both = InputKinds.Messages | InputKinds.Orders;
    private const InputKinds Refunded = Both | InputKinds.Refunds;

    /// <summary>All that the software knows (spec 3.1–3.6).</summary>
    public static MetricCatalog Known { get; } = new(
    [
        .. KnownReception(), .. KnownResponse(), .. KnownFunnel(), .. KnownSales(), .. KnownAfterSale(), .. KnownQuality(), .. KnownGrades(), .. KnownRoles(),
    ]);

    private static Metric Named(string id, string chinese, string english, string chineseDefinition, string englishDefinition) => new()
    {
        Id = id,
        Chinese = chinese,
        English = english,
        ChineseDefinition = chineseDefinition,
        EnglishDefinition = englishDefinition,
        Section = MetricSection.Reception,
        Unit = MetricUnit.Count,
    };

    private static MetricComputation Sum(params Measure[] plus) => new MetricComputation.SumOf(new Tally(plus, []));

    private static MetricComputation Difference(Measure from, params Measure[] minus) => new MetricComputation.SumOf(new Tally([from], minus));

    private static MetricComputation Quotient(string numerator, string denominator, string? shopNumerator = null, string? shopDenominator = null) =>
        new MetricComputation.QuotientOf(numerator, denominator, shopNumerator, shopDenominator);

    /// <summary>A metric with its section, and a rate with its denominator as the sample, unless it says otherwise.</summary>
    private static Metric In(Metric metric, MetricSection section, InputKinds requires, InputKinds uses = InputKinds.None) => metric with
    {
        Section = section,
        Requires = metric.Requires | requires,
        Uses = metric.Uses | uses,
        Sample = metric.Sample ?? (metric.Computation as MetricComputation.QuotientOf)?.Denominator,
    };
}
