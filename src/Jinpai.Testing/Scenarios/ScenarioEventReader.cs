using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;

namespace Jinpai.Testing.Scenarios;

/// <summary>Reads the lines of an events block; orders and refunds are collected over their lines.</summary>
internal sealed partial class ScenarioEventReader(ScenarioPage page)
{
    private readonly List<MessageSent> _messages = [];
    private readonly ScenarioOrderReader _orders = new(page);
    private readonly ScenarioRefundReader _refunds = new(page);

    public IReadOnlyList<MessageSent> Messages => _messages;
    public Instant? Horizon { get; private set; }

    [GeneratedRegex(@"^horizon\s+(?<day>\S+)(?:\s+(?<time>\S+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex HorizonLine { get; }

    [GeneratedRegex(@"^(?<day>\d\S*)\s+(?<time>\S+)\s+(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex EventLine { get; }

    [GeneratedRegex(@"^(?<buyer>buyer\s+)?(?<from>\S+)\s+->\s+(?<to>[^\s()]+?)(?<marks>(?:\s+#[^\s:]+|\s+\([^)]*\))*)\s*(?::(?:\s+(?<text>.*))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MessageLine { get; }

    [GeneratedRegex(@"#(?<id>[^\s:]+)|\((?<list>[^)]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark { get; }

    public IReadOnlyList<OrderSnapshot> Orders() => _orders.Orders;

    public IReadOnlyList<RefundRecord> Refunds() => _refunds.Refunds;

    public void Read(int line, string text)
    {
        if (HorizonLine.Match(text) is { Success: true } horizon)
        {
            var isRead = page.TryInstant(horizon.Groups["day"].Value, horizon.Groups["time"] is { Success: true } time ? time.Value : null, out var instant);
            Horizon = instant;
            if (!isRead)
            {
                page.Fault(line, text, "horizon DAY or horizon DAY TIME");
            }

            return;
        }

        var match = EventLine.Match(text);
        if (!match.Success || !page.TryInstant(match.Groups["day"].Value, match.Groups["time"].Value, out var at))
        {
            page.Fault(line, text, "a day and a time first, such as 10-01 10:15:20");
            return;
        }

        var rest = match.Groups["rest"].Value;
        if (rest.StartsWith("order ", StringComparison.Ordinal))
        {
            _orders.Read(line, at, rest);
        }
        else if (rest.StartsWith("refund ", StringComparison.Ordinal))
        {
            _refunds.Read(line, at, rest);
        }
        else
        {
            ReadMessage(line, at, rest);
        }
    }

    private void ReadMessage(int line, Instant at, string rest)
    {
        var match = MessageLine.Match(rest);
        if (!match.Success)
        {
            page.Fault(line, rest, "'buyer B -> A: text', 'A -> B: text', 'order …' or 'refund …'");
            return;
        }

        var isBuyer = match.Groups["buyer"].Success;
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        var message = new MessageSent(
            at,
            new AccountId(isBuyer ? to : from),
            new BuyerKey(isBuyer ? from : to),
            isBuyer ? MessageDirection.Buyer : MessageDirection.Agent,
            MessageKind.Text,
            MessageClass.Human,
            default,
            match.Groups["text"].Value,
            null,
            null,
            null,
            line);
        foreach (Match mark in Mark.Matches(match.Groups["marks"].Value))
        {
            message = mark.Groups["id"].Success
                ? message with { Id = MessageId.Parse(mark.Groups["id"].Value) }
                : mark.Groups["list"].Value.Split(',', StringSplitOptions.TrimEntries).Aggregate(message, (m, word) => With(line, m, word));
        }

        _messages.Add(message);
    }

    private MessageSent With(int line, MessageSent message, string mark)
    {
        switch (mark.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["assisted"]:
                return message with { Class = MessageClass.Assisted };
            case ["auto"]:
                return message with { Class = MessageClass.Auto };
            case ["bot"]:
                return message with { Class = MessageClass.Bot };
            case ["system"]:
                return message with { Class = MessageClass.System };
            case ["platform"]:
                return message with { Kind = MessageKind.System };
            case ["image"]:
                return message with { Kind = MessageKind.Image };
            case ["emoji"]:
                return message with { Kind = MessageKind.Emoji };
            case ["goods", var product]:
                return message with { Kind = MessageKind.Goods, ProductId = product };
            case ["order", var order]:
                return message with { Kind = MessageKind.Order, Order = new OrderId(order) };
            case ["recall"]:
                return message with { Kind = MessageKind.Recall };
            case ["recall", var id]:
                return message with { Kind = MessageKind.Recall, Id = MessageId.Parse(id) };
            case ["transfer", "to", var account]:
                return message with { Kind = MessageKind.Transfer, ToAccount = new AccountId(account) };
            default:
                page.Fault(line, $"({mark})", "assisted, auto, bot, system, platform, image, emoji, goods P, order O, recall, recall ID or transfer to ACCOUNT");
                return message;
        }
    }
}
