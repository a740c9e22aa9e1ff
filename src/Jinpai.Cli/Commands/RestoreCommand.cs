using System.CommandLine;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>restore FILE</c>: into an empty place.</summary>
internal sealed class RestoreCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string> _file = new("FILE") { Description = words["verify.file"] };

    public Command Build() => new("restore", words["restore"] + "\n" + words["restore.example"]) { _file };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var summary = new InstallationBackups(session.Desk).Restore(parsed.GetRequiredValue(_file));
        session.Say(words.Format("restore.done", session.Installation.Location, BackupLines.Of(summary, words)));
        return ExitCode.Done;
    }
}
