using Jinpai.Core;
using Jinpai.Desk.Health;
using Jinpai.Desk.People;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;
using Jinpai.Web.Shared.Keeping;

namespace Jinpai.Web.Shared.Figures;

/// <summary>Tables of all computed figures of a span, and what is drawn by day, kept while the facts under them are the same: another order or other columns cost nothing.</summary>
/// <remarks>Figures of distinct people are not among them: they are counted from the receptions of the whole span, which is no work for a page.</remarks>
public sealed class ShopFigures(KeepingRoom room)
{
    private const int BytesOfName = 64;
    private readonly Kept<WholeTable> _tables = new(room, table => table.FigureCount * BytesOfFigure);
    private readonly Kept<IReadOnlyList<MetricValue>> _trends = new(room, values => (long)values.Count * BytesOfFigure);
    private readonly Kept<WaitHistogram> _waits = new(room, waits => (long)waits.Length * sizeof(long));
    private readonly Kept<DataHealth> _health = new(room, health => (long)(health.MissingDays.Count + health.OrphanAccounts.Count) * BytesOfName);

    /// <summary>A figure in a table: four exact fractions, and its place.</summary>
    internal const int BytesOfFigure = 200;

    /// <summary>What pages can show.</summary>
    public static IReadOnlyList<Metric> Metrics { get; } = [.. MetricCatalog.Known.Computed.Where(metric => !FigureSource.IsDistinct(metric))];

    /// <summary>By <see cref="MetricGrouping.Agents"/> or <see cref="MetricGrouping.Teams"/>, with the shop.</summary>
    public MetricTable Table(ShopSession shop, DaySpan days, MetricGrouping grouping) => Whole(shop, days, grouping).Part(shop);

    /// <summary>Of everybody: what is said of an agent beside all others.</summary>
    public WholeTable Whole(ShopSession shop, DaySpan days, MetricGrouping grouping) =>
        _tables.OfAll(shop, (days, grouping), () => FigureSource.Stored(shop, days).Whole(grouping, Metrics));

    /// <summary>One metric on each day of the span, of an agent or of the shop (null); see <see cref="DailyFigures"/> for what cannot be asked.</summary>
    public IReadOnlyList<MetricValue> Trend(ShopSession shop, AgentId? agent, DaySpan span, Metric metric) =>
        _trends.Of(shop, (agent, span, metric.Id), () => DailyFigures.Stored(shop, agent, span).Of(metric));

    /// <summary>How long buyers waited for one agent in the span: all answered rounds.</summary>
    public WaitHistogram Waits(ShopSession shop, AgentId agent, DaySpan span) => _waits.Of(shop, (agent, span), () =>
    {
        using var reader = shop.Read(Right.ReadFigures);
        return reader.Measures(span, MetricSubject.Of(agent)).Aggregate(WaitHistogram.Empty, (sum, row) => sum.Plus(row.Waits));
    });

    /// <summary>What stands behind the figures of the span.</summary>
    public DataHealth Health(ShopSession shop, DaySpan span) => _health.Of(shop, span, () => DataHealth.Of(shop, span));
}
