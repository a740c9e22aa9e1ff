using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Daily;
using Jinpai.Storage.Reading;

namespace Jinpai.Web.Figures;

/// <summary>What stands behind a span's figures: how far the data reaches, and which days have no chats.</summary>
/// <param name="Coverage">Of the shop.</param>
/// <param name="MissingDays">Days of the span within the data on which nobody chatted.</param>
/// <param name="HasChats">There are chats in the span at all.</param>
public sealed record DataHealth(Coverage Coverage, IReadOnlyList<BusinessDay> MissingDays, bool HasChats)
{
    /// <summary>Kinds of input whose lack leaves many figures without a value.</summary>
    private static readonly string[] Wanted = ["messages", "orders", "refunds", "agents"];

    public IEnumerable<string> MissingKinds => Wanted.Where(kind => !Coverage.Kinds.Contains(kind));

    public static DataHealth Of(ShopSession shop, BusinessDay first, BusinessDay last)
    {
        using var reader = shop.Store.Read();
        var coverage = reader.Coverage();
        if (coverage.FirstDay is not { } begun || coverage.Horizon is not { } horizon)
        {
            return new DataHealth(coverage, [], HasChats: false);
        }

        var present = reader.Measures(first, last, null).Where(row => row[Measure.Consulted] > 0).Select(row => row.Day).ToHashSet();
        var until = shop.Rules.Calendar.DayOf(horizon);
        var (from, to) = (first > begun ? first : begun, last < until ? last : until);
        return new DataHealth(coverage, from > to ? [] : [.. BusinessDay.Range(from, to).Where(day => !present.Contains(day))], present.Count > 0);
    }
}
