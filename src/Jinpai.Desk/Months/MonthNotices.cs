using Jinpai.Appraisal.Notices;

namespace Jinpai.Desk.Months;

/// <summary>What is worth knowing of a month that was appraised, graded or paid, beside what its scores and slips say.</summary>
public static class MonthNotices
{
    public static readonly NoticeKind OtherPeriod = new(
        "other_period", NoticeWeight.Warning,
        zh: "方案 {0} 不是按月考核，这里用于 {1} 整月。",
        en: "Scheme {0} is not for months; here it was applied to {1}.");

    public static readonly NoticeKind OtherScheme = new(
        "other_scheme", NoticeWeight.Warning,
        zh: "{0}：由考核方案 {1} 考核，不在此列。",
        en: "{0}: is appraised by scheme {1} and not listed here.");

    public static readonly NoticeKind Training = new(
        "training", NoticeWeight.Warning,
        zh: "{0}：{1}（{2} 分）和 {3}（{4} 分）连续两个月不合格，建议安排培训。",
        en: "{0}: failed in {1} ({2}) and {3} ({4}), two months in a row: training is advised.");

    public static readonly NoticeKind NobodyGraded = new(
        "nobody_graded", NoticeWeight.Warning,
        zh: "“{0}”：无人有数据，不参与评级。",
        en: "{0}: nobody has data; it is left out.");

    public static readonly NoticeKind StaffOfShop = new(
        "staff_of_shop", NoticeWeight.Information,
        zh: "底薪取自客服名单，出勤取自聊天记录。",
        en: "Base wages are from the agents list, days worked from the chats.");

    public static readonly NoticeKind StaffOfSheets = new(
        "staff_of_sheets", NoticeWeight.Information,
        zh: "底薪与天数取自已导入的表，表里空白的取自客服名单和聊天记录。",
        en: "Base pay and days are from the imported sheets; what is blank there, from the list of agents and the chats.");
}
