using System.Text.Json;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;

namespace Jinpai.Import.Tests;

public sealed class NeutralRoundTripTests
{
    public static TheoryData<string> Kinds => [.. NeutralSamples.Csv.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_is_recognised_by_its_header_and_read_without_fault(string kind)
    {
        var reading = Reading.Of(NeutralSamples.Csv[kind]);

        Assert.Empty(reading.Codes);
        Assert.Equal(kind, reading.Result.Format);
        Assert.Equal("UTF-8", reading.Result.Encoding);
        Assert.False(reading.Result.IsRefused);
        Assert.Equal(0, reading.Result.HeldCount);
        Assert.Equal(NeutralSamples.Csv[kind].Trim().Split('\n').Length - 1, reading.Result.RowCount);
        Assert.NotEmpty(reading.Sink.Texts());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Json_lines_give_the_same_records_as_csv(string kind)
    {
        var csv = Reading.Of(NeutralSamples.Csv[kind]);
        var json = Reading.Of(ToJsonLines(NeutralSamples.Csv[kind]));

        Assert.Equal(kind, json.Result.Format);
        Assert.Empty(json.Codes);
        Assert.Equal(csv.Sink.Texts(), json.Sink.Texts());
        Assert.Equal(csv.Result.Coverage, json.Result.Coverage);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Order_of_columns_case_and_blanks_of_headers_do_not_matter(string kind)
    {
        var rows = TestCsv.Parse(NeutralSamples.Csv[kind]);
        rows[0] = [.. rows[0].Select(h => $" {h.ToUpperInvariant()} ")];
        var reversed = string.Concat(rows.Select(r => string.Join(',', r.Reverse().Select(TestCsv.Quote)) + "\r\n"));

        var reading = Reading.Of(reversed);

        Assert.Empty(reading.Codes);
        Assert.Equal(Reading.Of(NeutralSamples.Csv[kind]).Sink.Texts(), reading.Sink.Texts());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_required_column_that_is_missing_is_named(string kind)
    {
        var format = Platforms.Neutral.NeutralFormats.All.Single(f => f.Name == kind);
        foreach (var column in format.Columns.Where(c => c.IsRequired))
        {
            var rows = TestCsv.Parse(NeutralSamples.Csv[kind]);
            var index = Array.IndexOf(rows[0], column.Name);
            var text = string.Concat(rows.Select(r => string.Join(',', r.Where((_, i) => i != index).Select(TestCsv.Quote)) + "\n"));

            var reading = Reading.Of(text, kind);

            Assert.True(reading.Result.IsRefused);
            Assert.Empty(reading.Sink.Texts());
            Assert.Equal([column.Name], reading.First("columns_missing").Arguments);
        }
    }

    [Fact]
    public void An_order_comes_out_whole()
    {
        var order = Reading.Of(NeutralSamples.Csv["neutral.orders"]).Sink.Of<OrderSnapshot>().First();

        Assert.Equal(new OrderId("O100"), order.Id);
        Assert.Equal("2026-10-01T02:03:00Z", order.CreatedAt.ToString());
        Assert.Equal(OrderStatus.Finished, order.Status);
        Assert.Equal(new Money(800), order.PostFee);
        Assert.Equal("red", order.Flag);
        Assert.False(order.IsPresale);
        Assert.Equal(
            [
                new OrderLine("L1", "P1", "连衣裙", 2, new Money(9950), new Money(18000), new Money(1000), new Money(-900)),
                new OrderLine("L2", "P2", "帽子", 1, new Money(2000), new Money(2000), Money.Zero, Money.Zero),
            ],
            order.Lines);
    }

    [Fact]
    public void Values_keep_fractions_rates_and_states()
    {
        var values = Reading.Of(NeutralSamples.Csv["neutral.values"]).Sink.Of<ImportedMetricValue>().ToList();

        Assert.Equal((0.32m, 88m, 275m, FigureState.Ok), (values[0].Value, values[0].Numerator, values[0].Denominator, values[0].State));
        Assert.Equal((13m, FigureState.Ok), (values[1].Value, values[1].State));
        Assert.Equal((null, FigureState.Immature), (values[2].Value, values[2].State));
        Assert.Equal((null, FigureState.None), (values[3].Value, values[3].State));
    }

    [Fact]
    public void Coverage_tells_the_days_and_the_latest_event_of_each_kind()
    {
        var orders = Reading.Of(NeutralSamples.Csv["neutral.orders"]).Result.Coverage;
        var messages = Reading.Of(NeutralSamples.Csv["neutral.messages"]).Result.Coverage;

        Assert.Equal(new DaySpan(new BusinessDay(2026, 10, 1), new BusinessDay(2026, 10, 5)), orders.Days);
        Assert.Equal("2026-10-05T03:00:00Z", orders.LatestOrderEventAt.ToString());
        Assert.Null(orders.LatestMessageAt);
        Assert.Equal("2026-10-01T02:02:00Z", messages.LatestMessageAt.ToString());
    }

    private static string ToJsonLines(string csv)
    {
        var rows = TestCsv.Parse(csv);
        return string.Concat(rows.Skip(1).Select(r => JsonSerializer.Serialize(rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second.Length == 0 ? null : p.Second, StringComparer.Ordinal)) + "\n"));
    }
}
