using Jinpai.Testing;

namespace Jinpai.Core.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(101, new long[] { 1, 1 }, new long[] { 51, 50 })]
    [InlineData(-101, new long[] { 1, 1 }, new long[] { -51, -50 })]
    [InlineData(10, new long[] { 0, 3, 7 }, new long[] { 0, 3, 7 })]
    [InlineData(7, new long[] { 0, 0 }, new long[] { 7, 0 })]
    [InlineData(0, new long[] { 5, 6 }, new long[] { 0, 0 })]
    [InlineData(5, new long[] { 2, 3, 6 }, new long[] { 1, 1, 3 })]
    [InlineData(long.MaxValue, new long[] { long.MaxValue, long.MaxValue }, new long[] { 4611686018427387904, 4611686018427387903 })]
    [InlineData(long.MinValue, new long[] { 1 }, new long[] { long.MinValue })]
    public void Split_is_by_largest_remainder_and_ties_go_to_the_earlier(long amount, long[] weights, long[] expected) =>
        Assert.Equal(expected, new Money(amount).Split(weights).Select(m => m.MinorUnits));

    [Fact]
    public void Split_sums_to_the_amount_and_no_part_is_a_cent_away_from_its_share() => Seeded.Run(500, random =>
    {
        var amount = random.NextInt64(-1_000_000_000_000, 1_000_000_000_000);
        var weights = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(4) == 0 ? 0 : random.NextInt64(0, 1_000_000_000)).ToArray();
        var parts = new Money(amount).Split(weights);
        Assert.Equal(amount, parts.Sum(p => p.MinorUnits));
        var total = weights.Sum();
        for (var i = 0; total > 0 && i < weights.Length; i++)
        {
            var away = Ratio.From(parts[i].MinorUnits) - (Ratio.From(amount) * new Ratio(weights[i], total));
            Assert.True(away < Ratio.One && -away < Ratio.One, $"part {i} is {away} away from its share");
            Assert.True(weights[i] > 0 || parts[i] == Money.Zero, $"part {i} without weight got {parts[i]}");
        }
    });

    [Fact]
    public void Split_refuses_no_weights_and_negative_ones()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Money(1).Split([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Money(1).Split([3, -1]));
    }

    [Theory]
    [InlineData("1.005", 101)]
    [InlineData("-1.005", -101)]
    [InlineData("1.0049999", 100)]
    [InlineData("0.29", 29)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void Yuan_are_rounded_half_away_from_zero(string yuan, long cents) =>
        Assert.Equal(cents, Money.FromMajor(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)).MinorUnits);

    [Fact]
    public void Sums_beyond_the_range_fail_instead_of_wrapping()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => Money.FromMajor(92233720368547758.08m));
    }

    [Theory]
    [InlineData(123450, "1234.50")]
    [InlineData(-5, "-0.05")]
    [InlineData(0, "0.00")]
    public void Text_has_two_places_and_a_point_everywhere(long cents, string expected) =>
        Cultures.Each(() => Assert.Equal(expected, new Money(cents).ToString()));
}
