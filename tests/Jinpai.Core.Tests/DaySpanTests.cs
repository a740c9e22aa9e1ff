namespace Jinpai.Core.Tests;

public sealed class DaySpanTests
{
    [Fact]
    public void A_span_never_ends_before_it_begins()
    {
        var fault = Assert.Throws<ArgumentException>(() => Span(2, 1));
        Assert.Contains("2026-10-01 is before 2026-10-02", fault.Message, StringComparison.Ordinal);
        Assert.Null(DaySpan.TryCreate(Day(2), Day(1)));
        Assert.Equal(Span(1, 2), DaySpan.TryCreate(Day(1), Day(2)));
    }

    [Fact]
    public void Both_of_its_ends_belong_to_it()
    {
        Assert.Equal(3, Span(1, 3).DayCount);
        Assert.Equal([Day(1), Day(2), Day(3)], Span(1, 3).Days);
        Assert.True(Span(1, 3).Contains(Day(3)) && Span(1, 3).Contains(Day(1)) && !Span(1, 3).Contains(Day(4)));
        Assert.True(Span(1, 3).Contains(Span(2, 3)) && !Span(2, 3).Contains(Span(1, 3)));
        Assert.True(Span(1, 3).Overlaps(Span(3, 4)) && !Span(1, 3).Overlaps(Span(4, 4)));
        Assert.Equal(BusinessDay.Parse("2026-09-28"), Span(1, 3).Before.First);
        Assert.Equal(3_652_059, DaySpan.Always.DayCount);
    }

    [Fact]
    public void Saturdays_and_Sundays_are_no_weekdays() => Assert.Equal(22, Month.Parse("2026-10").Days.WeekdayCount);

    [Theory]
    [InlineData(4, 6, "2026-10-01..2026-10-03 2026-10-07..2026-10-10")]
    [InlineData(1, 9, "2026-10-10")]
    [InlineData(2, 12, "2026-10-01")]
    [InlineData(1, 10, "")]
    [InlineData(11, 12, "2026-10-01..2026-10-10")]
    public void What_another_span_does_not_have_is_left(int first, int last, string left) => Assert.Equal(left, string.Join(' ', Span(1, 10).Without(Span(first, last))));

    [Fact]
    public void Spans_are_surrounded_by_the_earliest_and_the_latest_of_their_days()
    {
        Assert.Equal(Span(1, 9), DaySpan.Around([Span(4, 5), Span(1, 2), Span(8, 9)]));
        Assert.Null(DaySpan.Around([]));
    }

    private static BusinessDay Day(int day) => new(2026, 10, day);
    private static DaySpan Span(int first, int last) => new(Day(first), Day(last));
}
