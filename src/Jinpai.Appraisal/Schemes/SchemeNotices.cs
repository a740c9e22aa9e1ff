using Jinpai.Appraisal.Notices;

namespace Jinpai.Appraisal.Schemes;

/// <summary>What is worth a second look in a scheme that is valid.</summary>
public static class SchemeNotices
{
    public static readonly NoticeKind FullMarks = new(
        "full_marks", NoticeWeight.Warning,
        zh: "满分只有 {0}，不到 100。",
        en: "Full marks are {0}, below 100.");

    public static readonly NoticeKind NotPeriodStart = new(
        "not_period_start", NoticeWeight.Warning,
        zh: "生效日 {0} 不是考核周期的第一天。",
        en: "The effective date {0} is not the first day of a period.");

    public static readonly NoticeKind UpAndDown = new(
        "up_and_down", NoticeWeight.Warning,
        zh: "“{0}”：分数有升有降，请确认。",
        en: "{0}: points go up and down; please check.");

    public static readonly NoticeKind AgainstCatalog = new(
        "against_catalog", NoticeWeight.Warning,
        zh: "“{0}”：计分方向与指标定义（{1}）相反，请确认。",
        en: "{0}: points go against the metric's direction ({1}); please check.");

    public static readonly NoticeKind UnknownMetric = new(
        "unknown_metric", NoticeWeight.Warning,
        zh: "指标 {0} 不在指标目录中。",
        en: "Metric {0} is not in the catalogue.");

    public static readonly NoticeKind WilsonIdle = new(
        "wilson_idle", NoticeWeight.Warning,
        zh: "“{0}”：smallSample 为 wilson，但 minimumSample 为 0，不会起作用。",
        en: "{0}: smallSample is wilson but minimumSample is 0, so it has no effect.");

    public static readonly NoticeKind WilsonNotAShare = new(
        "wilson_not_a_share", NoticeWeight.Warning,
        zh: "“{0}” 不是人数或单数的占比，样本小时只作标记。",
        en: "{0} is no share of counts; small samples are only marked.");

    public static readonly NoticeKind SpeedAlone = new(
        "speed_alone", NoticeWeight.Warning,
        zh: "只考核响应速度而没有服务质量指标：可能快而敷衍。",
        en: "Speed is appraised without quality beside it.");

    public static readonly NoticeKind SalesAlone = new(
        "sales_alone", NoticeWeight.Warning,
        zh: "只考核销售额而没有退款指标：可能卖了又退。",
        en: "Sales are appraised without refunds beside them.");
}
