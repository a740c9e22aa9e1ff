using System.CommandLine;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>--shop CODE --from DAY --to DAY</c>; both days are included.</summary>
internal sealed class SpanOptions(Words words)
{
    public Option<string> Shop { get; } = ShopOption(words);
    public Option<string> From { get; } = new("--from") { Description = words["option.from"], HelpName = "DAY", Required = true };
    public Option<string> To { get; } = new("--to") { Description = words["option.to"], HelpName = "DAY", Required = true };

    public static Option<string> ShopOption(Words words) => new("--shop") { Description = words["option.shop"], HelpName = "CODE", Required = true };

    public void AddTo(Command command)
    {
        command.Add(Shop);
        command.Add(From);
        command.Add(To);
    }

    /// <exception cref="RefusedException">A day that is none, a span that ends before it begins, or one that is too long.</exception>
    public DaySpan Read(ParseResult parsed) => Span(parsed.GetRequiredValue(From), parsed.GetRequiredValue(To), words);

    /// <summary>Both days included.</summary>
    /// <exception cref="RefusedException">As <see cref="Read"/>.</exception>
    public static DaySpan Span(string from, string to, Words words)
    {
        var (first, last) = (Day(from, words), Day(to, words));
        var days = DaySpan.TryCreate(first, last) ?? throw new RefusedException(words.Format("refused.span", first, last), isMisuse: true);
        return SpanLimits.Allow(days) ? days : throw new RefusedException(words.Format("refused.longspan", days, SpanLimits.Earliest, SpanLimits.Latest, SpanLimits.MostYears), isMisuse: true);
    }

    /// <exception cref="RefusedException">It is no day, or none of our times.</exception>
    public static BusinessDay Day(string text, Words words) => BusinessDay.TryParse(text, out var day) && SpanLimits.Allow(DaySpan.Of(day))
        ? day
        : throw new RefusedException(words.Format("refused.day", text, SpanLimits.Earliest, SpanLimits.Latest), isMisuse: true);
}
