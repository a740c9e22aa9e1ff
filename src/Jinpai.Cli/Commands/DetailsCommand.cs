using System.CommandLine;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Desk.Questions;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>details receptions|deals|losses|faults|filtered|excluded</c>.</summary>
internal sealed class DetailsCommand(Words words) : ICommandDefinition
{
    private readonly SpanOptions _span = new(words);
    private readonly Option<string?> _agent = new("--agent") { Description = words["option.agent"], HelpName = "A" };
    private readonly Option<string?> _rules = new("--rules") { Description = words["option.rules.whatif"], HelpName = "FILE" };
    private readonly FormatOptions _format = new(words);
    private readonly BackgroundOption _background = new(words);

    public Command Build()
    {
        var command = new Command("details", words["details"] + "\n" + words["details.example"]);
        foreach (var name in DetailLists.Names)
        {
            var leaf = new Command(name, words["details." + name] + "\n" + words["details.example"]);
            _span.AddTo(leaf);
            leaf.Add(_agent);
            leaf.Add(_rules);
            _format.AddTo(leaf);
            _background.AddTo(leaf);
            command.Add(leaf);
        }

        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var days = _span.Read(parsed);
        var shop = session.OpenShop(parsed.GetRequiredValue(_span.Shop));
        AgentId? agent = parsed.GetValue(_agent) is { } name ? new AgentId(name) : null;
        if (_background.IsAsked(parsed))
        {
            return _background.Ask(parsed, session, _format, parsed.GetValue(_rules), shop, (format, language) => new ReportQuestion(parsed.CommandResult.Command.Name, days, format, language) { Agent = agent });
        }

        var facts = SpanFacts.Read(session.Desk, shop, parsed.GetValue(_rules), days);
        var list = new DetailLists(facts, shop.Time).List(parsed.CommandResult.Command.Name, agent);
        if (list.Rows.Count == 0)
        {
            session.Say(words.Format("rows.none.text", days));
        }

        _format.NoteExport(parsed, session, shop.Code, parsed.CommandResult.Command.Name, days);
        _format.Write(parsed, session, list.ToTable(words), list.ToJson());
        return ExitCode.Done;
    }
}
