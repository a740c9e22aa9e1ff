using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>Holds an order's refunds against what was paid for it, postage included (decision 0102).</summary>
/// <remarks>
/// The paid amount of an export may be gross, or what is left after refunds. It is taken as gross if all successful refunds fit into it; else as net, if what was
/// paid with all of them added is not more than the order cost. Where neither fits, a refund above what is left is in no figure until another export explains it.
/// </remarks>
internal static class RefundFit
{
    /// <param name="order">With settled lines.</param>
    /// <param name="hasTotals">Its paid amount was settled with its refunds already (<see cref="OrderAmounts"/>).</param>
    public static OrderState Apply(OrderState order, bool hasTotals)
    {
        if (order.Refunds.Count == 0 || (order.PaidAt is null && !order.IsCashOnDelivery))
        {
            return order;
        }

        var refunds = order.Refunds.Where(refund => refund.Type is RefundType.RefundOnly or RefundType.Return).ToList();
        var back = refunds.Where(refund => refund.Status == RefundStatus.Success).Aggregate((Int128)0, (sum, refund) => sum + refund.Amount.MinorUnits);
        if (back > PaidOf(order) && !hasTotals)
        {
            order = Raised(order, back);
        }

        var above = AbovePaid(refunds, PaidOf(order)).ToHashSet(StringComparer.Ordinal);
        return above.Count == 0 ? order : order with { RefundsAbovePaid = above };
    }

    private static Int128 PaidOf(OrderState order) => order.Lines.Aggregate((Int128)order.PostFee.MinorUnits, (sum, line) => sum + line.PaidAmount.MinorUnits);

    /// <summary>The order as it was before its refunds were taken off, if its prices allow for that; else as it is.</summary>
    private static OrderState Raised(OrderState order, Int128 back)
    {
        if (order.Lines.Any(line => line.UnitPrice is null))
        {
            return order;
        }

        var room = order.Lines.Select(line => Math.Max(0, OrderAmounts.OrderedOf(line).MinorUnits - line.PaidAmount.MinorUnits)).ToArray();
        var most = room.Aggregate((Int128)0, (sum, left) => sum + left);
        if (most == 0 || back > most + order.PostFee.MinorUnits)
        {
            return order;
        }

        var parts = new Money((long)Int128.Min(back, most)).Split(room);
        return order with { IsPaidNet = true, Lines = [.. order.Lines.Select((line, index) => line with { PaidAmount = line.PaidAmount + parts[index] })] };
    }

    /// <summary>The earliest completed count first. An application that took nothing back yet is only held against all that was paid.</summary>
    private static IEnumerable<string> AbovePaid(List<RefundRecord> refunds, Int128 paid)
    {
        var left = paid;
        foreach (var refund in refunds.OrderBy(refund => refund.EffectiveAt()).ThenBy(refund => refund.RefundId, StringComparer.Ordinal))
        {
            var isBack = refund.Status == RefundStatus.Success;
            if (refund.Amount.MinorUnits > (isBack ? left : paid) || refund.Quantity > OrderBounds.MostItems)
            {
                yield return refund.RefundId;
            }
            else if (isBack)
            {
                left -= refund.Amount.MinorUnits;
            }
        }
    }
}
