using Jinpai.Core.Issues;

namespace Jinpai.Import.Reports;

/// <summary>Faults of performance reports.</summary>
public static class ReportIssues
{
    public static readonly IssueKind AgentRepeated = new(
        "report_agent_repeated",
        Severity.Error,
        zh: new("同一客服有两行", "每个客服（每天）一行；第 {0} 行已有", "整个文件未导入：无法判断以哪一行为准；请删去多余的行"),
        en: new("Two rows for one agent", "One row for an agent (and day); row {0} has it already", "The whole file was refused: nobody can say which row counts; remove the surplus one"));

    /// <summary>Such as a list of telephone calls or of chats, whose rows were mapped as if each were an agent's sum.</summary>
    public static readonly IssueKind RowsOfSingleCalls = new(
        "report_rows_of_single_calls",
        Severity.Error,
        zh: new("明细而不是报表：同一客服有很多行", "每个客服（每天）一行；这里 {1} 个客服共有 {0} 行，像是每行一次通话或一次会话", "整个文件未导入；请在原系统按客服汇总后导出，或用数据透视表先按客服求和、求平均；会话评分可按通用格式的评分（ratings）导入"),
        en: new("A list of single calls or chats, not a report", "One row for an agent (and day); {0} rows of {1} agents look like one call or chat each", "The whole file was refused; export the sums by agent, or make them with a pivot table (counts, sums, averages); ratings of single chats can be imported as neutral ratings"));

    public static readonly IssueKind NameMissing = new(
        "report_name_missing",
        Severity.Error,
        zh: new("没有客服名", "客服的昵称或账号", "该行未导入；请补上客服名"),
        en: new("Name of the agent missing", "The agent's nick or account", "The row was held back; fill in the name"));

    public static readonly IssueKind NameShared = new(
        "report_name_shared",
        Severity.Warning,
        zh: new("账号在报表周期内换过人", "这段时间只有一位客服；名单里有 {0}", "数字无法分给几个人，已按账号原名单列；请在 --accounts 里写明归谁，再用 --replace 重新导入"),
        en: new("Account held by several agents in the period", "One holder in these days; the list has {0}", "One row cannot be parted: taken under the account's own name; say in --accounts whose it is and import again with --replace"));

    public static readonly IssueKind Footnote = new(
        "report_footnote",
        Severity.Information,
        zh: new("没有数据的行", "", "当作说明，已跳过"),
        en: new("Row without figures", "", "Taken for a footnote and skipped"));

    public static readonly IssueKind SummaryRowKept = new(
        "report_summary_row",
        Severity.Information,
        zh: new("汇总行", "", "不当作客服；共 {0} 个客服"),
        en: new("Rows that sum up", "", "Not taken for agents; {0} agents in all"));

    public static readonly IssueKind PeriodUnknown = new(
        "report_period_unknown",
        Severity.Warning,
        zh: new("不知道报表的日期", "文件名里的起止日期，如 2026-10-01至2026-10-31，或“日期”列", "已导入但没有日期；请给出统计周期再导入"),
        en: new("Period of the report unknown", "First and last day in the file's name, such as 2026-10-01至2026-10-31, or a column of days", "Imported without days; give the period and import again"));

    public static readonly IssueKind PeriodNeeded = new(
        "report_period_needed",
        Severity.Error,
        zh: new("不知道报表的日期", "文件名里的起止日期，如 2026-10-01至2026-10-31，或“日期”列", "整个文件未导入；请用 --period 2026-10 或 --from 起 --to 止 给出周期"),
        en: new("Period of the report unknown", "First and last day in the file's name, such as 2026-10-01至2026-10-31, or a column of days", "The whole file was refused; give the period with --period 2026-10 or --from DAY --to DAY"));

    public static readonly IssueKind PeriodDiffers = new(
        "report_period_differs",
        Severity.Error,
        zh: new("日期列超出报表周期", "{0} 之内的日期", "整个文件未导入；请核对文件名或给出的周期"),
        en: new("Days outside the period", "Days within {0}", "The whole file was refused; check the file's name or the period given"));

    public static readonly IssueKind DurationInvalid = new(
        "duration_invalid",
        Severity.Error,
        zh: new("无法识别的时长", "秒数、00:01:20 或 1分20秒", "该行未导入；请改正后重新导入"),
        en: new("Not a length of time", "Seconds, 00:01:20 or 1分20秒", "The row was held back; correct it and import again"));

    public static readonly IssueKind RateDiffers = new(
        "rate_differs",
        Severity.Warning,
        zh: new("比率与分子分母不符", "{0}", "有两列时按分子分母计，由未回复人数倒推的按报表的比率计；请核对报表"),
        en: new("Rate differs from its parts", "{0}", "Where both parts are columns they count, where one is a rest the report's rate does; check the report"));

    public static readonly IssueKind FigureNotAdded = new(
        "figure_not_added",
        Severity.Warning,
        zh: new("比率或均值不能跨行相加", "每个客服一行，或有分子和分母两列", "这一列对有多行的客服记为无数据；请按整个周期汇总导出"),
        en: new("Rates and means of several rows do not add", "One row for an agent, or columns for both parts", "The column is none for agents with several rows; export the whole period in one row for each agent"));

    public static readonly IssueKind AgentHeld = new(
        "report_agent_held",
        Severity.Error,
        zh: new("客服有一行无法读取", "该客服的每一行都正确", "该客服的全部行未导入，否则合计会偏少；请改正后重新导入"),
        en: new("One row of an agent cannot be read", "All rows of the agent correct", "All rows of the agent were held back, or the sums would be short; correct it and import again"));

    public static readonly IssueKind ColumnsUnmapped = new(
        "report_columns_unmapped",
        Severity.Information,
        zh: new("有未对应指标的列", "", "这些列未读取：{0}"),
        en: new("Columns without a metric", "", "These columns were not read: {0}"));

    /// <summary>A list of agents knows everybody who is paid: a name that it lacks is a question, not a person.</summary>
    public static readonly IssueKind NameUnknown = new(
        "report_name_unknown",
        Severity.Error,
        zh: new("名单里没有的名字", "账号对应表或客服名单里的账号或客服", "该行未导入，不会给不认识的名字算工资；若它是某位客服的账号，请补到客服名单或 --accounts 里再导入一次；若是汇总行，不必理会"),
        en: new("Name that no list has", "An account or agent of the account list or of the shop's agents", "The row was held back, for nobody is paid whom the list does not know; if it is somebody's account, add it to the agents or to --accounts and import again; if it sums up others, nothing need be done"));

    public static readonly IssueKind SumOfOthers = new(
        "report_sum_of_others",
        Severity.Warning,
        zh: new("数字等于其余各行之和的行", "", "当作汇总行，不当作客服；如果是一位客服，请写进 --accounts 或客服名单再导入一次"),
        en: new("Row that is the sum of the others", "", "Taken for a sum and not for an agent; if it is an agent, name it in --accounts or in the list of agents and import again"));

    public static readonly IssueKind MeanOfOthers = new(
        "report_mean_of_others",
        Severity.Warning,
        zh: new("数字等于其余各行平均的行", "", "当作平均行，不当作客服；如果是一位客服，请写进 --accounts 或客服名单再导入一次"),
        en: new("Row that is the mean of the others", "", "Taken for a mean and not for an agent; if it is an agent, name it in --accounts or in the list of agents and import again"));

    public static readonly IssueKind MaySumUp = new(
        "report_may_sum_up",
        Severity.Warning,
        zh: new("可能是汇总行", "", "数字恰为其余各行之和或平均，但数字太小，可能是巧合：仍当作客服；如果是汇总行，请删去该行再导入一次"),
        en: new("Row that may sum up the others", "", "Its figures are the sum or the mean of the others, but so small that it may be chance: kept as an agent; if it sums up, remove the row and import again"));

    public static readonly IssueKind RowsAlike = new(
        "report_rows_alike",
        Severity.Error,
        zh: new("各行数字完全相同", "每行一位客服；只有一位客服时不要汇总行", "该行未导入：无法判断哪一行是客服、哪一行是汇总；请删去汇总行，或在 --accounts 里写明客服，再导入一次"),
        en: new("All rows have the same figures", "One row for each agent; no sum where there is one agent", "The row was held back: nobody can tell the agent from the sum; remove the sum, or name the agent in --accounts, and import again"));

    public static readonly IssueKind NamesAreNumbers = new(
        "report_names_are_numbers",
        Severity.Error,
        zh: new("客服名一列只有数字", "客服的昵称或账号", "整个文件未导入：这一列像是人数而不是名字（可能是全店报表）；请导出按客服的报表；如果确实是工号，请在 --accounts 里写明每个工号是谁"),
        en: new("Column of names holds only numbers", "The agents' nicks or accounts", "The whole file was refused: the column looks like a count of people, not like names (a report of the whole shop?); export the report by agent; if they are staff numbers, say in --accounts whose they are"));
}
