using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>copy --from PLACE --to PLACE</c>: all of an installation into an empty place.</summary>
internal sealed class CopyCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _from = new("--from") { Description = words["copy.from"], HelpName = "PLACE", Required = true };
    private readonly Option<string> _to = new("--to") { Description = words["copy.to"], HelpName = "PLACE", Required = true };

    public Command Build() => new("copy", words["copy"] + "\n" + words["copy.example"]) { _from, _to };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var (shops, rows) = new InstallationBackups(session.Desk).Copy(parsed.GetRequiredValue(_from), parsed.GetRequiredValue(_to));
        session.Say(words.Format("copy.done", shops, rows));
        return ExitCode.Done;
    }
}
