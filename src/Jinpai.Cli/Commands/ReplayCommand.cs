using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>replay --shop CODE [--rules FILE]</c>: with a rules file, that file becomes the shop's rules.</summary>
internal sealed class ReplayCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _shop = SpanOptions.ShopOption(words);
    private readonly Option<string?> _from = new("--from") { Description = words["replay.from"], HelpName = "DAY" };
    private readonly Option<string?> _to = new("--to") { Description = words["replay.to"], HelpName = "DAY" };
    private readonly Option<string?> _rules = new("--rules") { Description = words["replay.rules"], HelpName = "FILE" };

    public Command Build() => new("replay", words["replay"] + "\n" + words["replay.example"]) { _shop, _from, _to, _rules };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var isForced = IsForced(parsed);
        var code = parsed.GetRequiredValue(_shop);
        var shop = parsed.GetValue(_rules) is { } file ? ShopSession.Adopt(session.Desk, code, file) : ShopSession.Open(session.Desk, code);

        var begun = session.Surroundings.Clock.GetTimestamp();
        var report = shop.Replay(isForced);
        var seconds = ShopSession.Seconds(session.Surroundings.Clock.GetElapsedTime(begun));
        session.Say(report.BuyerCount == 0 && !report.IsFull
            ? words["replay.current"]
            : words.Format("replay.done", report.BuyerCount, words[report.IsFull ? "replay.full" : "replay.dirty"], seconds));
        return ExitCode.Done;
    }

    // Facts hang together over days (windows, look-backs, cohorts): a span is replayed by replaying all, so that no day stands on another's old facts.
    private bool IsForced(ParseResult parsed)
    {
        string[] days = [.. new[] { parsed.GetValue(_from), parsed.GetValue(_to) }.OfType<string>()];
        return days.Select(day => SpanOptions.Day(day, words)).ToList().Count > 0;
    }
}
