using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>
/// Which refunds an order has: the one place where that is decided (decision 0141). Where an export of refunds says that money went back, its rows count and nothing else;
/// else what the order's own exports say went back is one refund. What does not say when it went back is dated by the order's last known change.
/// </summary>
public static class OrderRefunds
{
    /// <param name="order">With its times and with lines; of one that nobody paid nothing went back.</param>
    /// <param name="exports">Its exports, in any order.</param>
    /// <param name="rows">Its rows of exports of refunds, merged.</param>
    internal static IReadOnlyList<RefundRecord> Of(OrderState order, OrderArena exports, IReadOnlyList<RefundRecord> rows)
    {
        if (order.PaidAt is null && !order.IsCashOnDelivery)
        {
            return rows;
        }

        if (rows.Count > 0 && rows.Any(row => row.IsMoneyBack))
        {
            return rows.All(row => !row.IsMoneyBack || row.CompletedAt is not null) ? rows : [.. rows.Select(row => Dated(order, row))];
        }

        if (!TellsOfRefunds(exports) || Told(order, exports) is not { Amount: { MinorUnits: > 0 } amount } told)
        {
            return rows;
        }

        var at = order.LastChangeAt;
        var own = new RefundRecord("", order.Id, null, at, at, amount, told.Quantity, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Success, Responsibility.Unknown, 0);
        return [own with { IsUndated = true }, .. rows];
    }

    private static RefundRecord Dated(OrderState order, RefundRecord row) =>
        row.IsMoneyBack && row.CompletedAt is null ? row with { CompletedAt = Instant.Later(order.LastChangeAt, row.AppliedAt), IsUndated = true } : row;

    /// <summary>The snapshot as if it said nothing of refunds.</summary>
    public static OrderSnapshot Without(OrderSnapshot snapshot) => snapshot.HasRefunds ? snapshot with { Refunded = null, Lines = [.. snapshot.Lines.Select(line => line with { Refunded = null })] } : snapshot;

    /// <summary>What the exports say went back in all: of the order or of its lines, whichever is more; one may have been exported before the other. Pieces only where the lines account for all of it.</summary>
    /// <param name="order">Whose lines stand.</param>
    /// <param name="exports">Its exports, in any order.</param>
    public static (Money Amount, long? Quantity) Told(OrderState order, OrderArena exports)
    {
        var whole = Newest(exports, lineId: null);
        var (ofLines, pieces) = (Money.Zero, 0L);
        for (var i = 0; i < order.Lines.Count; i++)
        {
            var line = order.Lines[i];
            var refunded = Newest(exports, line.LineId);
            ofLines += refunded;
            pieces += refunded > Money.Zero ? line.Quantity : 0;
        }

        return whole > ofLines ? (whole, null) : (ofLines, pieces);
    }

    private static bool TellsOfRefunds(OrderArena exports)
    {
        foreach (ref readonly var export in exports.Exports)
        {
            if (exports.HasRefunds(in export))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By the export with the latest instant that says it, as every field (spec 2.2). A refund changes no instant of an order: of the same instant, the larger is the later.</summary>
    /// <param name="exports">The order's exports.</param>
    /// <param name="lineId">Of the line; null: of the order.</param>
    private static Money Newest(OrderArena exports, string? lineId)
    {
        (bool IsOfOrder, Instant At, long Amount)? newest = null;
        foreach (ref readonly var export in exports.Exports)
        {
            if (lineId is null)
            {
                Note(in export, export.Refunded);
                continue;
            }

            foreach (ref readonly var line in exports.LinesOf(in export))
            {
                Note(in export, line.LineId == lineId ? line.Refunded : null);
            }
        }

        return new Money(newest?.Amount ?? 0);

        void Note(in OrderExport export, Money? refunded)
        {
            if (refunded is { } told && (IsOfOrder: !export.IsOfLinesOnly, export.LatestInstant, told.MinorUnits) is var shown && (newest is not { } known || shown.CompareTo(known) > 0))
            {
                newest = shown;
            }
        }
    }
}
