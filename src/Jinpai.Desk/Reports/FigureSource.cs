using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Reports;

/// <summary>Where figures of a span come from: the stored daily rows, or a trial under other rules.</summary>
public sealed class FigureSource
{
    private readonly ShopSession _shop;
    private readonly DaySpan _days;
    private readonly IReadOnlyList<DailyMeasures> _rows;
    private readonly DistinctBuyers? _trial;

    private FigureSource(ShopSession shop, DaySpan days, IReadOnlyList<DailyMeasures> rows, DistinctBuyers? trial)
    {
        _shop = shop;
        _days = days;
        _rows = rows;
        _trial = trial;
        using var reader = shop.ReadAll();
        Coverage = CoverageOf(reader);
        Teams = TeamsOf(reader);
    }

    public DataCoverage Coverage { get; }
    public IReadOnlyList<SubjectMembers> Teams { get; }
    public string RulesName => _shop.RulesName;
    public ShopSession Shop => _shop;

    /// <summary>Brings stored facts up to date first. With a rules file nothing is stored: the span is replayed in memory, and buyers are only kept if distinct people are wanted.</summary>
    /// <exception cref="RefusedException">The viewer may not read figures.</exception>
    public static FigureSource Open(DeskSession session, ShopSession shop, string? rulesFile, DaySpan days, bool wantsDistinct = true)
    {
        session.Require(Right.ReadFigures);
        if (rulesFile is not null)
        {
            return Trial(session, shop.With(rulesFile), days, wantsDistinct);
        }

        shop.BringUpToDate();
        return Stored(shop, days);
    }

    /// <summary>The figures as they were last made, whether or not data came since: for a page, which does not wait for a replay.</summary>
    /// <exception cref="RefusedException">The viewer may not read figures.</exception>
    public static FigureSource Stored(ShopSession shop, DaySpan days)
    {
        shop.Require(Right.ReadFigures);
        using var reader = shop.ReadAll();
        return new FigureSource(shop, days, reader.Measures(days), null);
    }

    public static bool IsDistinct(Metric metric) => metric.Id.EndsWith("_distinct", StringComparison.Ordinal);

    /// <summary>What the viewer sees of it.</summary>
    public MetricTable Ask(MetricGrouping grouping, IReadOnlyList<Metric> metrics) => Whole(grouping, metrics).Part(_shop, this);

    /// <summary>Of everybody, to be kept: each viewer is given their part.</summary>
    public WholeTable Whole(MetricGrouping grouping, IReadOnlyList<Metric> metrics) => new(Run(_rows, grouping, metrics));

    /// <summary>All agents, for what compares them before each viewer is given their part.</summary>
    internal MetricTable WholeOf(IReadOnlyList<Metric> metrics) => Run(_rows, MetricGrouping.Agents, metrics);

    /// <summary>With agents' rows of those days alone on which they are seen.</summary>
    internal MetricTable Seen(MetricGrouping grouping, IReadOnlyList<Metric> metrics, Sight sight) => Run(_rows.Where(row => row.Agent is not { } agent || sight.Sees(agent, row.Day)), grouping, metrics);

    private MetricTable Run(IEnumerable<DailyMeasures> rows, MetricGrouping grouping, IReadOnlyList<Metric> metrics)
    {
        var query = new MetricQuery { Days = _days, Grouping = grouping, Metrics = metrics, Teams = Teams };
        return query.Run(rows, _shop.Rules, Coverage, metrics.Any(IsDistinct) && (_trial ?? Stored()) is { } people ? people.Count : null);
    }

    private static FigureSource Trial(DeskSession session, ShopSession shop, DaySpan days, bool wantsDistinct)
    {
        var buyers = wantsDistinct ? new DistinctBuyers() : null;

        var fold = shop.Store.WhatIf(shop.Rules, days.First, buyers is null ? null : buyers.Add, cancellation: session.Cancellation);
        return new FigureSource(shop, days, fold.Result(), buyers);
    }

    private DistinctBuyers? Stored()
    {
        using var reader = _shop.ReadAll();
        return reader.People(_days);
    }

    internal static DataCoverage CoverageOf(ShopReader reader)
    {
        var coverage = reader.Coverage();
        return new DataCoverage(coverage.MessagesUntil, coverage.OrdersUntil, coverage.HasRefunds);
    }

    private static List<SubjectMembers> TeamsOf(ShopReader reader)
    {
        var roster = new TeamRoster(reader.Records<AgentRecord>());
        return [.. roster.Names.Select(team => SubjectMembers.Team(team, roster))];
    }
}
