using Jinpai.Replay.Rules;
using Jinpai.Shops;

namespace Jinpai.Conformance.Tests;

/// <summary>Invariant 14 of spec 2.9 on the seeded shops: what the replay says in memory, a store says too. That of the cases stands with them.</summary>
public sealed class StoredShopsTests(StoredShops shops) : IClassFixture<StoredShops>
{
    private static readonly ShopOptions Small = new() { Days = 12, ScenesPerDay = 5, Buyers = 25 };

    public static TheoryData<ulong> Seeds => [.. SqlOracleTests.Seeds.Select(seed => seed.Data), .. SqlOracleTests.OtherRules.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Shops_of_the_comparison_in_SQL(ulong seed) => SameFacts.Assert(shops, ShopReading.Read(NastyShops.Generate(seed), RulesOf(seed)));

    [Theory]
    [MemberData(nameof(InvariantTests.Seeds), MemberType = typeof(InvariantTests))]
    [MemberData(nameof(MaturityTests.Seeds), MemberType = typeof(MaturityTests))]
    public void Shops_of_the_invariants(ulong seed) => SameFacts.Assert(shops, ShopReading.Read(NastyShops.Generate(seed, Small), ShopReading.Rules(Shop.RulesJson)));

    private static RuleBook RulesOf(ulong seed)
    {
        var other = SqlOracleTests.OtherRules.Select(row => row.Data).FirstOrDefault(data => data.Item1 == seed).Item2;
        return ShopReading.Rules(other is null ? Shop.RulesJson : Shop.RulesJson.Replace("}", $", {other}}}", StringComparison.Ordinal));
    }
}
