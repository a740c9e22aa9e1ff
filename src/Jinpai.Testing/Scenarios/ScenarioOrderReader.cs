using System.Globalization;
using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Testing.Scenarios;

/// <summary>Reads <c>order O1 by tom: created, P1 2 x 50.00 paid 100.00, presale</c> and the later steps <c>order O1 paid</c>.</summary>
internal sealed partial class ScenarioOrderReader(ScenarioPage page)
{
    private readonly List<OrderSnapshot> _orders = [];

    public IReadOnlyList<OrderSnapshot> Orders => _orders;

    [GeneratedRegex(@"^order\s+(?<id>\S+)\s+by\s+(?<buyer>\S+):\s+created(?:,\s*(?<parts>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Creation { get; }

    [GeneratedRegex(@"^order\s+(?<id>\S+)\s+(?<step>paid|shipped|finished|closed|deposit)(?:\s+(?<amount>\S+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Step { get; }

    [GeneratedRegex(@"^(?<product>\S+)\s+(?<quantity>\d+)\s+x\s+(?<price>\S+)(?<rest>(?:\s+(?:discount|adjust|paid|refunded)\s+\S+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Item { get; }

    public void Read(int line, Instant at, string text)
    {
        if (Creation.Match(text) is { Success: true } creation)
        {
            Create(line, at, creation);
            return;
        }

        var step = Step.Match(text);
        var index = _orders.FindIndex(o => o.Id.Value == step.Groups["id"].Value);
        if (!step.Success || index < 0)
        {
            page.Fault(line, text, step.Success ? "an order that was created above" : "'order ID by BUYER: created, …' or 'order ID paid|shipped|finished|closed|deposit AMOUNT'");
            return;
        }

        _orders[index] = With(line, at, _orders[index], step.Groups["step"].Value, step.Groups["amount"].Value);
    }

    private void Create(int line, Instant at, Match creation)
    {
        var id = creation.Groups["id"].Value;
        if (_orders.Exists(o => o.Id.Value == id))
        {
            page.Fault(line, $"order {id} is created twice", "once");
            return;
        }

        var lines = new List<OrderLine>();
        var order = new OrderSnapshot { Id = new OrderId(id), Buyer = new BuyerKey(creation.Groups["buyer"].Value), CreatedAt = at, Lines = lines, Line = line };
        foreach (var part in creation.Groups["parts"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Item.Match(part) is { Success: true } item)
            {
                lines.Add(ReadItem(line, lines.Count + 1, item));
            }
            else
            {
                order = With(line, order, part);
            }
        }

        if (lines.Count == 0)
        {
            page.Fault(line, $"order {id} without lines", "a line such as P1 2 x 50.00 paid 100.00");
        }

        _orders.Add(order);
    }

    private OrderLine ReadItem(int line, int number, Match item)
    {
        var amounts = new Dictionary<string, Money>(StringComparer.Ordinal);
        var words = item.Groups["rest"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i += 2)
        {
            amounts[words[i]] = Amount(line, words[i + 1]);
        }

        return new OrderLine(
            number.ToString(CultureInfo.InvariantCulture),
            item.Groups["product"].Value,
            null,
            long.Parse(item.Groups["quantity"].Value, CultureInfo.InvariantCulture),
            Amount(line, item.Groups["price"].Value),
            amounts.GetValueOrDefault("paid"),
            amounts.GetValueOrDefault("discount"),
            amounts.GetValueOrDefault("adjust"),
            amounts.TryGetValue("refunded", out var refunded) ? refunded : null);
    }

    private OrderSnapshot With(int line, OrderSnapshot order, string part)
    {
        switch (part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["presale"]:
                return order with { IsPresale = true };
            case ["cod"]:
                return order with { IsCashOnDelivery = true };
            case ["fake"]:
                return order with { IsFake = true };
            case ["flag", var flag]:
                return order with { Flag = flag };
            case ["postage", var amount]:
                return order with { PostFee = Amount(line, amount) };
            default:
                page.Fault(line, part, "a line 'P1 2 x 50.00 [discount D] [adjust A] [paid P] [refunded R]', presale, cod, fake, flag F or postage AMOUNT");
                return order;
        }
    }

    private OrderSnapshot With(int line, Instant at, OrderSnapshot order, string step, string amount)
    {
        if ((amount.Length > 0) != (step == "deposit"))
        {
            page.Fault(line, $"{step} {amount}", "an amount after deposit, and nothing after the others");
            return order;
        }

        return step switch
        {
            "deposit" => order with { DepositPaidAt = at, DepositAmount = Amount(line, amount) },
            "paid" => order with { PaidAt = at },
            "shipped" => order with { ShippedAt = at },
            "finished" => order with { FinishedAt = at },
            _ => order with { ClosedAt = at },
        };
    }

    private Money Amount(int line, string text)
    {
        if (!ScenarioPage.TryMoney(text, out var money))
        {
            page.Fault(line, text, "an amount in yuan with at most two places");
        }

        return money;
    }
}
