using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Storage.Erasure;

/// <summary>What becomes of a record that names a forgotten buyer.</summary>
/// <param name="names">New keys by old ones.</param>
/// <param name="orders">The buyer's orders: what is written of them is the buyer's.</param>
internal sealed class ErasedRecords(IReadOnlyDictionary<string, string> names, IReadOnlySet<string> orders)
{
    /// <summary>The kinds that may name a buyer.</summary>
    public static IReadOnlyList<Type> Kinds { get; } = [typeof(ReviewRecord), typeof(RatingRecord), typeof(CostRecord)];

    /// <summary>Null: it has nothing of the buyer.</summary>
    public IRecord? Of(IRecord record) => record switch
    {
        ReviewRecord review when IsOf(review.Buyer) || orders.Contains(review.Order.Value) => review with { Buyer = Renamed(review.Buyer), Content = null },
        RatingRecord rating when IsOf(rating.Buyer) => rating with { Buyer = new BuyerKey(names[rating.Buyer.Value]) },
        CostRecord cost when IsOf(cost.Buyer) => cost with { Buyer = Renamed(cost.Buyer) },
        _ => null,
    };

    private bool IsOf(BuyerKey? buyer) => buyer is { IsKnown: true } known && names.ContainsKey(known.Value);

    private BuyerKey? Renamed(BuyerKey? buyer) => IsOf(buyer) ? new BuyerKey(names[buyer!.Value.Value]) : buyer;
}
