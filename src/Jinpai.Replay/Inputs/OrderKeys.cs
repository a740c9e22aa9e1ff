using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Inputs;

/// <summary>Which keys an order's exports vouch for: evidence that they are one buyer, as a chat that names the order would be (decision 0081).</summary>
/// <remarks>It is asked of the exports that count, never noted when one comes: else figures would depend on the order of imports and undos.</remarks>
public static class OrderKeys
{
    /// <param name="exports">All exports of one order that count.</param>
    /// <returns>The keys, each with the creation that its export states; the buyer who counts may be among them.</returns>
    public static IEnumerable<(BuyerKey Key, Instant CreatedAt)> Of(IReadOnlyCollection<OrderSnapshot> exports)
    {
        // Exports of a platform's orders and of its lines name different keys of one buyer. A masked key may be several buyers.
        var isOneBuyer = exports.Any(export => export.Totals is not null);
        foreach (var export in exports.Where(export => export.Buyer.IsKnown))
        {
            if (export.OtherBuyerKey is { } other)
            {
                yield return (other, export.CreatedAt);
            }

            if (isOneBuyer && !export.Buyer.IsMasked)
            {
                yield return (export.Buyer, export.CreatedAt);
            }
        }
    }
}
