using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Health;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>check [NAME…]</c>: prints only what is wrong, exit code 1.</summary>
internal sealed class CheckCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string[]> _names = new("NAME") { Description = words["check.names"], Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _shop = new("--shop") { Description = words["option.shop"], HelpName = "CODE" };

    public Command Build() => new("check", words["check"] + "\n" + words["check.example"]) { _names, _shop };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var asked = parsed.GetValue(_names) is { Length: > 0 } given ? given.Select(Named).ToHashSet() : [.. Enum.GetValues<CheckName>()];
        var found = new InstallationChecks(session.Desk).Run(asked, parsed.GetValue(_shop));
        foreach (var line in found)
        {
            session.Out.WriteLine(line);
        }

        session.Say(found.Count == 0 ? words.Format("check.well", string.Join(", ", asked.Order().Select(Codes.Of))) : words.Format("check.found", found.Count));
        return found.Count == 0 ? ExitCode.Done : ExitCode.InputErrors;
    }

    private CheckName Named(string name)
    {
        var known = Enum.GetValues<CheckName>().ToDictionary(Codes.Of, StringComparer.Ordinal);
        return known.TryGetValue(name, out var check) ? check : throw new RefusedException(words.Format("check.unknown", name, string.Join(", ", known.Keys)), isMisuse: true);
    }
}
