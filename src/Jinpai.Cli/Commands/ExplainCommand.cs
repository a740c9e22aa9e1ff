using System.CommandLine;
using Jinpai.Cli.Explaining;
using Jinpai.Cli.Terminal;
using Jinpai.Cli.Texts;
using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

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
        var shop = ShopSession.Open(session, parsed.GetRequiredValue(_shop)).With(parsed.GetValue(_rules));
        var (text, json) = parsed.CommandResult.Command.Name == "order" ? Order(parsed, shop) : Reception(parsed, shop);
        Results.WriteText(parsed.GetValue(_format) == "json" ? Results.ToText(json) : text, null, session.Surroundings);
        return ExitCode.Done;
    }

    private (string Text, System.Text.Json.Nodes.JsonNode Json) Order(ParseResult parsed, ShopSession shop)
    {
        var order = new OrderId(parsed.GetRequiredValue(_order));
        using var reader = shop.Store.Read();
        var history = reader.BuyerOf(order) is { } buyer ? reader.History(buyer, shop.Rules) : null;
        var deal = history?.Facts.Deals.FirstOrDefault(fact => fact.Order == order) ?? throw new RefusedException(words.Format("refused.order", order, shop.Code));
        var credits = history.Facts.Credits.Where(credit => credit.Order == order).OrderBy(credit => credit.Event).ToList();
        var explanation = new OrderExplanation(deal, credits, shop.Rules, shop.Time, words);
        return (explanation.ToText(), explanation.ToJson());
    }

    private (string Text, System.Text.Json.Nodes.JsonNode Json) Reception(ParseResult parsed, ShopSession shop)
    {
        var (account, buyer, dayText) = (parsed.GetRequiredValue(_account), parsed.GetRequiredValue(_buyer), parsed.GetRequiredValue(_day));
        if (!BusinessDay.TryParse(dayText, out var day))
        {
            throw new RefusedException(words.Format("refused.day", dayText), ExitCode.WrongUsage);
        }

        using var reader = shop.Store.Read();
        var history = reader.History(new BuyerKey(buyer), shop.Rules);
        var reception = history?.Facts.Receptions.FirstOrDefault(fact => fact.Account.Value == account && fact.Day == day)
            ?? throw new RefusedException(words.Format("refused.reception", account, buyer, day));
        var explanation = new ReceptionExplanation(reception, FunnelOf(history, reception), shop.Rules, shop.Time, words);
        var text = explanation.ToText() + "\n" + string.Join('\n', Transcript(history, reception, shop.Time));
        return (text, explanation.ToJson());
    }

    private static FunnelFact? FunnelOf(BuyerHistory history, ReceptionFact reception) =>
        history.Facts.Funnels.FirstOrDefault(funnel => funnel.Agent == reception.Agent && funnel.Day == reception.Day);

    // An answer after midnight is a line of the next day's reception, but it ends a round of this one.
    private IEnumerable<string> Transcript(BuyerHistory history, ReceptionFact reception, ShopTime time) => history.Lines
        .Where(line => line.Account == reception.Account && line.At >= reception.FirstAt && (line.At <= reception.LastAt || reception.Rounds.Any(round => round.AnsweredAt >= line.At)))
        .Select(line => words.Format(
            "explain.line",
            time.Full(line.At),
            line.Message.Direction == Core.Events.MessageDirection.Buyer ? reception.Buyer.Value : reception.Account.Value,
            line.Message.Kind == Core.Events.MessageKind.Text ? line.Message.Content ?? words["explain.notext"] : $"[{Codes.Of(line.Message.Kind)}] {line.Message.Content}"));
}
