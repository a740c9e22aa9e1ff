using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Facts;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>Replays under other rules, stored or only tried.</summary>
public abstract class OtherRulesTests(IStorageEngine engine) : StorageSuite(engine)
{
    [Fact]
    public void Other_text_rules_are_asked_of_the_stored_texts()
    {
        var data = new RandomShop(91, 5);
        var other = new RuleBook([new ReplayRules { MassPrefix = "您好", AutoReplyPrefix = "亲", Filters = new FilterRules { CodeWord = new CodeWordFilter("#广告", 20) } }]);
        var late = Engine.NewShop();
        late.ImportAll(data);
        var plain = late.ReplayedHashes();
        var early = Engine.NewShop();
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
        var shop = Engine.NewShop();
        shop.ImportAll(data);
        var before = shop.ReplayedHashes();
        var tried = shop.WhatIf(other).Result().Select(row => (row.Agent, row.Day, Convert.ToHexString(MeasureCodec.Encode(row)))).ToList();
        AssertEqual(before, shop.Hashes());
        shop.Replay(other);
        using var reader = shop.Read();
        Assert.Equal(
            reader.Measures(new DaySpan(RandomShop.First, RandomShop.First.Plus(30))).Select(row => (row.Agent, row.Day, Convert.ToHexString(MeasureCodec.Encode(row)))).Order(),
            tried.Order());
    }

    [Theory]
    [InlineData(111)]
    [InlineData(112)]
    [InlineData(113)]
    [InlineData(114)]
    public void Of_a_what_if_from_a_day_on_the_days_are_the_same(int seed)
    {
        // Refunds may come weeks after the sale, and chats of several keys be one buyer's.
        var data = new RandomShop(seed, 24);
        var shop = Engine.NewShop();
        shop.ImportAll(data);
        foreach (var first in (BusinessDay[])[RandomShop.First.Plus(1), RandomShop.First.Plus(11), RandomShop.First.Plus(23)])
        {
            var all = new HashSet<string>(StringComparer.Ordinal);
            var some = new HashSet<string>(StringComparer.Ordinal);
            var whole = shop.WhatIf(RuleBook.Default, null, facts => all.UnionWith(facts.Receptions.Where(fact => fact.Day >= first).Select(Describe)));
            var part = shop.WhatIf(RuleBook.Default, first, facts => some.UnionWith(facts.Receptions.Select(Describe)));
            Assert.NotEmpty(some);
            Assert.Equal(all.Order(StringComparer.Ordinal), some.Order(StringComparer.Ordinal));
            Assert.Equal(RowsFrom(whole, first), RowsFrom(part, first));
        }

        static string Describe(Jinpai.Replay.Facts.ReceptionFact fact) => $"{fact with { Rounds = [], Sessions = [] }} {string.Join(',', fact.Rounds)}";
        static List<string> RowsFrom(Jinpai.Metrics.Daily.DailyFold fold, BusinessDay first) =>
            [.. fold.Result().Where(row => row.Day >= first).Select(row => $"{row.Agent} {row.Day} {Convert.ToHexString(MeasureCodec.Encode(row))}")];
    }
}
