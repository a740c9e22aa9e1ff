using Jinpai.Core.Issues;

namespace Jinpai.Storage.Imports;

/// <summary>Faults of messages that show only beside what was imported before.</summary>
public static class MessageIssues
{
    public static readonly IssueKind ToldTwice = new(
        "chat_told_twice",
        Severity.Warning,
        zh: new("同一秒里另有内容不同的消息", "与 {0} 中同一段聊天的消息相同", "两者都已导入，可能重复计算；如果是同一段聊天的两种导出，请用 undo 撤销其中一次导入"),
        en: new("Other words in the same second", "The same messages as in {0} for the same chat", "Both were imported and may count twice; if they are two exports of one chat, take one of the imports back with undo"));
}
