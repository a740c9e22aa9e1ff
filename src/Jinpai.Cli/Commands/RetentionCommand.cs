using System.CommandLine;
using System.Globalization;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>retention show|set|run</c>: how long a shop keeps the texts of its chats.</summary>
internal sealed class RetentionCommand(Words words) : ICommandDefinition
{
    private const string Off = "off";
    private readonly Argument<string> _days = new("DAYS") { Description = words.Format("retention.days", ChatRetention.LeastDays, ChatRetention.MostDays) };
    private readonly Option<string> _shop = SpanOptions.ShopOption(words);
    private readonly Option<string?> _any = new("--shop") { Description = words["option.shop"], HelpName = "CODE" };

    public Command Build() => new("retention", words["retention"] + "\n" + words["retention.example"])
    {
        new Command("show", words["retention.show"] + "\n" + words["retention.example.show"]) { _shop },
        new Command("set", words["retention.set"] + "\n" + words["retention.example"]) { _days, _shop },
        new Command("run", words["retention.run"] + "\n" + words["retention.example.run"]) { _any },
    };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var retention = new ChatRetention(session.Desk);
        switch (parsed.CommandResult.Command.Name)
        {
            case "run":
                RunAll(retention, parsed.GetValue(_any), session);
                break;
            case "set":
                var code = parsed.GetRequiredValue(_shop);
                retention.Set(code, Days(parsed.GetRequiredValue(_days)));
                session.Say(Told(retention, code));
                break;
            default:
                session.Out.WriteLine(Told(retention, parsed.GetRequiredValue(_shop)));
                break;
        }

        return ExitCode.Done;
    }

    private void RunAll(ChatRetention retention, string? shop, CommandSession session)
    {
        foreach (var code in shop is null ? retention.Shops() : [shop])
        {
            var emptied = retention.Run(ShopSession.Open(session.Desk, code), isPurged: true, session.Cancellation);
            session.Say(emptied is { } count ? words.Format("retention.ran", code, ShownNumber.Count(count)) : Told(retention, code));
        }
    }

    private string Told(ChatRetention retention, string shop) => retention.DaysOf(shop) is { } days ? words.Format("retention.kept", shop, days) : words.Format("retention.ever", shop);

    private int? Days(string text) => text == Off ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= ChatRetention.LeastDays and <= ChatRetention.MostDays ? days
        : throw new RefusedException(words.Format("retention.wrong", text, ChatRetention.LeastDays, ChatRetention.MostDays), isMisuse: true);
}
