using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Daily;

public sealed class DailyFoldTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Subtract_undoes_add_exactly(int seed)
    {
        var random = new RandomFacts(seed);
        var kept = random.Next(30);
        var gone = random.Next(30);
        var fold = new DailyFold(RuleBook.Default);
        foreach (var facts in kept.Concat(gone))
        {
            fold.Add(facts);
        }

        foreach (var facts in gone)
        {
            fold.Subtract(facts);
        }

        AssertSame(Fold(kept), fold.Result(), seed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Merge_gives_what_one_fold_gives(int seed)
    {
        var facts = new RandomFacts(seed).Next(40);
        var (left, right) = (new DailyFold(RuleBook.Default), new DailyFold(RuleBook.Default));
        for (var i = 0; i < facts.Length; i++)
        {
            (i % 3 == 0 ? left : right).Add(facts[i]);
        }

        left.Merge(right);
        AssertSame(Fold(facts), left.Result(), seed);
    }

    [Fact]
    public void What_is_gathered_while_many_conversations_are_folded_is_all_there()
    {
        var facts = new RandomFacts(1).Next(20_000);
        Assert.InRange(facts.Sum(buyer => buyer.Receptions.Count), 60_000, 70_000);
        var few = new DailyFold(RuleBook.Default);
        foreach (var part in facts.Chunk(1_000))
        {
            var fold = new DailyFold(RuleBook.Default);
            Array.ForEach(part, fold.Add);
            few.Merge(fold);
        }

        AssertSame(Fold(facts), few.Result(), seed: 1);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_change_added_to_stored_rows_equals_a_fold_from_scratch(int seed)
    {
        var random = new RandomFacts(seed);
        var (kept, old, fresh) = (random.Next(20), random.Next(10), random.Next(10));
        var stored = Fold([.. kept, .. old]).ToDictionary(row => (row.Agent, row.Day));
        var change = new DailyFold(RuleBook.Default);
        foreach (var facts in old)
        {
            change.Subtract(facts);
        }

        foreach (var facts in fresh)
        {
            change.Add(facts);
        }

        var after = kept.Concat(fresh).SelectMany(facts => facts.Receptions).Where(fact => fact.Dropped == DropReason.None).ToLookup(fact => (fact.Agent, fact.Day), fact => fact.Sessions);
        foreach (var key in old.Concat(fresh).SelectMany(facts => facts.Receptions).Select(fact => (fact.Agent, fact.Day)).Distinct())
        {
            change.SetSessions(key.Agent, key.Day, after[key].SelectMany(sessions => sessions));
        }

        foreach (var row in change.Result())
        {
            var key = (row.Agent, row.Day);
            stored[key] = stored.TryGetValue(key, out var before) ? DailyMeasures.Plus(before, row) : row;
        }

        AssertSame(Fold([.. kept, .. fresh]), [.. stored.Values.Where(row => !row.IsEmpty).OrderBy(row => row.Agent is not null).ThenBy(row => row.Agent?.Value, StringComparer.Ordinal).ThenBy(row => row.Day)], seed);
    }

    [Fact]
    public void Numbers_of_measures_never_change()
    {
        Assert.Equal(1, (int)Measure.Consulted);
        Assert.Equal(12, (int)Measure.FilteredForwardOnly);
        Assert.Equal(32, (int)Measure.ReceivedAtHour00);
        Assert.Equal(55, (int)Measure.ReceivedAtHour23);
        Assert.Equal(102, (int)Measure.Sales);
        Assert.Equal(113, (int)Measure.BucketAOrders);
        Assert.Equal(122, (int)Measure.BucketEAmount);
        Assert.Equal(149, (int)Enum.GetValues<Measure>().Max());
    }

    [Fact]
    public void A_measure_picked_by_reason_bucket_or_hour_is_named_after_it()
    {
        Assert.All(Enum.GetValues<DropReason>(), reason => Assert.Equal(reason == DropReason.None ? "Received" : "Filtered" + reason, MeasureGroups.Of(reason).ToString()));
        Assert.All(Enum.GetValues<Bucket>(), bucket => Assert.Equal(($"Bucket{bucket}Orders", $"Bucket{bucket}Amount"), (MeasureGroups.Of(bucket).Orders.ToString(), MeasureGroups.Of(bucket).Amount.ToString())));
        Assert.Equal(Enumerable.Range(0, 24).Select(hour => $"ReceivedAtHour{hour:00}"), MeasureGroups.ReceivedAtHour.Select(measure => measure.ToString()));
    }

    [Fact]
    public void Rows_stand_by_agent_and_day_with_the_shop_first()
    {
        var rows = Fold(Facts([Reception(Mei, "a", 2), Reception(Mei, "a", 1), Reception(new AgentId("B"), "a", 1), Reception(new AgentId("a"), "a", 1)]));
        Assert.Equal(["/1", "/2", "B/1", "a/1", "小美/1", "小美/2"], rows.Select(row => $"{row.Agent}/{row.Day.Number - Day(0).Number}"));
    }

    [Fact]
    public void Sessions_taken_away_that_were_never_there_are_our_own_fault()
    {
        var fold = new DailyFold(RuleBook.Default);
        fold.Subtract(Facts([Reception(Mei, "a", 1)]));
        Assert.Throws<InvalidOperationException>(() => fold.Result());
        fold.SetSessions(Mei, Day(1), []);
        Assert.Equal(-1, fold.Result().Row(Mei, 1)[Measure.Received]);
    }

    [Fact]
    public void Rows_of_different_agents_cannot_be_added()
    {
        var rows = Fold(Facts([Reception(Mei, "a", 1), Reception(Fang, "a", 1)]));
        Assert.Throws<ArgumentException>(() => DailyMeasures.Plus(rows.Row(Mei, 1), rows.Row(Fang, 1)));
    }

    private static void AssertSame(IReadOnlyList<DailyMeasures> expected, IReadOnlyList<DailyMeasures> actual, int seed)
    {
        static string[] Text(IReadOnlyList<DailyMeasures> rows) => [.. rows.Select(row => $"{row.Agent?.Value ?? "*"} {row.Day} {Join(row.Values)} {Join(row.FirstWaits.Counts)} {Join(row.Waits.Counts)} {Join(row.UnevenWaits.Counts)}")];
        static string Join(ReadOnlySpan<long> numbers) => string.Join(',', numbers.ToArray());
        Assert.True(Text(expected).SequenceEqual(Text(actual)), $"seed {seed}");
    }
}
