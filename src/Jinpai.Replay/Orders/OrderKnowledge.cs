using System.Globalization;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>Which of two exports of one order knows more (spec 2.2): the one with the latest instant in it; then the one with more filled cells, then by content. An export of lines knows less of the order than any export of orders (decision 0080).</summary>
internal static class OrderKnowledge
{
    /// <summary>Negative if the left one knows less.</summary>
    public static int Compare(OrderArena arena, in OrderExport left, in OrderExport right)
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

        var byCells = FilledCells(arena, in left).CompareTo(FilledCells(arena, in right));
        return byCells != 0 ? byCells : string.CompareOrdinal(Content(arena, in left), Content(arena, in right));
    }

    private static int FilledCells(OrderArena arena, in OrderExport export)
    {
        ReadOnlySpan<bool> cells =
        [
            export.DepositPaidAt is not null, export.PaidAt is not null, export.ShippedAt is not null, export.FinishedAt is not null, export.ClosedAt is not null, export.PostFee is not null,
            export.DepositAmount is not null, export.Flag is not null, export.IsPresale is not null, export.IsCashOnDelivery is not null, export.IsFake is not null,
            export.Status != OrderStatus.Unknown, export.OtherBuyerKey is not null, export.Totals is not null, export.Totals?.Due is not null, export.Totals?.Quantity is not null, export.Totals?.Title is not null, export.Refunded is not null,
        ];
        var count = cells.Count(true);
        foreach (ref readonly var line in arena.LinesOf(in export))
        {
            count += 1 + (line.ProductId is null ? 0 : 1) + (line.Title is null ? 0 : 1) + (line.UnitPrice is null ? 0 : 1) + (line.Refunded is null ? 0 : 1);
        }

        return count;
    }

    // Only to break ties between exports that say different things of the same instant: any fixed text will do.
    private static string Content(OrderArena arena, in OrderExport export) => string.Create(
        CultureInfo.InvariantCulture,
        $"{export.Buyer}|{export.CreatedAt}|{export.DepositPaidAt}|{export.PaidAt}|{export.ShippedAt}|{export.FinishedAt}|{export.ClosedAt}|{export.Status}|{export.PostFee}|{export.DepositAmount}|{export.Flag}|{export.IsPresale}|{export.IsCashOnDelivery}|{export.IsFake}|{string.Join(';', arena.LinesOf(in export).ToArray())}|{export.OtherBuyerKey}|{export.Totals}|{export.Refunded}");
}
