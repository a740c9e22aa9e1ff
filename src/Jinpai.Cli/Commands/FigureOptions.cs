using System.CommandLine;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Months;
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

    /// <exception cref="RefusedException">Neither a file nor a shop's month, or both; or no month.</exception>
    public IMonthFigures Read(ParseResult parsed, CommandSession session) => (parsed.GetValue(Values), parsed.GetValue(Shop), PeriodOptions.Period(parsed.GetValue(Period), words)) switch
    {
        ({ } file, null, var month) => new FileMonth(session.Desk, file) { Period = month, Choices = new ReportChoices { Period = month?.Days, Accounts = Accounts.Read(parsed, session) }, Manual = parsed.GetValue(Manual) },
        (null, { } code, { } month) => new ShopMonth(session.Desk, session.OpenShop(code), month) { Manual = parsed.GetValue(Manual) },
        _ => throw new RefusedException(words["refused.figures"], isMisuse: true),
    };
}
