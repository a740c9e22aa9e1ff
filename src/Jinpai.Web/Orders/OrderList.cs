using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Orders;

/// <summary>The orders that an address asks for, in its order. Which ones they are is kept, so that another page of the list costs only its own rows.</summary>
internal sealed class OrderList(VisitShop open, Kept<OrderIndex> kept)
{
    private const int MostKept = 500_000;
    private const int MostInFile = 1_000_000;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new Kept<OrderIndex>(16));
        services.AddScoped<OrderList>();
    }

    /// <summary>Filters and order as the address says.</summary>
    public static DealSelection Selection(ListQuery query) => new(query.Span)
    {
        Kind = query.Choice<DealKind>("kind") ?? DealKind.Sold,
        Agent = query.Agent,
        Bucket = query.Choice<Bucket>("bucket") is { } bucket and not Bucket.E ? bucket : null,
        Search = query.Search,
        Order = query.Choice<DealOrder>("sort") ?? DealOrder.Time,
        IsDescending = query.IsNewestFirst,
    };

    /// <summary>A part of the list, and how long it is.</summary>
    /// <param name="query">Which list.</param>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<DealFact> Rows, int Total) Page(ListQuery query, Func<int, (int Skip, int Take)> choose)
    {
        var selection = Selection(query);
        using var reader = open.Shop.Read();
        var index = kept.Of(open.Shop, selection, () =>
        {
            var total = reader.DealCount(selection);
            return new OrderIndex(total, total <= MostKept ? reader.DealIds(selection) : null);
        });
        var (skip, take) = choose(index.Total);
        return (index.Ids is { } ids ? reader.Deals([.. ids.Skip(skip).Take(take)]) : reader.Deals(selection, skip, take), index.Total);
    }

    /// <summary>All rows, for a file.</summary>
    public IReadOnlyList<DealFact> All(ListQuery query)
    {
        using var reader = open.Shop.Read();
        return reader.Deals(Selection(query), 0, MostInFile);
    }
}
