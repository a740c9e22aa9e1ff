using System.CommandLine;
using System.Text.Json.Nodes;
using Jinpai.Cli.Printing;
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
        var shop = session.OpenShop(parsed.GetRequiredValue(_shop)).With(parsed.GetValue(_rules));
        var (text, json) = parsed.CommandResult.Command.Name == "order" ? Order(parsed, shop) : Reception(parsed, shop);
        if (parsed.GetValue(_format) == "json")
        {
            Results.WriteJson(JsonText.Of(json), null, session.Surroundings);
        }
        else
        {
            session.Out.WriteLine(text.TrimEnd('\n'));
        }

        return ExitCode.Done;
    }

    private (string Text, JsonNode Json) Order(ParseResult parsed, ShopSession shop)
    {
        var order = new OrderId(parsed.GetRequiredValue(_order));
        var explanation = new ShopEvidence(shop, words).Order(order) ?? throw new RefusedException(words.Format("order.missing.text", order));
        return (explanation.ToText(), explanation.ToJson());
    }

    private (string Text, JsonNode Json) Reception(ParseResult parsed, ShopSession shop)
    {
        var (account, buyer, day) = (parsed.GetRequiredValue(_account), parsed.GetRequiredValue(_buyer), SpanOptions.Day(parsed.GetRequiredValue(_day), words));
        var explanation = new ShopEvidence(shop, words).Reception(new AccountId(account), new BuyerKey(buyer), day)
            ?? throw new RefusedException(words.Format("chat.missing.on", account, buyer, day));
        return (explanation.ToText(), explanation.ToJson());
    }
}
