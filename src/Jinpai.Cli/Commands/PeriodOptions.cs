using System.CommandLine;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Texts;
using Jinpai.Import.Reports;

namespace Jinpai.Cli.Commands;

/// <summary><c>--period 2026-10</c>, or <c>--from DAY --to DAY</c>: the period of a report, where its file does not tell or tells it wrongly.</summary>
internal sealed class PeriodOptions(Words words)
{
    private readonly Option<string?> _period = new("--period") { Description = words["option.period.report"], HelpName = "2026-10" };
    private readonly Option<string?> _from = new("--from") { Description = words["option.from.report"], HelpName = "DAY" };
    private readonly Option<string?> _to = new("--to") { Description = words["option.to.report"], HelpName = "DAY" };

    public IEnumerable<Option> All => [_period, _from, _to];

    /// <returns>Null: nothing was said.</returns>
    /// <exception cref="RefusedException">Both ways at once, half a span, or no days.</exception>
    public ReportPeriod? Read(ParseResult parsed) => (parsed.GetValue(_period), parsed.GetValue(_from), parsed.GetValue(_to)) switch
    {
        (null, null, null) => null,
        ({ } month, null, null) => FigureInputs.Month(month, words),
        (null, { } from, { } to) => Span(Day(from), Day(to)),
        _ => throw new RefusedException(words["refused.reportperiod"], isMisuse: true),
    };

    private ReportPeriod Span(BusinessDay first, BusinessDay last) =>
        first <= last ? new ReportPeriod(first, last) : throw new RefusedException(words.Format("refused.span", first, last), isMisuse: true);

    private BusinessDay Day(string text) =>
        BusinessDay.TryParse(text, out var day) ? day : throw new RefusedException(words.Format("refused.day", text), isMisuse: true);
}
