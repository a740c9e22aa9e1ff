using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Explaining;
using Jinpai.Import.Issues;

namespace Jinpai.Desk.Appraising;

/// <summary>Prints faults of schemes, plans, values and staff to standard error, each with its place.</summary>
public sealed class IssuePrinter(DeskSession session)
{
    public Language Language => session.Language;

    public void Print(IssueLog log)
    {
        foreach (var group in log.Groups)
        {
            Print(group.Examples);
        }
    }

    public void Print(IEnumerable<Issue> issues)
    {
        foreach (var issue in issues)
        {
            var shown = IssueTexts.Render(issue, Language);
            session.Say(session.Words.Format(
                "issue.line",
                session.Words["severity." + Codes.Of(issue.Severity)],
                shown.Origin,
                shown.Found,
                shown.Expected.Length == 0 ? "" : session.Words.Format("import.issue.expected", shown.Expected),
                shown.Action.Length == 0 ? "" : session.Words.Format("import.issue.action", shown.Action)));
        }
    }
}
