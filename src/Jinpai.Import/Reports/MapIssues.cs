using Jinpai.Core.Issues;

namespace Jinpai.Import.Reports;

/// <summary>Faults of a map of columns and of a list of accounts.</summary>
public static class MapIssues
{
    public static readonly IssueKind NoSuchHeader = new(
        "map_header_unknown",
        Severity.Error,
        zh: new("报表没有这一列", "headers 中列出的一列", "{0}"),
        en: new("The report has no such column", "One of the columns that stand in headers", "{0}"));

    public static readonly IssueKind PartUnread = new(
        "map_part_unread",
        Severity.Error,
        zh: new("比率的分子或分母没有读取", "columns 中读取的一列", "{0}"),
        en: new("A part of a ratio is not read", "One of the columns that stand in columns", "{0}"));

    public static readonly IssueKind AccountLineInvalid = new(
        "account_line_invalid",
        Severity.Error,
        zh: new("无法识别的账号行", "账号 = 客服，或 账号,客服,团队,岗位", "该行未导入；请改正后重试"),
        en: new("Not an account line", "account = agent, or account,agent,team,role", "The line was held back; correct it and try again"));

    public static readonly IssueKind AccountRepeated = new(
        "account_repeated",
        Severity.Error,
        zh: new("同一账号对应两个客服", "每个账号一行；第 {0} 行已有", "该行未导入；请改正后重试"),
        en: new("One account for two agents", "One line for an account; line {0} has it already", "The line was held back; correct it and try again"));

    internal static readonly LocalText Fate = new("对应表未被采用；请改正后重试", "The map was not used; correct it and try again");
    internal static readonly LocalText EveryHeader = new("报表的全部列名", "all headers of the report");
    internal static readonly LocalText AColumn = new("至少一列：{\"header\", \"metric\", \"unit\"}", "at least one column: {\"header\", \"metric\", \"unit\"}");
    internal static readonly LocalText AMetric = new("指标目录中的一项（见 jinpai map metrics）", "a metric of the catalogue (jinpai map metrics lists them)");
}
