using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>Faults of pay plans. Their first argument is what became of the document.</summary>
public static class PlanIssues
{
    public static readonly IssueKind OnlyOne = new(
        "only_one",
        Severity.Error,
        zh: new("只能选一种", "{1}", "{0}"),
        en: new("only one of these", "{1}", "{0}"));

    public static readonly IssueKind UnknownOf = new(
        "unknown_of",
        Severity.Error,
        zh: new("没有这一工资构成", "工资构成的种类或名称：{1}", "{0}"),
        en: new("no such component", "a kind or name of a component: {1}", "{0}"));

    public static readonly IssueKind TierLimit = new(
        "tier_limit",
        Severity.Error,
        zh: new("分档界限不对", "{1}", "{0}"),
        en: new("wrong limit of a tier", "{1}", "{0}"));

    public static readonly IssueKind TierLetsInNothing = new(
        "tier_lets_in_nothing",
        Severity.Error,
        zh: new("该档永远轮不到", "高于上一档 {1} 的界限", "{0}"),
        en: new("tier that lets in nothing new", "a limit above {1} of the tier before", "{0}"));

    public static readonly IssueKind RefundsOfSales = new(
        "refunds_of_sales",
        Severity.Error,
        zh: new("refunds 只用于销售额", "net_sales / sales", "{0}"),
        en: new("refunds go with sales only", "net_sales / sales", "{0}"));

    public static readonly IssueKind AmountOfEvent = new(
        "amount_of_event",
        Severity.Error,
        zh: new("按次奖励只用于事件", "event", "{0}"),
        en: new("an amount for each goes with events only", "event", "{0}"));
}
