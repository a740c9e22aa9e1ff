using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Shops;
using Jinpai.Testing;

namespace Jinpai.Conformance.Tests;

/// <summary>The invariants of spec 2.9 that concern the replay alone, on shops that are nasty on purpose. Those of imports stand with the storage's tests.</summary>
public sealed class InvariantTests
{
    private static readonly RuleBook Rules = ShopReading.Rules(Shop.RulesJson);

    private static readonly Measure[] Filtered = [.. Enum.GetValues<Measure>().Where(measure => measure.ToString().StartsWith("Filtered", StringComparison.Ordinal))];

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(100, 24).Select(seed => (ulong)seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Counts_add_up(ulong seed) => Check(seed, shop =>
    {
        var facts = Facts(shop);
        foreach (var row in Fold(facts))
        {
            var filtered = Filtered.Sum(measure => row[measure]);
            var lost = row[Measure.LostToShop] + row[Measure.LostToColleague] + row[Measure.LostBoughtSilently];
            var credited = row[Measure.BucketAOrders] + row[Measure.BucketCOrders] + row[Measure.BucketDOrders];
            if (row[Measure.Consulted] != row[Measure.Received] + filtered || row[Measure.Enquirers] != row[Measure.OrderedBuyers] + lost)
            {
                return false;
            }

            if (row[Measure.OrderedBuyers] < row[Measure.PaidBuyers] || (row.Agent is { } agent && credited != PaymentCredited(facts, agent, row.Day)))
            {
                return false;
            }
        }

        return true;
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lost_payments_are_who_ordered_and_did_not_pay(ulong seed) => Check(seed, shop => Facts(shop).SelectMany(buyer => buyer.Funnels).All(funnel =>
        (funnel.Loss == LossKind.Payment) == (funnel.Ordered.IsReached && !funnel.Paid.IsReached) && (!funnel.Paid.IsReached || funnel.Ordered.IsReached)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sales_of_the_agents_and_silent_sales_are_what_the_shop_was_paid(ulong seed) => Check(seed, shop =>
        new[] { "creation", "payment", "creation_first" }.All(judge =>
        {
            var facts = ShopReading.Read(shop, Judged(judge)).Replay();
            var rows = new DailyFold(Judged(judge));
            foreach (var buyer in facts)
            {
                rows.Add(buyer);
            }

            var paid = facts.SelectMany(buyer => buyer.Deals).Where(deal => deal.SoldAt is not null && deal.Excluded == ExclusionReason.None).Sum(deal => deal.PaidAmount.MinorUnits);
            var result = rows.Result();
            return paid == result.Where(row => row.Agent is not null).Sum(row => row[Measure.Sales]) + result.Where(row => row.Agent is null).Sum(row => row[Measure.SilentSales]);
        }));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_order_event_has_one_winner_or_is_silent(ulong seed) => Check(seed, shop =>
    {
        var credits = Facts(shop).SelectMany(buyer => buyer.Credits).ToList();
        return credits.Select(credit => (credit.Order, credit.Event)).Distinct().Count() == credits.Count
            && credits.All(credit => credit.Candidates.Count(candidate => candidate.HasWon) == (credit.Winner is null ? 0 : 1));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_with_ids_give_equal_facts_in_any_order_split_or_repeated(ulong seed) => Check(seed, shop =>
    {
        var withIds = shop with { Messages = [.. shop.Messages.Where(message => message.MessageId.Length > 0)] };
        var random = new Random((int)seed);
        var shuffled = withIds.Messages.Concat(withIds.Messages.Where(_ => random.Next(3) == 0)).ToArray();
        random.Shuffle(shuffled);
        var exports = withIds.OrderExports.ToArray();
        random.Shuffle(exports);
        return Same(withIds, withIds with { Messages = shuffled, OrderExports = exports });
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Later_events_change_no_earlier_credit(ulong seed) => Check(seed, shop =>
    {
        // Links hold for all time by decision, so a later one may: this is about everything else.
        var plain = shop with { Messages = [.. shop.Messages.Where(message => message.OrderId.Length == 0 && !message.Content.Any(char.IsAsciiDigit))] };
        var random = new Random((int)seed);
        var cut = new DateTimeOffset(shop.Options.FirstDay.AddDays(random.Next(4, 20)).ToDateTime(new TimeOnly(random.Next(24), random.Next(60))), Shop.Offset);
        var until = plain with { Messages = [.. plain.Messages.Where(message => message.SentAt <= cut)] };
        return Credits(plain, cut).SequenceEqual(Credits(until, cut), StringComparer.Ordinal);
    });

    private static IEnumerable<string> Credits(Shop shop, DateTimeOffset cut) => Facts(shop).SelectMany(buyer => buyer.Credits)
        .Where(credit => credit.At.ToDateTimeOffset() <= cut)
        .Select(credit => $"{credit.Order} {credit.Event} {credit.Winner?.Account} {string.Join(' ', credit.Candidates)}").Order(StringComparer.Ordinal);

    private static bool Same(Shop left, Shop right) => FactText.Of(Facts(left)) == FactText.Of(Facts(right));

    private static IReadOnlyList<BuyerFacts> Facts(Shop shop) => ShopReading.Read(shop, Rules).Replay();

    private static RuleBook Judged(string judge) => ShopReading.Rules(Shop.RulesJson.Replace("}", $$""", "judge": "{{judge}}" }""", StringComparison.Ordinal));

    private static IReadOnlyList<DailyMeasures> Fold(IReadOnlyList<BuyerFacts> facts)
    {
        var fold = new DailyFold(Rules);
        foreach (var buyer in facts)
        {
            fold.Add(buyer);
        }

        return fold.Result();
    }

    private static int PaymentCredited(IReadOnlyList<BuyerFacts> facts, AgentId agent, BusinessDay day) => facts.SelectMany(buyer => buyer.Deals).Count(deal =>
        deal.PaymentAgent == agent && deal.Excluded == ExclusionReason.None && deal.SoldAt is { } sold && Rules.Calendar.DayOf(sold) == day);

    private static void Check(ulong seed, Func<Shop, bool> holds)
    {
        var shop = NastyShops.Generate(seed, new ShopOptions { Days = 12, ScenesPerDay = 5, Buyers = 25 });
        if (!holds(shop))
        {
            var small = ShopShrinker.Shrink(shop, smaller => !holds(smaller));
            Assert.Fail($"Seed {seed}; the smallest shop that shows it:\n{ShopText.Print(small)}");
        }
    }
}
