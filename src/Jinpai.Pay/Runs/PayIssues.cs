using Jinpai.Core.Issues;

namespace Jinpai.Pay.Runs;

/// <summary>Faults that show when wages are computed.</summary>
public static class PayIssues
{
    public static readonly IssueKind AmountTooLarge = new(
        "amount_too_large",
        Severity.Error,
        zh: new("金额过大", "≤ 10,000,000,000,000", "该行按 0 计；请检查数据和方案。"),
        en: new("amount too large", "≤ 10,000,000,000,000", "The line counts 0; check the data and the plan."));

    public static readonly IssueKind AdjustmentReason = new(
        "adjustment_reason",
        Severity.Error,
        zh: new("调整没有原因或来源", "原因和来源", "请补上原因和来源后重新计算。"),
        en: new("adjustment without reason or source", "a reason and a source", "Add the reason and the source and compute again."));
}
