using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Orders, one row a line.</summary>
/// <remarks>
/// The orders of a file are held until its end, because the rows of one may stand anywhere. They are few beside the messages: a month of a shop with a hundred agents has
/// some 0.4 million, about 200 MB.
/// </remarks>
internal sealed class OrderRows(ReadingContext context) : RecordRows
{
    public static readonly NeutralSchema Schema = new([.. NeutralSchema.Parse(
        "order_id* buyer*! created_at* line_id paid_at shipped_at finished_at closed_at status product_id title quantity unit_price").Columns,
        new("paid_amount", true),
        .. NeutralSchema.Parse("post_fee discount_fee adjust_fee flag is_presale deposit_paid_at deposit_amount is_cod is_fake refunded_amount").Columns]);

    public static readonly Choices<OrderStatus> Statuses = new(
        ("created", OrderStatus.Created),
        ("deposit_paid", OrderStatus.DepositPaid),
        ("paid", OrderStatus.Paid),
        ("shipped", OrderStatus.Shipped),
        ("finished", OrderStatus.Finished),
        ("closed", OrderStatus.Closed));

    private const int PaidAt = 4;
    private const int ShippedAt = 5;
    private const int FinishedAt = 6;
    private const int ClosedAt = 7;
    private const int Status = 8;
    private const int PaidAmount = 13;
    private const int Quantity = 11;
    private const int UnitPrice = 12;
    private const int DepositPaidAt = 19;
    private const int DepositAmount = 20;

    private readonly RefundsOfOrders _refunds = new(context);
    private readonly Dictionary<string, PendingOrder> _orders = new(StringComparer.Ordinal);

    public override void Take(RowCells row)
    {
        var id = row.IdText(0);
        context.Orders?.HoldIfShared(row, 0, id);
        var order = Read(row, id ?? "");
        CheckTimes(row, order.Order);
        if (row.IsHeld)
        {
            if (id is not null)
            {
                Pending(id).MarkIncomplete(row.Line);
            }

            return;
        }

        WarnOfGaps(row, order.Order);
        Pending(id!).Add(Repair(row, order));
    }

    public override void TakeFaulty(RowCells row)
    {
        // What is left of a broken row may still name its order, which then must not be taken without it.
        if (row.IdOfBroken(0) is { IsEmpty: false } id)
        {
            Pending(id.ToString()).MarkIncomplete(row.Line);
        }
    }

    public override void Finish()
    {
        foreach (var (id, order) in _orders.OrderBy(o => o.Value.FirstLine))
        {
            if (!order.IsIncomplete)
            {
                var snapshot = order.ToSnapshot(context);
                _refunds.Note(snapshot);
                context.Sink.Add(snapshot);
            }
            else if (order.RowCount > 0)
            {
                context.HeldCount += order.RowCount;
                context.Report(NeutralIssues.OrderIncomplete, order.FirstLine, "order_id", FoundText.Of(id), order.RowCount.ToString(CultureInfo.InvariantCulture));
            }
        }

        _refunds.Tell("refunded_amount");
    }

    private static OrderRow Read(RowCells row, string id)
    {
        var order = new OrderSnapshot
        {
            Id = new OrderId(id),
            Buyer = new BuyerKey(row.Text(1) ?? ""),
            CreatedAt = row.OrderTime(2) ?? default,
            PaidAt = row.OrderTime(PaidAt),
            ShippedAt = row.OrderTime(ShippedAt),
            FinishedAt = row.OrderTime(FinishedAt),
            ClosedAt = row.OrderTime(ClosedAt),
            Status = row.Choice(Status, Statuses, TradeIssues.StatusUnknown) ?? OrderStatus.Unknown,
            PostFee = row.Amount(14),
            Flag = row.Text(17),
            IsPresale = row.Flag(18),
            DepositPaidAt = row.OrderTime(DepositPaidAt),
            DepositAmount = row.Amount(20),
            IsCashOnDelivery = row.Flag(21),
            IsFake = row.Flag(22),
            Lines = [],
            Line = row.Line,
        };
        return new OrderRow(row.IdText(3), order, ReadLine(row, order));
    }

    private static OrderLine ReadLine(RowCells row, OrderSnapshot order) => new(
        "", row.IdText(9), row.Shown(10), row.Pieces(11, 1) ?? 1, row.Amount(12), Paid(row, order), row.Amount(15) ?? Money.Zero, row.Amount(16, mayBeNegative: true) ?? Money.Zero, row.Amount(23));

    // Of an order that nobody paid, a blank amount is no gap: it is 0 until paid. What is paid on delivery was paid when it was delivered.
    private static Money Paid(RowCells row, OrderSnapshot order)
    {
        var isBlank = row.Value(PaidAmount).IsEmpty;
        var isDelivered = order.IsCashOnDelivery == true && (order.ShippedAt is not null || order.FinishedAt is not null || order.Status is OrderStatus.Shipped or OrderStatus.Finished);
        return isBlank && order.PaidAt is null && !isDelivered ? Money.Zero : row.Amount(PaidAmount) ?? Money.Zero;
    }

    /// <summary>Blanks that count as something, in columns that the file has: not a word of them would be a figure of ours.</summary>
    private static void WarnOfGaps(RowCells row, OrderSnapshot order)
    {
        if (row.Has(Quantity) && row.Value(Quantity).IsEmpty)
        {
            row.Warn(TradeIssues.QuantityAssumed, Quantity, "");
        }

        if (row.Has(UnitPrice) && row.Value(UnitPrice).IsEmpty && order.PaidAt is null && row.Value(PaidAmount).TrimStart("0.").IsEmpty)
        {
            row.Warn(TradeIssues.OrderedAmountUnknown, UnitPrice, "");
        }

        if (row.Has(DepositAmount) && row.Value(DepositAmount).IsEmpty && order.DepositPaidAt is not null)
        {
            row.Warn(NeutralIssues.DepositUnknown, DepositAmount, "");
        }

        if (row.Has(DepositPaidAt) && order.DepositPaidAt is null && order.DepositAmount is { MinorUnits: > 0 })
        {
            row.Warn(NeutralIssues.DepositUnknown, DepositPaidAt, "");
        }
    }

    private static void CheckTimes(RowCells row, OrderSnapshot order)
    {
        if (row.IsHeld)
        {
            return;
        }

        foreach (var (column, at) in (ReadOnlySpan<(int, Instant?)>)
            [(DepositPaidAt, order.DepositPaidAt), (PaidAt, order.PaidAt), (ShippedAt, order.ShippedAt), (FinishedAt, order.FinishedAt), (ClosedAt, order.ClosedAt)])
        {
            if (row.Context.Precision.IsBefore(at, order.CreatedAt))
            {
                row.Hold(TradeIssues.TimeBeforeCreated, column, at.Value.ToString(), order.CreatedAt.ToString());
            }
        }
    }

    /// <summary>Takes the row with what looks wrong in it put right or pointed at.</summary>
    private static OrderRow Repair(RowCells row, OrderRow read)
    {
        var order = read.Order;
        WarnOfOrder(row, order);
        var isPrepaid = order.IsCashOnDelivery != true;
        var missing = order.Status switch
        {
            OrderStatus.DepositPaid when order.DepositPaidAt is null => "deposit_paid_at",
            OrderStatus.Paid or OrderStatus.Shipped or OrderStatus.Finished when isPrepaid && order.PaidAt is null => "paid_at",
            _ => null,
        };
        if (missing is not null)
        {
            row.Warn(TradeIssues.StatusWithoutTime, Status, Word(order.Status), Word(order.Status), missing);
            order = order with { Status = OrderStatus.Unknown };
        }

        var isUnpaid = isPrepaid && order.PaidAt is null && order.DepositPaidAt is null;
        if (isUnpaid && read.Piece.PaidAmount > Money.Zero)
        {
            // Whether it was paid is known when all exports of the order are: another one may say that it is cash on delivery.
            row.Warn(TradeIssues.AmountBeforePayment, PaidAmount, read.Piece.PaidAmount.ToString());
        }

        return read with { Order = order };
    }

    private static void WarnOfOrder(RowCells row, OrderSnapshot order)
    {
        var isPrepaid = order.IsCashOnDelivery != true;
        if (isPrepaid && order.PaidAt is null && (order.ShippedAt ?? order.FinishedAt) is not null && order.Status == OrderStatus.Unknown)
        {
            row.Warn(NeutralIssues.TimeMissingBefore, PaidAt, "", order.ShippedAt is null ? "finished_at" : "shipped_at", "paid_at");
        }

        Span<(int Column, Instant? At)> steps = [(DepositPaidAt, order.DepositPaidAt), (PaidAt, isPrepaid ? order.PaidAt : null), (ShippedAt, order.ShippedAt), (FinishedAt, order.FinishedAt)];
        Instant? before = null;
        foreach (var (column, at) in steps)
        {
            if (at < before)
            {
                row.Warn(TradeIssues.TimesOutOfOrder, column, at.Value.ToString(), before.Value.ToString());
            }

            before = at ?? before;
        }
    }

    private static string Word(OrderStatus status) => status switch
    {
        OrderStatus.DepositPaid => "deposit_paid",
        OrderStatus.Paid => "paid",
        OrderStatus.Shipped => "shipped",
        _ => "finished",
    };

    private PendingOrder Pending(string id)
    {
        if (!_orders.TryGetValue(id, out var order))
        {
            order = new PendingOrder();
            _orders.Add(id, order);
        }

        return order;
    }
}
