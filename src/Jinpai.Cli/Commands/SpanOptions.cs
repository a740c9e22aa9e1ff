using System.CommandLine;
using Jinpai.Cli.Texts;

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
}
