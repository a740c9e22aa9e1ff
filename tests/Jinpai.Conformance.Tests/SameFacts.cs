using Jinpai.Metrics.Daily;
using Jinpai.Testing;

namespace Jinpai.Conformance.Tests;

/// <summary>Invariant 14 of spec 2.9: what the replay says in memory, a store says too, to the letter.</summary>
internal static class SameFacts
{
    public static void Assert(StoredShops shops, MemoryShop memory)
    {
        var facts = memory.Replay();
        var fold = new DailyFold(memory.Rules);
        foreach (var buyer in facts)
        {
            fold.Add(buyer);
        }

        var (stored, rows) = shops.Replay(memory);
        Equal(facts.SelectMany(buyer => buyer.Receptions), stored.Receptions);
        Equal(facts.SelectMany(buyer => buyer.Funnels), stored.Funnels);
        Equal(facts.SelectMany(buyer => buyer.Credits), stored.Credits);
        Equal(facts.SelectMany(buyer => buyer.Deals), stored.Deals);
        Equal(facts.SelectMany(buyer => buyer.Losses), stored.Losses);
        Equal(facts.SelectMany(buyer => buyer.Faults), stored.Faults);
        Equal(fold.Result().Select(TextOf), rows.Select(TextOf));
    }

    private static void Equal<T>(IEnumerable<T> expected, IEnumerable<T> actual) =>
        Xunit.Assert.Equal(expected.Select(fact => FactText.Of(fact)).Order(StringComparer.Ordinal), actual.Select(fact => FactText.Of(fact)).Order(StringComparer.Ordinal));

    private static string TextOf(DailyMeasures row) =>
        $"{row.Agent} {row.Day} {Join(row.Values)} {Join(row.FirstWaits.Counts)} {Join(row.Waits.Counts)} {Join(row.UnevenWaits.Counts)}";

    private static string Join(ReadOnlySpan<long> numbers) => string.Join(',', numbers.ToArray());
}
