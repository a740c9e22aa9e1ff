using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>Brings the lines of an order and its amounts as a whole together, to the cent (spec 2.7, decision 0080).</summary>
/// <remarks>
/// The order as a whole is the authority for what was paid. Exports may show it after refunds were taken off: a successful refund is what
/// it explains, up to what the order cost, so that no refund is subtracted twice. An order without known lines has one line of its own id.
/// </remarks>
internal static class OrderAmounts
{
    /// <param name="id">The order.</param>
    /// <param name="rising">Its exports, the one that knows most last.</param>
    /// <param name="totals">The order as a whole, merged; null if no export says it.</param>
    /// <param name="lines">Its lines, merged; perhaps none.</param>
    /// <param name="refunds">Its refunds, merged.</param>
    public static OrderLine[] Settle(OrderId id, ReadOnlySpan<OrderExport> rising, OrderTotals? totals, OrderLine[] lines, IReadOnlyList<RefundRecord> refunds)
    {
        if (totals is null)
        {
            return lines;
        }

        var paid = WasPaid(rising) ? PaidOf(totals, IsBeforeRefunds(rising, totals.Paid) ? Money.Zero : NettedOf(totals, PostageOf(rising), refunds), lines) : totals.Paid;
        if (lines.Length == 0)
        {
            return [Whole(id, totals, paid)];
        }

        return paid == Money.Zero || paid.MinorUnits == lines.Sum(line => line.PaidAmount.MinorUnits) ? lines : Share(lines, paid);
    }

    private static bool WasPaid(ReadOnlySpan<OrderExport> rising)
    {
        foreach (ref readonly var export in rising)
        {
            if (export.PaidAt is not null || export.IsCashOnDelivery == true)
            {
                return true;
            }
        }

        return false;
    }

    private static Money PostageOf(ReadOnlySpan<OrderExport> rising)
    {
        var postage = Money.Zero;
        foreach (ref readonly var export in rising)
        {
            postage = export.PostFee ?? postage;
        }

        return postage;
    }

    /// <summary>The order as a whole: the largest paid amount, all else by the export that knows most.</summary>
    /// <param name="rising">Its exports, the one that knows most last.</param>
    /// <param name="isPaid">Any of them knows of a payment, or that it is cash on delivery. What nobody paid is 0.</param>
    public static OrderTotals? TotalsOf(ReadOnlySpan<OrderExport> rising, bool isPaid)
    {
        var isTold = false;
        foreach (ref readonly var export in rising)
        {
            isTold |= export.KnowsPayment && export.Totals is { } totals && totals.Paid != Money.Zero;
        }

        OrderTotals? merged = null;
        foreach (ref readonly var export in rising)
        {
            if (export.Totals is { } shown)
            {
                var newer = isPaid && (!isTold || export.KnowsPayment) ? shown : shown with { Paid = Money.Zero };
                merged = merged is null ? newer : new OrderTotals(Larger(merged.Paid, newer.Paid), newer.Due ?? merged.Due, newer.Quantity ?? merged.Quantity, newer.Title ?? merged.Title);
            }
        }

        return merged;
    }

    /// <summary>An export that says itself what went back shows this amount as paid: it is before refunds, and no refund explains more.</summary>
    private static bool IsBeforeRefunds(ReadOnlySpan<OrderExport> rising, Money paid)
    {
        foreach (ref readonly var export in rising)
        {
            if (export.Refunded is not null && export.Totals is { } shown && shown.Paid == paid)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was paid before any refund: what the export shows, and beyond it what refunds or the lines explain, up to what the order cost.</summary>
    private static Money PaidOf(OrderTotals totals, Money netted, OrderLine[] lines)
    {
        var ofLines = new Money(lines.Sum(line => line.PaidAmount.MinorUnits));
        var explained = Larger(totals.Paid + netted, ofLines);
        var most = totals.Due ?? totals.Paid;
        return Larger(totals.Paid, explained < most ? explained : most);
    }

    /// <summary>Refunds that the export can have taken off: the earliest ones, as long as they fit into what the order cost. A refund that does not fit came later.</summary>
    private static Money NettedOf(OrderTotals totals, Money postage, IReadOnlyList<RefundRecord> refunds)
    {
        var gap = (totals.Due ?? totals.Paid) + postage - totals.Paid;
        var netted = Money.Zero;
        foreach (var refund in refunds.Where(refund => refund.IsMoneyBack)
            .OrderBy(refund => refund.EffectiveAt()).ThenBy(refund => refund.RefundId, StringComparer.Ordinal))
        {
            if (netted + refund.Amount > gap)
            {
                break;
            }

            netted += refund.Amount;
        }

        return netted;
    }

    private static OrderLine Whole(OrderId id, OrderTotals totals, Money paid)
    {
        var quantity = Math.Max(1, totals.Quantity ?? 1);
        if (totals.Due is not { } due)
        {
            return new OrderLine(id.Value, null, totals.Title, quantity, null, paid, Money.Zero, Money.Zero);
        }

        // The price of one piece, rounded up; the discount takes back what that is too much, so that the line costs what the order does.
        var price = new Money((due.MinorUnits + quantity - 1) / quantity);
        return new OrderLine(id.Value, null, totals.Title, quantity, price, paid, new Money((price.MinorUnits * quantity) - due.MinorUnits), Money.Zero);
    }

    /// <summary>By what the lines show as paid; where they show nothing, by what they cost.</summary>
    private static OrderLine[] Share(OrderLine[] lines, Money paid)
    {
        var isPaid = Array.Exists(lines, line => line.PaidAmount > Money.Zero);
        var parts = paid.Split([.. lines.Select(line => isPaid ? Math.Max(0, line.PaidAmount.MinorUnits) : Cost(line))]);
        return [.. lines.Select((line, index) => line with { PaidAmount = parts[index] })];
    }

    /// <summary>Quantity × price − discount + adjustment (spec 2.7). Without a price, what was paid is the best that is known of what was ordered.</summary>
    public static Money OrderedOf(OrderLine line) =>
        line.UnitPrice is { } price ? new Money((line.Quantity * price.MinorUnits) - line.DiscountFee.MinorUnits + line.AdjustFee.MinorUnits) : line.PaidAmount;

    private static long Cost(OrderLine line) => line.UnitPrice is null ? 0 : Math.Max(0, OrderedOf(line).MinorUnits);

    private static Money Larger(Money left, Money right) => left > right ? left : right;
}
