using System.CommandLine;
using Jinpai.Appraisal.Figures;
using Jinpai.Desk;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Importing;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>--values FILE [--accounts FILE|-] [--period 2026-10]</c> or <c>--shop CODE --period 2026-10</c>: one of the two; and <c>--manual SHEET</c>.</summary>
internal sealed class FigureOptions(Words words)
{
    public Option<string?> Values { get; } = new("--values") { Description = words["option.values"], HelpName = "FILE" };
    public AccountOptions Accounts { get; } = new(words);
    public Option<string?> Manual { get; } = new("--manual") { Description = words["option.manual"], HelpName = "FILE" };
    public Option<string?> Shop { get; } = new("--shop") { Description = words["option.shop"], HelpName = "CODE" };
    public Option<string?> Period { get; } = new("--period") { Description = words["option.period"], HelpName = "2026-10" };

    public void AddTo(Command command)
    {
        command.Add(Values);
        command.Add(Accounts.Accounts);
        command.Add(Manual);
        command.Add(Shop);
        command.Add(Period);
    }

    public AppraisalInput Read(ParseResult parsed, CommandSession session, IEnumerable<MetricReference> wanted)
    {
        var (values, shop, period) = (parsed.GetValue(Values), parsed.GetValue(Shop), parsed.GetValue(Period));
        var manual = parsed.GetValue(Manual);
        return (values, shop, period) switch
        {
            ({ } file, null, _) => new FigureInputs(session.Desk).OfFile(file, Choices(parsed, session, period), manual),
            (null, { } code, { } month) => new FigureInputs(session.Desk).OfShop(code, month, wanted, manual),
            _ => throw new RefusedException(words["refused.figures"], isMisuse: true),
        };
    }

    private ReportChoices Choices(ParseResult parsed, CommandSession session, string? period) => new()
    {
        Period = period is null ? null : FigureInputs.Month(period, words),
        Accounts = Accounts.Read(parsed, session),
    };
}
