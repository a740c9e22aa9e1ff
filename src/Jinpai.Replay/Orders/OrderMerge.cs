using System.Globalization;
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
    public static OrderState Merge(IReadOnlyList<OrderSnapshot> snapshots, IReadOnlyList<RefundRecord> refunds)
    {
        OrderSnapshot[] rising = [.. snapshots];
        if (rising.Length > 1)
        {
            Array.Sort(rising, CompareKnowledge);
        }

        var isPaid = Newest(rising, snapshot => snapshot.PaidAt) is not null || IsCashOnDelivery(rising);
        var totals = OrderAmounts.TotalsOf(rising, isPaid);
        var lines = Lines(rising, isPaid);
        var state = Of(rising, lines, refunds);
        if (!OrderBounds.Hold(lines, totals, state.PostFee, state.DepositAmount))
        {
            return state with { IsOutOfBounds = true, Lines = [] };
        }

        state = With(state, OrderRefunds.Of(state, rising, refunds));
        var settled = OrderAmounts.Settle(state.Id, rising, totals, lines, state.Refunds);
        return RefundFit.Apply(ReferenceEquals(settled, lines) ? state : state with { Lines = settled }, totals is not null);
    }

    // A month has hundreds of thousands of orders: what stays as it is, is not made again.
    private static OrderState With(OrderState state, IReadOnlyList<RefundRecord> refunds) => ReferenceEquals(refunds, state.Refunds) ? state : state with { Refunds = refunds };

    private static OrderState Of(OrderSnapshot[] rising, OrderLine[] lines, IReadOnlyList<RefundRecord> refunds)
    {
        var newest = rising[^1];
        var (status, deposit) = (newest.Status, newest.DepositAmount ?? Money.Zero);
        foreach (var snapshot in rising)
        {
            status = snapshot.Status > status ? snapshot.Status : status;
            deposit = snapshot.DepositAmount > deposit ? snapshot.DepositAmount.Value : deposit;
        }

        return new OrderState
        {
            Id = newest.Id,
            Buyer = BuyerOf(rising),
            CreatedAt = newest.CreatedAt,
            DepositPaidAt = Newest(rising, snapshot => snapshot.DepositPaidAt),
            PaidAt = Newest(rising, snapshot => snapshot.PaidAt),
            ShippedAt = Newest(rising, snapshot => snapshot.ShippedAt),
            FinishedAt = Newest(rising, snapshot => snapshot.FinishedAt),
            ClosedAt = Newest(rising, snapshot => snapshot.ClosedAt),
            Status = status,
            PostFee = Newest(rising, snapshot => snapshot.PostFee) ?? Money.Zero,
            DepositAmount = deposit,
            Flag = NewestText(rising, snapshot => snapshot.Flag),
            IsPresale = Newest(rising, snapshot => snapshot.IsPresale) ?? false,
            IsCashOnDelivery = IsCashOnDelivery(rising),
            IsFake = Newest(rising, snapshot => snapshot.IsFake) ?? false,
            Lines = lines,
            Refunds = refunds,
        };
    }

    private static bool IsCashOnDelivery(OrderSnapshot[] rising) => Newest(rising, snapshot => snapshot.IsCashOnDelivery) ?? false;

    /// <summary>Which of two snapshots of one order knows more: negative if the left one knows less.</summary>
    public static int CompareKnowledge(OrderSnapshot left, OrderSnapshot right)
    {
        if (left.IsOfLinesOnly != right.IsOfLinesOnly)
        {
            return left.IsOfLinesOnly ? -1 : 1;
        }

        var byInstant = left.LatestInstant.CompareTo(right.LatestInstant);
        if (byInstant != 0)
        {
            return byInstant;
        }

        var byCells = FilledCells(left).CompareTo(FilledCells(right));
        return byCells != 0 ? byCells : string.CompareOrdinal(Content(left), Content(right));
    }

    /// <summary>Of exports that name different keys, one that the platform masked tells less.</summary>
    private static BuyerKey BuyerOf(OrderSnapshot[] rising)
    {
        var known = rising[^1].Buyer;
        for (var i = rising.Length - 1; i >= 0 && (!known.IsKnown || known.IsMasked); i--)
        {
            var other = rising[i].Buyer;
            known = other.IsKnown && (!known.IsKnown || !other.IsMasked) ? other : known;
        }

        return known;
    }

    private static T? Newest<T>(OrderSnapshot[] rising, Func<OrderSnapshot, T?> field)
        where T : struct
    {
        for (var i = rising.Length - 1; i >= 0; i--)
        {
            if (field(rising[i]) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static string? NewestText(OrderSnapshot[] rising, Func<OrderSnapshot, string?> field)
    {
        for (var i = rising.Length - 1; i >= 0; i--)
        {
            if (field(rising[i]) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    private static OrderLine[] Lines(OrderSnapshot[] rising, bool isPaid)
    {
        // An amount counts as paid where the export itself knows of a payment. If only exports that do not know it show one, another's knowledge makes it paid (spec 2.2: per field).
        var isTold = Array.Exists(rising, snapshot => snapshot.KnowsPayment && ShowsPaid(snapshot));
        var lines = new List<OrderLine>(rising[^1].Lines.Count);
        foreach (var snapshot in rising)
        {
            var counts = isPaid && (!isTold || snapshot.KnowsPayment);
            for (var i = 0; i < snapshot.Lines.Count; i++)
            {
                var shown = snapshot.Lines[i];
                var line = counts || shown.PaidAmount == Money.Zero ? shown : shown with { PaidAmount = Money.Zero };
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

        if (lines.Exists(line => !line.HasNoId))
        {
            lines.RemoveAll(line => line.HasNoId);
        }

        lines.Sort((left, right) => left.LineId.Length != right.LineId.Length ? left.LineId.Length.CompareTo(right.LineId.Length) : string.CompareOrdinal(left.LineId, right.LineId));
        return [.. lines];
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

    private static bool ShowsPaid(OrderSnapshot snapshot)
    {
        for (var i = 0; i < snapshot.Lines.Count; i++)
        {
            if (snapshot.Lines[i].PaidAmount != Money.Zero)
            {
                return true;
            }
        }

        return false;
    }

    private static OrderLine Merge(OrderLine known, OrderLine newer) => newer with
    {
        ProductId = newer.ProductId ?? known.ProductId,
        Title = newer.Title ?? known.Title,
        UnitPrice = newer.UnitPrice ?? known.UnitPrice,
        PaidAmount = newer.PaidAmount > known.PaidAmount ? newer.PaidAmount : known.PaidAmount,
        Refunded = newer.Refunded ?? known.Refunded,
    };

    private static int FilledCells(OrderSnapshot snapshot)
    {
        ReadOnlySpan<object?> cells =
        [
            snapshot.DepositPaidAt, snapshot.PaidAt, snapshot.ShippedAt, snapshot.FinishedAt, snapshot.ClosedAt, snapshot.PostFee,
            snapshot.DepositAmount, snapshot.Flag, snapshot.IsPresale, snapshot.IsCashOnDelivery, snapshot.IsFake,
            snapshot.Status == OrderStatus.Unknown ? null : snapshot.Status, snapshot.OtherBuyerKey, snapshot.Totals, snapshot.Totals?.Due, snapshot.Totals?.Quantity, snapshot.Totals?.Title, snapshot.Refunded,
        ];
        var count = 0;
        foreach (var cell in cells)
        {
            count += cell is null ? 0 : 1;
        }

        foreach (var line in snapshot.Lines)
        {
            count += 1 + (line.ProductId is null ? 0 : 1) + (line.Title is null ? 0 : 1) + (line.UnitPrice is null ? 0 : 1) + (line.Refunded is null ? 0 : 1);
        }

        return count;
    }

    // Only to break ties between exports that say different things of the same instant: any fixed text will do.
    private static string Content(OrderSnapshot snapshot) => string.Create(
        CultureInfo.InvariantCulture,
        $"{snapshot.Buyer}|{snapshot.CreatedAt}|{snapshot.DepositPaidAt}|{snapshot.PaidAt}|{snapshot.ShippedAt}|{snapshot.FinishedAt}|{snapshot.ClosedAt}|{snapshot.Status}|{snapshot.PostFee}|{snapshot.DepositAmount}|{snapshot.Flag}|{snapshot.IsPresale}|{snapshot.IsCashOnDelivery}|{snapshot.IsFake}|{string.Join(';', snapshot.Lines)}|{snapshot.OtherBuyerKey}|{snapshot.Totals}|{snapshot.Refunded}");
}
