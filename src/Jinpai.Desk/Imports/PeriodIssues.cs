using Jinpai.Core.Issues;

namespace Jinpai.Desk.Imports;

/// <summary>What is said where a report or form is of days that an earlier one has too.</summary>
public static class PeriodIssues
{
    public static readonly IssueKind Overlaps = new(
        "report_period_overlaps",
        Severity.Error,
        zh: new("与已导入的数据日期重叠", "与导入 {0} 的“{1}”（{2}）不重叠；两者有 {3} 位客服的 {4} 个相同指标", "整个文件未导入；要用它替换导入 {0} 的那个文件，请加 --replace（可用 undo 恢复）"),
        en: new("Period overlaps an earlier import", "Nothing that '{1}' of import {0} ({2}) has too; both have {4} figures of {3} agents", "The whole file was refused; to put it in the place of that file of import {0}, add --replace (undo brings it back)"));

    public static readonly IssueKind OverlapsPartly = new(
        "report_period_overlaps_partly",
        Severity.Error,
        zh: new("与已导入的数据日期部分重叠", "与导入 {0} 的“{1}”（{2}）不重叠；两者有 {3} 位客服的 {4} 个相同指标", "整个文件未导入；加 --replace 会替换导入 {0} 的那个文件，但其中 {5} 的数据将不再计算，因为新文件没有这些日子（可用 undo 恢复）"),
        en: new("Period overlaps part of an earlier import", "Nothing that '{1}' of import {0} ({2}) has too; both have {4} figures of {3} agents", "The whole file was refused; --replace would put it in the place of that file of import {0}, but then the figures of {5} no longer count, since the new file lacks those days (undo brings them back)"));

    public static readonly IssueKind OverlapsHere = new(
        "report_period_overlaps_here",
        Severity.Error,
        zh: new("同一次导入的两个文件日期重叠", "与同时导入的“{1}”（{2}）不重叠；两者有 {3} 位客服的 {4} 个相同指标", "整个文件未导入；无法判断以哪个为准，请只导入其中一个"),
        en: new("Two files of one import overlap", "Nothing that '{1}' ({2}) of the same import has too; both have {4} figures of {3} agents", "The whole file was refused: nobody can say which counts; import only one of them"));

    public static readonly IssueKind Shared = new(
        "report_period_shared",
        Severity.Warning,
        zh: new("同样日期的同类文件已有另一些客服", "导入 {0} 的“{1}”（{2}）里是：{3}", "两个文件都计入；如果其实是同一批人换了名字，请撤销其中一次导入，并用 --accounts 对应账号"),
        en: new("Same kind of file for the same days has other agents", "'{1}' of import {0} ({2}) has: {3}", "Both count; if these are the same people under other names, undo one of the imports and give --accounts"));

    public static readonly IssueKind ReplacedLoses = new(
        "report_replaced_loses",
        Severity.Warning,
        zh: new("替换后不再有的数据", "导入 {0} 的“{1}”里有、新文件里没有", "不再计入；撤销这次导入即可恢复"),
        en: new("Data that is gone by the replacement", "'{1}' of import {0} had it, the new file has not", "It no longer counts; undo of this import brings it back"));
}
