using System.Text;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Generator.Orders;

namespace Jinpai.Generator.Output;

/// <summary>ExportOrderList (41 columns), ExportOrderDetailList and the refund export of spec 5.3 in GB18030, and the chat texts.</summary>
internal sealed class TaobaoTradeFiles : ITradeFiles
{
    public const string OrderHeader =
        "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,"
        + "卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易";
    public const string LineHeader =
        "子订单编号,主订单编号,商品标题,商品价格,购买数量,外部系统编号,商品属性,套餐信息,联系方式备注,订单状态,商家编码,支付单号,买家应付货款,买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,发货时间,确认收货时间,商品ID,商家备注,物流单号,物流公司,skuId";
    public const string RefundHeader =
        "订单编号,退款编号,支付宝交易号,订单付款时间,商品id,退款完结时间,买家实际支付金额,宝贝标题,买家退款金额,手工退款/系统退款,售后类型,退款的申请时间,超时时间,退款状态,货物状态,买家退款原因,买家退款说明,责任方,售中或售后,商家备注,完结时间,部分退款/全部退款";
    private readonly ShopTime _end;
    private readonly string _shopName;
    private readonly CsvFile _orders;
    private readonly CsvFile _lines;
    private readonly CsvFile _refunds;
    private readonly ChatTexts _chats;

    public TaobaoTradeFiles(OutputFolder folder, ShopTime end, GeneratorOptions options)
    {
        _end = end;
        _shopName = options.ShopName;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var span = $"{options.FirstDay}_{options.LastDay}";
        _orders = new CsvFile(folder.Add($"ExportOrderList_{span}.csv"), OrderHeader, encoding);
        _lines = new CsvFile(folder.Add($"ExportOrderDetailList_{span}.csv"), LineHeader, encoding);
        _refunds = new CsvFile(folder.Add($"退款导出_{span}.csv"), RefundHeader, encoding);
        _chats = new ChatTexts(folder, options.ShopName);
    }

    public void Write(in ChatLine line) => _chats.Write(line);

    public void Write(GeneratedOrder order)
    {
        WriteOrder(order);
        foreach (var line in order.Lines)
        {
            WriteLine(order, line);
        }

        if (order.Refund is { } refund && refund.AppliedAt < _end)
        {
            WriteRefund(order, refund);
        }
    }

    public void EndDay(BusinessDay day) => _chats.EndDay(day);

    public void Dispose()
    {
        _orders.Dispose();
        _lines.Dispose();
        _refunds.Dispose();
        _chats.Dispose();
    }

    private void WriteOrder(GeneratedOrder order)
    {
        var isPaid = order.AmountShownFrom < _end;
        var total = order.GoodsAmount + order.PostFee;
        var status = order.StatusAt(_end);
        var isShipped = order.ShippedAt < _end;
        _orders.Row(
            Id(order.Id), order.Buyer.Nick, "example@example.com", order.GoodsAmount.ToString(), order.PostFee.ToString(), "0", total.ToString(), "0", (isPaid ? total : Money.Zero).ToString(), "0", StatusText(status),
            "", "示例收货人", "示例省 示例市 示例区 示例路1号(000000)", order.IsCashOnDelivery ? "货到付款" : "快递", "'", "'10000000000", order.CreatedAt.ToString(), Until(order.PaidAt) ?? Until(order.DepositPaidAt),
            string.Join("，", order.Lines.Select(line => line.Product.Title)), Cells.Of(order.Lines.Count), isShipped ? "No:" + Parcel(order) : "No:null", isShipped ? "示例快递" : null,
            order.Flag is null ? null : $"旗帜:{order.Flag}", Cells.Of(order.Lines.Sum(line => line.Quantity)), "0", _shopName, CloseReason(order, status), "0", "0", null, "手机订单", Stages(order), null, null, null, null,
            null, null, null, null);
    }

    private void WriteLine(GeneratedOrder order, GeneratedLine line)
    {
        var refund = order.Refund is { } r && r.AppliedAt < _end && (r.LineId is null || r.LineId == line.LineId) ? r : null;
        var isPaid = order.AmountShownFrom < _end;
        var refunded = refund is null || refund.StatusAt(_end) != RefundStatus.Success ? Money.Zero : refund.LineId is null ? line.Amount : refund.Amount;
        _lines.Row(
            Id(line.LineId), Id(order.Id), line.Product.Title, line.Product.Price.ToString(), Cells.Of(line.Quantity), null, $"颜色分类:{line.Color};尺码:{line.Size}", null, null, StatusText(order.StatusAt(_end)), line.Product.Id, null,
            line.Amount.ToString(), (isPaid ? line.Amount : Money.Zero).ToString(), refund is null ? "没有申请退款" : RefundText(refund), refunded.ToString(), order.CreatedAt.ToString(), Until(order.PaidAt), Until(order.ShippedAt),
            Until(order.FinishedAt), line.Product.Id, order.IsFake ? "补单" : null, order.ShippedAt < _end ? "No:" + Parcel(order) : null, order.ShippedAt < _end ? "示例快递" : null, null);
    }

    private void WriteRefund(GeneratedOrder order, GeneratedRefund refund)
    {
        var line = order.Lines.FirstOrDefault(l => l.LineId == refund.LineId) ?? order.Lines[0];
        var type = refund.Type switch { RefundType.Return => "退货退款", RefundType.Exchange => "换货", RefundType.Reship => "补寄", RefundType.Repair => "维修", _ => "仅退款" };
        var end = Until(refund.CompletedAt ?? refund.WithdrawnAt);
        _refunds.Row(
            Id(order.Id), Id(refund.Id), null, Until(order.PaidAt), line.Product.Id, end, (order.GoodsAmount + order.PostFee).ToString(), line.Product.Title, refund.Amount.ToString(), "系统退款", type,
            refund.AppliedAt.ToString(), null, RefundText(refund), refund.Stage == RefundStage.AfterReceipt ? "买家已收到货" : "买家未收到货", refund.Reason, null, ResponsibilityText(refund.Responsibility),
            refund.Stage == RefundStage.AfterReceipt && order.FinishedAt < refund.AppliedAt ? "售后" : "售中", null, end, refund.IsWhole ? "全部退款" : "部分退款");
    }

    // The export's own way to keep long numbers out of a spreadsheet's hands.
    private static string Id(string id) => $"=\"{id}\"";
    private static string Parcel(GeneratedOrder order) => "YT000" + order.Id[^10..];
    private string? Until(ShopTime? at) => at < _end ? at.Value.ToString() : null;

    private string? Stages(GeneratedOrder order) =>
        !order.IsPresale ? null : $"阶段1(定金{order.DepositAmount}):{(order.DepositPaidAt < _end ? "已付款" : "未付款")};阶段2(尾款):{(order.PaidAt < _end ? "已付款" : "未付款")}";

    private static string CloseReason(GeneratedOrder order, OrderStatus status) =>
        status != OrderStatus.Closed ? "订单未关闭" : order.PaidAt is null ? "买家未付款" : "退款";

    private string RefundText(GeneratedRefund refund) => refund.StatusAt(_end) switch
    {
        RefundStatus.Success => "退款成功",
        RefundStatus.Closed => "退款关闭",
        _ => "买家已经申请退款，等待卖家同意",
    };

    private static string StatusText(OrderStatus status) => status switch
    {
        OrderStatus.Paid => "买家已付款,等待卖家发货",
        OrderStatus.Shipped => "卖家已发货,等待买家确认",
        OrderStatus.Finished => "交易成功",
        OrderStatus.Closed => "交易关闭",
        _ => "等待买家付款",
    };

    private static string ResponsibilityText(Responsibility value) => value switch
    {
        Responsibility.Agent => "客服",
        Responsibility.Product => "商品",
        Responsibility.Logistics => "物流",
        Responsibility.Buyer => "买家",
        _ => "其他",
    };
}
