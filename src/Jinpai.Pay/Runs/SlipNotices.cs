using Jinpai.Appraisal.Notices;

namespace Jinpai.Pay.Runs;

/// <summary>What is odd on a slip.</summary>
public static class SlipNotices
{
    public static readonly NoticeKind Deductions = new(
        "deductions", NoticeWeight.Warning,
        zh: "{0}：扣款 {1} 超过扣前工资 {2} 的 {3}。",
        en: "{0}: deductions of {1} exceed {3} of the wage before them, {2}.");

    public static readonly NoticeKind BelowMinimum = new(
        "below_minimum", NoticeWeight.NeedsConfirmation,
        zh: "{0}：应发（不含加班、夜班、餐补）{1} 低于最低工资 {2}；锁定前须确认并写明原因。",
        en: "{0}: gross pay without overtime, night and meal allowances {1} is below the minimum wage {2}; locking needs a confirmation with a reason.");

    public static readonly NoticeKind MoreThanWorkingDays = new(
        "more_than_working_days", NoticeWeight.Warning,
        zh: "{0}：出勤 {1} 天，多于当月的 {2} 个工作日。",
        en: "{0}: {1} days are more than the month's {2} working days.");

    public static readonly NoticeKind ManyDays = new(
        "many_days", NoticeWeight.Warning,
        zh: "{0}：出勤 {1} 天，多于任何一个月的工作日（{2}）。",
        en: "{0}: {1} days are more than any month has working days ({2}).");

    public static readonly NoticeKind CarriedOnLeaving = new(
        "carried_on_leaving", NoticeWeight.Warning,
        zh: "{0}：未满整个周期，尚有结转提成 {1}；只列出，不从工资中扣。",
        en: "{0}: not employed for the whole period, still carried: {1}; it is listed, never taken from pay.");
}
