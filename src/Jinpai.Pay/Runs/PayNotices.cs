using Jinpai.Appraisal.Notices;

namespace Jinpai.Pay.Runs;

/// <summary>What a pay run has to say of people and figures.</summary>
public static class PayNotices
{
    public static readonly NoticeKind UnknownEvent = new(
        "event_not_paid", NoticeWeight.Warning,
        zh: "薪资方案和考核方案都不计这些事件，它们不影响工资：{0}；如为笔误请改正。",
        en: "Neither plan nor scheme counts these events, they change no pay: {0}. Correct them if they are misspelt.");

    public static readonly NoticeKind NoStaff = new(
        "no_staff", NoticeWeight.Warning,
        zh: "人员表没有人，所以没有工资条。",
        en: "Nobody is on the staff list, so there are no slips.");

    public static readonly NoticeKind PlanForNobody = new(
        "plan_for_nobody", NoticeWeight.Warning,
        zh: "方案 {0} 不适用于人员表中的任何人，所以没有工资条。",
        en: "Plan {0} applies to nobody on the staff list, so there are no slips.");

    public static readonly NoticeKind NotOnStaff = new(
        "not_on_staff", NoticeWeight.Warning,
        zh: "{0}：有数据但不在人员表中，没有算薪。",
        en: "{0}: has figures but is not on the staff list and was not paid.");

    public static readonly NoticeKind WithoutScore = new(
        "pay_without_score", NoticeWeight.NeedsConfirmation,
        zh: "{0}：没有分数（{1}）；底薪和提成按 100 % 计，日薪按最后一档，绩效奖金为 0。锁定前须确认并写明原因。",
        en: "{0}: no score ({1}); base and commission count 100 %, a day rate its last band, bonuses by score 0. Locking needs a confirmation with a note.");

    public static readonly NoticeKind Preliminary = new(
        "pay_preliminary", NoticeWeight.BlocksLocking,
        zh: "{0}：分数是暂定的，不能锁定。",
        en: "{0}: the score is preliminary, the run cannot be locked.");

    public static readonly NoticeKind NoBase = new(
        "no_base", NoticeWeight.NeedsConfirmation,
        zh: "{0}：人员表没有底薪，底薪按 0 计。",
        en: "{0}: no base in the staff file; it counts 0.");

    public static readonly NoticeKind NoDays = new(
        "no_days", NoticeWeight.NeedsConfirmation,
        zh: "{0}：人员表没有出勤天数，按天计的部分为 0。",
        en: "{0}: no days in the staff file; what is paid by the day is 0.");

    public static readonly NoticeKind NoFigure = new(
        "no_figure", NoticeWeight.Warning,
        zh: "{0}：{1} 无数据，相应部分计 0。",
        en: "{0}: no data for {1}; that part counts 0.");

    public static readonly NoticeKind ImmatureFigure = new(
        "immature_figure", NoticeWeight.BlocksLocking,
        zh: "{0}：{1} 未成熟（延迟统计），不能锁定。",
        en: "{0}: {1} is immature, the run cannot be locked.");

    public static readonly NoticeKind RewardSample = new(
        "reward_sample", NoticeWeight.Warning,
        zh: "{0}：{1} 样本 {2} < {3}，不发该奖励。",
        en: "{0}: sample of {1} is {2} < {3}; no reward.");

    public static readonly NoticeKind AdjustmentWithoutSlip = new(
        "adjustment_without_slip", NoticeWeight.BlocksLocking,
        zh: "{0}：有调整 {1} 但没有工资条。",
        en: "{0}: an adjustment of {1} but no slip.");
}
