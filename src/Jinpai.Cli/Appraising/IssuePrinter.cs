using Jinpai.Cli.Commands;
using Jinpai.Cli.Explaining;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;

namespace Jinpai.Cli.Appraising;

/// <summary>Prints faults of schemes, plans, values and staff to standard error, each with its place.</summary>
internal sealed class IssuePrinter(CommandSession session)
{
    public Language Language => session.Words.IsChinese ? Language.Chinese : Language.English;

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
