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

    /// <exception cref="RefusedException">A day that is none, or a span that ends before it begins.</exception>
    public (BusinessDay First, BusinessDay Last) Read(ParseResult parsed)
    {
        var (first, last) = (Day(parsed.GetValue(From)), Day(parsed.GetValue(To)));
        return first <= last ? (first, last) : throw new RefusedException(words.Format("refused.span", first, last), isMisuse: true);
    }

    private BusinessDay Day(string? text) =>
        BusinessDay.TryParse(text, out var day) ? day : throw new RefusedException(words.Format("refused.day", text), isMisuse: true);
}
