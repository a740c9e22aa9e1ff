using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>forget --buyer KEY --shop CODE</c>: takes one buyer's keys and texts out of a shop for ever; figures stay.</summary>
internal sealed class ForgetCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _buyer = new("--buyer") { Description = words["forget.buyer"], HelpName = "KEY", Required = true };
    private readonly Option<string> _shop = SpanOptions.ShopOption(words);

    public Command Build() => new("forget", words["forget"] + "\n" + words["forget.example"]) { _buyer, _shop };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var shop = ShopSession.Open(session.Desk, parsed.GetRequiredValue(_shop));
        var report = new ForgetBuyer(session.Desk, shop).Run(new BuyerKey(parsed.GetRequiredValue(_buyer)));
        session.Say(report is null ? words["forget.ended"] : words.Format("forget.done", report.Keys, ShownNumber.Count(report.Messages), ShownNumber.Count(report.Orders), ShownNumber.Count(report.Records)));
        session.Say(words[session.Installation.Place.Folder is null ? "forget.elsewhere.server" : "forget.elsewhere"]);
        return ExitCode.Done;
    }
}
