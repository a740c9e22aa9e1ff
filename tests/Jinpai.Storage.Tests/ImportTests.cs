using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Imports;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Imports, replays and undo on an engine: every test ends in the hash of every derived table.</summary>
public abstract class ImportTests(IStorageEngine engine) : IDisposable
{
    public void Dispose()
    {
        engine.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void ImportAll(ShopStore shop, RandomShop data)
    {
        shop.Import("agents", Rows(data.Agents));
        shop.Import("messages", Rows(data.Messages));
        shop.Import("orders", Rows(data.OrdersUpTo(data.Days)));
        shop.Import("refunds", Rows(data.Refunds.Select(refund => refund.Refund)));
    }

    private static void ImportDay(ShopStore shop, RandomShop data, int day)
    {
        shop.Import($"messages {day}", Rows(data.MessagesOf(day)));
        shop.Import($"orders {day}", Rows(data.Snapshots.Where(snapshot => snapshot.Day == day).Select(snapshot => snapshot.Order)));
        shop.Import($"refunds {day}", Rows(data.Refunds.Where(refund => refund.Day == day).Select(refund => refund.Refund)));
    }

    [Fact]
    public void A_replay_gives_facts_of_every_kind()
    {
        var shop = engine.NewShop();
        ImportAll(shop, new RandomShop(1, 6));
        shop.Replay(RuleBook.Default);
        using var reader = shop.Read();
        var (first, last) = (RandomShop.First, RandomShop.First.Plus(10));
        Assert.NotEmpty(reader.Receptions(first, last));
        Assert.NotEmpty(reader.Funnels(first, last));
        Assert.NotEmpty(reader.ShopFunnels(first, last));
        Assert.NotEmpty(reader.Losses(first, last));
        Assert.NotEmpty(reader.Faults(first, last));
        Assert.NotEmpty(reader.Measures(first, last));
        Assert.NotEmpty(reader.Deals(first, last, Reading.DealDate.Sale));
        Assert.NotEmpty(reader.ExcludedDeals(first, last));
        Assert.NotEmpty(reader.Links());
        Assert.True(reader.IsUpToDate(RuleBook.Default));
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void Daily_files_replayed_day_by_day_equal_one_file_replayed_once(int seed, bool withIds)
    {
        var data = new RandomShop(seed, 12, withIds);
        var whole = engine.NewShop();
        ImportAll(whole, data);
        var daily = engine.NewShop();
        daily.Import("agents", Rows(data.Agents));
        for (var day = 0; day < data.Days; day++)
        {
            ImportDay(daily, data, day);
            Assert.Equal(day == 0, daily.Replay(RuleBook.Default).IsFull);
        }

        AssertEqual(whole.ReplayedHashes(), daily.Hashes(), $"seed {seed}");
        daily.Replay(RuleBook.Default, isForced: true);
        AssertEqual(whole.Hashes(), daily.Hashes(), $"seed {seed}, from scratch");
    }

    [Theory]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void A_monthly_file_after_the_daily_ones_changes_nothing(int seed, bool withIds)
    {
        var data = new RandomShop(seed, 6, withIds);
        var shop = engine.NewShop();
        shop.Import("agents", Rows(data.Agents));
        for (var day = 0; day < data.Days; day++)
        {
            ImportDay(shop, data, day);
        }

        var before = shop.ReplayedHashes();
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            var report = session.File("all", Rows(data.Messages));
            Assert.Equal(0, report.NewCount);
            Assert.Equal(data.Messages.Count, report.KnownCount);
        }

        AssertEqual(before, shop.ReplayedHashes(), $"seed {seed}");
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void Undoing_any_import_equals_never_having_imported_it(int seed)
    {
        var data = new RandomShop(seed, 8);
        List<(string Name, Action<Jinpai.Import.IRecordSink> Rows)> files =
        [
            ("agents", Rows(data.Agents)),
            ("early messages", Rows(data.Messages.Take(data.Messages.Count / 2))),
            ("late messages", Rows(data.Messages.Skip(data.Messages.Count / 3))),
            ("early orders", Rows(data.OrdersUpTo(4))),
            ("late orders", Rows(data.OrdersUpTo(8))),
            ("refunds", Rows(data.Refunds.Select(refund => refund.Refund))),
        ];
        for (var left = 0; left < files.Count; left++)
        {
            var undone = engine.NewShop();
            long number = 0;
            for (var i = 0; i < files.Count; i++)
            {
                var import = undone.Import(files[i].Name, files[i].Rows);
                number = i == left ? import : number;
            }

            undone.Replay(RuleBook.Default);
            undone.Undo(number);
            var never = engine.NewShop();
            foreach (var file in files.Where((_, index) => index != left))
            {
                never.Import(file.Name, file.Rows);
            }

            AssertEqual(never.ReplayedHashes(), undone.ReplayedHashes(), $"seed {seed}, without {files[left].Name}");
        }
    }

    [Fact]
    public void Order_of_imports_changes_nothing()
    {
        var data = new RandomShop(41, 8);
        var forward = engine.NewShop();
        ImportAll(forward, data);
        var backward = engine.NewShop();
        backward.Import("refunds", Rows(data.Refunds.Select(refund => refund.Refund)));
        backward.Replay(RuleBook.Default);
        for (var day = data.Days - 1; day >= 0; day--)
        {
            backward.Import($"orders {day}", Rows(data.Snapshots.Where(snapshot => snapshot.Day == day).Select(snapshot => snapshot.Order)));
            backward.Import($"messages {day}", Rows(data.MessagesOf(day).Reverse()));
            backward.Replay(RuleBook.Default);
        }

        backward.Import("agents", Rows(data.Agents));
        AssertEqual(forward.ReplayedHashes(), backward.ReplayedHashes());
    }

    [Fact]
    public void An_old_snapshot_after_a_new_one_changes_nothing()
    {
        var data = new RandomShop(51, 5);
        var shop = engine.NewShop();
        shop.Import("messages", Rows(data.Messages));
        var newest = data.Snapshots.GroupBy(snapshot => snapshot.Order.Id).Select(order => order.Last().Order).ToList();
        shop.Import("new", Rows(newest));
        var before = shop.ReplayedHashes();
        shop.Import("old", Rows(data.Snapshots.GroupBy(snapshot => snapshot.Order.Id).Select(order => order.First().Order)));
        AssertEqual(before, shop.ReplayedHashes());
    }

    [Fact]
    public void A_file_of_the_same_bytes_is_known()
    {
        var shop = engine.NewShop();
        var import = shop.Import("messages", Rows(new RandomShop(61, 1).Messages));
        using var session = shop.BeginImport(RuleBook.Default, Now);
        Assert.Equal(import, session.FindKnown(HashOf("messages")));
        Assert.Null(session.FindKnown(HashOf("others")));
    }

    [Fact]
    public void A_dry_run_counts_and_leaves_nothing()
    {
        var data = new RandomShop(71, 3);
        var shop = engine.NewShop();
        using (var session = shop.BeginImport(RuleBook.Default, Now, isDryRun: true))
        {
            Assert.Equal(data.Messages.Count, session.File("messages", Rows(data.Messages)).NewCount);
            session.File("orders", Rows(data.OrdersUpTo(3)));
            Assert.Empty(session.File("refunds", Rows(data.Refunds.Select(refund => refund.Refund))).Issues);
        }

        using var reader = shop.Read();
        Assert.Empty(reader.Imports());
        Assert.Null(reader.Coverage().Horizon);
        Assert.Equal(1, shop.Import("messages", Rows(data.Messages)));
    }

    [Fact]
    public void A_file_that_is_not_committed_leaves_nothing()
    {
        var data = new RandomShop(81, 3);
        var shop = engine.NewShop();
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            using var file = session.Begin(new ImportedFile("broken", HashOf("broken"), "test", "utf-8", 1));
            Rows(data.Messages)(file);
        }

        var empty = engine.NewShop();
        AssertEqual(empty.ReplayedHashes(), shop.ReplayedHashes());
    }

    [Fact]
    public void Two_imports_at_once_are_refused()
    {
        var shop = engine.NewShop();
        using var session = shop.BeginImport(RuleBook.Default, Now);
        var refusal = Assert.Throws<StorageRefusedException>(() => engine.Reopen(shop).BeginImport(RuleBook.Default, Now));
        Assert.Equal("busy", refusal.Code);
    }

    [Fact]
    public void Other_text_rules_are_asked_of_the_stored_texts()
    {
        var data = new RandomShop(91, 5);
        var other = new RuleBook([new ReplayRules { MassPrefix = "您好", AutoReplyPrefix = "亲", Filters = new FilterRules { CodeWord = new CodeWordFilter("#广告", 20) } }]);
        var late = engine.NewShop();
        ImportAll(late, data);
        var plain = late.ReplayedHashes();
        var early = engine.NewShop();
        early.Import("agents", Rows(data.Agents), other);
        early.Import("messages", Rows(data.Messages), other);
        early.Import("orders", Rows(data.OrdersUpTo(data.Days)), other);
        early.Import("refunds", Rows(data.Refunds.Select(refund => refund.Refund)), other);
        AssertEqual(early.ReplayedHashes(other), late.ReplayedHashes(other));
        Assert.NotEqual(plain["reception_facts"], late.Hashes()["reception_facts"]);
        AssertEqual(plain, late.ReplayedHashes());
    }

    [Fact]
    public void A_what_if_stores_nothing_and_equals_a_stored_replay()
    {
        var data = new RandomShop(101, 6);
        var other = new RuleBook([new ReplayRules { Judge = JudgeRule.Payment, LookbackDays = 1, SessionGap = TimeSpan.FromSeconds(120) }]);
        var shop = engine.NewShop();
        ImportAll(shop, data);
        var before = shop.ReplayedHashes();
        var tried = shop.WhatIf(other).Result().Select(row => (row.Agent, row.Day, Convert.ToHexString(row.Encode()))).ToList();
        AssertEqual(before, shop.Hashes());
        shop.Replay(other);
        using var reader = shop.Read();
        Assert.Equal(
            reader.Measures(RandomShop.First, RandomShop.First.Plus(30)).Select(row => (row.Agent, row.Day, Convert.ToHexString(row.Encode()))).Order(),
            tried.Order());
    }

    [Fact]
    public void Of_a_what_if_from_a_day_on_the_days_are_the_same()
    {
        var data = new RandomShop(111, 14);
        var shop = engine.NewShop();
        ImportAll(shop, data);
        var first = RandomShop.First.Plus(10);
        var all = new HashSet<string>(StringComparer.Ordinal);
        var some = new HashSet<string>(StringComparer.Ordinal);
        shop.WhatIf(RuleBook.Default, null, facts => all.UnionWith(facts.Receptions.Where(fact => fact.Day >= first).Select(Describe)));
        shop.WhatIf(RuleBook.Default, first, facts => some.UnionWith(facts.Receptions.Select(Describe)));
        Assert.NotEmpty(some);
        Assert.Equal(all.Order(StringComparer.Ordinal), some.Order(StringComparer.Ordinal));

        static string Describe(Jinpai.Replay.Facts.ReceptionFact fact) => $"{fact with { Rounds = [], Sessions = [] }} {string.Join(',', fact.Rounds)}";
    }

    [Fact]
    public void A_chat_that_names_an_order_links_its_buyer_until_somebody_takes_that_back()
    {
        var data = new RandomShop(121, 3);
        var order = data.Snapshots.First(snapshot => snapshot.Order.Buyer.Value.StartsWith("买家", StringComparison.Ordinal)).Order;
        var stranger = new TestMessage("店:甲", "t**x", order.CreatedAt - TimeSpan.FromMinutes(3), MessageDirection.Buyer, $"我的订单{order.Id}呢", "1");
        var shop = engine.NewShop();
        shop.Import("messages", Rows(data.Messages));
        shop.Import("stranger", Rows([stranger, stranger with { Direction = MessageDirection.Agent, Content = "在的", Id = "2", At = order.CreatedAt - TimeSpan.FromMinutes(2) }]));
        shop.Replay(RuleBook.Default);
        shop.Import("orders", Rows(data.OrdersUpTo(3)));
        var linked = shop.ReplayedHashes();
        using var reader = shop.Read();
        var link = Assert.Single(reader.Links(), link => link.ChatKey.Value == "t**x");
        Assert.Equal((order.Buyer.Value, order.Id, stranger.At), (link.OrderKey.Value, link.Order, link.At));
        Assert.Contains(reader.History(new BuyerKey("t**x"), RuleBook.Default)!.Lines, line => line.Message.Content == "在的");

        shop.SetLinkUndone(link.ChatKey, link.OrderKey, isUndone: true);
        var apart = shop.ReplayedHashes();
        Assert.NotEqual(linked["reception_facts"], apart["reception_facts"]);
        shop.Replay(RuleBook.Default, isForced: true);
        AssertEqual(apart, shop.Hashes());
        shop.SetLinkUndone(link.ChatKey, link.OrderKey, isUndone: false);
        AssertEqual(linked, shop.ReplayedHashes());
    }

    [Fact]
    public void A_refund_above_what_was_paid_is_held_back()
    {
        var data = new RandomShop(131, 4);
        var shop = engine.NewShop();
        shop.Import("orders", Rows(data.OrdersUpTo(4)));
        var paid = data.Snapshots.First(snapshot => snapshot.Order.PaidAt is not null).Order;
        var refund = new RefundRecord("R1", paid.Id, null, paid.CreatedAt, null, new Money(99_999_999), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Pending, Responsibility.Unknown, 2);
        using var session = shop.BeginImport(RuleBook.Default, Now);
        var report = session.File("refunds", Rows([refund, refund with { RefundId = "R2", Order = new OrderId("nobody") }, refund with { RefundId = "R3", Amount = new Money(1) }]));
        Assert.Equal(1, report.HeldCount);
        Assert.Equal(2, report.NewCount);
        Assert.Equal(["refund_above_paid", "refund_of_unknown_order"], report.Issues.Select(issue => issue.Code));
    }
}
