using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>Merges the snapshots of one order into its current state (spec 2.2), whatever order they arrive in.</summary>
/// <remarks>
/// Per field, the snapshot with the latest instant in it stands (ties: more filled cells, then content); a blank never erases. The status never goes
/// backwards, a line once seen stays, a paid amount once seen is never lowered: a lower one is an issue at import, never by itself a refund. What nobody paid is 0.
/// An export of lines knows less of the order than any export of orders (decision 0080); amounts of the order as a whole: <see cref="OrderAmounts"/>.
/// </remarks>
public static class OrderMerge
{
    /// <param name="snapshots">At least one, all of the same order.</param>
    /// <param name="refunds">The order's rows of exports of refunds, already merged. Whether they are all: <see cref="OrderRefunds"/>.</param>
    public static OrderState Merge(IReadOnlyList<OrderSnapshot> snapshots, IReadOnlyList<RefundRecord> refunds) => Merge(OrderArena.Of(snapshots), refunds);

    /// <param name="arena">At least one export, all of the same order. They are sorted.</param>
    /// <param name="refunds">The order's rows of exports of refunds, already merged. Whether they are all: <see cref="OrderRefunds"/>.</param>
    public static OrderState Merge(OrderArena arena, IReadOnlyList<RefundRecord> refunds)
    {
        arena.Sort();
        var rising = arena.Exports;
        var known = Known(rising);
        var isPaid = known.PaidAt is not null || known.IsCashOnDelivery == true;
        var totals = OrderAmounts.TotalsOf(rising, isPaid);
        var lines = Lines(arena, isPaid);
        var state = Of(in known, lines, refunds);
        if (!OrderBounds.Hold(lines, totals, state.PostFee, state.DepositAmount))
        {
            return state with { IsOutOfBounds = true, Lines = [] };
        }

        state = With(state, OrderRefunds.Of(state, arena, refunds));
        var settled = OrderAmounts.Settle(state.Id, rising, totals, lines, state.Refunds);
        return RefundFit.Apply(ReferenceEquals(settled, lines) ? state : state with { Lines = settled }, totals is not null);
    }

    // A month has hundreds of thousands of orders: what stays as it is, is not made again.
    private static OrderState With(OrderState state, IReadOnlyList<RefundRecord> refunds) => ReferenceEquals(refunds, state.Refunds) ? state : state with { Refunds = refunds };

    /// <summary>Per field what the export says that knows most of those that say it.</summary>
    private static OrderExport Known(ReadOnlySpan<OrderExport> rising)
    {
        var known = rising[0];
        foreach (ref readonly var export in rising[1..])
        {
            known = new OrderExport
            {
                Id = export.Id,
                CreatedAt = export.CreatedAt,
                DepositPaidAt = export.DepositPaidAt ?? known.DepositPaidAt,
                PaidAt = export.PaidAt ?? known.PaidAt,
                ShippedAt = export.ShippedAt ?? known.ShippedAt,
                FinishedAt = export.FinishedAt ?? known.FinishedAt,
                ClosedAt = export.ClosedAt ?? known.ClosedAt,
                Status = export.Status > known.Status ? export.Status : known.Status,
                PostFee = export.PostFee ?? known.PostFee,
                Flag = export.Flag is { Length: > 0 } ? export.Flag : known.Flag,
                IsPresale = export.IsPresale ?? known.IsPresale,
                IsCashOnDelivery = export.IsCashOnDelivery ?? known.IsCashOnDelivery,
                IsFake = export.IsFake ?? known.IsFake,
            };
        }

        return known with { Buyer = BuyerOf(rising), DepositAmount = DepositOf(rising), Flag = known.Flag is { Length: > 0 } ? known.Flag : null };
    }

    private static OrderState Of(in OrderExport known, OrderLine[] lines, IReadOnlyList<RefundRecord> refunds) => new()
    {
        Id = known.Id,
        Buyer = known.Buyer,
        CreatedAt = known.CreatedAt,
        DepositPaidAt = known.DepositPaidAt,
        PaidAt = known.PaidAt,
        ShippedAt = known.ShippedAt,
        FinishedAt = known.FinishedAt,
        ClosedAt = known.ClosedAt,
        Status = known.Status,
        PostFee = known.PostFee ?? Money.Zero,
        DepositAmount = known.DepositAmount ?? Money.Zero,
        Flag = known.Flag,
        IsPresale = known.IsPresale ?? false,
        IsCashOnDelivery = known.IsCashOnDelivery ?? false,
        IsFake = known.IsFake ?? false,
        Lines = lines,
        Refunds = refunds,
    };

    /// <summary>Of exports that name different keys, one that the platform masked tells less.</summary>
    private static BuyerKey BuyerOf(ReadOnlySpan<OrderExport> rising)
    {
        var known = rising[^1].Buyer;
        for (var i = rising.Length - 1; i >= 0 && (!known.IsKnown || known.IsMasked); i--)
        {
            var other = rising[i].Buyer;
            known = other.IsKnown && (!known.IsKnown || !other.IsMasked) ? other : known;
        }

        return known;
    }

    private static Money DepositOf(ReadOnlySpan<OrderExport> rising)
    {
        var deposit = rising[^1].DepositAmount ?? Money.Zero;
        foreach (ref readonly var export in rising)
        {
            deposit = export.DepositAmount > deposit ? export.DepositAmount.Value : deposit;
        }

        return deposit;
    }

    private static OrderLine[] Lines(OrderArena arena, bool isPaid)
    {
        // An amount counts as paid where the export itself knows of a payment. If only exports that do not know it show one, another's knowledge makes it paid (spec 2.2: per field).
        var isTold = IsTold(arena);
        var lines = arena.Merged;
        lines.Clear();
        foreach (ref readonly var export in arena.Exports)
        {
            var counts = isPaid && (!isTold || export.KnowsPayment);
            foreach (ref readonly var shown in arena.LinesOf(in export))
            {
                var line = counts ? shown : shown with { PaidAmount = Money.Zero };
                var place = PlaceOf(line.LineId, lines);
                if (place < 0)
                {
                    lines.Add(line);
                }
                else
                {
                    lines[place] = Merge(lines[place], line);
                }
            }
        }

        if (lines.Count > 1)
        {
            Order(lines);
        }

        return [.. lines];
    }

    private static void Order(List<OrderLine> lines)
    {
        if (lines.Exists(line => !line.HasNoId))
        {
            lines.RemoveAll(line => line.HasNoId);
        }

        lines.Sort((left, right) => left.LineId.Length != right.LineId.Length ? left.LineId.Length.CompareTo(right.LineId.Length) : string.CompareOrdinal(left.LineId, right.LineId));
    }

    private static int PlaceOf(string id, List<OrderLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].LineId == id)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsTold(OrderArena arena)
    {
        foreach (ref readonly var export in arena.Exports)
        {
            if (!export.KnowsPayment)
            {
                continue;
            }

            foreach (ref readonly var line in arena.LinesOf(in export))
            {
                if (line.PaidAmount != Money.Zero)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static OrderLine Merge(in OrderLine known, in OrderLine newer) => newer with
    {
        ProductId = newer.ProductId ?? known.ProductId,
        Title = newer.Title ?? known.Title,
        UnitPrice = newer.UnitPrice ?? known.UnitPrice,
        PaidAmount = newer.PaidAmount > known.PaidAmount ? newer.PaidAmount : known.PaidAmount,
        Refunded = newer.Refunded ?? known.Refunded,
    };
}
