using System.CommandLine;
using System.Text.Json.Nodes;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>explain order ID</c>, <c>explain reception ACCOUNT BUYER DAY</c>.</summary>
internal sealed class ExplainCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string> _order = new("ID") { Description = words["explain.id"] };
    private readonly Argument<string> _account = new("ACCOUNT") { Description = words["explain.account"] };
    private readonly Argument<string> _buyer = new("BUYER") { Description = words["explain.buyer"] };
    private readonly Argument<string> _day = new("DAY") { Description = words["explain.day"] };
    private readonly Option<string> _shop = SpanOptions.ShopOption(words);
    private readonly Option<string?> _rules = new("--rules") { Description = words["option.rules.whatif"], HelpName = "FILE" };
    private readonly Option<string> _format = TextFormat.Text(words);

    public Command Build() => new("explain", words["explain"] + "\n" + words["explain.example"])
    {
        new Command("order", words["explain.cmd.order"] + "\n" + words["explain.example"]) { _order, _shop, _rules, _format },
        new Command("reception", words["explain.cmd.reception"] + "\n" + words["explain.example.reception"]) { _account, _buyer, _day, _shop, _rules, _format },
    };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var shop = ShopSession.Open(session.Desk, parsed.GetRequiredValue(_shop)).With(parsed.GetValue(_rules));
        var (text, json) = parsed.CommandResult.Command.Name == "order" ? Order(parsed, shop) : Reception(parsed, shop);
        Results.WriteText(parsed.GetValue(_format) == "json" ? Results.ToText(json) : text, null, session.Surroundings);
        return ExitCode.Done;
    }

    private (string Text, JsonNode Json) Order(ParseResult parsed, ShopSession shop)
    {
        var order = new OrderId(parsed.GetRequiredValue(_order));
        var explanation = new ShopEvidence(shop, words).Order(order) ?? throw new RefusedException(words.Format("refused.order", order, shop.Code));
        return (explanation.ToText(), explanation.ToJson());
    }

    private (string Text, JsonNode Json) Reception(ParseResult parsed, ShopSession shop)
    {
        var (account, buyer, dayText) = (parsed.GetRequiredValue(_account), parsed.GetRequiredValue(_buyer), parsed.GetRequiredValue(_day));
        if (!BusinessDay.TryParse(dayText, out var day))
        {
            throw new RefusedException(words.Format("refused.day", dayText), isMisuse: true);
        }

        var explanation = new ShopEvidence(shop, words).Reception(new AccountId(account), new BuyerKey(buyer), day)
            ?? throw new RefusedException(words.Format("refused.reception", account, buyer, day));
        return (explanation.ToText(), explanation.ToJson());
    }
}
