using Jinpai.Import.Excel;
using Jinpai.Import.Reports;

namespace Jinpai.Import.Issues;

/// <content>The texts for workbooks, performance reports, their maps and the forms to complete.</content>
public static partial class IssueTexts
{
    private static readonly Dictionary<string, IssueText> Reports = new(StringComparer.Ordinal)
    {
        [WorkbookIssues.Damaged] = new(
            new("工作簿损坏或无法读取", "完整的 xlsx 或 xls 文件", "整个文件未导入；请重新导出或下载"),
            new("Workbook damaged or unreadable", "A whole xlsx or xls file", "The whole file was refused; export or download it again")),
        [WorkbookIssues.TooLarge] = new(
            new("工作簿过大", "至多 {0}", "整个文件未导入；请删去多余的行、列和格式，或导出为 CSV"),
            new("Workbook too large", "At most {0}", "The whole file was refused; remove surplus rows, columns and formats, or export as CSV")),
        [WorkbookIssues.Protected] = new(
            new("工作簿有密码", "没有密码的文件", "整个文件未导入；请去掉密码再导入"),
            new("Workbook has a password", "A file without a password", "The whole file was refused; remove the password")),
        [WorkbookIssues.SheetNotRead] = new(
            new("有工作表未读取", "一个文件一张报表", "只读取了“{0}”；其余工作表请另存为单独的文件再导入"),
            new("Sheet not read", "One report in a file", "Only '{0}' was read; save the others as files of their own")),
        [ReportIssues.AgentRepeated] = new(
            new("同一客服有两行", "每个客服（每天）一行；第 {0} 行已有", "整个文件未导入：无法判断以哪一行为准；请删去多余的行"),
            new("Two rows for one agent", "One row for an agent (and day); row {0} has it already", "The whole file was refused: nobody can say which row counts; remove the surplus one")),
        [ReportIssues.NameMissing] = new(
            new("没有客服名", "客服的昵称或账号", "该行未导入；请补上客服名"),
            new("Name of the agent missing", "The agent's nick or account", "The row was held back; fill in the name")),
        [ReportIssues.Footnote] = new(
            new("没有数据的行", "", "当作说明，已跳过"),
            new("Row without figures", "", "Taken for a footnote and skipped")),
        [ReportIssues.SummaryRowKept] = new(
            new("汇总行", "", "不当作客服；共 {0} 个客服"),
            new("Rows that sum up", "", "Not taken for agents; {0} agents in all")),
        [ReportIssues.PeriodUnknown] = new(
            new("不知道报表的日期", "文件名里的起止日期，如 2026-10-01至2026-10-31，或“日期”列", "已导入但没有日期；请给出统计周期再导入"),
            new("Period of the report unknown", "First and last day in the file's name, such as 2026-10-01至2026-10-31, or a column of days", "Imported without days; give the period and import again")),
        [ReportIssues.PeriodDiffers] = new(
            new("日期列超出报表周期", "{0} 之内的日期", "整个文件未导入；请核对文件名或给出的周期"),
            new("Days outside the period", "Days within {0}", "The whole file was refused; check the file's name or the period given")),
        [ReportIssues.PeriodNeeded] = new(
            new("不知道报表的日期", "文件名里的起止日期，如 2026-10-01至2026-10-31，或“日期”列", "整个文件未导入；请用 --period 2026-10 或 --from 起 --to 止 给出周期"),
            new("Period of the report unknown", "First and last day in the file's name, such as 2026-10-01至2026-10-31, or a column of days", "The whole file was refused; give the period with --period 2026-10 or --from DAY --to DAY")),
        [ReportIssues.PeriodOverlaps] = new(
            new("与已导入的数据日期重叠", "与导入 {0} 的“{1}”（{2}）不重叠；两者有 {3} 位客服的 {4} 个相同指标", "整个文件未导入；要用它替换导入 {0} 的那个文件，请加 --replace（可用 undo 恢复）"),
            new("Period overlaps an earlier import", "Nothing that '{1}' of import {0} ({2}) has too; both have {4} figures of {3} agents", "The whole file was refused; to put it in the place of that file of import {0}, add --replace (undo brings it back)")),
        [ReportIssues.PeriodOverlapsPartly] = new(
            new("与已导入的数据日期部分重叠", "与导入 {0} 的“{1}”（{2}）不重叠；两者有 {3} 位客服的 {4} 个相同指标", "整个文件未导入；加 --replace 会替换导入 {0} 的那个文件，但其中 {5} 的数据将不再计算，因为新文件没有这些日子（可用 undo 恢复）"),
            new("Period overlaps part of an earlier import", "Nothing that '{1}' of import {0} ({2}) has too; both have {4} figures of {3} agents", "The whole file was refused; --replace would put it in the place of that file of import {0}, but then the figures of {5} no longer count, since the new file lacks those days (undo brings them back)")),
        [ReportIssues.PeriodOverlapsHere] = new(
            new("同一次导入的两个文件日期重叠", "与同时导入的“{1}”（{2}）不重叠；两者有 {3} 位客服的 {4} 个相同指标", "整个文件未导入；无法判断以哪个为准，请只导入其中一个"),
            new("Two files of one import overlap", "Nothing that '{1}' ({2}) of the same import has too; both have {4} figures of {3} agents", "The whole file was refused: nobody can say which counts; import only one of them")),
        [ReportIssues.PeriodShared] = new(
            new("同样日期的同类文件已有另一些客服", "导入 {0} 的“{1}”（{2}）里是：{3}", "两个文件都计入；如果其实是同一批人换了名字，请撤销其中一次导入，并用 --accounts 对应账号"),
            new("Same kind of file for the same days has other agents", "'{1}' of import {0} ({2}) has: {3}", "Both count; if these are the same people under other names, undo one of the imports and give --accounts")),
        [ReportIssues.ReplacedLoses] = new(
            new("替换后不再有的数据", "导入 {0} 的“{1}”里有、新文件里没有", "不再计入；撤销这次导入即可恢复"),
            new("Data that is gone by the replacement", "'{1}' of import {0} had it, the new file has not", "It no longer counts; undo of this import brings it back")),
        [ReportIssues.NameUnknown] = new(
            new("对应表里没有的名字", "账号对应表或客服名单里的账号或客服", "已按原名当作一位客服导入；若它是某位客服的账号，请补到客服名单或 --accounts 里，再用 --replace 重新导入"),
            new("Name that no list has", "An account or agent of the account list or of the shop's agents", "Taken as it stands for an agent of that name; if it is somebody's account, add it to the agents or to --accounts and import again with --replace")),
        [ReportIssues.NameShared] = new(
            new("账号在报表周期内换过人", "这段时间只有一位客服；名单里有 {0}", "数字无法分给几个人，已按账号原名单列；请在 --accounts 里写明归谁，再用 --replace 重新导入"),
            new("Account held by several agents in the period", "One holder in these days; the list has {0}", "One row cannot be parted: taken under the account's own name; say in --accounts whose it is and import again with --replace")),
        [ReportIssues.DurationInvalid] = new(
            new("无法识别的时长", "秒数、00:01:20 或 1分20秒", "该行未导入；请改正后重新导入"),
            new("Not a length of time", "Seconds, 00:01:20 or 1分20秒", "The row was held back; correct it and import again")),
        [ReportIssues.RateWithoutSign] = new(
            new("比率大于 1 且没有百分号", "如 32.05% 或 0.3205", "该行未导入：无法判断是否为百分数；请加上百分号"),
            new("Rate above 1 without a percent sign", "Such as 32.05% or 0.3205", "The row was held back: nobody can tell whether it is percent; add the sign")),
        [ReportIssues.RateDiffers] = new(
            new("比率与分子分母不符", "{0}", "有两列时按分子分母计，由未回复人数倒推的按报表的比率计；请核对报表"),
            new("Rate differs from its parts", "{0}", "Where both parts are columns they count, where one is a rest the report's rate does; check the report")),
        [ReportIssues.FigureNotAdded] = new(
            new("比率或均值不能跨行相加", "每个客服一行，或有分子和分母两列", "这一列对有多行的客服记为无数据；请按整个周期汇总导出"),
            new("Rates and means of several rows do not add", "One row for an agent, or columns for both parts", "The column is none for agents with several rows; export the whole period in one row for each agent")),
        [ReportIssues.AgentHeld] = new(
            new("客服有一行无法读取", "该客服的每一行都正确", "该客服的全部行未导入，否则合计会偏少；请改正后重新导入"),
            new("One row of an agent cannot be read", "All rows of the agent correct", "All rows of the agent were held back, or the sums would be short; correct it and import again")),
        [ReportIssues.ColumnsUnmapped] = new(
            new("有未对应指标的列", "", "这些列未读取：{0}"),
            new("Columns without a metric", "", "These columns were not read: {0}")),
        [ReportIssues.RowsTooMany] = new(
            new("报表行数过多", "至多 {0} 行", "整个文件未导入"),
            new("Report has too many rows", "At most {0} rows", "The whole file was refused")),
        [ReportIssues.MapInvalid] = new(
            new("列对应表有误", "{0}", "对应表未被采用；请改正后重试"),
            new("Map of columns invalid", "{0}", "The map was not used; correct it and try again")),
        [ReportIssues.AccountLineInvalid] = new(
            new("无法识别的账号行", "账号 = 客服，或 账号,客服,团队,岗位", "该行未导入；请改正后重试"),
            new("Not an account line", "account = agent, or account,agent,team,role", "The line was held back; correct it and try again")),
        [ReportIssues.AccountRepeated] = new(
            new("同一账号对应两个客服", "每个账号一行；第 {0} 行已有", "该行未导入；请改正后重试"),
            new("One account for two agents", "One line for an account; line {0} has it already", "The line was held back; correct it and try again")),
        [ReportIssues.SheetUnknown] = new(
            new("不是可填写的表", "{0}", "整个文件未导入；请用下载的表填写，不要删除隐藏的第一行"),
            new("Not a form to complete", "{0}", "The whole file was refused; complete the form as it was written, with its hidden first row")),
        [ReportIssues.SheetCellInvalid] = new(
            new("单元格填写有误", "{0}", "该行未被采用；请改正后重新上传"),
            new("Cell filled in wrongly", "{0}", "The row was not used; correct it and upload again")),
        [ReportIssues.SheetCellMissing] = new(
            new("单元格未填写", "{0}", "该行未被采用；请补上后重新上传"),
            new("Cell not filled in", "{0}", "The row was not used; fill it in and upload again")),
        [ReportIssues.SheetAgentRepeated] = new(
            new("同一客服有两行", "每个客服一行；第 {0} 行已有", "该行未被采用；请删去一行"),
            new("Two rows for one agent", "One row for an agent; row {0} has it already", "The row was not used; remove one")),
        [ReportIssues.SheetColumnMissing] = new(
            new("缺少列", "{0}", "整个文件未导入；请用下载的表填写"),
            new("Column missing", "{0}", "The whole file was refused; complete the form as it was written")),
        [ReportIssues.SheetAgentUnknown] = new(
            new("不认识的客服", "已有的客服：{0}", "整个文件未被采用；请核对名字，或先导入客服名单"),
            new("Unknown agent", "Agents that are known: {0}", "The whole file was refused; check the name, or import the list of agents first")),
        [ReportIssues.SheetPeriodMissing] = new(
            new("表里没有周期", "为某个月份下载的表", "整个文件未导入；请用 --period 2026-10 给出月份"),
            new("Sheet without a period", "A sheet written for a month", "The whole file was refused; give the month with --period 2026-10")),
        [ReportIssues.SheetPeriodDiffers] = new(
            new("表是为另一个周期填写的", "{0}", "整个文件未被采用；请换成对应月份的表"),
            new("Sheet is of another period", "{0}", "The whole file was refused; use the sheet of that month")),
        [ReportIssues.SheetEmpty] = new(
            new("表里什么都没填", "至少一位客服的数据", "整个文件未导入；请填写后再试"),
            new("Nothing is filled in", "At least one agent's row", "The whole file was refused; fill it in and try again")),
    };
}
