using System.CommandLine;
using Jinpai.Cli.Starting;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>start</c>: guided first steps from a report, or from chats and orders, to scores and pay; every answer can be given by an option.</summary>
internal sealed class StartCommand(Words words) : ICommandDefinition
{
    private readonly Option<string?> _report = new("--report") { Description = words["start.option.report"], HelpName = "FILE" };
    private readonly Option<string?> _files = new("--files") { Description = words["start.option.files"], HelpName = "PATH" };
    private readonly Option<string?> _accounts = new("--accounts") { Description = words["option.accounts"], HelpName = "FILE" };
    private readonly Option<string?> _shop = new("--shop") { Description = words["start.option.shop"], HelpName = "CODE" };
    private readonly Option<string?> _period = new("--period") { Description = words["option.period"], HelpName = "2026-10" };
    private readonly Option<string?> _template = new("--template") { Description = words["start.option.template"], HelpName = "CODE" };
    private readonly Option<string?> _plan = new("--plan-template") { Description = words["start.option.plan"], HelpName = "CODE" };
    private readonly Option<string?> _base = new("--base") { Description = words["start.option.base"], HelpName = "YUAN" };
    private readonly Option<string?> _staff = new("--staff") { Description = words["option.staff"], HelpName = "FILE" };
    private readonly Option<string?> _days = new("--days") { Description = words["start.option.days"], HelpName = "N" };
    private readonly Option<string?> _minimumWage = new("--minimum-wage") { Description = words["start.option.minimumWage"], HelpName = "YUAN" };
    private readonly Option<string?> _out = new("--out") { Description = words["start.option.out"], HelpName = "FILE.xlsx" };
    private readonly Option<bool> _yes = new("--yes") { Description = words["start.option.yes"] };

    public Command Build() => new("start", words["start"] + "\n" + words["start.example"])
    {
        _report, _files, _accounts, _shop, _period, _template, _plan, _base, _staff, _days, _minimumWage, _out, _yes,
    };

    public int Run(ParseResult parsed, CommandSession session) => new GuidedStart(session, new StartAnswers
    {
        Report = parsed.GetValue(_report),
        Files = parsed.GetValue(_files),
        Accounts = parsed.GetValue(_accounts),
        Shop = parsed.GetValue(_shop),
        Period = parsed.GetValue(_period),
        Template = parsed.GetValue(_template),
        PlanTemplate = parsed.GetValue(_plan),
        BaseWage = parsed.GetValue(_base),
        Staff = parsed.GetValue(_staff),
        Days = parsed.GetValue(_days),
        MinimumWage = parsed.GetValue(_minimumWage),
        Out = parsed.GetValue(_out),
        AcceptsDefaults = parsed.GetValue(_yes),
    }).Run();
}
