using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Daily;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Reading;
using Jinpai.Storage.Schema;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>A day small enough to know by heart: what a reader gives back of it, fact by fact.</summary>
public abstract class StoredFactsTests(IStorageEngine engine) : StorageSuite(engine)
{
    private static readonly DaySpan October = new Month(2026, 10).Days;

    private static readonly TestMessage[] Messages =
    [
        Asks("店:甲", "买家1", "09:00:00", "在吗", "1"), Answers("店:甲", "买家1", "09:00:05", "2"),
        Asks("店:甲", "买家2", "09:10:00", "多少钱", "3"), Answers("店:甲", "买家2", "09:15:00", "4"),
        Asks("店:甲", "买家2", "09:16:00", "便宜点", "5"), Answers("店:甲", "买家2", "09:20:00", "6"),
        Asks("店:甲", "买家2", "09:21:00", "包邮吗", "7"), Answers("店:甲", "买家2", "09:25:00", "8"),
        Asks("店:乙", "买家3", "09:20:00", "有货吗", "9"),
        Asks("店:乙", "t**9", "10:30:00", "订单30010000001发货了吗", "10"), Answers("店:乙", "t**9", "10:30:30", "11"),
    ];

    private static readonly OrderSnapshot[] Orders =
    [
        Order("30010000001", "买家1", "09:05:00") with { PaidAt = At("09:06:00") },
        Order("30010000002", "买家2", "09:30:00"),
        Order("30010000003", "买家4", "09:40:00") with { PaidAt = At("09:41:00"), IsFake = true },
    ];

    [Fact]
    public void A_reader_gives_back_facts_of_every_kind()
    {
        var shop = Engine.NewShop();
        shop.Import("messages", Rows(Messages));
        shop.Import("orders", Rows(Orders));
        shop.Replay(RuleBook.Default);
        using var reader = shop.Read();

        Assert.Equal(
            ["店:乙 t**9 Aftersale 1 round(s)", "店:乙 买家3 Enquiry 1 round(s)", "店:甲 t**9 Enquiry 1 round(s)", "店:甲 买家2 Enquiry 3 round(s)"],
            reader.Receptions(October).Select(fact => $"{fact.Account} {fact.Buyer} {fact.Class} {fact.Rounds.Count} round(s)").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["店:乙 买家3: ToShop", "店:甲 t**9: paid 100.00", "店:甲 买家2: Payment"],
            reader.Funnels(October).Where(fact => fact.Agent is not null).Select(fact => $"{fact.Agent} {fact.Buyer}: {(fact.Paid.IsReached ? $"paid {fact.Paid.Amount}" : fact.Loss)}").Order(StringComparer.Ordinal));
        Assert.Equal(["t**9", "买家2", "买家3"], reader.ShopFunnels(October).Select(fact => fact.Buyer.Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["店:乙 买家3 ToShop ", "店:甲 买家2 Payment 30010000002"],
            reader.Losses(October).Select(fact => $"{fact.Agent} {fact.Buyer} {fact.Kind} {fact.Order}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["店:乙 买家3 Unanswered 0 s", "店:甲 买家2 Slow 300 s"],
            reader.Faults(October).Select(fact => $"{fact.Account} {fact.Buyer} {fact.Kind} {fact.Seconds} s").Order(StringComparer.Ordinal));
        Assert.Equal(["30010000001 店:甲 100.00"], reader.Deals(October, DealDate.Sale).Where(deal => deal.IsSale).Select(deal => $"{deal.Order} {deal.SaleAgent} {deal.PaidAmount}"));
        Assert.Equal(["30010000001", "30010000002", "30010000003"], reader.Deals(October, DealDate.Creation).Select(deal => deal.Order.Value));
        Assert.Equal(["30010000003 Fake"], reader.ExcludedDeals(October).Select(deal => $"{deal.Order} {deal.Excluded}"));
        Assert.Equal(["t**9 → 买家1 by 店:乙"], reader.Links(RuleBook.Default).Select(link => $"{link.ChatKey} → {link.OrderKey} by {link.Account}"));
        Assert.Equal(
            [CreditEvent.Creation, CreditEvent.Payment],
            reader.Deal(new OrderId("30010000001"))!.Value.Credits.Where(credit => credit.Winner?.Account == new AccountId("店:甲")).Select(credit => credit.Event).Order());
        var day = Assert.Single(reader.Measures(October, MetricSubject.Shop));
        Assert.Equal((4L, 4L, 3L, 10_000L), (day[Measure.Consulted], day[Measure.Received], day[Measure.Enquirers], reader.Measures(October, MetricSubject.Of(new AgentId("店:甲"))).Sum(row => row[Measure.Sales])));
        Assert.True(reader.IsUpToDate(RuleBook.Default));
    }

    [Theory]
    [InlineData(71)]
    [InlineData(72)]
    public void What_pages_read_in_parts_is_what_the_whole_lists_hold(int seed)
    {
        var shop = Engine.NewShop();
        shop.ImportAll(new RandomShop(seed, 10));
        shop.Replay(RuleBook.Default);
        using var reader = shop.Read();
        var days = DaySpan.Always;
        var (losses, faults, receptions) = (reader.Losses(days).ToList(), reader.Faults(days).ToList(), reader.Receptions(days).ToList());
        Assert.Equal(losses.GroupBy(loss => loss.Day).Select(day => (day.Key, day.LongCount())).Order(), reader.LossDays(days));
        Assert.Equal(faults.GroupBy(fault => fault.Day).Select(day => (day.Key, day.LongCount())).Order(), reader.FaultDays(days));

        // Lists by time are read day by day: no row may lie outside of its day.
        Assert.All(losses, loss => Assert.Equal(loss.Day, RuleBook.Default.Calendar.DayOf(loss.AskedAt)));
        Assert.All(faults, fault => Assert.Equal(fault.Day, RuleBook.Default.Calendar.DayOf(fault.At)));
        Assert.All(receptions, reception => Assert.Equal(reception.Day, RuleBook.Default.Calendar.DayOf(reception.FirstAt)));
        Assert.Equal(receptions.Select(Shown), reader.Whole(reader.ReceptionHeads(days)).Select(Shown));

        var people = new DistinctBuyers();
        receptions.ForEach(people.Add);
        reader.Funnels(days).ToList().ForEach(people.Add);
        reader.Deals(days, DealDate.Sale).ToList().ForEach(people.Add);
        var read = reader.People(days)!;
        foreach (var subject in receptions.Select(reception => (AgentId?)reception.Agent).Append(null).Distinct().Select(agent => agent is { } known ? SubjectMembers.Agent(known) : SubjectMembers.Shop))
        {
            Assert.All(Enum.GetValues<BuyerProperty>(), property => Assert.Equal(people.Count(subject, days, property), read.Count(subject, days, property)));
        }
    }

    [Fact]
    public void A_segment_without_a_list_of_its_buyers_is_read_and_gets_one_with_the_next_replay()
    {
        var data = new RandomShop(73, 4);
        var shop = Engine.NewShop();
        shop.ImportAll(data);
        using var connection = Engine.Connect(shop);
        var lists = Lists(connection);
        Assert.NotEmpty(lists);
        var known = Lines(shop, data);
        connection.Run($"DELETE FROM {Tables.SegmentBuyers} WHERE {Tables.Mine}");
        Assert.Equal(known, Lines(shop, data));
        shop.Replay(RuleBook.Default);
        Assert.Equal(lists, Lists(connection));
        Assert.Equal(known, Lines(shop, data));
    }

    [Fact]
    public void A_file_that_is_taken_back_leaves_no_list_of_its_buyers()
    {
        var shop = Engine.NewShop();
        var import = shop.Import("messages", Rows(Messages));
        using var connection = Engine.Connect(shop);
        Assert.NotEmpty(Lists(connection));
        shop.Undo(import);
        Assert.Empty(Lists(connection));
    }

    private static string Shown(ReceptionFact fact) => $"{fact with { Rounds = [], Sessions = [] }} {string.Join(' ', fact.Rounds)} {string.Join(' ', fact.Sessions)}";

    private static List<string> Lists(Engines.Connection connection) =>
        connection.Rows($"SELECT bucket, day, part, buyers FROM {Tables.SegmentBuyers} WHERE {Tables.Mine} ORDER BY bucket, day, file_id, part", row => $"{row.GetInt32(0)} {row.GetInt32(1)} {row.GetInt32(2)} {Convert.ToHexString(row.Blob(3))}");

    private static List<string> Lines(IShopStore shop, RandomShop data)
    {
        using var reader = shop.Read();
        return [.. data.Buyers.SelectMany(buyer => reader.History(new BuyerKey(buyer), RuleBook.Default)?.Lines.Select(line => $"{buyer} {line}") ?? [])];
    }

    private static Instant At(string time) => Instant.FromDateTimeOffset(DateTimeOffset.Parse($"2026-10-01T{time}+08:00", System.Globalization.CultureInfo.InvariantCulture));

    private static TestMessage Asks(string account, string buyer, string time, string text, string id) => new(account, buyer, At(time), MessageDirection.Buyer, text, id);

    private static TestMessage Answers(string account, string buyer, string time, string id) => new(account, buyer, At(time), MessageDirection.Agent, "在的", id);

    private static OrderSnapshot Order(string id, string buyer, string time) => new()
    {
        Id = new OrderId(id),
        Buyer = new BuyerKey(buyer),
        CreatedAt = At(time),
        Lines = [new OrderLine("1", "600", "裙子", 1, new Money(100_00), new Money(100_00), Money.Zero, Money.Zero)],
    };
}
