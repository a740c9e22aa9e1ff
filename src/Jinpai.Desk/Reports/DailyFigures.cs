using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Reports;

/// <summary>The figures of each day of a span, of the shop or of one agent. Reads their own rows alone, so that it costs the same however many agents there are.</summary>
/// <remarks>What compares agents with each other or looks over all of them (<c>sales_ratio</c>, the shop's <c>max_concurrent</c>) is not to be asked here.</remarks>
public sealed class DailyFigures
{
    private readonly ShopSession _shop;
    private readonly DataCoverage _coverage;

    private DailyFigures(ShopSession shop, AgentId? agent, DaySpan days, IReadOnlyList<DailyMeasures> own, IReadOnlyList<DailyMeasures> all, DataCoverage coverage)
    {
        (_shop, Agent, Days, Rows, AllRows, _coverage) = (shop, agent, days, own, all, coverage);
    }

    /// <summary>Null: the shop.</summary>
    public AgentId? Agent { get; }
    public DaySpan Days { get; }

    /// <summary>The stored sums of the days on which there was anything.</summary>
    public IReadOnlyList<DailyMeasures> Rows { get; }

    /// <summary>The shop's rows beside the agent's: maturity and shares need them.</summary>
    private IReadOnlyList<DailyMeasures> AllRows { get; }

    /// <summary>As the figures were last made, whether or not data came since.</summary>
    /// <exception cref="RefusedException">The viewer may not read figures. Of an agent whom they do not see there are none.</exception>
    public static DailyFigures Stored(ShopSession shop, AgentId? agent, DaySpan days)
    {
        using var reader = shop.Read(Right.ReadFigures);
        var shopRows = reader.Measures(days, MetricSubject.Shop);
        var own = agent is { } one ? reader.Measures(days, MetricSubject.Of(one)) : shopRows;
        return new DailyFigures(shop, agent, days, own, agent is null ? shopRows : [.. shopRows, .. own], FigureSource.CoverageOf(reader));
    }

    /// <summary>One value for each day of the span; none on days without anything.</summary>
    public IReadOnlyList<MetricValue> Of(Metric metric)
    {
        var byDay = AllRows.ToLookup(row => row.Day);
        return [.. Days.Days.Select(day => ValueOn(day, byDay[day], metric))];
    }

    private MetricValue ValueOn(BusinessDay day, IEnumerable<DailyMeasures> rows, Metric metric)
    {
        var query = new MetricQuery { Days = DaySpan.Of(day), Grouping = Agent is null ? MetricGrouping.Shop : MetricGrouping.Agents, Metrics = [metric] };
        var table = query.Run(rows, _shop.Rules, _coverage);
        return Agent is null ? table.Shop[metric] : table.Rows.Count > 0 ? table.Rows[0][metric] : MetricValue.None;
    }
}
