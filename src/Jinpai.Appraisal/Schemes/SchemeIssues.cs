using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Faults of schemes. Their first argument is what became of the document.</summary>
public static class SchemeIssues
{
    public static readonly IssueKind NothingAppraised = new(
        "nothing_appraised",
        Severity.Error,
        zh: new("方案没有考核任何内容", "至少一项权重大于 0 的指标（criteria）或一种事件（events）", "{0}"),
        en: new("the scheme appraises nothing", "at least one criterion with a weight above 0, or one event", "{0}"));

    public static readonly IssueKind CriterionTwice = new(
        "criterion_twice",
        Severity.Error,
        zh: new("指标重复", "每项指标（含 with 参数）只列一次；已见于 {1}", "{0}"),
        en: new("criterion written twice", "each metric (with its parameters) once; it stands at {1} already", "{0}"));

    public static readonly IssueKind RulesMany = new(
        "rules_many",
        Severity.Error,
        zh: new("一项指标只能有一种计分方式", "{1}", "{0}"),
        en: new("more than one rule for a criterion", "{1}", "{0}"));

    public static readonly IssueKind MetricOrManual = new(
        "metric_or_manual",
        Severity.Error,
        zh: new("metric 与 manual 只能选一", "metric / manual", "{0}"),
        en: new("both metric and manual", "metric / manual", "{0}"));

    public static readonly IssueKind EventTwice = new(
        "event_twice",
        Severity.Error,
        zh: new("事件重复", "每种事件只列一次；已见于 {1}", "{0}"),
        en: new("event written twice", "each event once; it stands at {1} already", "{0}"));

    public static readonly IssueKind CapSign = new(
        "cap_sign",
        Severity.Error,
        zh: new("封顶与分值异号", "{1}", "{0}"),
        en: new("cap with the wrong sign", "{1}", "{0}"));

    public static readonly IssueKind ScoreRange = new(
        "score_range",
        Severity.Error,
        zh: new("分数范围不对", "[最低分, 最高分]，前者小于后者", "{0}"),
        en: new("wrong score range", "[lowest, highest], the first below the second", "{0}"));

    public static readonly IssueKind LinearAnchors = new(
        "linear_anchors",
        Severity.Error,
        zh: new("线性锚点相同", "两个不同的 value", "{0}"),
        en: new("the same anchor twice", "two different values", "{0}"));

    public static readonly IssueKind MinAboveMax = new(
        "min_above_max",
        Severity.Error,
        zh: new("min 大于 max", "不大于 max（{1}）", "{0}"),
        en: new("min above max", "no more than max ({1})", "{0}"));

    public static readonly IssueKind TargetTwo = new(
        "target_two",
        Severity.Error,
        zh: new("目标只能写一个", "value / metric", "{0}"),
        en: new("two targets", "value / metric", "{0}"));

    public static readonly IssueKind Parameter = new(
        "parameter",
        Severity.Error,
        zh: new("参数写法不对", "数字、文字或 true / false", "{0}"),
        en: new("wrong parameter", "a number, a text or true / false", "{0}"));

    public static readonly IssueKind TwoSchemes = new(
        "two_schemes",
        Severity.Error,
        zh: new("两个方案适用于同一人", "同一级别（人、团队、岗位）只有一个方案适用", "此人未考核；请让其中一个方案不再适用于此人。"),
        en: new("two schemes for one person", "one scheme at one level (agent, team, role)", "The person was not appraised; let only one of the schemes apply to them."));
}
