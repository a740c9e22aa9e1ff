using Jinpai.Core.Issues;

namespace Jinpai.Desk.PayFiles;

/// <summary>Faults of the staff. Their first argument is what became of the document.</summary>
public static class StaffIssues
{
    public static readonly IssueKind AgentBlank = new(
        "agent_blank",
        Severity.Error,
        zh: new("没有客服名", "非空文字", "{0}"),
        en: new("no agent", "a text that is not blank", "{0}"));

    public static readonly IssueKind AgentTwice = new(
        "agent_twice",
        Severity.Error,
        zh: new("同一人有两行", "每人一行；第 {1} 行已有", "{0}"),
        en: new("two rows for one person", "one row for a person; line {1} has it already", "{0}"));
}
