using System.Globalization;
using System.Numerics;
using Jinpai.Testing;

namespace Jinpai.Core.Tests;

public sealed class RatioTests
{
    [Theory]
    [InlineData(1, 2, 0, "1")]
    [InlineData(-1, 2, 0, "-1")]
    [InlineData(5, 1000, 2, "0.01")]
    [InlineData(-5, 1000, 2, "-0.01")]
    [InlineData(4999, 1000000, 2, "0")]
    [InlineData(2, 3, 4, "0.6667")]
    [InlineData(-1, 3, 2, "-0.33")]
    [InlineData(10, 4, 2, "2.5")]
    [InlineData(1, 3, 20, "0.33333333333333333333")]
    public void Rounding_is_half_away_from_zero(long numerator, long denominator, int places, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), new Ratio(numerator, denominator).Round(places));

    [Fact]
    public void A_negative_number_that_rounds_to_nothing_is_a_plain_zero() =>
        Assert.Equal("0.00", new Ratio(-1, 1000).Round(2).ToString("0.00", CultureInfo.InvariantCulture));

    [Fact]
    public void A_large_number_is_rounded_to_many_places() =>
        Assert.Equal(12_345_678_901_234.5m, new Ratio(24_691_357_802_469, 2).Round(20));

    [Fact]
    public void Ratios_are_in_lowest_terms_with_a_positive_denominator()
    {
        var ratio = new Ratio(6, -4);
        Assert.Equal((new BigInteger(-3), new BigInteger(2)), (ratio.Numerator, ratio.Denominator));
        Assert.Equal(new Ratio(1, 3), new Ratio(33, 99));
        Assert.Equal(new Ratio(1, 3).GetHashCode(), new Ratio(33, 99).GetHashCode());
        Assert.Equal(BigInteger.One, default(Ratio).Denominator);
        Assert.Equal(Ratio.Zero, new Ratio(0, -7));
        Assert.Throws<DivideByZeroException>(() => new Ratio(1, 0));
        Assert.Throws<DivideByZeroException>(() => Ratio.One / Ratio.Zero);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("123456789012.345678900")]
    public void A_decimal_becomes_its_exact_value(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        var ratio = Ratio.From(value);
        Assert.Equal(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * ratio.Denominator, ratio.Numerator * BigInteger.Pow(10, text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0));
    }

    [Fact]
    public void Arithmetic_obeys_the_laws_of_numbers() => Seeded.Run(300, random =>
    {
        var (a, b, c) = (Any(random), Any(random), Any(random));
        Assert.Equal(a, a + b - b);
        Assert.Equal((a * b) + (a * c), a * (b + c));
        Assert.Equal((a + b) + c, a + (b + c));
        if (b.Sign != 0)
        {
            Assert.Equal(a, a / b * b);
        }
    });

    [Fact]
    public void Order_agrees_with_subtraction_and_equality() => Seeded.Run(300, random =>
    {
        var (a, b) = (Any(random), Any(random));
        Assert.Equal((a - b).Sign, a.CompareTo(b));
        Assert.Equal(-b.CompareTo(a), a.CompareTo(b));
        Assert.Equal(a.CompareTo(b) == 0, a == b);
        Assert.Equal(a <= b ? a : b, Ratio.Min(a, b));
        Assert.Equal(a <= b ? b : a, Ratio.Max(a, b));
        var floor = new Ratio(a.Floor(), 1);
        Assert.True(floor <= a && a < floor + Ratio.One);
    });

    [Fact]
    public void Rounding_is_never_farther_away_than_half_a_place() => Seeded.Run(300, random =>
    {
        var value = Any(random);
        var places = random.Next(0, 8);
        var away = Ratio.From(value.Round(places)) - value;
        var half = new Ratio(1, 2 * BigInteger.Pow(10, places));
        Assert.True(away <= half && -away <= half);
        Assert.Equal(-value.Round(places), (-value).Round(places));
    });

    [Fact]
    public void Text_is_the_same_under_every_culture() => Cultures.Each(() => Assert.Equal("-1234/7", new Ratio(1234, -7).ToString()));

    private static Ratio Any(Random random) => new(random.NextInt64(-1_000_000, 1_000_000), random.NextInt64(1, 50_000) * (random.Next(2) == 0 ? 1 : -1));
}
