using System.CommandLine;
using Jinpai.Appraisal.Figures;
using Jinpai.Desk;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>--values FILE [--accounts FILE]</c> or <c>--shop CODE --period 2026-10</c>: one of the two.</summary>
internal sealed class FigureOptions(Words words)
{
    public Option<string?> Values { get; } = new("--values") { Description = words["option.values"], HelpName = "FILE" };
    public Option<string?> Accounts { get; } = new("--accounts") { Description = words["option.accounts"], HelpName = "FILE" };
    public Option<string?> Shop { get; } = new("--shop") { Description = words["option.shop"], HelpName = "CODE" };
    public Option<string?> Period { get; } = new("--period") { Description = words["option.period"], HelpName = "2026-10" };

    public void AddTo(Command command)
    {
        command.Add(Values);
        command.Add(Accounts);
        command.Add(Shop);
        command.Add(Period);
    }

    public AppraisalInput Read(ParseResult parsed, CommandSession session, IEnumerable<MetricReference> wanted)
    {
        var (values, shop, period) = (parsed.GetValue(Values), parsed.GetValue(Shop), parsed.GetValue(Period));
        return (values, shop, period) switch
        {
            ({ } file, null, null) => new FigureInputs(session.Desk).OfFile(file, parsed.GetValue(Accounts)),
            (null, { } code, { } month) => new FigureInputs(session.Desk).OfShop(code, month, wanted),
            _ => throw new RefusedException(words["refused.figures"], isMisuse: true),
        };
    }
}
