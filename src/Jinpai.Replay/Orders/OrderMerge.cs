using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>Merges the snapshots of one order into its current state (spec 2.2), whatever order they arrive in.</summary>
/// <remarks>
/// Per field, the snapshot with the latest instant in it stands (ties: more filled cells, then content); a blank never erases. The status never goes
/// backwards, a line once seen stays, a paid amount once seen is never lowered: a lower one is an issue at import, never by itself a refund.
/// An export of lines knows less of the order than any export of orders (decision 0080); amounts of the order as a whole: <see cref="OrderAmounts"/>.
/// </remarks>
public static class OrderMerge
{
    /// <param name="snapshots">At least one, all of the same order.</param>
    /// <param name="refunds">The order's refunds, already merged.</param>
    public static OrderState Merge(IReadOnlyList<OrderSnapshot> snapshots, IReadOnlyList<RefundRecord> refunds)
    {
        var rising = snapshots.Count == 1 ? snapshots : [.. snapshots.Order(Comparer<OrderSnapshot>.Create(CompareKnowledge))];
        var newest = rising[^1];
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
            Status = rising.Max(snapshot => snapshot.Status),
            PostFee = Newest(rising, snapshot => snapshot.PostFee) ?? Money.Zero,
            DepositAmount = rising.Max(snapshot => snapshot.DepositAmount ?? Money.Zero),
            Flag = NewestText(rising, snapshot => snapshot.Flag),
            IsPresale = Newest(rising, snapshot => snapshot.IsPresale) ?? false,
            IsCashOnDelivery = Newest(rising, snapshot => snapshot.IsCashOnDelivery) ?? false,
            IsFake = Newest(rising, snapshot => snapshot.IsFake) ?? false,
            Lines = OrderAmounts.Settle(newest.Id, rising, Lines(rising), refunds),
            Refunds = refunds,
        };
    }

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
    private static BuyerKey BuyerOf(IReadOnlyList<OrderSnapshot> rising)
    {
        var known = rising[^1].Buyer;
        for (var i = rising.Count - 1; i >= 0 && (!known.IsKnown || known.IsMasked); i--)
        {
            var other = rising[i].Buyer;
            known = other.IsKnown && (!known.IsKnown || !other.IsMasked) ? other : known;
        }

        return known;
    }

    private static T? Newest<T>(IReadOnlyList<OrderSnapshot> rising, Func<OrderSnapshot, T?> field)
        where T : struct
    {
        for (var i = rising.Count - 1; i >= 0; i--)
        {
            if (field(rising[i]) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static string? NewestText(IReadOnlyList<OrderSnapshot> rising, Func<OrderSnapshot, string?> field)
    {
        for (var i = rising.Count - 1; i >= 0; i--)
        {
            if (field(rising[i]) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    private static OrderLine[] Lines(IReadOnlyList<OrderSnapshot> rising)
    {
        var lines = new Dictionary<string, OrderLine>(StringComparer.Ordinal);
        foreach (var line in rising.SelectMany(snapshot => snapshot.Lines))
        {
            lines[line.LineId] = lines.TryGetValue(line.LineId, out var known) ? Merge(known, line) : line;
        }

        var hasIds = lines.Values.Any(line => !line.HasNoId);
        return [.. lines.Values.Where(line => !hasIds || !line.HasNoId).OrderBy(line => line.LineId.Length).ThenBy(line => line.LineId, StringComparer.Ordinal)];
    }

    private static OrderLine Merge(OrderLine known, OrderLine newer) => newer with
    {
        ProductId = newer.ProductId ?? known.ProductId,
        Title = newer.Title ?? known.Title,
        UnitPrice = newer.UnitPrice ?? known.UnitPrice,
        PaidAmount = newer.PaidAmount > known.PaidAmount ? newer.PaidAmount : known.PaidAmount,
    };

    private static int FilledCells(OrderSnapshot snapshot)
    {
        ReadOnlySpan<object?> cells =
        [
            snapshot.DepositPaidAt, snapshot.PaidAt, snapshot.ShippedAt, snapshot.FinishedAt, snapshot.ClosedAt, snapshot.PostFee,
            snapshot.DepositAmount, snapshot.Flag, snapshot.IsPresale, snapshot.IsCashOnDelivery, snapshot.IsFake,
            snapshot.Status == OrderStatus.Unknown ? null : snapshot.Status, snapshot.OtherBuyerKey, snapshot.Totals, snapshot.Totals?.Due, snapshot.Totals?.Quantity, snapshot.Totals?.Title,
        ];
        var count = 0;
        foreach (var cell in cells)
        {
            count += cell is null ? 0 : 1;
        }

        foreach (var line in snapshot.Lines)
        {
            count += 1 + (line.ProductId is null ? 0 : 1) + (line.Title is null ? 0 : 1) + (line.UnitPrice is null ? 0 : 1);
        }

        return count;
    }

    // Only to break ties between exports that say different things of the same instant: any fixed text will do.
    private static string Content(OrderSnapshot snapshot) => string.Create(
        CultureInfo.InvariantCulture,
        $"{snapshot.Buyer}|{snapshot.CreatedAt}|{snapshot.DepositPaidAt}|{snapshot.PaidAt}|{snapshot.ShippedAt}|{snapshot.FinishedAt}|{snapshot.ClosedAt}|{snapshot.Status}|{snapshot.PostFee}|{snapshot.DepositAmount}|{snapshot.Flag}|{snapshot.IsPresale}|{snapshot.IsCashOnDelivery}|{snapshot.IsFake}|{string.Join(';', snapshot.Lines)}|{snapshot.OtherBuyerKey}|{snapshot.Totals}");
}
