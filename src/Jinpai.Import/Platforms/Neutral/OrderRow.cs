using Jinpai.Core.Records;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>One row of an orders file: a line of an order, with what the row says of the whole order.</summary>
/// <param name="LineId">The line's id; null where the row has none.</param>
/// <param name="Order">What the row says of the order, without lines.</param>
/// <param name="Piece">The line; its id is given when all rows of the order are known.</param>
internal sealed record OrderRow(string? LineId, OrderSnapshot Order, OrderLine Piece)
{
    /// <summary>1-based in the file.</summary>
    public long Line => Order.Line;

    /// <summary>Cells that say something, of those that may be blank.</summary>
    public int FilledCount
    {
        get
        {
            var count = Order.Status == OrderStatus.Unknown ? 0 : 1;
            foreach (var isFilled in (ReadOnlySpan<bool>)
                [Order.PaidAt is not null, Order.ShippedAt is not null, Order.FinishedAt is not null, Order.ClosedAt is not null, Piece.ProductId is not null, Piece.Title is not null, Piece.UnitPrice is not null,
                Order.PostFee is not null, Order.Flag is not null, Order.IsPresale is not null, Order.DepositPaidAt is not null, Order.DepositAmount is not null, Order.IsCashOnDelivery is not null, Order.IsFake is not null,
                Piece.Refunded is not null])
            {
                count += isFilled ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>As of another row: two rows that say the same are equal.</summary>
    public OrderRow At(long line) => this with { Order = Order with { Line = line } };

    /// <summary>The line under the id that it has in its order.</summary>
    public OrderLine ToLine(string lineId) => Piece with { LineId = lineId };
}
