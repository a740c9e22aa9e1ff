using System.CommandLine;
using System.Text.Json.Nodes;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk;
using Jinpai.Desk.Documents;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;
using Jinpai.Storage.Documents;

namespace Jinpai.Cli.Commands;

/// <summary><c>scheme|plan|grades save FILE | list | show CODE | history CODE | announce CODE | acknowledge CODE | retire CODE</c>: what is stored in versions.</summary>
internal sealed class DocumentCommand(Words words, DocumentKind kind) : ICommandDefinition
{
    private readonly Argument<string> _file = new("FILE") { Description = words["document.file"] };
    private readonly Argument<string> _code = new("CODE") { Description = words["document.code"] };
    private readonly NumberOption<int> _version = new("--version", 1, int.MaxValue) { Description = words["document.version"], HelpName = "N" };
    private readonly NumberOption<int> _certain = new("--version", 1, int.MaxValue) { Description = words["document.version"], HelpName = "N", Required = true };
    private readonly Option<string?> _on = new("--on") { Description = words["document.on"], HelpName = "DAY" };
    private readonly Option<string> _agent = new("--agent") { Description = words["document.agent"], HelpName = "A", Required = true };
    private readonly Option<string> _from = new("--from") { Description = words["document.from"], HelpName = "DAY", Required = true };
    private readonly Option<string?> _out = new("--out") { Description = words["option.out"], HelpName = "FILE" };
    private readonly FormatOptions _format = new(words);

    private string Kind => Codes.Of(kind);

    public Command Build()
    {
        var command = new Command(Kind, words["document." + Kind] + "\n" + Example("save"));
        foreach (var (name, symbols) in Leaves())
        {
            var leaf = new Command(name, words["document." + name] + "\n" + Example(name));
            foreach (var symbol in symbols)
            {
                if (symbol is Argument argument)
                {
                    leaf.Add(argument);
                }
                else
                {
                    leaf.Add((Option)symbol);
                }
            }

            if (name is "list" or "history")
            {
                _format.AddTo(leaf);
            }

            command.Add(leaf);
        }

        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var shelf = new DocumentShelf(session.Desk, kind);
        switch (parsed.CommandResult.Command.Name)
        {
            case "save":
                Save(parsed.GetRequiredValue(_file), shelf, session);
                break;
            case "show":
                Results.WriteJson(shelf.Version(parsed.GetRequiredValue(_code), parsed.GetValue(_version) is > 0 and var version ? version : null).Content, parsed.GetValue(_out), session.Surroundings);
                break;
            case "list":
                List(parsed, shelf.All(), shelf, session);
                break;
            case "history":
                List(parsed, shelf.Versions(parsed.GetRequiredValue(_code)), shelf, session);
                break;
            case "announce":
                Announce(parsed, shelf, session);
                break;
            case "acknowledge":
                Acknowledge(parsed, shelf, session);
                break;
            default:
                var retired = shelf.Retire(parsed.GetRequiredValue(_code), Day(parsed.GetRequiredValue(_from)));
                session.Say(words.Format("document.retired", shelf.Name, retired.Code, retired.Version, parsed.GetRequiredValue(_from)));
                break;
        }

        return ExitCode.Done;
    }

    private IEnumerable<(string Name, Symbol[] Symbols)> Leaves() =>
    [
        ("save", [_file]), ("list", []), ("show", [_code, _version, _out]), ("history", [_code]),
        ("announce", [_code, _certain, _on]), ("acknowledge", [_code, _certain, _agent]), ("retire", [_code, _from]),
    ];

    private string Example(string name)
    {
        var template = kind switch { DocumentKind.Scheme => "apparel", DocumentKind.Plan => "score-weight", _ => "medal" };
        return words.Format("document.example." + name, Kind, template);
    }

    private void Save(string file, DocumentShelf shelf, CommandSession session)
    {
        var (document, isNew) = shelf.Save(file);
        NoticeLines.Write(document.Notices, session);
        session.Say(words.Format(isNew ? "document.saved" : "document.saved.before", shelf.Name, document.Code, document.Version, document.EffectiveFrom is { } from ? Codes.Of(from) : words.In(DocumentWords.Beginning), Kind));
    }

    private void Announce(ParseResult parsed, DocumentShelf shelf, CommandSession session)
    {
        var (code, version) = (parsed.GetRequiredValue(_code), parsed.GetValue(_certain));
        var on = parsed.GetValue(_on) is { } text ? Day(text) : (DateOnly?)null;
        NoticeLines.Write(shelf.Announce(code, version, on), session);
        session.Say(words.Format("document.announced", shelf.Name, code, version, Codes.Of(on ?? shelf.Today)));
    }

    private void Acknowledge(ParseResult parsed, DocumentShelf shelf, CommandSession session)
    {
        var (code, version) = (parsed.GetRequiredValue(_code), parsed.GetValue(_certain));
        if (parsed.GetRequiredValue(_agent).Trim() is not { Length: > 0 } agent)
        {
            throw new RefusedException(words["document.agent.blank"], isMisuse: true);
        }

        var known = shelf.Acknowledge(code, version, new AgentId(agent));
        session.Say(words.Format("document.acknowledged", known.Agent, shelf.Name, code, version, known.At));
    }

    private DateOnly Day(string text) => SpanOptions.Day(text, words).Date;

    private void List(ParseResult parsed, IReadOnlyList<DocumentVersion> versions, DocumentShelf shelf, CommandSession session)
    {
        if (versions.Count == 0)
        {
            session.Say(words.Format("document.none", shelf.Name, Kind));
        }

        var inForce = DocumentShelf.InForce(shelf.All(), shelf.Today);
        OutputColumn[] columns =
        [
            new(words["column.code"]), new(words["column.version"], OutputKind.Integer), new(words["column.effective"]), new(words["column.state"]),
            new(words["column.announced"]), new(words["column.acknowledged"]), new(words["column.saved"]),
        ];
        var rows = versions.Select(version => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(version.Code), OutputCell.Number(version.Version), OutputCell.Text(version.EffectiveFrom is { } from ? Codes.Of(from) : words.In(DocumentWords.Beginning)),
            OutputCell.Text(words["document.state." + State(version, inForce, shelf.Today)]), OutputCell.Text(version.AnnouncedOn is { } on ? Codes.Of(on) : "-"),
            OutputCell.Text(version.Acknowledgements.Length == 0 ? "-" : string.Join(words.In(LocalText.Comma), version.Acknowledgements.Select(known => known.Agent.Value))), OutputCell.Text(version.SavedAt.ToString()),
        ]).ToList();
        _format.Write(parsed, session, new OutputTable(shelf.Name, columns, rows), new JsonArray([.. versions.Select(version => (JsonNode)Json(version, State(version, inForce, shelf.Today)))]));
    }

    private static string State(DocumentVersion version, IReadOnlyList<DocumentVersion> inForce, DateOnly today) => version switch
    {
        _ when version.IsRetiredOn(today) => "retired",
        _ when inForce.Any(current => current.Code == version.Code && current.Version == version.Version) => "in_force",
        { EffectiveFrom: { } effective } when effective > today => "coming",
        _ => "replaced",
    };

    private static JsonObject Json(DocumentVersion version, string state) => new()
    {
        ["code"] = version.Code,
        ["version"] = version.Version,
        ["effectiveFrom"] = version.EffectiveFrom is { } day ? Codes.Of(day) : null,
        ["state"] = state,
        ["savedAt"] = version.SavedAt.ToString(),
        ["announcedOn"] = version.AnnouncedOn is { } on ? Codes.Of(on) : null,
        ["retiredFrom"] = version.RetiredFrom is { } from ? Codes.Of(from) : null,
        ["acknowledgements"] = new JsonArray([.. version.Acknowledgements.Select(known => (JsonNode)new JsonObject { ["agent"] = known.Agent.Value, ["at"] = known.At.ToString() })]),
    };
}
