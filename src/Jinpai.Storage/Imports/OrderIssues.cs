using Jinpai.Core.Issues;

namespace Jinpai.Storage.Imports;

/// <summary>Faults of orders and refunds that show only beside what was imported before.</summary>
public static class OrderIssues
{
    public static readonly IssueKind LinesOfUnknownOrder = new(
        "lines_of_unknown_order",
        Severity.Warning,
        zh: new("商品明细的订单尚未导入", "已导入的订单", "已保留，订单导入后生效；请导入包含该订单的订单文件（ExportOrderList）"),
        en: new("Lines of an order that is not known", "An order that was imported", "Kept until the order comes; import the order file (ExportOrderList) that holds it"));

    public static readonly IssueKind RefundOfUnknownOrder = new(
        "refund_of_unknown_order",
        Severity.Warning,
        zh: new("退款的订单尚未导入", "已导入的订单", "已保留，订单导入后生效；请导入该订单"),
        en: new("Refund of an order that is not known", "An order that was imported", "Kept until the order comes; import the order"));

    public static readonly IssueKind OrderOutOfBounds = new(
        "order_out_of_bounds",
        Severity.Error,
        zh: new("订单的金额或件数不可能这么大", "整单各项金额至多 {0}，至多 {1} 件", "该订单已保留，但不计入任何指标；请撤销本次导入，改正后重新导入"),
        en: new("No order has such amounts or quantities", "Each sum of an order at most {0}, at most {1} pieces", "The order was kept and is in no figure; undo this import, correct the order and import again"));

    public static readonly IssueKind PaidAmountLowered = new(
        "paid_amount_lowered",
        Severity.Warning,
        zh: new("实付金额比以前低", "不低于 {0}", "已保留较高的金额；差额不当作退款"),
        en: new("Paid amount lower than before", "At least {0}", "The higher amount was kept; the difference is not taken for a refund"));

    public static readonly IssueKind RefundBeforeOrder = new(
        "refund_before_order",
        Severity.Warning,
        zh: new("退款早于下单", "不早于下单时间 {0}", "退款 {1} 已按原样计入；请核对退款与订单的时间"),
        en: new("Refund before its order", "Not before the order, {0}", "Refund {1} counts as it stands; check the times of the refund and of the order"));

    public static readonly IssueKind PaidNetOfRefunds = new(
        "paid_net_of_refunds",
        Severity.Warning,
        zh: new("实付金额已扣除退款", "退款前的实付金额", "订单 {1} 的实付金额按退款前的 {0}（含邮费）计，退款另计；如不符，请导入退款前的订单文件"),
        en: new("Refunds are taken off the paid amount already", "The amount that was paid before the refunds", "Order {1} counts as paid with {0}, postage included, and its refunds are subtracted from that; if that is not so, import an export of the order from before the refund"));

    public static readonly IssueKind RefundsLessThanTold = new(
        "refunds_less_than_told",
        Severity.Warning,
        zh: new("退款记录比订单文件里的退款少", "订单文件写明订单 {1} 共退款 {0}", "以退款记录为准；如有退款未导出，请把退款导出的时间范围放宽后再导入"),
        en: new("Refunds sum to less than the order's own export says", "{0} of refunds of order {1}, as its file of orders says", "The rows of refunds count; if some are missing, export refunds over a longer time and import them too"));

    public static readonly IssueKind RefundAbovePaid = new(
        "refund_above_paid",
        Severity.Warning,
        zh: new("退款超过实付金额", "订单 {1} 的退款合计至多 {0}（含邮费）", "已保留，暂不计入任何指标；导入退款前的订单文件（实付金额为退款前金额）后自动计入"),
        en: new("Refund above the paid amount", "Of order {1} at most {0} in all, postage included", "Kept, and in no figure for now; it counts as soon as an export of the order from before the refund is imported, with the amount that was paid then"));
}
