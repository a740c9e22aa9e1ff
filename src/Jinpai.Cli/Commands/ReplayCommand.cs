using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
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
        var code = parsed.GetRequiredValue(_shop);
        var isForced = IsForced(parsed, session);
        var shop = ShopSession.Open(session.Desk, code);
        if (parsed.GetValue(_rules) is { } file)
        {
            // Read and checked in whole before it becomes the shop's.
            var text = ShopRules.TextOf(file, words);
            _ = ShopRules.Read(text, Path.GetFileName(file), shop.Store.Shop, words);
            shop.Data.SaveSetting(code, ShopRules.Key, text);
            shop = ShopSession.Open(session.Desk, code);
        }

        var begun = session.Surroundings.Clock.GetTimestamp();
        var report = shop.Replay(isForced);
        var seconds = ShopSession.Seconds(session.Surroundings.Clock.GetElapsedTime(begun));
        session.Say(report.BuyerCount == 0 && !report.IsFull
            ? words["replay.current"]
            : words.Format("replay.done", report.BuyerCount, words[report.IsFull ? "replay.full" : "replay.dirty"], seconds));
        return ExitCode.Done;
    }

    // Facts hang together over days (windows, look-backs, cohorts): a span is replayed by replaying all, so that no day stands on another's old facts.
    private bool IsForced(ParseResult parsed, CommandSession session)
    {
        foreach (var option in new[] { _from, _to })
        {
            if (parsed.GetValue(option) is { } text && !Core.BusinessDay.TryParse(text, out _))
            {
                throw new RefusedException(session.Words.Format("refused.day", text), isMisuse: true);
            }
        }

        return parsed.GetValue(_from) is not null || parsed.GetValue(_to) is not null;
    }
}
