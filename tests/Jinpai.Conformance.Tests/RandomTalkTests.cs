using System.Globalization;
using CsCheck;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Shops;
using Jinpai.Testing;

namespace Jinpai.Conformance.Tests;

/// <summary>Colleagues, couriers and whoever is on a list speak of customers' orders: that is nobody's second key (spec 2.2), and no customer's figure changes.</summary>
public sealed class RandomTalkTests(StoredShops shops) : IClassFixture<StoredShops>
{
    private static readonly RuleBook Rules = ShopReading.Rules(Shop.RulesJson);
    private static readonly string[] Phrases = ["订单{0}发货了吗", "{0} 和 {0}", "帮我看下{0}", "{0}"];

    private static readonly Gen<Line> Talk = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 10 * 24 * 60], Gen.Int[0, 99], Gen.Bool, Gen.Bool)
        .Select((account, other, minute, order, isBuyer, isCard) => new Line(account, other, minute, order, isBuyer, isCard));

    private static readonly Gen<(int Seed, Line[] Lines)> Story = Gen.Select(Gen.Int[400, 420], Talk.Array[1, 12]);

    [Fact]
    public void Talk_of_colleagues_about_orders_changes_no_customers_figures() => Story.SampleFixed(40, story =>
    {
        var (shop, talk) = ShopWith(story);
        Assert.Equal(OfCustomers(shop, Facts(shop)), OfCustomers(shop, Facts(talk)));
    });

    [Fact]
    public void So_it_is_through_a_store() => Story.SampleFixed(4, story => SameFacts.Assert(shops, ShopReading.Read(ShopWith(story).Talk, Rules)));

    private static (Shop Shop, Shop Talk) ShopWith((int Seed, Line[] Lines) story)
    {
        var shop = NastyShops.Generate((ulong)story.Seed, new ShopOptions { Days = 10, ScenesPerDay = 5, Buyers = 20 });
        var accounts = shop.Messages.Select(message => message.Account).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var others = Outsiders(shop).Order(StringComparer.Ordinal).ToList();
        var orders = shop.OrderExports.SelectMany(export => export.Rows).Select(row => row.OrderId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var begin = new DateTimeOffset(shop.Options.FirstDay.ToDateTime(TimeOnly.MinValue), Shop.Offset);
        var talk = story.Lines.Index().Select(line =>
        {
            var order = orders[line.Item.Order % orders.Count];
            return new ShopMessage(
                accounts[line.Item.Account % accounts.Count], others[line.Item.Other % others.Count], begin.AddMinutes(line.Item.Minute), line.Item.IsBuyer ? "buyer" : "agent",
                (99_000_000 + line.Index).ToString(CultureInfo.InvariantCulture), line.Item.IsCard ? "order" : "text", "",
                line.Item.IsCard ? "" : string.Format(CultureInfo.InvariantCulture, Phrases[line.Item.Order % Phrases.Length], order), "", line.Item.IsCard ? order : "", "");
        });
        return (shop, shop with { Messages = [.. shop.Messages.Concat(talk).OrderBy(message => message.SentAt)] });
    }

    private static HashSet<string> Outsiders(Shop shop) =>
        [.. shop.Messages.Select(message => message.Account), .. shop.Agents.Select(agent => agent.Account), Shop.Vendor, Shop.Blacklisted, Shop.OwnBuyer];

    private static IReadOnlyList<BuyerFacts> Facts(Shop shop) => ShopReading.Read(shop, Rules).Replay();

    private static IEnumerable<string> OfCustomers(Shop shop, IReadOnlyList<BuyerFacts> facts)
    {
        var outsiders = Outsiders(shop);
        return facts.SelectMany(buyer => buyer.Receptions.Where(fact => !outsiders.Contains(fact.Buyer.Value)).Select(fact => FactText.Of(fact))
                .Concat(buyer.Funnels.Where(fact => !outsiders.Contains(fact.Buyer.Value)).Select(fact => FactText.Of(fact)))
                .Concat(buyer.Credits.Where(fact => !outsiders.Contains(fact.Buyer.Value)).Select(fact => FactText.Of(fact)))
                .Concat(buyer.Deals.Where(fact => !outsiders.Contains(fact.Buyer.Value)).Select(fact => FactText.Of(fact)))
                .Concat(buyer.Losses.Where(fact => !outsiders.Contains(fact.Buyer.Value)).Select(fact => FactText.Of(fact))))
            .Order(StringComparer.Ordinal);
    }

    private sealed record Line(int Account, int Other, int Minute, int Order, bool IsBuyer, bool IsCard);
}
