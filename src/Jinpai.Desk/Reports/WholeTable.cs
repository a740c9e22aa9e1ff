using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Reports;

/// <summary>Figures of all agents or teams of a span, worked out once for all viewers: nobody gets at more of it than their part.</summary>
public sealed class WholeTable
{
    private readonly MetricTable _table;

    internal WholeTable(MetricTable table)
    {
        _table = table;
    }

    /// <summary>How many figures it holds.</summary>
    public long FigureCount => (_table.Rows.Count + 1L) * _table.Metrics.Count;

    /// <summary>Of agents who have a value the mean, to so many places: what is said of everybody together is nobody's own.</summary>
    public MetricValue Mean(Metric metric, int places)
    {
        var values = _table.Rows.Select(row => row[metric]).ToList();
        var known = values.Where(value => value.Value is not null).Select(value => value.Value!.Value).ToList();
        return values.Exists(value => value.State == FigureState.Immature) ? MetricValue.Immature
            : known.Count == 0 ? MetricValue.None
            : MetricValue.Of(Ratio.From((known.Aggregate(Ratio.Zero, (sum, value) => sum + value) / Ratio.From(known.Count)).Round(places)));
    }

    /// <summary>The agents or teams whom the viewer sees, beside the shop's own row. Of an agent who was seen on some days of the span alone these days count.</summary>
    /// <param name="shop">The viewer's.</param>
    /// <param name="source">What it was made from; null: what is stored, read again if that must be.</param>
    public MetricTable Part(ShopSession shop, FigureSource? source = null)
    {
        shop.Require(Right.ReadFigures);
        if (_table.Grouping is not (MetricGrouping.Agents or MetricGrouping.Teams) || shop.SightOf(Right.ReadFigures) is not { SeesEverybody: false } sight)
        {
            return _table;
        }

        if (_table.Grouping == MetricGrouping.Teams)
        {
            var teams = shop.Teams().Names;
            return _table with { Rows = [.. _table.Rows.Where(row => teams.Contains(row.Subject.Name))] };
        }

        var seen = _table.Rows.Where(row => row.Subject.Agent is { } agent && _table.Days.Days.Any(day => sight.Sees(agent, day))).ToList();
        var partly = seen.Where(row => !_table.Days.Days.All(day => sight.Sees(row.Subject.Agent!.Value, day))).Select(row => row.Subject).ToHashSet();
        if (partly.Count > 0)
        {
            var fewer = (source ?? FigureSource.Stored(shop, _table.Days)).Seen(_table.Grouping, _table.Metrics, sight).Rows.ToDictionary(row => row.Subject);
            seen = [.. seen.Select(row => partly.Contains(row.Subject) ? fewer.GetValueOrDefault(row.Subject) : row).OfType<MetricRow>()];
        }

        return _table with { Rows = seen };
    }
}
