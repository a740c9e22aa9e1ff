using Jinpai.Desk.Appraising;
using Jinpai.Desk.Shops;
using Jinpai.Pay.Staff;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Web.Figures;

/// <summary>What turning a page or sorting a column would else work out again: lists in order, and the figures and staff of a month. All kept while the data under them is the same; long lists are not kept, as memory has an end.</summary>
public sealed class KeptLists
{
    private const int MostRows = 100_000;
    private const int MostOrders = 500_000;
    private readonly Kept<IReadOnlyList<LossFact>> _losses = new(8);
    private readonly Kept<IReadOnlyList<FaultFact>> _faults = new(8);
    private readonly Kept<OrderIndex> _orders = new(16);
    private readonly Kept<AppraisalInput> _months = new(24);
    private readonly Kept<IReadOnlyList<StaffRow>> _staff = new(24);

    /// <param name="shop">Whose.</param>
    /// <param name="question">The list's filters and order.</param>
    /// <param name="rows">Reads and sorts it.</param>
    public IReadOnlyList<LossFact> Losses(ShopSession shop, object question, Func<IReadOnlyList<LossFact>> rows) =>
        _losses.Of((ShopState.Of(shop), question), rows, list => list.Count <= MostRows);

    /// <summary>As <see cref="Losses"/>.</summary>
    public IReadOnlyList<FaultFact> Faults(ShopSession shop, object question, Func<IReadOnlyList<FaultFact>> rows) =>
        _faults.Of((ShopState.Of(shop), question), rows, list => list.Count <= MostRows);

    /// <summary>A part of a list of orders, and how long the list is.</summary>
    /// <param name="shop">Whose.</param>
    /// <param name="selection">Which list.</param>
    /// <param name="choose">Given the number of rows, says how many to skip and how many to take.</param>
    public (IReadOnlyList<DealFact> Rows, int Total) Orders(ShopSession shop, DealSelection selection, Func<int, (int Skip, int Take)> choose)
    {
        using var reader = shop.Store.Read();
        var index = _orders.Of((ShopState.Of(shop), selection), () =>
        {
            var total = reader.DealCount(selection);
            return new OrderIndex(total, total <= MostOrders ? reader.DealIds(selection) : null);
        });
        var (skip, take) = choose(index.Total);
        return (index.Ids is { } ids ? reader.Deals([.. ids.Skip(skip).Take(take)]) : reader.Deals(selection, skip, take), index.Total);
    }

    /// <summary>Figures of a month to appraise and pay by.</summary>
    public AppraisalInput Month(ShopSession shop, object question, Func<AppraisalInput> figures) => _months.Of((ShopState.Of(shop), question), figures);

    /// <summary>The staff of a month, as the shop's records and days say.</summary>
    public IReadOnlyList<StaffRow> Staff(ShopSession shop, string period, Func<IReadOnlyList<StaffRow>> rows) => _staff.Of((ShopState.Of(shop), period), rows);

    /// <param name="Total">How many there are.</param>
    /// <param name="Ids">In order; null: too many to be kept.</param>
    private sealed record OrderIndex(int Total, IReadOnlyList<long>? Ids);
}
