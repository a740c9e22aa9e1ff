using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Platforms.Tables;
using Jinpai.Import.Platforms.Taobao.Orders;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.Lines;

/// <summary>The line export (ExportOrderDetailList, ExportItemList, 销售明细): a row a line. Only the lines of one order are kept at a time.</summary>
internal sealed class LineExportRows(ReadingContext context) : RecordRows
{
    public static readonly TradeSchema Schema = TradeSchema.Parse(
        """
        主订单编号*|订单编号|订单号 子订单编号|子订单号 商品标题+|标题|宝贝标题 商品价格+|价格|单价 购买数量+|数量 订单状态|交易状态 买家应付货款 买家实付金额|买家实际支付金额 退款状态 退款金额
        订单创建时间 订单付款时间 发货时间 确认收货时间 商品id|宝贝id 买家会员名!|买家会员名称|买家昵称 商品属性|颜色分类 商家编码 外部系统编号
        """,
        """
        套餐信息 联系方式备注 备注 支付单号 商家备注 物流单号 物流公司 skuid 订单编号 收货人姓名 收货地址 联系电话 联系手机 买家留言 备注标签 商品编码 发货类型 店铺名称
        """);

    private const int LineId = 1;
    private const int Title = 2;
    private const int Price = 3;
    private const int Pieces = 4;
    private const int Status = 5;
    private const int DueAmount = 6;
    private const int PaidAmount = 7;
    private const int RefundState = 8;
    private const int RefundedAmount = 9;
    private const int Created = 10;
    private const int Paid = 11;
    private const int Shipped = 12;
    private const int Finished = 13;
    private const int Buyer = 15;

    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private readonly RefundsOfOrders _refunds = new(context);
    private LineGroup? _group;

    public override void Take(RowCells row)
    {
        var order = row.IdText(0);
        context.Orders?.HoldIfShared(row, 0, order);
        var group = order is null ? _group : GroupOf(order, row.Line);
        var line = Read(row, group);
        CheckTimes(row, line);
        if (row.IsHeld)
        {
            Hold(group);
            return;
        }

        group!.Add(line);
    }

    public override void TakeFaulty(RowCells row)
    {
        // What is left of a broken row may still name its order, which then must not be taken without it.
        var id = row.IdOfBroken(0);
        Hold(id.IsEmpty ? _group : GroupOf(id.ToString(), row.Line));
    }

    public override void Finish()
    {
        HandOn();
        _refunds.Tell("退款金额");
    }

    private LineGroup GroupOf(string order, long line)
    {
        if (_group?.Order != order)
        {
            HandOn();
            _group = new LineGroup(order, line) { IsHeld = _held.Contains(order) };
        }

        return _group!;
    }

    private void HandOn()
    {
        if (_group?.ToSnapshot(context) is { } order)
        {
            _refunds.Note(order);
            context.Sink.Add(order);
        }

        _group = null;
    }

    private void Hold(LineGroup? group)
    {
        if (group is not null)
        {
            group.IsHeld = true;
            _held.Add(group.Order);
        }
    }

    private static ExportedLine Read(RowCells row, LineGroup? group)
    {
        var id = row.IdText(LineId);
        var title = row.Shown(Title);
        var price = row.Amount(Price);
        var quantity = row.Pieces(Pieces, 1) ?? 1;
        var status = OrderStatusTexts.Read(row, Status);
        var due = row.Amount(DueAmount);
        var paidAt = row.OrderTime(Paid);
        var isPaid = row.Has(Paid) ? paidAt is not null : status is OrderStatus.Paid or OrderStatus.Shipped or OrderStatus.Finished;
        var asked = TradeText.RefundedAmount(row, RefundedAmount);
        var refunded = isPaid && TradeText.Fold(row.Value(RefundState)) == "退款成功" ? asked : null;
        var paid = PaidOf(row, due ?? (price is { } one ? new Money(one.MinorUnits * quantity) : null), refunded, isPaid);
        var (discount, adjusted) = Difference(price, quantity, due);
        WarnOfGaps(row);
        var item = new OrderLine(id ?? ContentId(row, group), row.IdText(14), title, quantity, price, paid, discount, adjusted, refunded);
        var buyer = row.Text(Buyer);
        return new ExportedLine(item, status == OrderStatus.Closed, buyer is null ? null : new BuyerKey(buyer), row.OrderTime(Created), paidAt, row.OrderTime(Shipped), row.OrderTime(Finished), row.Line);
    }

    private static void WarnOfGaps(RowCells row)
    {
        if (row.Has(Pieces) && row.Value(Pieces).IsEmpty)
        {
            row.Warn(TradeIssues.QuantityAssumed, Pieces, "");
        }

        foreach (var column in (ReadOnlySpan<int>)[Price, DueAmount])
        {
            if (row.Has(column) && row.Value(column).IsEmpty)
            {
                row.Warn(TradeIssues.OrderedAmountUnknown, column, "");
            }
        }
    }

    private static Money PaidOf(RowCells row, Money? most, Money? refunded, bool isPaid)
    {
        if (isPaid && row.Has(PaidAmount) && row.Value(PaidAmount).IsEmpty)
        {
            row.Hold(TradeIssues.AmountUnknown, PaidAmount, "");
        }

        var paid = row.Amount(PaidAmount) ?? Money.Zero;

        // Of a line that is not paid, what stands there is what the buyer would have to pay.
        return !isPaid ? Money.Zero : refunded is { } back ? RefundsOfOrders.BeforeThem(paid, back, most) : paid;
    }

    /// <summary>What the line costs less than its pieces is a discount, what it costs more was put on it. Who changed it the export does not say.</summary>
    private static (Money Discount, Money Adjusted) Difference(Money? price, long quantity, Money? due)
    {
        if (price is not { } one || due is not { } all)
        {
            return (Money.Zero, Money.Zero);
        }

        var difference = new Money((one.MinorUnits * quantity) - all.MinorUnits);
        return difference < Money.Zero ? (Money.Zero, -difference) : (difference, Money.Zero);
    }

    /// <summary>Of a version without ids of lines: the same line gets the same one in every file.</summary>
    private static string ContentId(RowCells row, LineGroup? group)
    {
        var content = $"{row.Value(Title)}|{row.Value(Price)}|{row.Value(16)}|{row.Value(17)}|{row.Value(18)}";
        var id = "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
        return string.Create(CultureInfo.InvariantCulture, $"{id}-{(group?.CountOf(id) ?? 0) + 1}");
    }

    private static void CheckTimes(RowCells row, ExportedLine line)
    {
        if (row.IsHeld)
        {
            return;
        }

        foreach (var (column, at) in (ReadOnlySpan<(int, Instant?)>)[(Paid, line.PaidAt), (Shipped, line.ShippedAt), (Finished, line.FinishedAt)])
        {
            if (row.Context.Precision.IsBefore(at, line.CreatedAt))
            {
                row.Hold(TradeIssues.TimeBeforeCreated, column, at.Value.ToString(), line.CreatedAt!.Value.ToString());
            }
        }
    }
}
