using Jinpai.Core.Issues;

namespace Jinpai.Import.Platforms.Taobao.Orders;

/// <summary>Faults that only the export of orders has.</summary>
public static class OrderExportIssues
{
    public static readonly IssueKind StageTextUnknown = new(
        "stage_text_unknown",
        Severity.Warning,
        zh: new("无法识别的分阶段订单信息", "如 阶段1(定金30.00):已付款;阶段2(尾款):未付款", "按预售订单导入；付款时间当作整单付款"),
        en: new("Stages of a presale order not understood", "Such as 'stage 1 (deposit 30.00): paid; stage 2 (balance): not paid', in the platform's words", "Imported as a presale; the time of payment was taken for that of the whole order"));

    public static readonly IssueKind DepositTimeUnknown = new(
        "deposit_time_unknown",
        Severity.Information,
        zh: new("定金付款时间未知", "订单付款时间", "已导入；尾款付清之前按未付定金计"),
        en: new("Time of the deposit unknown", "The time of payment", "Imported; until the balance is paid the deposit does not count"));
}
