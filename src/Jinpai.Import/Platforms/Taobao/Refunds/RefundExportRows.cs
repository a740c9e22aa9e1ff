using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Platforms.Tables;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.Refunds;

/// <summary>The refund export: a row an application. Every row stands for itself; versions of one application are merged where all are known.</summary>
internal sealed class RefundExportRows(ReadingContext context) : RecordRows
{
    public static readonly TradeSchema Schema = TradeSchema.Parse(
        """
        退款编号*|退款单号|售后单号 订单编号*|订单号|主订单编号 退款的申请时间*|退款申请时间|申请时间 退款状态*|售后状态 买家退款金额+|退款总额|退款金额 退款完结时间|完结时间 完结时间
        售后类型|退款类型 是否需要退货 售中或售后 货物状态|货物情况 责任方 买家退款原因!|退款原因 发货物流信息! 子订单编号 退款数量|退货数量
        """,
        """
        支付宝交易号 支付单号 订单付款时间 商品编码 商品id 买家会员名称 买家会员名 买家昵称 买家实际支付金额 宝贝标题 手工退款/系统退款 超时时间 退货物流信息 客服介入状态 卖家真实姓名 卖家真实姓名新 卖家真实姓名(新)
        卖家退货地址 卖家邮编 卖家电话 卖家手机 退货物流单号 退货物流公司 买家退款说明 买家退货时间 商家备注 部分退款/全部退款 审核操作人 举证超时 是否零秒响应 退款操作人 退款原因标签 业务类型 是否帮他退款 帮他退款操作账号
        小额收款 商家编码
        """);

    private const int Status = 3;
    private const int Amount = 4;
    private const int Completed = 5;
    private const int AfterSaleType = 7;
    private const int NeedsReturn = 8;
    private const int Responsible = 11;
    private const int Parcel = 13;

    public override void Take(RowCells row)
    {
        if (TradeText.IsNoRefund(row.Value(Status)))
        {
            context.Report(RefundExportIssues.NotARefund, row.Line, row.NameOf(Status), FoundText.Of(row.Value(Status).ToString()));
            return;
        }

        var id = row.IdText(0);
        var order = row.IdText(1);
        var applied = row.OrderTime(2);
        var status = StatusOf(row);
        var type = TypeOf(row);
        var amount = AmountOf(row, type);
        var completed = row.OrderTime(Completed) ?? row.OrderTime(6);
        var stage = RefundTexts.Stage(row.Text(9), row.Text(10), row.Has(Parcel) ? !row.Value(Parcel).IsEmpty : null);
        var responsibility = ResponsibilityOf(row);
        var reason = row.Shown(12);
        var line = row.IdText(14);
        var quantity = row.Pieces(15, 0);
        if (context.Precision.IsBefore(completed, applied))
        {
            row.Hold(TradeIssues.TimeBeforeApplied, Completed, completed.Value.ToString(), applied.Value.ToString());
        }

        if (row.IsHeld)
        {
            return;
        }

        // Of a closed application the end is no payment.
        completed = status == RefundStatus.Success ? completed : null;
        if (status == RefundStatus.Success && completed is null)
        {
            row.Warn(TradeIssues.RefundWithoutTime, Status, row.Text(Status)!, row.NameOf(Completed));
        }

        context.Sink.Add(new RefundRecord(id!, new OrderId(order!), line, applied!.Value, completed, amount, quantity, type ?? RefundType.RefundOnly, stage, reason, status!.Value, responsibility, row.Line));
    }

    private static RefundStatus? StatusOf(RowCells row)
    {
        if (row.Text(Status) is not { } text)
        {
            return null;
        }

        var status = RefundTexts.Status(text);
        if (status is null)
        {
            row.Hold(TradeIssues.StatusUnknown, Status, text, RefundTexts.KnownStatuses);
        }

        return status;
    }

    /// <summary>售后类型 says it; where it is blank or not there, whether goods had to go back.</summary>
    private static RefundType? TypeOf(RowCells row)
    {
        foreach (var column in (ReadOnlySpan<int>)[AfterSaleType, NeedsReturn])
        {
            if (row.Text(column) is { } text)
            {
                var type = RefundTexts.Type(text);
                if (type is null)
                {
                    row.Hold(CellIssues.ChoiceUnknown, column, text, RefundTexts.KnownTypes);
                }

                return type;
            }
        }

        return null;
    }

    private static Money AmountOf(RowCells row, RefundType? type)
    {
        var isMoney = type is null or RefundType.RefundOnly or RefundType.Return;
        if (isMoney && row.Value(Amount).IsEmpty)
        {
            row.Hold(CellIssues.CellEmpty, Amount, "");
        }

        var amount = TradeText.RefundedAmount(row, Amount) ?? Money.Zero;
        if (!isMoney && amount != Money.Zero)
        {
            row.Warn(TradeIssues.NoMoneyGoesBack, Amount, amount.ToString());
            return Money.Zero;
        }

        return amount;
    }

    private static Responsibility ResponsibilityOf(RowCells row)
    {
        if (row.Text(Responsible) is not { } text)
        {
            return Responsibility.Unknown;
        }

        var responsibility = RefundTexts.Responsible(text);
        if (responsibility is null)
        {
            row.Warn(RefundExportIssues.ResponsibilityUnknown, Responsible, text);
        }

        return responsibility ?? Responsibility.Unknown;
    }
}
