using Jinpai.Core;
using Jinpai.Core.Records;
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
        using var reader = shop.Read();
        Coverage = CoverageOf(reader);
        Teams = TeamsOf(reader);
    }

    public DataCoverage Coverage { get; }
    public IReadOnlyList<SubjectMembers> Teams { get; }
    public string RulesName => _shop.RulesName;
    public ShopSession Shop => _shop;

    /// <summary>Brings stored facts up to date first. With a rules file nothing is stored: the span is replayed in memory, and buyers are only kept if distinct people are wanted.</summary>
    public static FigureSource Open(DeskSession session, ShopSession shop, string? rulesFile, DaySpan days, bool wantsDistinct = true)
    {
        if (rulesFile is not null)
        {
            return Trial(session, shop.With(rulesFile), days, wantsDistinct);
        }

        shop.BringUpToDate();
        return Stored(shop, days);
    }

    /// <summary>The figures as they were last made, whether or not data came since: for a page, which does not wait for a replay.</summary>
    public static FigureSource Stored(ShopSession shop, DaySpan days)
    {
        using var reader = shop.Read();
        return new FigureSource(shop, days, reader.Measures(days), null);
    }

    public static bool IsDistinct(Metric metric) => metric.Id.EndsWith("_distinct", StringComparison.Ordinal);

    public MetricTable Ask(MetricGrouping grouping, IReadOnlyList<Metric> metrics)
    {
        var query = new MetricQuery { Days = _days, Grouping = grouping, Metrics = metrics, Teams = Teams };
        return query.Run(_rows, _shop.Rules, Coverage, metrics.Any(IsDistinct) && (_trial ?? Stored()) is { } people ? people.Count : null);
    }

    private static FigureSource Trial(DeskSession session, ShopSession shop, DaySpan days, bool wantsDistinct)
    {
        var buyers = wantsDistinct ? new DistinctBuyers() : null;

        var fold = shop.Store.WhatIf(shop.Rules, days.First, buyers is null ? null : buyers.Add, cancellation: session.Cancellation);
        return new FigureSource(shop, days, fold.Result(), buyers);
    }

    private DistinctBuyers? Stored()
    {
        using var reader = _shop.Read();
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
