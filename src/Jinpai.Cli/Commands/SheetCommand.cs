using System.CommandLine;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Documents;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Months;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Commands;

/// <summary><c>sheet staff|attendance|manual --shop CODE --period 2026-10 --out FILE.xlsx</c>: sheets to complete in Excel, filled in with what is known (spec 4.7).</summary>
internal sealed class SheetCommand(Words words) : ICommandDefinition
{
    private static readonly string[] Kinds = ["staff", "attendance", "manual"];
    private readonly Option<string?> _shop = new("--shop") { Description = words["option.shop"], HelpName = "CODE" };
    private readonly Option<string?> _period = new("--period") { Description = words["option.period"], HelpName = "2026-10" };
    private readonly Option<string?> _agents = new("--agents") { Description = words["sheet.agents"], HelpName = "a,b" };
    private readonly Option<string?> _values = new("--values") { Description = words["option.values"], HelpName = "FILE" };
    private readonly AccountOptions _accounts = new(words);
    private readonly Option<string> _scheme = new("--scheme") { Description = words["sheet.scheme"], HelpName = "FILE|CODE", Required = true };
    private readonly Option<string?> _author = new("--author") { Description = words["sheet.author"], HelpName = "NAME" };
    private readonly Option<string> _out = new("--out") { Description = words["sheet.out"], HelpName = "FILE.xlsx", Required = true };

    public Command Build()
    {
        var command = new Command("sheet", words["sheet"] + "\n" + words["sheet.example"]);
        foreach (var kind in Kinds)
        {
            var leaf = new Command(kind, words["sheet." + kind] + "\n" + words["sheet.example." + kind]) { _shop, _period, _agents, _values, _accounts.Accounts, _out };
            if (kind == "manual")
            {
                leaf.Add(_scheme);
                leaf.Add(_author);
            }

            command.Add(leaf);
        }

        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var path = parsed.GetRequiredValue(_out);
        if (File.Exists(path))
        {
            // It may be half completed.
            throw new RefusedException(words.Format("refused.exists", path));
        }

        var draft = Draft(parsed, session);
        if (draft.AgentCount == 0)
        {
            throw new RefusedException(words["sheet.nobody"]);
        }

        var sources = new DocumentSources(session.Desk);
        Results.WriteWorkbook([Sheet(parsed, draft, sources)], path);
        NoticeLines.Write([.. sources.Notices, .. draft.Notices], session);
        session.Say(words.Format("sheet.written", path, draft.AgentCount));
        return ExitCode.Done;
    }

    private SheetDraft Draft(ParseResult parsed, CommandSession session)
    {
        var period = PeriodOptions.Period(parsed.GetValue(_period), words);
        return (parsed.GetValue(_shop), parsed.GetValue(_agents), parsed.GetValue(_values)) switch
        {
            ({ } shop, null, null) when period is { } month => SheetDraft.OfShop(session.Desk, shop, month),
            (null, { } agents, null) => SheetDraft.OfAgents(session.Desk, agents.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => new AgentId(name)), period),
            (null, null, { } file) => SheetDraft.OfFile(session.Desk, new FileMonth(session.Desk, file) { Choices = new ReportChoices { Accounts = _accounts.Read(parsed, session) } }.Of([]), period),
            _ => throw new RefusedException(words["refused.sheet"], isMisuse: true),
        };
    }

    private OutputSheet Sheet(ParseResult parsed, SheetDraft draft, DocumentSources sources) => parsed.CommandResult.Command.Name switch
    {
        "staff" => draft.Staff(),
        "attendance" => draft.Attendance(),
        _ => draft.Manual(sources.Scheme(parsed.GetRequiredValue(_scheme)), parsed.GetValue(_author)),
    };
}
