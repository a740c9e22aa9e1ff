using System.Globalization;
using Jinpai.Core;
using Jinpai.Desk.Reporting;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Web.Figures;

/// <summary>Tables of all computed figures of a span, kept while the facts under them are the same: another order or other columns cost nothing.</summary>
/// <remarks>Figures of distinct people are not among them: they are counted from the receptions of the whole span, which is no work for a page.</remarks>
public sealed class ShopFigures
{
    private const int MostKept = 64;
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Key, MetricTable Table)> _kept = new();

    /// <summary>What pages can show.</summary>
    public static IReadOnlyList<Metric> Metrics { get; } = [.. MetricCatalog.Known.Computed.Where(metric => !FigureSource.IsDistinct(metric))];

    /// <summary>By <see cref="MetricGrouping.Agents"/> or <see cref="MetricGrouping.Teams"/>, with the shop.</summary>
    public MetricTable Table(ShopSession shop, BusinessDay first, BusinessDay last, MetricGrouping grouping)
    {
        var key = KeyOf(shop, first, last, grouping);
        lock (_gate)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    _kept.Remove(node);
                    _kept.AddFirst(node);
                    return node.Value.Table;
                }
            }
        }

        var table = FigureSource.Stored(shop, first, last).Ask(grouping, Metrics);
        lock (_gate)
        {
            _kept.AddFirst((key, table));
            while (_kept.Count > MostKept)
            {
                _kept.RemoveLast();
            }
        }

        return table;
    }

    // Facts change with the generation; maturity with the coverage and the rules; teams with the imports.
    private static string KeyOf(ShopSession shop, BusinessDay first, BusinessDay last, MetricGrouping grouping)
    {
        using var reader = shop.Store.Read();
        var coverage = reader.Coverage();
        return string.Create(CultureInfo.InvariantCulture, $"{shop.Data.FullPath}|{shop.Code}|{first}|{last}|{grouping}|{reader.Generation()}|{reader.Revision()}|{coverage.MessagesUntil}|{coverage.OrdersUntil}|{shop.RulesName}");
    }
}
