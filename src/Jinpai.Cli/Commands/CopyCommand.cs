using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>copy --from PLACE --to PLACE</c>: all of an installation into an empty place; with <c>--shop CODE</c> one shop beside those of another.</summary>
internal sealed class CopyCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _from = new("--from") { Description = words["copy.from"], HelpName = "PLACE", Required = true };
    private readonly Option<string> _to = new("--to") { Description = words["copy.to"], HelpName = "PLACE", Required = true };

    private readonly Option<string?> _shop = new("--shop") { Description = words["copy.shop"], HelpName = "CODE" };

    public Command Build() => new("copy", words["copy"] + "\n" + words["copy.example"]) { _from, _to, _shop };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var (backups, from, to) = (new InstallationBackups(session.Desk), parsed.GetRequiredValue(_from), parsed.GetRequiredValue(_to));
        if (parsed.GetValue(_shop) is { } shop)
        {
            session.Say(words.Format("copy.shop_done", shop, backups.CopyShop(from, to, shop)));
            return ExitCode.Done;
        }

        var (shops, rows) = backups.Copy(from, to);
        session.Say(words.Format("copy.done", shops, rows));
        return ExitCode.Done;
    }
}
