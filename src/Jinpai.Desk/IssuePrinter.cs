using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk.Texts;

namespace Jinpai.Desk;

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
            session.Say(session.Words["severity." + Codes.Of(issue.Severity)] + " " + Line(issue.In(Language), session.Words));
        }
    }

    /// <summary>An issue in one line: where, what was found, what was expected, what was done; what there is of it.</summary>
    public static string Line(ShownIssue issue, Words words)
    {
        var found = issue.Found.Length == 0 ? "" : words.Format("issue.found", issue.Found);
        var expected = issue.Expected.Length == 0 ? "" : words.Format("issue.expected", issue.Expected);
        var said = string.Join(words["issue.comma"], new[] { found, expected }.Where(part => part.Length > 0));
        return words.Format("issue.line", issue.Origin, string.Join(words["issue.stop"], new[] { said, issue.Action }.Where(part => part.Length > 0)));
    }
}
