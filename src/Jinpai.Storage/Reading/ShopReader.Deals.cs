using System.Text;
using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <content>Whole deals.</content>
public sealed partial class ShopReader
{
    /// <summary>Deals of the days, excluded ones too, in order of their instants.</summary>
    /// <remarks>With a sight those that somebody it sees has a part in.</remarks>
    public IReadOnlyList<DealFact> Deals(DaySpan days, DealDate date) => date == DealDate.Creation
        ? [.. Whole(DealPack.CreatedOn, days, (in head) => days.Contains(head.CreatedDay)).OrderBy(deal => deal.CreatedAt).ThenBy(deal => deal.Order)]
        : [.. Whole(DealPack.ListedOn, days, (in head) => head.SaleDay is { } day && days.Contains(day)).OrderBy(deal => deal.SoldAt).ThenBy(deal => deal.Order)];

    /// <summary>Orders that leave every figure, by creation day.</summary>
    public IReadOnlyList<DealFact> ExcludedDeals(DaySpan days) =>
        [.. Whole(DealPack.CreatedOn, days, (in head) => head.Excluded != ExclusionReason.None && days.Contains(head.CreatedDay)).OrderBy(deal => deal.CreatedAt).ThenBy(deal => deal.Order)];

    /// <summary>A deal and its credits with all candidates; null if the order is unknown or not replayed yet.</summary>
    public (DealFact Deal, IReadOnlyList<CreditFact> Credits)? Deal(OrderId order)
    {
        // It lies among the days of which its exports are, unless they were told apart from what the replay made of them.
        var created = All.Rows($"SELECT min(created_at), max(created_at) FROM {Tables.DoneOrders} WHERE {Tables.Mine} AND order_id = $1", row => (row.AtOrNull(0), row.AtOrNull(1)), order.Value)[0];
        return created is ({ } first, { } last) && Deal(order, new DaySpan(DayOf(first).Previous, DayOf(last).Next)) is { } found ? found : Deal(order, DaySpan.Always);
    }

    private static BusinessDay DayOf(Instant at) => BusinessDay.FromDate(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(at.UnixMilliseconds).UtcDateTime));

    private (DealFact Deal, IReadOnlyList<CreditFact> Credits)? Deal(OrderId order, DaySpan created)
    {
        var (hash, name) = (BuyerHash.ShortOf(order.Value), Encoding.UTF8.GetBytes(order.Value));
        var ids = _connection.Rows(
            $"SELECT id, names FROM {Tables.DealPacks} WHERE {FactTables.Visible} AND {DealPack.CreatedOn}",
            row => BuyerHashes.MayHold(row.Bytes(1), hash, Tables.DealPacks) ? row.Serial(0) : -1, created.First.Number, created.Last.Number);
        (DealFact, IReadOnlyList<CreditFact>)? found = null;
        foreach (var id in ids.Where(id => id >= 0))
        {
            Read($"{Tables.Mine} AND id = $1", [id], (in head, detail) =>
            {
                if (found is null && head.Order.SequenceEqual(name))
                {
                    found = DealCodec.Read(detail);
                }
            });
        }

        return found;
    }

    private delegate bool Choose(in DealHead head);

    private List<DealFact> Whole(string packs, DaySpan days, Choose choose)
    {
        var deals = new List<DealFact>();
        Read($"{FactTables.Visible} AND {packs}", [days.First.Number, days.Last.Number], (in head, detail) =>
        {
            if (choose(in head) && DealCodec.Read(detail).Deal is var deal && _sight?.Sees(deal) != false)
            {
                deals.Add(Shown(deal));
            }
        });
        return deals;
    }

    private void Read(string condition, object?[] values, DealPack.Take take) => StoredDeals.ForEach(_connection, condition, values, take);
}
