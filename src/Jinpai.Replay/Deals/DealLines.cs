using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Orders;

namespace Jinpai.Replay.Deals;

/// <summary>Amounts of an order's lines (spec 2.7); postage, if counted, is split by largest remainder.</summary>
internal static class DealLines
{
    /// <param name="order">The order.</param>
    /// <param name="isPaid">It was paid, whatever its amount: postage of free goods is paid too.</param>
    /// <param name="includePostage">Lines hold their share of the postage.</param>
    public static DealLine[] Of(OrderState order, bool isPaid, bool includePostage)
    {
        var lines = new DealLine[order.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = order.Lines[i];
            lines[i] = new DealLine(line.LineId, line.ProductId, line.Title, line.Quantity, OrderAmounts.OrderedOf(line), line.PaidAmount, line.AdjustFee);
        }

        if (includePostage && order.PostFee != Money.Zero && lines.Length > 0)
        {
            AddPostage(lines, order, isPaid);
        }

        return lines;
    }

    private static void AddPostage(DealLine[] lines, OrderState order, bool isPaid)
    {
        var shares = order.PostFee.Split(Weights(lines, order.Lines));
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i] with
            {
                OrderedAmount = lines[i].OrderedAmount + shares[i],
                PaidAmount = isPaid ? lines[i].PaidAmount + shares[i] : lines[i].PaidAmount,
            };
        }
    }

    /// <summary>What was paid for the lines; else what was ordered; of goods that cost nothing their prices; else all alike.</summary>
    private static long[] Weights(DealLine[] lines, IReadOnlyList<OrderLine> raw)
    {
        foreach (var weights in (ReadOnlySpan<long[]>)
            [
                [.. lines.Select(line => line.PaidAmount.MinorUnits)],
                [.. lines.Select(line => line.OrderedAmount.MinorUnits)],
                [.. raw.Select(line => line.UnitPrice is { } price ? line.Quantity * price.MinorUnits : 0)],
            ])
        {
            if (Array.Exists(weights, weight => weight > 0))
            {
                return [.. weights.Select(weight => Math.Max(0, weight))];
            }
        }

        return [.. lines.Select(_ => 1L)];
    }
}
