using System.CommandLine;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>verify FILE</c>: whether a backup is sound; nothing is restored.</summary>
internal sealed class VerifyCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string> _file = new("FILE") { Description = words["verify.file"] };

    public Command Build() => new("verify", words["verify"] + "\n" + words["verify.example"]) { _file };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var file = parsed.GetRequiredValue(_file);
        session.Out.WriteLine(words.Format("verify.done", file, BackupLines.Of(new InstallationBackups(session.Desk).Verify(file), words)));
        return ExitCode.Done;
    }
}
