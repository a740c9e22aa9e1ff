using System.Collections.Immutable;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Notices;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Reports;

/// <summary>All figures of any days of a shop: computed, with its events, targets and imported values of just these days.</summary>
/// <param name="Figures">Of agents and shop.</param>
/// <param name="Rules">Which version of the rules computed them.</param>
/// <param name="Horizon">Up to when the data is complete; null without data.</param>
/// <param name="OtherPeriods">Periods of imported figures that touch the days without being just these: they are not added up, and count for nothing here.</param>
public sealed record SpanFigures(FigureTable Figures, string Rules, Instant? Horizon, ImmutableArray<DaySpan> OtherPeriods)
{
    public static readonly NoticeKind OtherPeriodsLeft = new(
        "other_periods", NoticeWeight.Warning,
        zh: "有导入的报表周期是 {0}，与 {1} 只是部分重叠，未计入。",
        en: "Reports were imported for {0}, which only overlap {1}; they do not count here.");

    /// <summary>See <see cref="MetricTable.RefundGaps"/>.</summary>
    public RefundGaps RefundGaps { get; init; }

    /// <param name="session">Hears of the replay, if there is one.</param>
    /// <param name="shop">The shop.</param>
    /// <param name="days">The days.</param>
    /// <param name="wanted">Metrics with parameters that are asked for.</param>
    /// <param name="takesPublished">Computed figures are taken as they were last published, even if data came since.</param>
    internal static SpanFigures Of(DeskSession session, ShopSession shop, DaySpan days, IEnumerable<MetricReference> wanted, bool takesPublished = false)
    {
        var source = takesPublished ? FigureSource.Stored(shop, days) : FigureSource.Open(session, shop, null, days);
        var metrics = MetricCatalog.Known.Computed.Concat(wanted.Select(metric => MetricCatalog.Known.Find(metric.Key)).OfType<Metric>().Where(metric => metric.Computed)).DistinctBy(metric => metric.Id).ToList();
        var table = source.WholeOf(metrics);
        var agents = table.Rows.ToDictionary(row => row.Subject.Agent!.Value, row => FiguresOf(row, metrics));
        var shopFigures = FiguresOf(table.Shop, metrics);
        using var reader = shop.ReadAll();
        ShopRecords.AddTo(agents, shopFigures, reader, days);
        return new SpanFigures(
            new FigureTable(agents.ToDictionary(agent => agent.Key, agent => (IReadOnlyDictionary<string, MetricValue>)agent.Value), shopFigures),
            source.RulesName, table.Horizon, [.. ShopRecords.OtherPeriods(reader, days)])
        {
            RefundGaps = table.RefundGaps,
        };
    }

    /// <summary>Which imported figures were left out, if there are any.</summary>
    public static IReadOnlyList<Notice> Left(IReadOnlyCollection<DaySpan> others, DaySpan? days) =>
        others.Count == 0 ? [] : [new Notice(OtherPeriodsLeft, null, LocalText.Join(LocalText.Comma, others.Select(period => (LocalText)period.ToString())), days?.ToString() ?? "")];

    private static Dictionary<string, MetricValue> FiguresOf(MetricRow row, IReadOnlyList<Metric> metrics) =>
        metrics.ToDictionary(metric => metric.Id, metric => row[metric], StringComparer.Ordinal);
}
