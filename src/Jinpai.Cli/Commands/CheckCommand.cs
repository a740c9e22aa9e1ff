using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Health;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>check [NAME…]</c>: prints only what is wrong, exit code 1.</summary>
internal sealed class CheckCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string[]> _names = new("NAME") { Description = words["check.names"], Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _shop = new("--shop") { Description = words["option.shop"], HelpName = "CODE" };

    private readonly Option<string?> _head = new("--head") { Description = words["check.head"], HelpName = "HASH" };

    public Command Build() => new("check", words["check"] + "\n" + words["check.example"]) { _names, _shop, _head };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var asked = parsed.GetValue(_names) is { Length: > 0 } given ? given.Select(Named).ToHashSet() : [.. Enum.GetValues<CheckName>()];
        var found = new InstallationChecks(session.Desk).Run(asked, parsed.GetValue(_shop)).Concat(OfHead(parsed.GetValue(_head), asked, session)).ToList();
        foreach (var line in found)
        {
            session.Out.WriteLine(line);
        }

        session.Say(found.Count == 0 ? words.Format("check.well", string.Join(", ", asked.Order().Select(Codes.Of))) : words.Format("check.found", found.Count));
        return found.Count == 0 ? ExitCode.Done : ExitCode.InputErrors;
    }

    // A head that somebody kept is in the log, or the log is another than it was.
    private IEnumerable<string> OfHead(string? head, IReadOnlySet<CheckName> asked, CommandSession session)
    {
        if (head is null)
        {
            return [];
        }

        if (!asked.Contains(CheckName.Audit) || !AuditCheck.IsHead(head))
        {
            throw new RefusedException(words.Format(asked.Contains(CheckName.Audit) ? "check.head.bad" : "check.head.alone", head, AuditCheck.ShortestHead, AuditCheck.LongestHead), isMisuse: true);
        }

        if (new AuditCheck(session.Desk).Find(head) is not { } row)
        {
            return [words.Format("check.head.missing", head)];
        }

        session.Say(words.Format("check.head.found", row.Number, new ShopTime(UsualZone.Value).Full(row.At)));
        return [];
    }

    private CheckName Named(string name)
    {
        var known = Enum.GetValues<CheckName>().ToDictionary(Codes.Of, StringComparer.Ordinal);
        return known.TryGetValue(name, out var check) ? check : throw new RefusedException(words.Format("check.unknown", name, string.Join(", ", known.Keys)), isMisuse: true);
    }
}
