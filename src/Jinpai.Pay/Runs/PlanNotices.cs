using Jinpai.Appraisal.Notices;

namespace Jinpai.Pay.Runs;

/// <summary>What is worth a second look in a plan that is valid.</summary>
public static class PlanNotices
{
    public static readonly NoticeKind BaseShares = new(
        "base_shares", NoticeWeight.Warning,
        zh: "底薪各部分的占比合计 {0}，超过 100%：发的会多于底薪；请确认。",
        en: "The shares of the base add up to {0}: more than the base is paid; please check.");

    public static readonly NoticeKind NoMinimumWage = new(
        "no_minimum_wage", NoticeWeight.NeedsConfirmation,
        zh: "方案没有填写最低工资（guard.minimumWage），无法核对；请按当地标准填写。",
        en: "The plan has no minimum wage (guard.minimumWage), so it was not checked; enter that of your place.");

    public static readonly NoticeKind NotPeriodStart = new(
        "plan_not_period_start", NoticeWeight.Warning,
        zh: "方案生效日 {0} 不是周期的第一天。",
        en: "The plan's effective date {0} is not the first day of a period.");

    public static readonly NoticeKind NoScheme = new(
        "no_scheme", NoticeWeight.Warning,
        zh: "方案用到分数，但没有考核方案：所有人按没有分数处理。",
        en: "The plan needs scores but there is no scheme: everybody counts as without score.");

    public static readonly NoticeKind OtherScheme = new(
        "plan_other_scheme", NoticeWeight.Warning,
        zh: "方案要求考核方案 {0}，实际用的是 {1}。",
        en: "The plan names scheme {0}, but {1} was used.");

    public static readonly NoticeKind ScoreBelowFull = new(
        "score_below_full", NoticeWeight.Warning,
        zh: "考核满分只有 {0}，工资乘以得分就永远拿不满。",
        en: "Full marks are {0}: pay multiplied by the score can never be full.");

    public static readonly NoticeKind ScoreAboveFull = new(
        "score_above_full", NoticeWeight.Warning,
        zh: "考核分最高可到 {0}，工资乘以得分会超过一倍；请确认。",
        en: "Scores go up to {0}: pay multiplied by the score can be more than double; please check.");

    public static readonly NoticeKind PayFalls = new(
        "pay_falls", NoticeWeight.Warning,
        zh: "“{0}”：全额计算时，到 {1} 后反而变少。",
        en: "{0}: pay for everything falls at {1}.");

    public static readonly NoticeKind AmountsUpAndDown = new(
        "amounts_up_and_down", NoticeWeight.Warning,
        zh: "“{0}”：各档有升有降，请确认。",
        en: "{0}: the bands go up and down; please check.");

    public static readonly NoticeKind TeamsUnknown = new(
        "teams_unknown", NoticeWeight.Warning,
        zh: "“{0}” 按团队分，但不知道团队：所有人视为一个团队。",
        en: "{0} is split by team but teams are not known: all count as one.");
}
