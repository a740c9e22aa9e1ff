using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Platforms.Tables;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.Orders;

/// <summary>The order export (ExportOrderList): a row an order, without its lines. Every row stands for itself, so memory does not grow with the file.</summary>
internal sealed class OrderExportRows(ReadingContext context) : RecordRows
{
    public static readonly TradeSchema Schema = TradeSchema.Parse(
        """
        订单编号*|订单号 买家会员名*!|买家会员名称|买家昵称|买家旺旺 订单状态*|交易状态 订单创建时间*|下单时间 订单付款时间+|付款时间 买家应付货款 买家应付邮费|邮费 总金额
        买家实际支付金额+|买家实付金额 宝贝标题|商品标题 宝贝总数量|商品总数量 订单备注!|卖家备注 商家备注! 订单关闭原因|关闭原因 分阶段订单信息 特权订金订单id|特权定金订单id 定金排名|订金排名
        确认收货时间 发货时间 运送方式|配送方式 退款金额 旗帜|插旗|标旗|备注旗帜|卖家旗帜|订单旗帜
        """,
        """
        买家支付宝账号 买家支付积分 返点积分 买家实际支付积分 买家留言 收货人姓名 收货人 收货地址 联系电话 联系手机 宝贝种类 物流单号 物流公司 店铺id 店铺名称 卖家服务费 买家服务费 发票抬头 是否手机订单
        是否上传合同照片 是否上传小票 是否代付 修改后的sku 修改后的收货地址 异常信息 天猫卡券抵扣 集分宝抵扣 是否是o2o交易 打款商家金额 支付单号 支付详情 满返红包金额 新零售交易类型 新零售导购门店名称 新零售导购门店id
        新零售发货门店名称 新零售发货门店id 预约门店 含应开票给个人的个人红包 是否信用购 体验期结束时间 前n有礼 配送类型 直播返现状态 返现金额 新零售成交门店昵称 新零售成交门店id 新零售成交经销商id 主订单编号
        """);

    private const int Created = 3;
    private const int Paid = 4;
    private const int GoodsDue = 5;
    private const int Postage = 6;
    private const int Total = 7;
    private const int PaidAmount = 8;
    private const int Stages = 14;
    private const int Finished = 17;
    private const int Shipped = 18;
    private const int Delivery = 19;
    private const int Refunded = 20;
    private const int Flag = 21;

    private readonly RefundsOfOrders _refunds = new(context);

    public override void Take(RowCells row)
    {
        var id = row.IdText(0);
        context.Orders?.HoldIfShared(row, 0, id);
        var buyer = row.Text(1);
        var status = OrderStatusTexts.Read(row, 2);
        var order = new OrderSnapshot
        {
            Id = new OrderId(id ?? ""),
            Buyer = new BuyerKey(buyer ?? ""),
            Status = status ?? OrderStatus.Unknown,
            CreatedAt = row.OrderTime(Created) ?? default,
            PaidAt = row.OrderTime(Paid),
            ShippedAt = row.OrderTime(Shipped),
            FinishedAt = row.OrderTime(Finished),
            PostFee = row.Amount(Postage),
            IsCashOnDelivery = TradeText.Fold(row.Value(Delivery)).Contains("货到付款", StringComparison.Ordinal) ? true : null,
            IsPresale = IsPresale(row) ? true : null,
            Flag = FlagOf(row),
            Refunded = TradeText.RefundedAmount(row, Refunded),
            Lines = [],
            Line = row.Line,
        };
        var totals = Totals(row, order);
        var stages = row.Text(Stages);
        CheckTimes(row, order);
        if (row.IsHeld)
        {
            return;
        }

        order = WithStages(row, order with { Totals = totals }, stages);
        CheckAmount(row, order);
        if (row.IsHeld)
        {
            return;
        }

        order = Repair(row, order);
        _refunds.Note(order);
        context.Sink.Add(order);
    }

    public override void Finish() => _refunds.Tell("退款金额");

    private static bool IsPresale(RowCells row) => TradeText.IsMarked(row.Value(Stages)) || TradeText.IsMarked(row.Value(15)) || TradeText.IsMarked(row.Value(16));

    private static string? FlagOf(RowCells row) => SellerFlag.Of(row.Text(Flag)) ?? SellerFlag.InRemark(row.Value(11)) ?? SellerFlag.InRemark(row.Value(12));

    /// <summary>All without postage, which stands in the amounts of the row once.</summary>
    private static OrderTotals Totals(RowCells row, OrderSnapshot order)
    {
        var postage = order.PostFee ?? Money.Zero;
        var total = row.Amount(Total);
        var goods = row.Amount(GoodsDue);
        Money? due = total is { } all ? NotBelowZero(all - postage) : goods;
        var shown = row.Amount(PaidAmount) ?? Money.Zero;
        var paid = NotBelowZero((order.Refunded is { } refunded ? RefundsOfOrders.BeforeThem(shown, refunded, due + postage) : shown) - postage);
        return new OrderTotals(due is { } most && most < paid && order.Refunded > Money.Zero ? most : paid, due, row.Pieces(10, 0), row.Shown(9));
    }

    private static Money NotBelowZero(Money amount) => amount < Money.Zero ? Money.Zero : amount;

    private static void CheckTimes(RowCells row, OrderSnapshot order)
    {
        if (row.IsHeld)
        {
            return;
        }

        foreach (var (column, at) in (ReadOnlySpan<(int, Instant?)>)[(Paid, order.PaidAt), (Shipped, order.ShippedAt), (Finished, order.FinishedAt)])
        {
            if (row.Context.Precision.IsBefore(at, order.CreatedAt))
            {
                row.Hold(TradeIssues.TimeBeforeCreated, column, at.Value.ToString(), order.CreatedAt.ToString());
            }
        }
    }

    private static void CheckAmount(RowCells row, OrderSnapshot order)
    {
        var isPaid = order.PaidAt is not null || order.Status is OrderStatus.Paid or OrderStatus.Shipped or OrderStatus.Finished;
        if (isPaid && row.Value(PaidAmount).IsEmpty)
        {
            row.Hold(TradeIssues.AmountUnknown, PaidAmount, "");
        }
        else if (isPaid && row.Has(Postage) && order.PostFee is null)
        {
            row.Warn(TradeIssues.PostageUnknown, Postage, "");
        }
    }

    /// <summary>Of a presale order whose balance is open, the time of payment is that of the deposit, and nothing counts as paid yet.</summary>
    private OrderSnapshot WithStages(RowCells row, OrderSnapshot order, string? text)
    {
        if (text is null || !TradeText.IsMarked(text))
        {
            return order;
        }

        var stages = OrderStages.Parse(text);
        if (!stages.IsUnderstood)
        {
            row.Warn(OrderExportIssues.StageTextUnknown, Stages, text);
            return order;
        }

        order = order with { DepositAmount = stages.Deposit };
        if (stages.IsBalancePaid == true || stages.IsDepositPaid == false)
        {
            return order;
        }

        if (order.PaidAt is null)
        {
            context.Report(OrderExportIssues.DepositTimeUnknown, row.Line, row.NameOf(Paid), "");
        }

        return order with
        {
            DepositPaidAt = order.PaidAt,
            PaidAt = null,
            Status = order.Status == OrderStatus.Created && order.PaidAt is not null ? OrderStatus.DepositPaid : order.Status,
            Totals = order.Totals! with { Paid = Money.Zero },
        };
    }

    private static OrderSnapshot Repair(RowCells row, OrderSnapshot order)
    {
        var isPrepaid = order.IsCashOnDelivery != true;
        var isPaid = !isPrepaid || order.PaidAt is not null;
        if (!isPaid && order.Status is OrderStatus.Paid or OrderStatus.Shipped or OrderStatus.Finished)
        {
            row.Warn(TradeIssues.StatusWithoutTime, 2, row.Text(2)!, row.Text(2)!, row.NameOf(Paid));
            order = order with { Status = OrderStatus.Unknown };
        }

        if (!isPaid && order.Totals!.Paid > Money.Zero)
        {
            row.Warn(TradeIssues.AmountBeforePayment, PaidAmount, order.Totals.Paid.ToString());
        }

        if (order.ShippedAt < order.PaidAt && isPrepaid)
        {
            row.Warn(TradeIssues.TimesOutOfOrder, Shipped, order.ShippedAt!.Value.ToString(), order.PaidAt!.Value.ToString());
        }

        return order;
    }
}
