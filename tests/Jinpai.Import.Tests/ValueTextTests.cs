using Jinpai.Core;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests;

public sealed class ValueTextTests
{
    private static readonly TimeText Shanghai = new(new ZoneClock(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));

    [Theory]
    [InlineData("2016/5/23 22:02", "2016-05-23T14:02:00Z")]
    [InlineData("2019-03-12 10:48:01", "2019-03-12T02:48:01Z")]
    [InlineData("2019-03-12T10:48:01", "2019-03-12T02:48:01Z")]
    [InlineData("2019-03-12 10:48:01.25", "2019-03-12T02:48:01.250Z")]
    [InlineData("2019-03-12T10:48:01Z", "2019-03-12T10:48:01Z")]
    [InlineData("2019-03-12T10:48:01+02:00", "2019-03-12T08:48:01Z")]
    [InlineData("2024-05-01 10:00:00 -0400", "2024-05-01T14:00:00Z")]
    [InlineData("2026年10月1日 09:30", "2026-10-01T01:30:00Z")]
    [InlineData("1552358881", "2019-03-12T02:48:01Z")]
    [InlineData("1552358881250", "2019-03-12T02:48:01.250Z")]
    [InlineData("42513.9180555556", "2016-05-23T14:02:00Z")]
    [InlineData("42513", "2016-05-22T16:00:00Z")]
    public void Times_in_all_forms(string text, string expected)
    {
        Assert.Equal(TimeFault.None, Shanghai.TryParse(text, out var instant));
        Assert.Equal(expected, instant.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-10-01 25:00:00")]
    [InlineData("2026-10-01 10:60:00")]
    [InlineData("2026-02-29 10:00:00")]
    [InlineData("2026-10/01 10:00:00")]
    [InlineData("2026-10-01 10:00:00 pm")]
    [InlineData("10/01/2026 10:00:00")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("123")]
    [InlineData("1.5.2")]
    [InlineData("99999999999999999999")]
    [InlineData("２０２６-10-01 10:00:00")]
    public void What_is_no_time_is_not_guessed(string text) => Assert.Equal(TimeFault.NotATime, Shanghai.TryParse(text, out _));

    [Fact]
    public void A_usual_time_as_bytes_is_the_time_as_text_and_nothing_else_is_one()
    {
        const string Usual = "2026-10-01 09:30:15";
        var random = new Random(20);
        var newYork = new TimeText(new ZoneClock(TimeZoneInfo.FindSystemTimeZoneById("America/New_York")));
        var usualCount = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = Usual.ToCharArray();
            for (var changes = random.Next(4); changes > 0; changes--)
            {
                text[random.Next(text.Length)] = "0123456789- :T/é０"[random.Next(17)];
            }

            var fault = newYork.TryParse(text, out var expected);
            if (newYork.TryParseUsual(System.Text.Encoding.UTF8.GetBytes(text), out var found))
            {
                usualCount++;
                Assert.Equal((TimeFault.None, expected), (fault, found));
            }
        }

        Assert.InRange(usualCount, 30_000, 90_000);
        Assert.False(newYork.TryParseUsual("2026-03-08 02:30:00"u8, out _));
        Assert.False(newYork.TryParseUsual("2026-10-01 09:30"u8, out _));
        Assert.False(newYork.TryParseUsual([], out _));
    }

    [Fact]
    public void A_skipped_local_time_is_a_fault_and_of_a_repeated_one_the_first_counts()
    {
        var newYork = new TimeText(new ZoneClock(TimeZoneInfo.FindSystemTimeZoneById("America/New_York")));

        Assert.Equal(TimeFault.Skipped, newYork.TryParse("2026-03-08 02:30:00", out _));
        Assert.Equal(TimeFault.None, newYork.TryParse("2025-11-02 01:30:00", out var repeated));
        Assert.Equal("2025-11-02T05:30:00Z", repeated.ToString());
        Assert.Equal(TimeFault.None, newYork.TryParse("2026-03-08 03:30:00", out var after));
        Assert.Equal("2026-03-08T07:30:00Z", after.ToString());
    }

    [Fact]
    public void Every_quarter_hour_of_years_in_many_zones_agrees_with_the_framework()
    {
        foreach (var id in (string[])["Asia/Shanghai", "America/New_York", "Europe/Berlin", "America/Havana", "Australia/Lord_Howe", "Asia/Beirut", "UTC"])
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            var times = new TimeText(new ZoneClock(zone));
            for (var local = new DateTime(2023, 1, 1); local.Year < 2025; local = local.AddMinutes(15))
            {
                var fault = times.TryParse(local.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), out var instant);
                if (zone.IsInvalidTime(local))
                {
                    Assert.Equal(TimeFault.Skipped, fault);
                    continue;
                }

                var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
                Assert.Equal((TimeFault.None, new DateTimeOffset(local, offset).ToUnixTimeMilliseconds()), (fault, instant.UnixMilliseconds));
            }
        }
    }

    [Theory]
    [InlineData("2026-10-01")]
    [InlineData("2026/10/1")]
    [InlineData("20261001")]
    [InlineData("2026年10月1日")]
    [InlineData("46296")]
    [InlineData("2026-10-01 00:00:00")]
    public void Days_in_all_forms(string text)
    {
        Assert.True(TimeText.TryParseDay(text, out var day));
        Assert.Equal(new BusinessDay(2026, 10, 1), day);
    }

    [Theory]
    [InlineData("2026-10-01 00:00:01")]
    [InlineData("2026-10")]
    [InlineData("20261301")]
    [InlineData("1999-12-31")]
    [InlineData("1")]
    public void What_is_no_day_is_not_guessed(string text) => Assert.False(TimeText.TryParseDay(text, out _));

    [Theory]
    [InlineData("9:05", 9, 5)]
    [InlineData("09:05:00", 9, 5)]
    [InlineData("24:00", 0, 0)]
    public void Times_of_day(string text, int hour, int minute)
    {
        Assert.True(TimeText.TryParseTimeOfDay(text, out var time));
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("¥1,234.5", "1234.5")]
    [InlineData("￥-3", "-3")]
    [InlineData("-¥3", "-3")]
    [InlineData("598.00元", "598.00")]
    [InlineData("−3", "-3")]
    [InlineData("¥1，200.5", "1200.5")]
    public void Numbers_in_all_forms(string text, string expected)
    {
        Assert.True(WrittenNumber.TryParse(text, out var value));
        Assert.Equal(expected, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,23")]
    [InlineData("1，23")]
    [InlineData("−-5")]
    [InlineData(",123")]
    [InlineData("12,3456")]
    [InlineData("1234,567")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("--5")]
    [InlineData("¥¥5")]
    [InlineData("１２")]
    [InlineData("1000000000001")]
    [InlineData("0.1234567890123456789012345678901234567890")]
    public void What_is_no_number_is_not_guessed(string text) => Assert.False(WrittenNumber.TryParse(text, out _));

    [Theory]
    [InlineData("32%", "0.32")]
    [InlineData("0.32", "0.32")]
    [InlineData("12.5 ％", "0.125")]
    public void A_rate_may_be_written_in_percent(string text, string expected)
    {
        Assert.True(WrittenNumber.TryParseRate(text, out var value));
        Assert.Equal(expected, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("'123", "123")]
    [InlineData("\t123", "123")]
    [InlineData("=\"123\"", "123")]
    [InlineData(" \u3000小美\u00A0", "小美")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("a'b", "a'b")]
    [InlineData("旗舰店:小美", "旗舰店:小美")]
    public void What_spreadsheets_put_around_a_value_is_taken_off(string text, string expected) => Assert.Equal(expected, CellText.Clean(text).ToString());

    [Theory]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("暂无数据")]
    [InlineData("")]
    public void Signs_of_no_data_are_none(string text) => Assert.True(CellText.IsNone(text));
}
