using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Query;

/// <summary>A question: which metrics, of whom, on which days.</summary>
public sealed record MetricQuery
{
    public required DaySpan Days { get; init; }
    public required IReadOnlyList<Metric> Metrics { get; init; }
    public MetricGrouping Grouping { get; init; }

    /// <summary>For <see cref="MetricGrouping.Teams"/>: the teams, as <see cref="SubjectMembers.Team"/>.</summary>
    public IReadOnlyList<SubjectMembers> Teams { get; init; } = [];

    /// <summary>Needed where <see cref="Metrics"/> holds own metrics that name other own metrics.</summary>
    public MetricCatalog Catalog { get; init; } = MetricCatalog.Known;

    /// <param name="rows">Daily rows of agents and of the shop; those outside the span are passed over.</param>
    /// <param name="rules">The shop's rules, for maturity.</param>
    /// <param name="coverage">How far the data is complete.</param>
    /// <param name="distinct">Counts distinct buyers; without it <c>…_distinct</c> metrics are none.</param>
    public MetricTable Run(IEnumerable<DailyMeasures> rows, RuleBook rules, DataCoverage coverage, DistinctCounter? distinct = null)
    {
        var inside = rows.Where(row => Days.Contains(row.Day) && !row.IsEmpty).ToList();
        var shopRows = inside.Where(row => row.Agent is null).ToList();
        var agentRows = inside.Where(row => row.Agent is not null).ToLookup(row => row.Agent!.Value);
        if (Grouping == MetricGrouping.Days)
        {
            return RunDays(inside, rules, coverage, distinct);
        }

        var context = new SpanContext(Days, Catalog, coverage, distinct);
        SubjectFigures Figures(SubjectMembers subject, IReadOnlyList<DailyMeasures> own, IReadOnlyList<DailyMeasures>? concurrency = null) =>
            new(subject, new SpanSums(own, concurrency), new MaturityClock(rules, Days, own, shopRows), context);
        context.Shop = Figures(SubjectMembers.Shop, shopRows, [.. agentRows.SelectMany(group => group)]);
        context.Subjects = [.. Subjects(agentRows.Select(group => group.Key)).Select(subject => Figures(subject, [.. subject.Agents!.SelectMany(member => agentRows[member].Where(row => subject.Has(member, row.Day)))]))];
        return new MetricTable(Days, Grouping, coverage.Horizon, Metrics, [.. context.Subjects.Select(subject => subject.Row(Metrics))], context.Shop.Row(Metrics))
        {
            RefundGaps = new RefundGaps(new Money(shopRows.Sum(row => row[Measure.RefundsUndatedAmount])), new Money(shopRows.Sum(row => row[Measure.SalesLackingRefundAmount]))),
        };
    }

    private IEnumerable<SubjectMembers> Subjects(IEnumerable<AgentId> active) => Grouping switch
    {
        MetricGrouping.Agents => active.Order().Select(SubjectMembers.Agent),
        MetricGrouping.Teams => Teams,
        _ => [],
    };

    private MetricTable RunDays(List<DailyMeasures> rows, RuleBook rules, DataCoverage coverage, DistinctCounter? distinct)
    {
        var byDay = rows.ToLookup(row => row.Day);
        var days = Days.Days
            .Select(day => (this with { Days = DaySpan.Of(day), Grouping = MetricGrouping.Shop }).Run(byDay[day], rules, coverage, distinct).Shop)
            .ToList();
        return (this with { Grouping = MetricGrouping.Shop }).Run(rows, rules, coverage, distinct) with { Grouping = MetricGrouping.Days, Rows = days };
    }
}
