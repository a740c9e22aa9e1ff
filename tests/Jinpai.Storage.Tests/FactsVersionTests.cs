using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Replaying;
using Jinpai.Storage.Schema;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Days that were stored by a program with fewer measures or kinds of facts are replayed before anything is read from them.</summary>
public abstract class FactsVersionTests(IStorageEngine engine) : StorageSuite(engine)
{

    [Theory]
    [InlineData("measure")]
    [InlineData("pack")]
    [InlineData("replay")]
    public void What_comes_new_makes_stored_days_stale(string what)
    {
        var (measures, packs) = (FactsVersion.Names<Measure>(), FactsVersion.Names<PackKind>());
        var next = what switch
        {
            "measure" => FactsVersion.Of(FactsVersion.Replay, [.. measures, "CrossSaleOrders=150"], packs),
            "pack" => FactsVersion.Of(FactsVersion.Replay, measures, [.. packs, "Product=5"]),
            _ => FactsVersion.Of(FactsVersion.Replay + 1, measures, packs),
        };
        Assert.Equal(FactsVersion.Current, FactsVersion.Of(FactsVersion.Replay, measures, packs));
        Assert.NotEqual(FactsVersion.Current, next);

        // As that program would find the shop: its days are of another version than its own.
        var shop = Engine.NewShop();
        shop.Import("messages", Rows(new RandomShop(3, 2).Messages));
        shop.Replay(RuleBook.Default);
        Assert.True(IsUpToDate(shop));
        using (var connection = Engine.Connect(shop))
        {
            connection.Run($"UPDATE {Tables.Generation} SET rules = $1", RulesFingerprint.Of(RuleBook.Default, next));
        }

        Assert.False(IsUpToDate(shop));
        Assert.True(shop.Replay(RuleBook.Default).IsFull);
        Assert.True(IsUpToDate(shop));
    }

    [Fact]
    public void Every_rule_is_in_the_text_that_rules_are_known_by()
    {
        // A value that says nothing of itself would let stored facts stand although the rule is another one.
        var text = RulesFingerprint.Of(RuleBook.Default);
        Assert.DoesNotContain("{}", text, StringComparison.Ordinal);
        Assert.Contains("\"Credit\":\"last_reply\"", text, StringComparison.Ordinal);
        Assert.All(typeof(ReplayRules).GetProperties().Where(property => property.SetMethod is not null), property => Assert.Contains($"\"{property.Name}\":", text, StringComparison.Ordinal));
    }

    private static bool IsUpToDate(IShopStore shop)
    {
        using var reader = shop.Read();
        return reader.IsUpToDate(RuleBook.Default);
    }
}
