using System.Globalization;
using Jinpai.Testing;

namespace Jinpai.Core.Tests;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessDay Ever = new(2000, 1, 1);

    [Theory]
    [InlineData("2026-09-30T15:59:59.999Z", "2026-09-30")]
    [InlineData("2026-09-30T16:00:00Z", "2026-10-01")]
    [InlineData("2026-10-01T15:59:59.999Z", "2026-10-01")]
    [InlineData("1969-12-31T15:59:59.999Z", "1969-12-31")]
    public void A_day_in_Shanghai_begins_at_midnight_there(string instant, string day) =>
        Assert.Equal(day, Calendar("Asia/Shanghai", 0).DayOf(At(instant)).ToString());

    [Theory]
    [InlineData("2026-10-01T17:59:59.999Z", "2026-10-01")]
    [InlineData("2026-10-01T18:00:00Z", "2026-10-02")]
    public void With_a_cut_at_two_the_small_hours_belong_to_the_day_before(string instant, string day) =>
        Assert.Equal(day, Calendar("Asia/Shanghai", 2).DayOf(At(instant)).ToString());

    [Fact]
    public void A_cut_in_the_skipped_hour_begins_after_it()
    {
        // Berlin skips 02:00 to 03:00 on 2026-03-29.
        var calendar = Calendar("Europe/Berlin", 2);
        Assert.Equal(At("2026-03-29T01:00:00Z"), calendar.StartOf(new BusinessDay(2026, 3, 29)));
        Assert.Equal(TimeSpan.FromHours(23), calendar.EndOf(new BusinessDay(2026, 3, 29)) - calendar.StartOf(new BusinessDay(2026, 3, 29)));
    }

    [Fact]
    public void A_cut_in_the_repeated_hour_begins_at_its_first_occurrence()
    {
        // Berlin has 02:00 to 03:00 twice on 2026-10-25: first at 00:00Z, then at 01:00Z.
        var calendar = Calendar("Europe/Berlin", 2);
        Assert.Equal(At("2026-10-25T00:00:00Z"), calendar.StartOf(new BusinessDay(2026, 10, 25)));
        Assert.Equal(TimeSpan.FromHours(25), calendar.EndOf(new BusinessDay(2026, 10, 25)) - calendar.StartOf(new BusinessDay(2026, 10, 25)));
    }

    [Fact]
    public void A_later_cut_makes_the_day_before_longer()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var calendar = new BusinessCalendar([new DayBoundary(new BusinessDay(2026, 10, 2), zone, new TimeOnly(2, 0)), new DayBoundary(Ever, zone, TimeOnly.MinValue)]);
        var first = new BusinessDay(2026, 10, 1);
        Assert.Equal(TimeSpan.FromHours(26), calendar.EndOf(first) - calendar.StartOf(first));
        Assert.Equal(TimeSpan.FromHours(24), calendar.EndOf(first.Next) - calendar.StartOf(first.Next));
        Assert.Equal(first, calendar.DayOf(At("2026-10-01T17:59:59.999Z")));
        Assert.Equal(first.Next, calendar.DayOf(At("2026-10-01T18:00:00Z")));
    }

    [Fact]
    public void The_earliest_boundary_also_holds_before_it()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var calendar = new BusinessCalendar([new DayBoundary(new BusinessDay(2026, 10, 2), zone, new TimeOnly(2, 0))]);
        Assert.Equal(At("2026-08-31T18:00:00Z"), calendar.StartOf(new BusinessDay(2026, 9, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BusinessCalendar([]));
    }

    [Fact]
    public void Every_instant_lies_in_its_day_and_days_have_no_gaps()
    {
        string[] zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"];
        var calendars = zones.SelectMany(z => new[] { 0, 2, 23 }.Select(cut => Calendar(z, cut))).ToArray();
        Seeded.Run(2000, random =>
        {
            var calendar = calendars[random.Next(calendars.Length)];
            var instant = new Instant(random.NextInt64(946_684_800_000, 1_900_000_000_000));
            var day = calendar.DayOf(instant);
            Assert.True(calendar.StartOf(day) <= instant && instant < calendar.EndOf(day), $"{instant} is not in {day}");
            Assert.Equal(calendar.EndOf(day), calendar.StartOf(day.Next));
            Assert.Equal(day, calendar.DayOf(calendar.StartOf(day)));
            Assert.Equal(day.Next, calendar.DayOf(calendar.EndOf(day)));
        });
    }

    [Fact]
    public void Days_are_written_and_read_the_same_under_every_culture() => Cultures.Each(() =>
    {
        Assert.Equal("2026-10-01", new BusinessDay(2026, 10, 1).ToString());
        Assert.Equal(new BusinessDay(2026, 10, 1), BusinessDay.Parse("2026-10-01"));
        Assert.False(BusinessDay.TryParse("2026-10-32", out _));
        Assert.False(BusinessDay.TryParse("1.10.2026", out _));
        Assert.Equal("2026-10-01T02:03:04.005Z", At("2026-10-01T02:03:04.005Z").ToString());
        Assert.Equal("2026-10-01T02:03:04Z", At("2026-10-01T02:03:04Z").ToString());
    });

    private static BusinessCalendar Calendar(string zone, int cutHour) => new([new DayBoundary(Ever, TimeZoneInfo.FindSystemTimeZoneById(zone), new TimeOnly(cutHour, 0))]);

    private static Instant At(string text) => Instant.FromDateTimeOffset(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
}
