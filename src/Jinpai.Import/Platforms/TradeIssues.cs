using Jinpai.Core.Issues;

namespace Jinpai.Import.Platforms;

/// <summary>Faults that the orders, lines, refunds and figures of several platforms share.</summary>
public static class TradeIssues
{
    public static readonly IssueKind StatusUnknown = new(
        "status_unknown",
        Severity.Error,
        zh: new("未知的状态", "其中之一：{0}", "该行未导入；请改正后重新导入"),
        en: new("Unknown status", "One of: {0}", "The row was held back; correct it and import again"));

    public static readonly IssueKind StatusWithoutTime = new(
        "status_without_time",
        Severity.Warning,
        zh: new("状态与时间不符", "状态 {0} 应有 {1}", "已按时间判断状态"),
        en: new("Status without its time", "Status {0} needs {1}", "The status was taken from the times"));

    public static readonly IssueKind TimeBeforeCreated = new(
        "time_before_created",
        Severity.Error,
        zh: new("早于下单时间", "不早于 {0}", "该行未导入；请改正后重新导入"),
        en: new("Before the order was created", "Not before {0}", "The row was held back; correct it and import again"));

    public static readonly IssueKind RefundWithoutTime = new(
        "refund_without_time",
        Severity.Warning,
        zh: new("退款成功却没有完成时间", "{0}", "已计入订单退款和按订单的退款后销售额；按期间的退款后销售额（用于薪资）把它计在订单最后一次变动的那天；请重新导出带完成时间的退款文件"),
        en: new("Refund that succeeded, without its time", "{0}", "It counts in the refunded amount and net sales of the period's orders, and in net sales of a period (for pay) on the day of the order's last known change; export refunds with the time of each and import them again"));

    public static readonly IssueKind TimesOutOfOrder = new(
        "times_out_of_order",
        Severity.Warning,
        zh: new("订单时间先后不合", "不早于 {0}", "已照原样导入，请核对"),
        en: new("Times of the order out of order", "Not before {0}", "Imported as it stands, please check"));

    public static readonly IssueKind TimeBeforeApplied = new(
        "time_before_applied",
        Severity.Error,
        zh: new("早于申请时间", "不早于 {0}", "该行未导入；请改正后重新导入"),
        en: new("Before it was applied for", "Not before {0}", "The row was held back; correct it and import again"));

    public static readonly IssueKind AmountUnknown = new(
        "amount_unknown",
        Severity.Error,
        zh: new("已付款的订单没有实付金额", "实付金额，没有付就写 0.00", "该行未导入，不会当作 0.00 的销售；请补上金额或重新导出后再导入"),
        en: new("Paid order without its amount", "What was paid, 0.00 if it was nothing", "The row was held back, for it is no sale of 0.00; fill in the amount or export again, and import again"));

    public static readonly IssueKind PostageUnknown = new(
        "postage_unknown",
        Severity.Warning,
        zh: new("已付款的订单没有邮费", "邮费，没有就写 0.00", "按没有邮费导入：如果实付金额含邮费，销售额会偏多；请补上后重新导入"),
        en: new("Paid order without its postage", "The postage, 0.00 if there was none", "Taken as without postage: if the paid amount holds postage, sales are too high; fill it in and import again"));

    public static readonly IssueKind AmountBeforePayment = new(
        "amount_before_payment",
        Severity.Warning,
        zh: new("未付款却有实付金额", "付款之前为 0", "已保留；只有其他文件知道该订单已付款（或货到付款）时才计入"),
        en: new("Paid amount without payment", "0 until paid", "Kept; it counts only if another export knows that the order was paid, or is cash on delivery"));

    public static readonly IssueKind NoMoneyGoesBack = new(
        "no_money_goes_back",
        Severity.Warning,
        zh: new("换货、补寄、维修却有退款金额", "0", "金额按 0 导入"),
        en: new("Exchange, reshipment or repair with an amount", "0", "The amount was taken as 0"));

    public static readonly IssueKind RowRepeated = new(
        "row_repeated",
        Severity.Information,
        zh: new("重复的行", "", "与第 {0} 行相同，只计一次"),
        en: new("Repeated row", "", "Same as line {0}, counted once"));

    public static readonly IssueKind RowsDiffer = new(
        "rows_differ",
        Severity.Warning,
        zh: new("同一编号的行不一致", "与第 {0} 行一致", "已取时间较新、内容较全的一行"),
        en: new("Rows with the same id differ", "As in line {0}", "The row with the later time and more filled cells was taken"));

    public static readonly IssueKind QuantityAssumed = new(
        "quantity_assumed",
        Severity.Warning,
        zh: new("件数为空", "件数", "按 1 件计；如果不是，请填上件数再导入"),
        en: new("Quantity is blank", "A number of pieces", "Taken as 1; if it is another, fill it in and import again"));

    public static readonly IssueKind OrderedAmountUnknown = new(
        "ordered_amount_unknown",
        Severity.Warning,
        zh: new("单价或应付货款为空", "一个金额", "该行的下单金额按其余各列计，可能不准（未付款的按 0.00）；请填上再导入"),
        en: new("Price or amount due is blank", "An amount", "The ordered amount follows from the other columns and may be wrong (0.00 where nothing was paid); fill it in and import again"));
}
