namespace Jinpai.Import.Issues;

/// <content>The texts for exports of orders, lines, refunds and reviews of platforms.</content>
public static partial class IssueTexts
{
    private static readonly Dictionary<string, IssueText> Trades = new(StringComparer.Ordinal)
    {
        [TradeIssues.LinesOfUnknownOrder] = new(
            new("商品明细的订单尚未导入", "已导入的订单", "已保留，订单导入后生效；请导入包含该订单的订单文件（ExportOrderList）"),
            new("Lines of an order that is not known", "An order that was imported", "Kept until the order comes; import the order file (ExportOrderList) that holds it")),
        [TradeIssues.LinesHeld] = new(
            new("订单有商品行未导入", "订单的每一行都有效", "该订单相邻的 {0} 行未导入；请改正后重新导入"),
            new("An order has lines that were held back", "Every line of the order valid", "The {0} rows of the order beside it were held back too; correct it and import again")),
        [TradeIssues.StageTextUnknown] = new(
            new("无法识别的分阶段订单信息", "如 阶段1(定金30.00):已付款;阶段2(尾款):未付款", "按预售订单导入；付款时间当作整单付款"),
            new("Stages of a presale order not understood", "Such as 'stage 1 (deposit 30.00): paid; stage 2 (balance): not paid', in the platform's words", "Imported as a presale; the time of payment was taken for that of the whole order")),
        [TradeIssues.DepositTimeUnknown] = new(
            new("定金付款时间未知", "订单付款时间", "已导入；尾款付清之前按未付定金计"),
            new("Time of the deposit unknown", "The time of payment", "Imported; until the balance is paid the deposit does not count")),
        [TradeIssues.ResponsibilityUnknown] = new(
            new("无法识别的责任方", "客服、商品、物流、买家、卖家、平台或其他", "已导入，责任方记为未知"),
            new("Responsible party not understood", "Agent, product, logistics, buyer, seller, platform or other, in the platform's words", "Imported with an unknown responsible party")),
        [TradeIssues.NoMoneyGoesBack] = new(
            new("换货、补寄、维修却有退款金额", "0", "金额按 0 导入"),
            new("Exchange, reshipment or repair with an amount", "0", "The amount was taken as 0")),
        [TradeIssues.NotARefund] = new(
            new("该行没有退款", "", "已跳过"),
            new("Row without a refund", "", "Skipped")),
        [TradeIssues.ReviewOfSeller] = new(
            new("卖家给买家的评价", "买家的评价", "已跳过"),
            new("Review of the buyer by the seller", "A review by the buyer", "Skipped")),
        [TradeIssues.PlatformError] = new(
            new("文件里是开放平台的报错", "接口返回的数据", "这一份报错未导入；请重新获取数据"),
            new("The file holds an error of the open platform", "Data of the interface", "This document was held back; fetch the data again")),
        [TradeIssues.ItemTooLong] = new(
            new("一条 JSON 数据过长", "一条至多 {0} 字节", "整个文件未导入；请检查文件是否完整"),
            new("JSON item too long", "At most {0} bytes in an item", "The whole file was refused; check whether it is whole")),
        [TradeIssues.JsonUnreadable] = new(
            new("不是有效的 JSON", "开放平台返回的完整 JSON", "整个文件未导入；请重新保存"),
            new("Not valid JSON", "Whole JSON as the open platform gives it", "The whole file was refused; save it again")),
        [TradeIssues.ItemWithoutData] = new(
            new("无法识别的 JSON 内容", "{0}", "这一份内容未导入"),
            new("JSON without what is looked for", "{0}", "This document was held back")),
    };
}
