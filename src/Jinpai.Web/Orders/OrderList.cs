using Jinpai.Desk.Details;
using Jinpai.Desk.People;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Orders;

/// <summary>The orders that an address asks for, in its order.</summary>
/// <remarks>
/// By time only the page itself is read. How long the list is say the daily sums where they know it, else it is counted; that is kept. Of other orders the first rows are kept too, so that another page of
/// the list costs only its own rows.
/// </remarks>
internal sealed class OrderList(VisitShop open, KeptOrders kept)
{
    private const int MostKept = 20_000;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<KeptOrders>();
        services.AddScoped<OrderList>();
    }

    /// <summary>A part of the list, and how long it is.</summary>
    /// <param name="query">Which list.</param>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<DealFact> Rows, int Total) Page(ListQuery query, Func<int, (int Skip, int Take)> choose)
    {
        var selection = DealQuery.Of(query);
        using var reader = open.Shop.Read(Right.ReadRows);
        var total = Total(reader, selection);
        var (skip, take) = choose(total);
        return (reader.Deals(Ids(reader, selection, total, skip, Math.Min(take, total - skip))), total);
    }

    private IReadOnlyList<long> Ids(ShopReader reader, DealSelection selection, int total, int skip, int take)
    {
        if (selection.Order != DealOrder.Time && skip + take <= MostKept)
        {
            return [.. kept.FirstIds.Of(open.Shop, selection, () => reader.DealIds(selection, 0, MostKept)).Skip(skip).Take(take)];
        }

        // From the nearer end.
        return skip > total / 2
            ? [.. reader.DealIds(selection with { IsDescending = !selection.IsDescending }, total - skip - take, take).Reverse()]
            : reader.DealIds(selection, skip, take);
    }

    private int Total(ShopReader reader, DealSelection selection) => kept.Counts.Of(open.Shop, selection with { Order = default, IsDescending = default }, () => new KeptCount(StoredCount(selection) is { } count
        ? checked((int)reader.ListMeasures(selection.Days, selection.Agent).Sum(count))
        : reader.DealCount(selection))).Value;

    /// <summary>How many there are on a day, as the day's stored sums say; null: they do not say.</summary>
    private static Func<DailyMeasures, long>? StoredCount(DealSelection selection) => selection switch
    {
        { Bucket: not null } or { Search: not null } => null,
        { Kind: DealKind.Sold } => day => day[Measure.SoldOrders] + day[Measure.SilentOrders],
        { Kind: DealKind.Credited } => day => day[Measure.SoldOrders],
        { Kind: DealKind.Silent } => day => day[Measure.SilentOrders],
        _ => null,
    };
}
