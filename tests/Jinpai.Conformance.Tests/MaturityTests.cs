using System.Globalization;
using Jinpai.Replay.Rules;
using Jinpai.Shops;

namespace Jinpai.Conformance.Tests;

/// <summary>Invariant 10 of spec 2.9: a figure shown as mature never changes by later events, refund figures excepted.</summary>
public sealed class MaturityTests
{
    private static readonly RuleBook Rules = ShopReading.Rules(Shop.RulesJson);

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(300, 16).Select(seed => (ulong)seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Mature_figures_never_change_by_later_events(ulong seed)
    {
        var whole = MatureFigures.WithoutLinks(NastyShops.Generate(seed, new ShopOptions { Days = 14, ScenesPerDay = 6, Buyers = 25 }));
        var random = new Random((int)seed);
        for (var round = 0; round < 3; round++)
        {
            var cut = new DateTimeOffset(whole.Options.FirstDay.AddDays(random.Next(5, 14)).ToDateTime(new TimeOnly(random.Next(24), random.Next(60))), Shop.Offset);
            var differences = MatureFigures.Differences(whole, Rules, cut).Take(20).ToList();
            Assert.True(differences.Count == 0, string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, cut {cut:O}:\n{string.Join('\n', differences)}"));
        }
    }
}
