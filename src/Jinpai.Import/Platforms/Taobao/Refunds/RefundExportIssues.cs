using Jinpai.Core.Issues;

namespace Jinpai.Import.Platforms.Taobao.Refunds;

/// <summary>Faults that only the export of refunds has.</summary>
public static class RefundExportIssues
{
    public static readonly IssueKind ResponsibilityUnknown = new(
        "responsibility_unknown",
        Severity.Warning,
        zh: new("无法识别的责任方", "客服、商品、物流、买家、卖家、平台或其他", "已导入，责任方记为未知"),
        en: new("Responsible party not understood", "Agent, product, logistics, buyer, seller, platform or other, in the platform's words", "Imported with an unknown responsible party"));

    public static readonly IssueKind NotARefund = new(
        "not_a_refund",
        Severity.Information,
        zh: new("该行没有退款", "", "已跳过"),
        en: new("Row without a refund", "", "The row was skipped"));
}
