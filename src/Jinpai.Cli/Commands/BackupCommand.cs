using System.CommandLine;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>backup FILE</c>: all that the installation holds, while it is at work.</summary>
internal sealed class BackupCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string> _file = new("FILE") { Description = words["backup.file"] };

    public Command Build() => new("backup", words["backup"] + "\n" + words["backup.example"]) { _file };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var file = parsed.GetRequiredValue(_file);
        session.Say(words.Format("backup.done", file, BackupLines.Of(new InstallationBackups(session.Desk).Make(file), words)));
        return ExitCode.Done;
    }
}
