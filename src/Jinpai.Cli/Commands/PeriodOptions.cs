using System.CommandLine;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Texts;

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
    public DaySpan? Read(ParseResult parsed) => (parsed.GetValue(_period), parsed.GetValue(_from), parsed.GetValue(_to)) switch
    {
        (null, null, null) => null,
        ({ } month, null, null) => Period(month, words)?.Days,
        (null, { } from, { } to) => SpanOptions.Span(from, to, words),
        _ => throw new RefusedException(words["refused.reportperiod"], isMisuse: true),
    };

    /// <summary>A month, <c>2026-10</c>; null: none was given.</summary>
    /// <exception cref="RefusedException">It is no month, or none of our times.</exception>
    public static Period? Period(string? text, Words words) => text is null ? null
        : Core.Period.TryParse(text, out var period) && SpanLimits.Allow(period.Days) ? period
        : throw new RefusedException(words.Format("refused.period", text), isMisuse: true);
}
