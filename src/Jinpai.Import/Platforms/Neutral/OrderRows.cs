using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Orders, one row a line.</summary>
/// <remarks>
/// The orders of a file are held until its end, because the rows of one may stand anywhere. They are few beside the messages: a month of a shop with a hundred agents has
/// some 0.4 million, about 200 MB.
/// </remarks>
internal sealed class OrderRows(ReadingContext context) : NeutralRows
{
    public static readonly NeutralSchema Schema = new([.. NeutralSchema.Parse(
        "order_id* buyer*! created_at* line_id paid_at shipped_at finished_at closed_at status product_id title quantity unit_price").Columns,
        new("paid_amount", true),
        .. NeutralSchema.Parse("post_fee discount_fee adjust_fee flag is_presale deposit_paid_at deposit_amount is_cod is_fake").Columns]);

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
    private const int DepositPaidAt = 19;

    private readonly Dictionary<string, PendingOrder> _orders = new(StringComparer.Ordinal);

    public override void Take(RowCells row)
    {
        var id = row.IdText(0);
        var order = Read(row, id ?? "");
        CheckTimes(row, order);
        if (row.IsHeld)
        {
            if (id is not null)
            {
                Pending(id).MarkIncomplete(row.Line);
            }

            return;
        }

        Pending(id!).Add(Repair(row, order));
    }

    public override void TakeFaulty(RowCells row)
    {
        // What is left of a broken row may still name its order, which then must not be taken without it.
        if (row.Value(0) is { IsEmpty: false, Length: <= RowCells.LongestText } id)
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
                context.Coverage.AddOrder(snapshot.CreatedAt, snapshot.LatestInstant);
                context.Sink.Add(snapshot);
            }
            else if (order.RowCount > 0)
            {
                context.HeldCount += order.RowCount;
                context.Report(Severity.Error, IssueCodes.OrderIncomplete, order.FirstLine, "order_id", FoundText.Of(id), order.RowCount.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static OrderRow Read(RowCells row, string id)
    {
        var order = new OrderRow
        {
            OrderId = id,
            Buyer = row.Text(1) ?? "",
            CreatedAt = row.Time(2) ?? default,
            LineId = row.IdText(3),
            PaidAt = row.Time(PaidAt),
            ShippedAt = row.Time(ShippedAt),
            FinishedAt = row.Time(FinishedAt),
            ClosedAt = row.Time(ClosedAt),
            Status = row.Choice(Status, Statuses, IssueCodes.StatusUnknown) ?? OrderStatus.Unknown,
            ProductId = row.IdText(9),
            Title = row.Text(10),
            Quantity = row.Whole(11, 1) ?? 1,
            UnitPrice = row.Amount(12),
            PostFee = row.Amount(14),
            DiscountFee = row.Amount(15) ?? Money.Zero,
            AdjustFee = row.Amount(16, mayBeNegative: true) ?? Money.Zero,
            Flag = row.Text(17),
            IsPresale = row.Flag(18),
            DepositPaidAt = row.Time(DepositPaidAt),
            DepositAmount = row.Amount(20),
            IsCashOnDelivery = row.Flag(21),
            IsFake = row.Flag(22),
            Line = row.Line,
        };

        // Of an order that nobody paid, a blank amount is no gap: it is 0 until paid.
        var isBlank = row.Value(PaidAmount).IsEmpty;
        return isBlank && order.PaidAt is null ? order : order with { PaidAmount = row.Amount(PaidAmount) ?? Money.Zero };
    }

    private static void CheckTimes(RowCells row, OrderRow order)
    {
        if (row.IsHeld)
        {
            return;
        }

        foreach (var (column, at) in (ReadOnlySpan<(int, Instant?)>)
            [(DepositPaidAt, order.DepositPaidAt), (PaidAt, order.PaidAt), (ShippedAt, order.ShippedAt), (FinishedAt, order.FinishedAt), (ClosedAt, order.ClosedAt)])
        {
            if (at < order.CreatedAt)
            {
                row.Hold(IssueCodes.TimeBeforeCreated, column, at.Value.ToString(), order.CreatedAt.ToString());
            }
        }
    }

    /// <summary>Takes the row with what looks wrong in it put right or pointed at.</summary>
    private static OrderRow Repair(RowCells row, OrderRow order)
    {
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
            row.Warn(IssueCodes.StatusWithoutTime, Status, Word(order.Status), Word(order.Status), missing);
            order = order with { Status = OrderStatus.Unknown };
        }

        var isUnpaid = isPrepaid && order.PaidAt is null && order.DepositPaidAt is null;
        if (isUnpaid && order.PaidAmount > Money.Zero)
        {
            row.Warn(IssueCodes.AmountBeforePayment, PaidAmount, order.PaidAmount.ToString());
            order = order with { PaidAmount = Money.Zero };
        }

        return order;
    }

    private static void WarnOfOrder(RowCells row, OrderRow order)
    {
        var isPrepaid = order.IsCashOnDelivery != true;
        if (isPrepaid && order.PaidAt is null && (order.ShippedAt ?? order.FinishedAt) is not null && order.Status == OrderStatus.Unknown)
        {
            row.Warn(IssueCodes.TimeMissingBefore, PaidAt, "", order.ShippedAt is null ? "finished_at" : "shipped_at", "paid_at");
        }

        Span<(int Column, Instant? At)> steps = [(DepositPaidAt, order.DepositPaidAt), (PaidAt, isPrepaid ? order.PaidAt : null), (ShippedAt, order.ShippedAt), (FinishedAt, order.FinishedAt)];
        Instant? before = null;
        foreach (var (column, at) in steps)
        {
            if (at < before)
            {
                row.Warn(IssueCodes.TimesOutOfOrder, column, at.Value.ToString(), before.Value.ToString());
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
