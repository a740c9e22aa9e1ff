using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Query;

/// <summary>A question: which metrics, of whom, from <see cref="First"/> to <see cref="Last"/>, both included.</summary>
public sealed record MetricQuery
{
    public required BusinessDay First { get; init; }
    public required BusinessDay Last { get; init; }
    public required IReadOnlyList<Metric> Metrics { get; init; }
    public MetricGrouping Grouping { get; init; }

    /// <summary>For <see cref="MetricGrouping.Teams"/>: the teams, as <see cref="MetricSubject.Team"/>.</summary>
    public IReadOnlyList<MetricSubject> Teams { get; init; } = [];

    /// <summary>Needed where <see cref="Metrics"/> holds own metrics that name other own metrics.</summary>
    public MetricCatalog Catalog { get; init; } = MetricCatalog.Known;

    /// <param name="rows">Daily rows of agents and of the shop; those outside the span are passed over.</param>
    /// <param name="rules">The shop's rules, for maturity.</param>
    /// <param name="coverage">How far the data is complete.</param>
    /// <param name="distinct">Counts distinct buyers; without it <c>…_distinct</c> metrics are none.</param>
    public MetricTable Run(IEnumerable<DailyMeasures> rows, RuleBook rules, DataCoverage coverage, DistinctCounter? distinct = null)
    {
        var inside = rows.Where(row => row.Day >= First && row.Day <= Last && !row.IsEmpty).ToList();
        var shopRows = inside.Where(row => row.Agent is null).ToList();
        var agentRows = inside.Where(row => row.Agent is not null).ToLookup(row => row.Agent!.Value);
        if (Grouping == MetricGrouping.Days)
        {
            return RunDays(inside, rules, coverage, distinct);
        }

        var context = new SpanContext(First, Last, Catalog, coverage, distinct);
        SubjectFigures Figures(MetricSubject subject, IReadOnlyList<DailyMeasures> own, IReadOnlyList<DailyMeasures>? concurrency = null) =>
            new(subject, new SpanSums(own, concurrency), new MaturityClock(rules, First, Last, own, shopRows), context);
        context.Shop = Figures(MetricSubject.Shop, shopRows, [.. agentRows.SelectMany(group => group)]);
        context.Subjects = [.. Subjects(agentRows.Select(group => group.Key)).Select(subject => Figures(subject, [.. subject.Members!.SelectMany(member => agentRows[member])]))];
        return new MetricTable(First, Last, Grouping, coverage.Horizon, Metrics, [.. context.Subjects.Select(subject => subject.Row(Metrics))], context.Shop.Row(Metrics));
    }

    private IEnumerable<MetricSubject> Subjects(IEnumerable<AgentId> active) => Grouping switch
    {
        MetricGrouping.Agents => active.Order().Select(MetricSubject.Agent),
        MetricGrouping.Teams => Teams,
        _ => [],
    };

    private MetricTable RunDays(List<DailyMeasures> rows, RuleBook rules, DataCoverage coverage, DistinctCounter? distinct)
    {
        var byDay = rows.ToLookup(row => row.Day);
        var days = BusinessDay.Range(First, Last)
            .Select(day => (this with { First = day, Last = day, Grouping = MetricGrouping.Shop }).Run(byDay[day], rules, coverage, distinct).Shop)
            .ToList();
        return (this with { Grouping = MetricGrouping.Shop }).Run(rows, rules, coverage, distinct) with { Grouping = MetricGrouping.Days, Rows = days };
    }
}
