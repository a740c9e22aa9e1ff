using Jinpai.Core.Issues;

namespace Jinpai.Import;

/// <summary>Faults of a file of no known format.</summary>
public static class RecognitionIssues
{
    public static readonly IssueKind FormatUnknown = new(
        "format_unknown",
        Severity.Error,
        zh: new("无法识别的格式", "{2}", "整个文件未导入；请核对是不是选错了文件，补齐列，或用 --as 指定格式；其他平台的客服报表可用 jinpai map propose 对应一次"),
        en: new("Unknown format", "{2}", "The whole file was refused; check whether it is the right file, add the columns, or name the format with --as; any other report of agents can be mapped once with jinpai map propose"));

    /// <summary>What is expected of a file that has at least half of what a format requires.</summary>
    public static readonly LocalText Nearest = new("最接近的是 {0}，缺少列：{1}", "The nearest is {0}, which misses: {1}");

    /// <summary>What is expected of a file that is like none.</summary>
    public static readonly LocalText AnyExport = new(
        "聊天记录、订单、退款、客服报表等的导出文件，第一行是列名",
        "An export of chats, orders or refunds, or a report of agents, with the names of its columns in the first row");
}
