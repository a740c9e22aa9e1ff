using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Reporting;

/// <summary>The figures of each day of a span, of the shop or of one agent. Reads their own rows alone, so that it costs the same however many agents there are.</summary>
/// <remarks>What compares agents with each other or looks over all of them (<c>sales_ratio</c>, the shop's <c>max_concurrent</c>) is not to be asked here.</remarks>
public sealed class DailyFigures
{
    private readonly ShopSession _shop;
    private readonly DataCoverage _coverage;

    private DailyFigures(ShopSession shop, AgentId? agent, BusinessDay first, BusinessDay last, IReadOnlyList<DailyMeasures> own, IReadOnlyList<DailyMeasures> all, DataCoverage coverage)
    {
        (_shop, Agent, First, Last, Rows, AllRows, _coverage) = (shop, agent, first, last, own, all, coverage);
    }

    /// <summary>Null: the shop.</summary>
    public AgentId? Agent { get; }
    public BusinessDay First { get; }
    public BusinessDay Last { get; }

    /// <summary>The stored sums of the days on which there was anything.</summary>
    public IReadOnlyList<DailyMeasures> Rows { get; }

    /// <summary>The shop's rows beside the agent's: maturity and shares need them.</summary>
    private IReadOnlyList<DailyMeasures> AllRows { get; }

    /// <summary>As the figures were last made, whether or not data came since.</summary>
    public static DailyFigures Stored(ShopSession shop, AgentId? agent, BusinessDay first, BusinessDay last)
    {
        using var reader = shop.Store.Read();
        var shopRows = reader.Measures(first, last, null);
        var own = agent is null ? shopRows : reader.Measures(first, last, agent);
        return new DailyFigures(shop, agent, first, last, own, agent is null ? shopRows : [.. shopRows, .. own], FigureSource.CoverageOf(reader));
    }

    /// <summary>One value for each day of the span; none on days without anything.</summary>
    public IReadOnlyList<MetricValue> Of(Metric metric)
    {
        var byDay = AllRows.ToLookup(row => row.Day);
        return [.. BusinessDay.Range(First, Last).Select(day => ValueOn(day, byDay[day], metric))];
    }

    private MetricValue ValueOn(BusinessDay day, IEnumerable<DailyMeasures> rows, Metric metric)
    {
        var query = new MetricQuery { First = day, Last = day, Grouping = Agent is null ? MetricGrouping.Shop : MetricGrouping.Agents, Metrics = [metric] };
        var table = query.Run(rows, _shop.Rules, _coverage);
        return Agent is null ? table.Shop[metric] : table.Rows.Count > 0 ? table.Rows[0][metric] : MetricValue.None;
    }
}
