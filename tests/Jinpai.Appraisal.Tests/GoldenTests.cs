using Jinpai.Appraisal.Figures;
using Jinpai.Core;

namespace Jinpai.Appraisal.Tests;

/// <summary>golden/cases.md.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void Case_1_the_apparel_shop_comes_out_as_expected()
    {
        var scheme = Given.Scheme(Golden.Text("apparel-scheme.json"));
        var values = Golden.Text("apparel-values.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        var result = Given.Appraise(scheme, values);
        var lines = new List<string> { "agent,metric,points,weighted" };
        foreach (var card in result.Cards)
        {
            lines.AddRange(card.Criteria.Select(c => $"{card.Agent},{c.Metric.Id},{Given.Plain(c.Points)},{Given.Plain(c.Weighted)}"));
            lines.Add($"{card.Agent},total,,{Given.Plain(card.Score)}");
        }

        Assert.Equal(Golden.Text("apparel-expected.csv").TrimEnd(), string.Join('\n', lines));
        Assert.Empty(result.Issues);
    }

    [Theory]
    [InlineData(2, 2, "0.342")]
    [InlineData(10, 12, "0.552")]
    [InlineData(0, 5, "0")]
    public void Case_15_the_lower_Wilson_bound(long k, long n, string expected) =>
        Assert.Equal(expected, NumberText.Plain(Rounding.HalfUp(WilsonBound.Lower(Ratio.From(k), Ratio.From(n)), 3)));

    [Fact]
    public void Case_15_the_upper_bound_mirrors_the_lower_one()
    {
        var lower = WilsonBound.Lower(Ratio.From(10), Ratio.From(12));
        var upper = WilsonBound.Upper(Ratio.From(2), Ratio.From(12));
        Assert.Equal(Rounding.HalfUp(lower, 30), Rounding.HalfUp(Ratio.One - upper, 30));
    }

    [Fact]
    public void Case_16_a_criterion_without_data_gives_its_weight_to_the_others()
    {
        const string bands = """ "bands": [{"atLeast": 1, "points": 5}, {"otherwise": true, "points": 0}] """;
        var scheme = Given.Criteria($$"""{"metric":"a","weight":25,{{bands}}},{"metric":"b","weight":25,{{bands}}},{"metric":"c","weight":50,{{bands}}}""");
        var result = Given.Appraise(scheme, "A,a,1", "A,b,1", "A,c,-", "B,c,1");
        Assert.Equal("5", Given.Plain(result.Cards[0].Score));
        Assert.Equal("50", Given.Plain(result.Cards[0].Criteria[0].EffectiveWeight));
    }
}
