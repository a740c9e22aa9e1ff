using System.CommandLine;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk.Audit;
using Jinpai.Desk.Months;
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
        var pay = new PayMonth(session.Desk).Run(new PayQuestion(parsed.GetRequiredValue(_plan), _figures.Read(parsed, session))
        {
            Scheme = parsed.GetValue(_scheme),
            Staff = input => new StaffSource(session.Desk).Read(parsed.GetValue(_staff), parsed.GetValue(_figures.Shop), input, parsed.GetValue(_attendance)),
            Adjustments = parsed.GetValue(_adjustments),
        });
        var language = session.Desk.Language;
        _format.NoteExport(parsed, session, parsed.GetValue(_figures.Shop), "slips", Period.TryParse(pay.Run.Period, out var period) ? period.Days : null);
        _format.Write(parsed, session, PaySheets.Summary(pay.Run, language), () => PayJson.Write(pay.Run, language), () => KeptHead.On(PaySheets.Of(pay.Run, language), session.Desk));
        if (parsed.GetValue(_format.Format) == "table")
        {
            PaySlips.Write(pay.Run, session);
        }

        _format.WriteNotices(parsed, session, pay.Run.Notices);
        return ExitCode.Done;
    }
}
