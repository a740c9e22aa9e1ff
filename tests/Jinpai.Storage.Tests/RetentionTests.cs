using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Schema;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Texts that are kept no longer: figures and what was found in the texts stay, and a chat says that its texts are gone.</summary>
public abstract class RetentionTests(IStorageEngine engine) : StorageSuite(engine)
{
    private static readonly BusinessDay Before = RandomShop.First.Plus(3);
    private static readonly RuleBook Other = new([new ReplayRules { MassPrefix = "您好", AutoReplyPrefix = "亲", Filters = new FilterRules { CodeWord = new CodeWordFilter("#广告", 20) } }]);

    [Theory]
    [InlineData(501, true)]
    [InlineData(502, false)]
    public void Facts_are_what_they_were_also_after_a_full_replay_and_when_the_same_chats_come_again(int seed, bool withIds)
    {
        var data = new RandomShop(seed, 6, withIds);
        var (shop, other) = (Engine.NewShop(), Engine.NewShop());
        shop.ImportAll(data);
        other.ImportAll(data);
        var before = shop.ReplayedHashes();
        Assert.True(shop.EmptyTexts(Before, RuleBook.Default, cancellation: TestContext.Current.CancellationToken) > 0);
        Assert.Equal(0, shop.EmptyTexts(Before, RuleBook.Default, cancellation: TestContext.Current.CancellationToken));
        AssertEqual(before, shop.Hashes());
        shop.Replay(RuleBook.Default, isForced: true);
        AssertEqual(before, shop.Hashes());
        Assert.Empty(shop.CheckSegments(TestContext.Current.CancellationToken));
        foreach (var again in (IShopStore[])[shop, other])
        {
            again.Import("messages again", Rows(data.Messages.Where((_, index) => index % 3 > 0)));
        }

        AssertEqual(other.ReplayedHashes(), shop.ReplayedHashes());
    }

    [Fact]
    public void What_the_rules_of_today_find_in_texts_is_written_down_before_they_go()
    {
        var shop = Engine.NewShop();
        shop.ImportAll(new RandomShop(503, 6));
        var plain = shop.ReplayedHashes()["reception_facts"];
        var before = shop.ReplayedHashes(Other);
        Assert.NotEqual(plain, before["reception_facts"]);
        shop.EmptyTexts(Before, Other, cancellation: TestContext.Current.CancellationToken);
        shop.Replay(Other, isForced: true);
        AssertEqual(before, shop.Hashes());
    }

    [Fact]
    public void A_chat_says_of_its_lines_that_their_texts_are_gone_and_later_ones_keep_theirs()
    {
        var data = new RandomShop(504, 6);
        var shop = Engine.NewShop();
        shop.ImportAll(data);
        shop.Replay(RuleBook.Default);
        shop.EmptyTexts(Before, RuleBook.Default, cancellation: TestContext.Current.CancellationToken);
        using var reader = shop.Read();
        var lines = data.Buyers.Select(buyer => reader.History(new BuyerKey(buyer), RuleBook.Default)).OfType<Reading.BuyerHistory>().SelectMany(history => history.Lines).ToList();
        Assert.All(lines, line => Assert.Equal(line.IsTextGone, line.Message.Content is null));
        Assert.All(lines, line => Assert.Equal(line.IsTextGone, RuleBook.Default.Calendar.DayOf(line.At) < Before));
        Assert.Contains(lines, line => line.IsTextGone);
        Assert.Contains(lines, line => !line.IsTextGone);
    }

    [Fact]
    public void A_buyer_whose_texts_are_gone_can_still_be_forgotten()
    {
        var data = new RandomShop(505, 6);
        var shop = Engine.NewShop();
        shop.ImportAll(data);
        shop.EmptyTexts(Before, RuleBook.Default, cancellation: TestContext.Current.CancellationToken);
        var before = shop.ReplayedHashes()["measures"];
        shop.Forget(new BuyerKey(data.Messages[0].Buyer), RuleBook.Default);
        Assert.Equal(before, shop.Hashes()["measures"]);
        Assert.Equal(0, shop.EmptyTexts(Before, RuleBook.Default, cancellation: TestContext.Current.CancellationToken));
        Assert.Empty(shop.CheckSegments(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_packed_texts_are_nowhere_in_the_database()
    {
        var shop = Engine.NewShop();
        shop.ImportAll(new RandomShop(506, 6));
        List<byte[]> packed;
        using (var connection = Engine.Connect(shop))
        {
            packed = connection.Rows($"SELECT content FROM {Tables.Segments} WHERE {Tables.Mine} AND day < $1", row => row.Blob(0), Before.Number);
        }

        shop.EmptyTexts(Before, RuleBook.Default, isPurged: true, cancellation: TestContext.Current.CancellationToken);
        AssertGone(shop, packed);
    }

    /// <summary>None of the contents is stored any more.</summary>
    protected virtual void AssertGone(IShopStore shop, IReadOnlyList<byte[]> contents)
    {
        using var connection = Engine.Connect(shop);
        Assert.All(contents, content => Assert.Null(connection.Number($"SELECT 1 FROM {Tables.Segments} WHERE {Tables.Mine} AND content = $1", content)));
    }
}
