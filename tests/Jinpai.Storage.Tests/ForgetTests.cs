using System.Text;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Erasure;
using Jinpai.Storage.Reading;
using Jinpai.Storage.Records;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>A buyer who asked to be forgotten: nothing tells of them, and every figure is what it was.</summary>
public abstract class ForgetTests(IStorageEngine engine) : StorageSuite(engine)
{
    private const string Nick = "爱喝茶的小鱼_88";
    private const string OpenUid = "AAHk5fJ2tTeq**0";

    [Theory]
    [InlineData(401, true)]
    [InlineData(402, false)]
    [InlineData(403, true)]
    public void Figures_stay_what_they_were_and_every_later_replay_gives_them_again(int seed, bool withIds)
    {
        var data = new RandomShop(seed, 6, withIds);
        var (shop, other) = (Twice(data), Twice(data));
        var before = shop.ReplayedHashes()["measures"];
        var forgotten = 0;
        foreach (var buyer in data.Buyers.Where((key, index) => index % 4 == 1 && key != "店:丁"))
        {
            // Who is linked with another has gone with them.
            forgotten += IsKnown(shop, buyer) ? shop.Forget(new BuyerKey(buyer), RuleBook.Default).Keys : 0;
            Assert.False(IsKnown(shop, buyer));
        }

        Assert.True(forgotten >= 4);
        Assert.Equal(before, shop.Hashes()["measures"]);
        shop.Replay(RuleBook.Default, isForced: true);
        Assert.Equal(before, shop.Hashes()["measures"]);
        Assert.Empty(shop.CheckSegments(TestContext.Current.CancellationToken));
        Assert.Empty(shop.CheckFacts(RuleBook.Default, cancellation: TestContext.Current.CancellationToken));

        // Others go on, and an import is taken back that had the buyers in it.
        foreach (var going in (IShopStore[])[shop, other])
        {
            going.Import("others", Rows(new RandomShop(seed + 50, 6, withIds).Messages.Select(message => message with { Buyer = message.Buyer + "新" })));
            going.Undo(2);
        }

        Assert.Equal(other.ReplayedHashes()["measures"], shop.ReplayedHashes()["measures"]);
    }

    [Fact]
    public void All_keys_that_are_one_buyer_go_with_all_that_stands_under_them()
    {
        var shop = Sample(out var before);
        var report = shop.Forget(new BuyerKey(OpenUid), RuleBook.Default);
        Assert.Equal((2, 5, 1, 3), (report.Keys, report.Messages, report.Orders, report.Records));
        AssertGone(shop, Nick);
        AssertGone(shop, OpenUid);
        AssertGone(shop, "叶底发黑");
        AssertGone(shop, "13812345678");
        Assert.Equal(before, shop.Hashes()["measures"]);
        using var reader = shop.Read();
        var key = Assert.Single(reader.Deals(DaySpan.Always, DealDate.Sale)).Buyer;
        Assert.True(ForgottenKey.Is(key));
        var lines = reader.History(key, RuleBook.Default)!.Lines;
        Assert.Equal(5, lines.Count);
        Assert.All(lines, line => Assert.Null(line.Message.Content));
        Assert.Contains(reader.History(new BuyerKey("另一位"), RuleBook.Default)!.Lines, line => line.Message.Content == "您好");
        Assert.Single(reader.Links(RuleBook.Default), link => ForgottenKey.Is(link.ChatKey) && ForgottenKey.Is(link.OrderKey));
    }

    [Fact]
    public void Rules_that_ask_texts_anew_find_what_was_found_before()
    {
        var rules = new RuleBook([new ReplayRules { MassPrefix = "您好", AutoReplyPrefix = "亲", Filters = new FilterRules { CodeWord = new CodeWordFilter("#广告", 20) } }]);
        var data = new RandomShop(404, 5);
        var shop = Engine.NewShop();
        shop.ImportAll(data);
        var before = shop.ReplayedHashes(rules)["measures"];
        shop.Forget(new BuyerKey("买家3"), rules);
        Assert.Equal(before, shop.Hashes()["measures"]);
    }

    [Fact]
    public void Who_is_unknown_or_the_shops_own_is_refused_and_nothing_changes()
    {
        var shop = Sample(out _);
        var before = shop.Hashes();
        Assert.Equal("unknown_buyer", Assert.Throws<StorageRefusedException>(() => shop.Forget(new BuyerKey("没有此人"), RuleBook.Default)).Code);
        Assert.Equal("own_buyer", Assert.Throws<StorageRefusedException>(() => shop.Forget(new BuyerKey("店:甲"), RuleBook.Default)).Code);
        AssertEqual(before, shop.Hashes());
        shop.Replay(RuleBook.Default, isForced: true);
        AssertEqual(before, shop.Hashes());
    }

    [Fact]
    public void A_process_that_dies_meanwhile_leaves_what_can_be_ended()
    {
        var shop = Sample(out var before);
        var copies = new List<IInstallationData>();
        shop.Forget(new BuyerKey(Nick), RuleBook.Default, new Copies(() => copies.Add(Engine.AfterDeath())));
        Assert.NotEmpty(copies);
        foreach (var left in copies)
        {
            var survivor = left.OpenShop(shop.Shop.Code);
            Assert.Equal(before, survivor.Hashes()["measures"]);
            Assert.Equal("unknown_buyer", Assert.Throws<StorageRefusedException>(() => survivor.Forget(new BuyerKey(Nick), RuleBook.Default)).Code);
            survivor.FinishForgetting(RuleBook.Default);
            Assert.Equal(before, survivor.Hashes()["measures"]);
        }
    }

    [Fact]
    public void Every_kind_of_record_that_can_name_a_buyer_is_among_those_that_are_gone_through()
    {
        var naming = RecordKinds.All.Where(kind => kind.Table == Tables.Records).Select(kind => kind.Type)
            .Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(BuyerKey) || property.PropertyType == typeof(BuyerKey?)));
        Assert.Equal(naming.Order(ByName), ErasedRecords.Kinds.Order(ByName));
    }

    /// <summary>Nothing of a key or a text in any cell of any table of the shop, in whatever form.</summary>
    protected virtual void AssertGone(IShopStore shop, string text)
    {
        using var connection = Engine.Connect(shop);
        var bytes = Encoding.UTF8.GetBytes(text);
        var columns = connection.Columns();
        foreach (var table in Tables.OfShop)
        {
            foreach (var cell in connection.Rows($"SELECT * FROM {table} WHERE {Tables.Mine}", row => Enumerable.Range(0, columns[table].Count).Select(row.Value).ToList()).SelectMany(row => row))
            {
                var held = cell switch { byte[] blob => blob.AsSpan().IndexOf(bytes) >= 0, string words => words.Contains(text, StringComparison.Ordinal), _ => false };
                Assert.False(held, $"{text} is still in {table}");
            }
        }
    }

    // The same chats from a second export too: what is the same stays the same.
    private IShopStore Twice(RandomShop data)
    {
        var shop = Engine.NewShop();
        shop.ImportAll(data);
        shop.Import("messages again", Rows(data.Messages.Where((_, index) => index % 3 > 0)));
        return shop;
    }

    private static bool IsKnown(IShopStore shop, string buyer)
    {
        using var reader = shop.Read();
        return reader.History(new BuyerKey(buyer), RuleBook.Default) is not null;
    }

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name));

    // A buyer with a nick on orders and a uid in chats, linked by the order's number, and another buyer in the same file.
    private IShopStore Sample(out string measures)
    {
        var shop = Engine.NewShop();
        var at = Now - TimeSpan.FromDays(60);
        TestMessage Said(string buyer, int second, MessageDirection direction, string text, string id) => new("店:甲", buyer, at + TimeSpan.FromSeconds(second), direction, text, id);
        shop.Import(Nick + ".txt", Rows([
            Said(OpenUid, 0, MessageDirection.Buyer, "叶底发黑怎么办，订单 300100000077", $"{OpenUid}-1"),
            Said(OpenUid, 20, MessageDirection.Agent, "亲，这是正常的", "1000002"),
            Said(OpenUid, 50, MessageDirection.Buyer, "好，我的电话13812345678", "1000003"),
            Said(Nick, 400, MessageDirection.Buyer, "付了", ""),
            Said(Nick, 430, MessageDirection.Agent, "谢谢", ""),
            Said("另一位", 460, MessageDirection.Buyer, "在吗", "1000004"),
            Said("另一位", 470, MessageDirection.Agent, "您好", "1000005"),
        ]));
        var order = SmallOrder(9900) with { Id = new OrderId("300100000077"), Buyer = new BuyerKey(Nick), CreatedAt = at + TimeSpan.FromSeconds(100), PaidAt = at + TimeSpan.FromSeconds(200) };
        shop.Import("orders", Rows([order]));
        shop.Import("records", sink =>
        {
            sink.Add(new ReviewRecord("r1", order.Id, null, null, at + TimeSpan.FromDays(3), ReviewRating.Bad, "叶底发黑", null, Responsibility.Unknown, default, null, 2));
            sink.Add(new RatingRecord(new AccountId("店:甲"), new BuyerKey(OpenUid), at + TimeSpan.FromHours(1), null, 2, 3));
            sink.Add(new CostRecord("c1", new BusinessDay(2026, 11, 2), default, new Money(500), order.Id, new BuyerKey(Nick), null, 4));
        });
        measures = shop.ReplayedHashes()["measures"];
        return shop;
    }

    private sealed class Copies(Action copy) : IProgress<Replaying.ReplayProgress>
    {
        private readonly Lock _gate = new();

        public void Report(Replaying.ReplayProgress value)
        {
            if (value.Done % 32 == 0)
            {
                lock (_gate)
                {
                    copy();
                }
            }
        }
    }
}
