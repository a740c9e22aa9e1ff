using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Orders;

namespace Jinpai.Replay.Deals;

/// <summary>Amounts of an order's lines (spec 2.7): ordered is quantity × price − discount + adjustment; postage, if counted, is split by largest remainder.</summary>
internal static class DealLines
{
    public static DealLine[] Of(OrderState order, bool includePostage)
    {
        var lines = new DealLine[order.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = order.Lines[i];
            lines[i] = new DealLine(line.LineId, line.ProductId, line.Title, line.Quantity, Ordered(line), line.PaidAmount, line.AdjustFee);
        }

        if (includePostage && order.PostFee != Money.Zero && lines.Length > 0)
        {
            AddPostage(lines, order.PostFee);
        }

        return lines;
    }

    // Without a price, what was paid is the best that is known of what was ordered.
    private static Money Ordered(OrderLine line) =>
        line.UnitPrice is { } price ? new Money((line.Quantity * price.MinorUnits) - line.DiscountFee.MinorUnits + line.AdjustFee.MinorUnits) : line.PaidAmount;

    private static void AddPostage(DealLine[] lines, Money postage)
    {
        var isPaid = Array.Exists(lines, line => line.PaidAmount != Money.Zero);
        var shares = postage.Split([.. lines.Select(line => Math.Max(0, (isPaid ? line.PaidAmount : line.OrderedAmount).MinorUnits))]);
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i] with
            {
                OrderedAmount = lines[i].OrderedAmount + shares[i],
                PaidAmount = isPaid ? lines[i].PaidAmount + shares[i] : lines[i].PaidAmount,
            };
        }
    }
}
