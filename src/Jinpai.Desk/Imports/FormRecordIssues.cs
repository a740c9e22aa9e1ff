using Jinpai.Core.Issues;

namespace Jinpai.Desk.Imports;

/// <summary>Faults of a form that show only beside what the shop knows.</summary>
public static class FormRecordIssues
{
    public static readonly IssueKind AgentUnknown = new(
        "form_agent_unknown",
        Severity.Error,
        zh: new("不认识的客服", "已有的客服：{0}", "整个文件未被采用；请核对名字，或先导入客服名单"),
        en: new("Unknown agent", "Agents that are known: {0}", "The whole file was refused; check the name, or import the list of agents first"));

    public static readonly IssueKind PeriodMissing = new(
        "form_period_missing",
        Severity.Error,
        zh: new("表里没有周期", "为某个月份下载的表", "整个文件未导入；请用 --period 2026-10 给出月份"),
        en: new("Sheet without a period", "A sheet written for a month", "The whole file was refused; give the month with --period 2026-10"));

    public static readonly IssueKind PeriodDiffers = new(
        "form_period_differs",
        Severity.Error,
        zh: new("表是为另一个周期填写的", "{0}", "整个文件未被采用；请换成对应月份的表"),
        en: new("Sheet is of another period", "{0}", "The whole file was refused; use the sheet of that month"));

    public static readonly IssueKind Empty = new(
        "form_empty",
        Severity.Error,
        zh: new("表里什么都没填", "至少一位客服的数据", "整个文件未导入；请填写后再试"),
        en: new("Nothing is filled in", "At least one agent's row", "The whole file was refused; fill it in and try again"));
}
