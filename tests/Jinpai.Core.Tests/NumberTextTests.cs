using System.Numerics;

namespace Jinpai.Core.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(8, 25, "0.32")]
    [InlineData(-8, 1, "-8")]
    [InlineData(1, 3, "0.333333333333")]
    [InlineData(-2, 3, "-0.666666666667")]
    [InlineData(1, 8192, "0.0001220703125")]
    [InlineData(1, 524288, "0.000001907349")]
    [InlineData(-1, 9007199254740993, "0")]
    public void Files_get_digits_and_a_point(long numerator, long denominator, string text) => Assert.Equal(text, NumberText.Plain(new Ratio(numerator, denominator)));

    [Theory]
    [InlineData(182300, 1, "182,300.00")]
    [InlineData(-8, 1, "−8.00")]
    [InlineData(1, 200, "0.005")]
    [InlineData(-1, 9007199254740993, "0.00")]
    public void Slips_get_amounts(long numerator, long denominator, string text) => Assert.Equal(text, NumberText.Amount(new Ratio(numerator, denominator)));

    [Theory]
    [InlineData(1234567, 2, 0, 0, "617,284")]
    [InlineData(-12345, 10, 2, 2, "-1,234.50")]
    [InlineData(1, 3, 0, 4, "0.3333")]
    [InlineData(5, 2, 0, 4, "2.5")]
    [InlineData(-1, 1000, 0, 2, "0")]
    public void Cells_get_as_many_places_as_they_ask_for(long numerator, long denominator, int least, int most, string text) =>
        Assert.Equal(text, NumberText.Grouped(new Ratio(numerator, denominator), least, most));

    [Fact]
    public void No_size_is_too_large()
    {
        var large = new Ratio(BigInteger.Pow(10, 60) + 1, 3);
        Assert.Equal(new string('3', 60) + ".666666666667", NumberText.Plain(large));
        Assert.Equal(new string('3', 59) + "4", NumberText.Plain(Rounding.HalfUp(large, 0)));
    }

    [Theory]
    [InlineData(5, 2, 0, "3")]
    [InlineData(-5, 2, 0, "-3")]
    [InlineData(10049, 20000, 2, "0.5")]
    [InlineData(1005, 1000, 2, "1.01")]
    public void Halves_are_rounded_away_from_zero(long numerator, long denominator, int places, string text)
    {
        Assert.Equal(text, NumberText.Plain(Rounding.HalfUp(new Ratio(numerator, denominator), places)));
        Assert.Equal(text, NumberText.Plain(Rounding.HalfUp(numerator / (decimal)denominator, places)));
    }

    [Fact]
    public void Files_write_the_shop_as_a_star()
    {
        Assert.Equal(MetricSubject.Shop, MetricSubject.Parse("*"));
        Assert.Equal("*", MetricSubject.Shop.ToString());
        Assert.Equal(new AgentId("小美"), MetricSubject.Parse("小美").Agent);
        Assert.Equal([MetricSubject.Parse("a"), MetricSubject.Parse("b"), MetricSubject.OfTeam("a"), MetricSubject.Shop], new[] { MetricSubject.Shop, MetricSubject.OfTeam("a"), MetricSubject.Parse("b"), MetricSubject.Parse("a") }.Order());
    }
}
