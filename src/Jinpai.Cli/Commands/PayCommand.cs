using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Texts;
using Jinpai.Output.Results;
using Jinpai.Pay.Runs;

namespace Jinpai.Cli.Commands;

/// <summary><c>pay --plan FILE|CODE [--scheme FILE|CODE] (--shop CODE --period 2026-10 | --values FILE) --staff FILE [--adjustments FILE]</c>.</summary>
internal sealed class PayCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _plan = new("--plan") { Description = words["option.plan"], HelpName = "FILE|CODE", Required = true };
    private readonly Option<string?> _scheme = new("--scheme") { Description = words["option.scheme"], HelpName = "FILE|CODE" };
    private readonly Option<string?> _staff = new("--staff") { Description = words["option.staff"], HelpName = "FILE" };
    private readonly Option<string?> _adjustments = new("--adjustments") { Description = words["option.adjustments"], HelpName = "FILE" };
    private readonly Option<string?> _attendance = new("--attendance") { Description = words["option.attendance"], HelpName = "FILE" };
    private readonly FigureOptions _figures = new(words);
    private readonly FormatOptions _format = new(words);

    public Command Build()
    {
        var command = new Command("pay", words["pay"] + "\n" + words["pay.example"]) { _plan, _scheme, _staff, _attendance, _adjustments };
        _figures.AddTo(command);
        _format.AddTo(command);
        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var issues = new IssuePrinter(session.Desk);
        var sources = new DocumentSources(session.Desk);
        var (plan, scheme) = sources.Plan(parsed.GetRequiredValue(_plan), parsed.GetValue(_scheme), parsed.GetValue(_figures.Period));
        var input = _figures.Read(parsed, session, scheme?.Criteria.Select(criterion => criterion.Metric) ?? []);
        var staff = new StaffSource(session.Desk).Read(parsed.GetValue(_staff), parsed.GetValue(_figures.Shop), input, parsed.GetValue(_attendance));
        var adjustments = new AdjustmentSource(session.Desk).Read(parsed.GetValue(_adjustments));
        var appraisal = scheme is null ? null : new AppraisalRun(session.Desk, sources).Run(scheme, input, shop: null);
        var run = PeriodRun.Pay(plan, input, staff, appraisal, issues.Language, adjustments);
        run = run with { Notices = [.. sources.Notices, .. run.Notices] };
        issues.Print(appraisal?.Issues ?? []);
        issues.Print(run.Issues);
        _format.Write(parsed, session, PaySheets.Summary(run, issues.Language), () => PayJson.Write(run), () => PaySheets.Of(run, issues.Language));
        if (parsed.GetValue(_format.Format) == "table")
        {
            Slips(run, session, issues);
        }

        return run.HasErrors || appraisal?.HasErrors == true ? ExitCode.InputErrors : ExitCode.Done;
    }

    // A slip shows each line as an equation with its inputs.
    public static void Slips(PayRun run, CommandSession session, IssuePrinter issues)
    {
        foreach (var slip in run.Slips)
        {
            session.Out.WriteLine();
            session.Out.WriteLine(slip.Agent.Value);
            foreach (var line in slip.Lines)
            {
                session.Out.WriteLine("  " + line.Equation);
            }

            session.Out.WriteLine("  " + slip.TotalEquation(issues.Language));
            if (slip.Carried.MinorUnits != 0)
            {
                session.Out.WriteLine("  " + session.Words.Format("pay.carried", slip.Carried));
            }
        }

        session.Out.WriteLine();
        session.Out.WriteLine(session.Words["pay.gross"]);
        AppraiseCommand.Notices(run.Notices, session);
    }
}
