using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Output.Tables;
using Jinpai.Testing;
using Jinpai.Web.Shared.Parts;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Tests;

/// <summary>Spans, numbers, orders and pages as the views have them.</summary>
public sealed class ViewTests
{
    [Theory]
    [InlineData(SpanPreset.Yesterday, "2026-11-05", "2026-11-04", "2026-11-04")]
    [InlineData(SpanPreset.ThisWeek, "2026-11-05", "2026-11-02", "2026-11-05")]
    [InlineData(SpanPreset.ThisWeek, "2026-11-08", "2026-11-02", "2026-11-08")]
    [InlineData(SpanPreset.ThisWeek, "2026-11-02", "2026-11-02", "2026-11-02")]
    [InlineData(SpanPreset.ThisMonth, "2026-11-05", "2026-11-01", "2026-11-05")]
    [InlineData(SpanPreset.LastMonth, "2026-01-31", "2025-12-01", "2025-12-31")]
    [InlineData(SpanPreset.LatestData, "2026-11-05", "2026-09-01", "2026-09-20")]
    public void A_preset_means_these_days(SpanPreset preset, string today, string first, string last) =>
        Assert.Equal(new DaySpan(BusinessDay.Parse(first), BusinessDay.Parse(last)), AskedDays.Of(preset, BusinessDay.Parse(today), BusinessDay.Parse("2026-09-20")));

    [Fact]
    public void The_span_before_has_as_many_days_and_ends_where_this_begins() =>
        Assert.Equal(AskedDays.Parse("2026-09-24", "2026-09-30"), AskedDays.Parse("2026-10-01", "2026-10-07")!.Value.Before);

    [Theory]
    [InlineData("2026-10-02", "2026-10-01")]
    [InlineData("2026-02-30", "2026-03-01")]
    [InlineData(null, "2026-03-01")]
    [InlineData("soon", "later")]
    [InlineData("0001-01-01", "0001-01-02")]
    [InlineData("9999-12-30", "9999-12-31")]
    [InlineData("2001-01-01", "2026-01-01")]
    public void Days_that_are_none_or_out_of_order_are_no_span(string? from, string? to) => Assert.Null(AskedDays.Parse(from, to));

    [Theory]
    [InlineData("0.31995", OutputKind.Percent, "32.00%")]
    [InlineData("0.319949", OutputKind.Percent, "31.99%")]
    [InlineData("-1234.505", OutputKind.Money, "-¥1,234.51")]
    [InlineData("1234567", OutputKind.Integer, "1,234,567")]
    [InlineData("23.45", OutputKind.Seconds, "23.5s")]
    [InlineData("1.23456", OutputKind.Decimal, "1.2346")]
    public void Numbers_are_written_alike_in_every_culture(string number, OutputKind kind, string expected) =>
        Cultures.Each(() => Assert.Equal(expected, Shown.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), kind)));

    [Fact]
    public void Rows_without_a_value_come_last_both_ways()
    {
        (string Name, Ratio? Rate)[] rows = [("a", null), ("b", new Ratio(1, 3)), ("c", new Ratio(2, 3)), ("d", null)];
        var keys = new Dictionary<string, Func<(string Name, Ratio? Rate), object?>> { ["rate"] = row => row.Rate, ["name"] = row => row.Name };
        Assert.Equal("bcad", Names(new TableOrder("rate", IsDescending: false).Apply(rows, keys)));
        Assert.Equal("cbad", Names(new TableOrder("rate", IsDescending: true).Apply(rows, keys)));
        Assert.Equal("dcba", Names(new TableOrder("name", IsDescending: true).Apply(rows, keys)));
        Assert.Equal("abcd", Names(new TableOrder("height", IsDescending: true).Apply(rows, keys)));
        static string Names(IEnumerable<(string Name, Ratio? Rate)> sorted) => string.Concat(sorted.Select(row => row.Name));
    }

    [Fact]
    public void A_chart_gives_exact_values_and_gaps_to_its_script()
    {
        var chart = new ChartModel("转化率", ChartForm.Line, OutputKind.Percent, ["10-01", "10-02"], [new ChartSeries("\"<x>", [0.3199m, null])]);
        Assert.Equal(
            """{"form":"line","isPercent":true,"labels":["10-01","10-02"],"series":[{"name":"\u0022\u003Cx\u003E","values":[0.3199,null],"texts":["31.99%","\u2013"]}]}""",
            chart.ToJson());
    }
}
