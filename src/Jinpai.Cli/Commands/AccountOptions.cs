using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Desk;
using Jinpai.Desk.Texts;
using Jinpai.Import.Reports;

namespace Jinpai.Cli.Commands;

/// <summary><c>--accounts FILE|-</c>: who stands behind which account, from a file or pasted on standard input.</summary>
internal sealed class AccountOptions(Words words)
{
    private const string Pasted = "-";

    public Option<string?> Accounts { get; } = new("--accounts") { Description = words["option.accounts"], HelpName = "FILE|-" };

    /// <exception cref="RefusedException">A line is no account line; all of them are told.</exception>
    public IReadOnlyList<AgentRecord> Read(ParseResult parsed, CommandSession session)
    {
        if (parsed.GetValue(Accounts) is not { } path)
        {
            return [];
        }

        if (path != Pasted && !File.Exists(path))
        {
            throw new RefusedException(words.Format("refused.file", path));
        }

        var list = path == Pasted ? AccountList.Parse(Paste(session), words["accounts.pasted"]) : AccountFile.Read(path);
        new IssuePrinter(session.Desk).Print(list.Issues);
        return list.Issues.Any(issue => issue.Severity == Severity.Error) || list.Records.Count == 0
            ? throw new RefusedException(words.Format("accounts.refused", list.Records.Count))
            : list.Records;
    }

    private string Paste(CommandSession session)
    {
        if (session.Surroundings.IsInputTerminal)
        {
            session.Say(words["accounts.paste"]);
        }

        return session.Surroundings.In.ReadToEnd();
    }
}
