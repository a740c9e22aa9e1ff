using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Reporting;

/// <summary>Where figures of a span come from: the stored daily rows, or a trial under other rules.</summary>
public sealed class FigureSource
{
    private readonly ShopSession _shop;
    private readonly BusinessDay _first;
    private readonly BusinessDay _last;
    private readonly IReadOnlyList<DailyMeasures> _rows;
    private readonly DistinctBuyers? _trial;

    private FigureSource(ShopSession shop, BusinessDay first, BusinessDay last, IReadOnlyList<DailyMeasures> rows, DistinctBuyers? trial)
    {
        _shop = shop;
        _first = first;
        _last = last;
        _rows = rows;
        _trial = trial;
        using var reader = shop.Store.Read();
        Coverage = CoverageOf(reader);
        Teams = TeamsOf(reader);
    }

    public DataCoverage Coverage { get; }
    public IReadOnlyList<MetricSubject> Teams { get; }
    public string RulesName => _shop.RulesName;
    public ShopSession Shop => _shop;

    /// <summary>Brings stored facts up to date first. With a rules file nothing is stored: the span is replayed in memory, and buyers are only kept if distinct people are wanted.</summary>
    public static FigureSource Open(DeskSession session, ShopSession shop, string? rulesFile, BusinessDay first, BusinessDay last, bool wantsDistinct = true)
    {
        if (rulesFile is not null)
        {
            return Trial(session, shop.With(rulesFile), first, last, wantsDistinct);
        }

        shop.BringUpToDate();
        return Stored(shop, first, last);
    }

    /// <summary>The figures as they were last made, whether or not data came since: for a page, which does not wait for a replay.</summary>
    public static FigureSource Stored(ShopSession shop, BusinessDay first, BusinessDay last)
    {
        using var reader = shop.Store.Read();
        return new FigureSource(shop, first, last, reader.Measures(first, last), null);
    }

    public static bool IsDistinct(Metric metric) => metric.Id.EndsWith("_distinct", StringComparison.Ordinal);

    public MetricTable Ask(MetricGrouping grouping, IReadOnlyList<Metric> metrics)
    {
        var query = new MetricQuery { First = _first, Last = _last, Grouping = grouping, Metrics = metrics, Teams = Teams };
        return query.Run(_rows, _shop.Rules, Coverage, metrics.Any(IsDistinct) ? (_trial ?? Stored()).Count : null);
    }

    private static FigureSource Trial(DeskSession session, ShopSession shop, BusinessDay first, BusinessDay last, bool wantsDistinct)
    {
        var buyers = wantsDistinct ? new DistinctBuyers() : null;

        // From the beginning: refunds of the span may be of sales made long before it.
        var fold = shop.Store.WhatIf(shop.Rules, null, buyers is null ? null : buyers.Add, cancellation: session.Cancellation);
        return new FigureSource(shop, first, last, fold.Result(), buyers);
    }

    private DistinctBuyers Stored()
    {
        using var reader = _shop.Store.Read();
        var buyers = new DistinctBuyers();
        foreach (var reception in reader.Receptions(_first, _last))
        {
            buyers.Add(reception);
        }

        foreach (var funnel in reader.Funnels(_first, _last))
        {
            buyers.Add(funnel);
        }

        foreach (var deal in reader.Deals(_first, _last, DealDate.Sale))
        {
            buyers.Add(deal);
        }

        return buyers;
    }

    internal static DataCoverage CoverageOf(ShopReader reader)
    {
        var coverage = reader.Coverage();
        return new DataCoverage(coverage.MessagesUntil, coverage.OrdersUntil, coverage.Kinds.Contains("refunds"));
    }

    private static List<MetricSubject> TeamsOf(ShopReader reader) =>
        [.. reader.Records<AgentRecord>().Where(record => record.Team is not null)
            .GroupBy(record => record.Team!, StringComparer.Ordinal).OrderBy(team => team.Key, StringComparer.Ordinal)
            .Select(team => MetricSubject.Team(team.Key, team.Select(record => record.Agent)))];
}
