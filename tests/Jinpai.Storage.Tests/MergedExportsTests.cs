using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Reading;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Orders whose header, lines and refunds come in files of their own (decision 0080): any order of imports, any number of times, gives the same facts.</summary>
public abstract class MergedExportsTests(IStorageEngine engine) : StorageSuite(engine)
{
    public static TheoryData<int, string> Ways
    {
        get
        {
            var ways = new TheoryData<int, string>();
            foreach (var (index, way) in new[] { "olr", "orl", "lor", "lro", "rol", "rlo", "oolllrr", "llorrool", "rlrlolor" }.Index())
            {
                ways.Add(41 + (index % 2), way);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Orders_lines_and_refunds_in_any_order_equal_whole_orders(int seed, string way)
    {
        var data = new RandomShop(seed, 6);
        var whole = Engine.NewShop();
        whole.Import("messages", Rows(data.Messages));
        whole.Import("orders", Rows(Final(data)));
        whole.Import("refunds", Rows(Refunds(data)));
        var expected = whole.ReplayedHashes();

        var shop = Engine.NewShop();
        shop.Import("messages", Rows(data.Messages));
        foreach (var (index, file) in way.Index())
        {
            shop.Import($"{file} {index}", Files(data)[file]);
            if (index % 2 == 1)
            {
                shop.Replay(RuleBook.Default);
            }
        }

        AssertEqual(expected, shop.ReplayedHashes(), $"seed {seed}, way {way}");
        shop.Replay(RuleBook.Default, isForced: true);
        AssertEqual(expected, shop.Hashes(), $"seed {seed}, way {way}, from scratch");
    }

    [Fact]
    public void The_order_file_alone_gives_the_same_sales_and_refunds()
    {
        var data = new RandomShop(43, 6);
        var whole = Deals(Engine.NewShop(), data, ("orders", Rows(Final(data))), ("refunds", Rows(Refunds(data))));
        var headers = Deals(Engine.NewShop(), data, ("orders", Files(data)['o']), ("refunds", Rows(Refunds(data))));

        Assert.NotEmpty(whole);
        Assert.Contains(whole, deal => deal.Refunded > 0);
        Assert.Equal(whole, headers);
    }

    [Fact]
    public void Lines_alone_are_kept_and_told_and_in_no_figure_until_the_order_comes()
    {
        var data = new RandomShop(44, 4);
        var shop = Engine.NewShop();
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            var report = session.File("lines", Files(data)['l']);
            Assert.Contains(report.Issues.Groups, issue => issue.Code == OrderIssues.LinesOfUnknownOrder.Code);
        }

        shop.Replay(RuleBook.Default);
        using var reader = shop.Read();
        Assert.Empty(reader.Deals(new DaySpan(RandomShop.First, RandomShop.First.Plus(10)), DealDate.Creation));
        Assert.Null(reader.BuyerOf(Final(data)[0].Id));
        Assert.Equal(0, reader.BuyerMatch(RuleBook.Default).OrderBuyerCount);
    }

    [Theory]
    [InlineData("lo", 0, "o")]
    [InlineData("lo", 1, "l")]
    [InlineData("ol", 0, "l")]
    [InlineData("ol", 1, "o")]
    public void Undoing_either_file_equals_never_having_imported_it(string way, int undone, string rest)
    {
        var data = new RandomShop(45, 5);
        var expected = Engine.NewShop();
        expected.Import("messages", Rows(data.Messages));
        foreach (var file in rest)
        {
            expected.Import(file.ToString(), Files(data)[file]);
        }

        var shop = Engine.NewShop();
        shop.Import("messages", Rows(data.Messages));
        var numbers = way.Select(file => shop.Import(file.ToString(), Files(data)[file])).ToList();
        shop.Replay(RuleBook.Default);
        shop.Undo(numbers[undone]);

        AssertEqual(expected.ReplayedHashes(), shop.ReplayedHashes(), way);
    }

    [Fact]
    public void A_refund_that_the_export_has_taken_off_is_subtracted_once_whenever_it_comes()
    {
        foreach (var isRefundFirst in (bool[])[true, false])
        {
            var shop = Engine.NewShop();
            var order = Order("1", "买家", paid: 49_800, due: 59_800);
            var refund = new RefundRecord("R1", order.Id, null, At(86_400), At(90_000), new Money(10_000), null, RefundType.RefundOnly, RefundStage.AfterReceipt, null, RefundStatus.Success, Responsibility.Unknown, 2);
            if (isRefundFirst)
            {
                shop.Import("refunds", Rows([refund]));
            }

            shop.Import("orders", Rows([order]));
            if (!isRefundFirst)
            {
                shop.Import("refunds", Rows([refund]));
            }

            shop.Replay(RuleBook.Default);
            using var reader = shop.Read();
            Assert.Equal(new Money(59_800), reader.Deal(order.Id)!.Value.Deal.PaidAmount);
        }
    }

    [Fact]
    public void A_refund_of_all_that_the_export_shows_as_paid_is_not_above_it()
    {
        var shop = Engine.NewShop();
        var order = Order("1", "买家", paid: 4_000, due: 10_000);
        shop.Import("orders", Rows([order]));
        var refunds = Rows([
            new RefundRecord("R1", order.Id, null, At(86_400), At(90_000), new Money(6_000), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Success, Responsibility.Unknown, 2),
            new RefundRecord("R2", order.Id, null, At(86_400), At(90_000), new Money(11_000), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Success, Responsibility.Unknown, 3),
        ]);
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            var report = session.File("refunds", refunds);
            Assert.Equal((2, 0), (report.NewCount, report.HeldCount));
        }

        shop.Replay(RuleBook.Default);
        using var reader = shop.Read();
        Assert.Equal(["R2"], reader.Deal(order.Id)!.Value.Deal.Refunds.Where(refund => refund.IsAbovePaid).Select(refund => refund.RefundId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chat_under_the_second_key_of_a_buyer_is_credited(bool isChatFirst)
    {
        var shop = Engine.NewShop();
        var order = Order("1", "买家", paid: 10_000, due: 10_000) with { OtherBuyerKey = new BuyerKey("AAHm") };
        var chat = Rows([
            new TestMessage("店:甲", "AAHm", At(-120), MessageDirection.Buyer, "在吗", "1"),
            new TestMessage("店:甲", "AAHm", At(-60), MessageDirection.Agent, "在的", "2"),
        ]);
        if (isChatFirst)
        {
            shop.Import("chat", chat);
            shop.Replay(RuleBook.Default);
        }

        var number = shop.Import("orders", Rows([order]));
        if (!isChatFirst)
        {
            shop.Replay(RuleBook.Default);
            shop.Import("chat", chat);
        }

        shop.Replay(RuleBook.Default);
        using (var reader = shop.Read())
        {
            Assert.Equal("店:甲", reader.Deal(order.Id)!.Value.Deal.CreationAccount?.Value);
            Assert.Equal(("AAHm", "买家", ""), Assert.Single(reader.Links(RuleBook.Default).Select(link => (link.ChatKey.Value, link.OrderKey.Value, link.Account.Value))));
        }

        shop.Undo(number);
        using var after = shop.Read();
        Assert.Empty(after.Links(RuleBook.Default));
    }

    [Theory]
    [InlineData("AAHm", "买家", true)]
    [InlineData("买家", "AAHm", true)]
    [InlineData("AAHm", "买**家", false)]
    public void Two_exports_that_name_different_keys_of_an_orders_buyer_make_them_one_unless_one_is_masked(string first, string second, bool isOne)
    {
        var shop = Engine.NewShop();
        shop.Import("chat", Rows([
            new TestMessage("店:甲", "买家", At(-120), MessageDirection.Buyer, "在吗", "1"),
            new TestMessage("店:甲", "买家", At(-60), MessageDirection.Agent, "在的", "2"),
            new TestMessage("店:甲", "买**家", At(-50), MessageDirection.Agent, "在的", "3"),
        ]));
        shop.Import("first", Rows([Order("1", first, paid: 10_000, due: 10_000)]));
        var number = shop.Import("second", Rows([Order("1", second, paid: 10_000, due: 10_000) with { FinishedAt = At(400) }]));
        shop.Replay(RuleBook.Default);
        using (var reader = shop.Read())
        {
            Assert.Equal(isOne ? "店:甲" : null, reader.Deal(new OrderId("1"))!.Value.Deal.CreationAccount?.Value);
            Assert.Equal(isOne ? 1 : 0, reader.Links(RuleBook.Default).Count);
        }

        shop.Undo(number);
        using var after = shop.Read();
        Assert.Empty(after.Links(RuleBook.Default));
    }

    private static Instant At(int second) => Instant.FromDateTimeOffset(new DateTimeOffset(2026, 10, 2, 10, 0, 0, TimeSpan.FromHours(8))) + TimeSpan.FromSeconds(second);

    private static OrderSnapshot Order(string id, string buyer, long paid, long due) => new()
    {
        Id = new OrderId(id),
        Buyer = new BuyerKey(buyer),
        CreatedAt = At(0),
        PaidAt = At(60),
        Status = OrderStatus.Finished,
        Lines = [],
        Totals = new OrderTotals(new Money(paid), new Money(due), 1, "裙子"),
    };

    private static List<OrderSnapshot> Final(RandomShop data) =>
        [.. data.Snapshots.Select(snapshot => snapshot.Order).GroupBy(order => order.Id).Select(order => order.MaxBy(snapshot => snapshot.LatestInstant)!)];

    /// <summary>All with an end: an application is settled when these exports are made.</summary>
    private static List<RefundRecord> Refunds(RandomShop data) => [.. data.Refunds.Select(refund => refund.Refund with { CompletedAt = refund.Refund.CompletedAt ?? refund.Refund.AppliedAt + TimeSpan.FromHours(1), LineId = null })];

    /// <summary>The same shop as three files: orders without lines, every second of them with its refunds taken off; lines without buyers; refunds.</summary>
    private static Dictionary<char, Action<IRecordSink>> Files(RandomShop data)
    {
        var refunded = Refunds(data).ToLookup(refund => refund.Order);
        return new Dictionary<char, Action<IRecordSink>>
        {
            ['o'] = Rows(Final(data).Select((order, index) => order with
            {
                Lines = [],
                Totals = new OrderTotals(
                    new Money(order.Lines.Sum(line => line.PaidAmount.MinorUnits) - (index % 2 == 0 ? refunded[order.Id].Sum(refund => refund.Amount.MinorUnits) : 0)),
                    new Money(order.Lines.Sum(line => line.UnitPrice!.Value.MinorUnits * line.Quantity)),
                    order.Lines.Sum(line => line.Quantity),
                    "裙子"),
            })),
            ['l'] = Rows(Final(data).Select((order, index) => new OrderSnapshot
            {
                Id = order.Id,
                Buyer = new BuyerKey(""),
                CreatedAt = index % 3 == 0 ? Instant.MinValue : order.CreatedAt,
                PaidAt = order.PaidAt,
                ShippedAt = order.ShippedAt,
                IsOfLinesOnly = true,
                Lines = order.Lines,
            })),
            ['r'] = Rows(Refunds(data)),
        };
    }

    private static List<(string Order, string? Agent, long Paid, long Refunded)> Deals(IShopStore shop, RandomShop data, params (string Name, Action<IRecordSink> Rows)[] files)
    {
        shop.Import("messages", Rows(data.Messages));
        foreach (var (name, rows) in files)
        {
            shop.Import(name, rows);
        }

        shop.Replay(RuleBook.Default);
        using var reader = shop.Read();
        return [.. reader.Deals(new DaySpan(RandomShop.First, RandomShop.First.Plus(20)), DealDate.Creation).Select(deal => (deal.Order.Value, deal.SaleAgent?.Value, deal.PaidAmount.MinorUnits, Refunded(deal)))];
    }

    private static long Refunded(DealFact deal) => deal.Refunds.Where(refund => refund.IsCompleted).Sum(refund => refund.Amount.MinorUnits);
}
