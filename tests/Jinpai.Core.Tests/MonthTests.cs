namespace Jinpai.Core.Tests;

public sealed class MonthTests
{
    [Theory]
    [InlineData("2026-02", "2026-02-01..2026-02-28")]
    [InlineData("2028-02", "2028-02-01..2028-02-29")]
    [InlineData("0001-01", "0001-01-01..0001-01-31")]
    [InlineData("9999-12", "9999-12-01..9999-12-31")]
    public void A_month_has_its_days(string text, string days)
    {
        Assert.Equal(days, Month.Parse(text).Days.ToString());
        Assert.Equal(text, Month.Parse(text).ToString());
        Assert.Equal(days, Period.Parse(text).Days.ToString());
        Assert.Equal(text, Period.Parse(text).ToString());
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-1")]
    [InlineData("2026-10-01")]
    [InlineData("0000-01")]
    [InlineData("二〇二六")]
    [InlineData(null)]
    public void Anything_else_is_no_month(string? text)
    {
        Assert.False(Month.TryParse(text, out _));
        Assert.False(Period.TryParse(text, out _));
    }

    [Fact]
    public void Months_are_counted_over_the_turn_of_the_year()
    {
        Assert.Equal("2027-01", Month.Parse("2026-12").Next.ToString());
        Assert.Equal("2025-12", Month.Parse("2026-01").Previous.ToString());
        Assert.Equal("2024-11", Month.Parse("2026-01").Plus(-14).ToString());
        Assert.Equal("2025-12", Period.Parse("2026-01").Previous.ToString());
        Assert.True(Month.Parse("2025-12") < Month.Parse("2026-01"));
        Assert.Equal(Month.Parse("2026-10"), Month.Of(new BusinessDay(2026, 10, 31)));
        Assert.Null(Month.TryCreate(2026, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(2026, 0));
    }
}
