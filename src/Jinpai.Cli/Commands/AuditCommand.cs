using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Audit;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Audit;

namespace Jinpai.Cli.Commands;

/// <summary><c>audit list|export|head</c>: who changed what.</summary>
internal sealed class AuditCommand(Words words) : ICommandDefinition
{
    private const int MostListed = 100_000;
    private readonly Option<string?> _shop = new("--shop") { Description = words["option.shop"], HelpName = "CODE" };
    private readonly Option<string?> _user = new("--user") { Description = words["audit.user"], HelpName = "ID" };
    private readonly Option<string?> _kind = new("--kind") { Description = words["audit.kind"], HelpName = "KIND" };
    private readonly Option<string?> _from = new("--from") { Description = words["option.from"], HelpName = "DAY" };
    private readonly Option<string?> _to = new("--to") { Description = words["option.to"], HelpName = "DAY" };
    private readonly NumberOption<int> _last = new("--last", 1, MostListed) { Description = words["audit.last"], HelpName = "N", DefaultValueFactory = _ => 50 };
    private readonly FormatOptions _format = new(words);

    public Command Build()
    {
        var list = Filtered(new Command("list", words["audit.list"] + "\n" + words["audit.list.example"]));
        list.Add(_last);
        return new("audit", words["audit"] + "\n" + words["audit.example"])
        {
            list,
            Filtered(new Command("export", words["audit.export"] + "\n" + words["audit.export.example"])),
            new Command("head", words["audit.head"] + "\n" + words["audit.head.example"]),
        };
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var trail = new AuditTrail(session.Desk);
        switch (parsed.CommandResult.Command.Name)
        {
            case "head":
                Head(trail, session);
                break;
            case "list":
                List(trail, Filter(parsed), parsed, session);
                break;
            default:
                var filter = Filter(parsed);
                Write(trail.All(filter), parsed, session);
                break;
        }

        return ExitCode.Done;
    }

    private void Head(AuditTrail trail, CommandSession session)
    {
        if (trail.Head is { } head)
        {
            session.Out.WriteLine(head.Hash);
        }
        else
        {
            session.Say(words["audit.empty"]);
        }
    }

    private void List(AuditTrail trail, AuditFilter filter, ParseResult parsed, CommandSession session)
    {
        var (count, most) = (trail.Count(filter), parsed.GetValue(_last));
        if (count == 0)
        {
            session.Say(words["audit.none"]);
        }
        else if (count > most)
        {
            session.Say(words.Format("audit.more", ShownNumber.Count(count), ShownNumber.Count(most)));
        }

        Write(trail.Rows(filter, 0, most), parsed, session, isShort: parsed.GetValue(_format.Format) == "table");
    }

    private void Write(IEnumerable<AuditRow> rows, ParseResult parsed, CommandSession session, bool isShort = false)
    {
        var table = new AuditTable(words);
        _format.Write(parsed, session, isShort ? table.Short(rows) : table.Of(rows), () => JsonText.Of(AuditTable.Json(rows)));
    }

    private AuditFilter Filter(ParseResult parsed)
    {
        var kind = parsed.GetValue(_kind);
        if (kind is not null && AuditTrail.Catalog.Kinds.All(known => known.Code != kind))
        {
            throw new RefusedException(words.Format("audit.badKind", kind, string.Join(", ", AuditTrail.Catalog.Kinds)), isMisuse: true);
        }

        var filter = new AuditFilter { Shop = parsed.GetValue(_shop), UserId = parsed.GetValue(_user), Kind = kind };
        return (parsed.GetValue(_from), parsed.GetValue(_to)) switch
        {
            (null, null) => filter,
            ({ } from, { } to) => AuditTrail.Within(filter, SpanOptions.Span(from, to, words)),
            _ => throw new RefusedException(words["audit.days"], isMisuse: true),
        };
    }

    private Command Filtered(Command command)
    {
        foreach (var option in (Option[])[_shop, _user, _kind, _from, _to])
        {
            command.Add(option);
        }

        _format.AddTo(command);
        return command;
    }
}
