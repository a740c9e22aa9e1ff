using System.Globalization;
using CsCheck;
using Jinpai.Core;
using Jinpai.Core.Records;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Silence;

/// <summary>Times without seconds: steps of orders at the end of their minute, messages at its beginning, said once for the file.</summary>
public sealed class MinuteTests
{
    private static readonly string[] Forms = ["yyyy/M/d HH:mm", "yyyy-MM-dd HH:mm", "yyyy/MM/dd H:mm", "yyyy年M月d日 HH:mm", "yyyy-MM-dd'T'HH:mm"];

    [Fact]
    public void Steps_of_orders_stand_at_the_end_and_messages_at_the_beginning_of_their_minute() => Gen.Select(Pick.Of(Forms), Gen.Int[0, 40_000], Gen.Int[0, 300]).Sample(
        (form, minute, later) =>
        {
            var created = new DateTime(2026, 9, 1).AddMinutes(minute);
            var paid = created.AddMinutes(later);
            var orders = Reading.Of($"order_id,buyer,created_at,paid_at,paid_amount\nO1,b,{created.ToString(form, CultureInfo.InvariantCulture)},{paid.ToString(form, CultureInfo.InvariantCulture)},1\n");
            var order = Assert.Single(orders.Sink.Of<OrderSnapshot>());
            Assert.Equal((At(created.AddSeconds(59)), At(paid.AddSeconds(59))), (order.CreatedAt, order.PaidAt));
            Assert.Equal("2", orders.First("times_without_seconds").Arguments[0].ToString());

            var messages = Reading.Of($"account,buyer,sent_at,direction\n店,b,{created.ToString(form, CultureInfo.InvariantCulture)},agent\n");
            Assert.Contains($"|{At(created)}|", Assert.Single(messages.Sink.Messages), StringComparison.Ordinal);
            Assert.Equal(["times_without_seconds"], messages.Codes);
        },
        seed: "0N0XIzNsQ0O2",
        iter: 60);

    [Fact]
    public void A_payment_in_the_minute_of_a_creation_that_has_no_seconds_is_not_before_it()
    {
        var reading = Reading.Of("order_id,buyer,created_at,paid_at,paid_amount\nO1,b,2026/10/1 10:05,2026-10-01 10:05:30,1\n");
        Assert.Equal(0, reading.Result.HeldCount);
        Assert.Single(reading.Sink.Of<OrderSnapshot>());
    }

    [Fact]
    public void A_workbook_that_lost_the_seconds_is_known_by_all_its_times()
    {
        var csv = Csv(Orders28, [.. Enumerable.Range(1, 12).Select(i => Order(Orders28, $"{i}", ("订单创建时间", $"2026-10-01 10:{i:00}:00"), ("订单付款时间", $"2026-10-01 11:{i:00}:00")))]);
        var workbook = Reading.Of(Xlsx(csv));
        Assert.All(workbook.Sink.Of<OrderSnapshot>(), order => Assert.Equal(59_000, order.CreatedAt.UnixMilliseconds % 60_000));
        Assert.Equal(["times_without_seconds"], workbook.Codes);

        // A text says what it says: it is taken at its word, and told.
        var text = Reading.Of(csv);
        Assert.All(text.Sink.Of<OrderSnapshot>(), order => Assert.Equal(0, order.CreatedAt.UnixMilliseconds % 60_000));
        Assert.Equal(["times_on_whole_minutes"], text.Codes);
        Assert.Equal((2L, "24"), (text.First("times_on_whole_minutes").Origin.Line, text.First("times_on_whole_minutes").Arguments[0].ToString()));
    }

    [Theory]
    [InlineData(20, 1, true)]
    [InlineData(19, 1, false)]
    [InlineData(20, 0, false)]
    public void Chats_that_lost_the_seconds_are_told_too(int minutes, int step, bool isTold)
    {
        var rows = Enumerable.Range(0, minutes).Select(i => $"店,b,2026-10-01 10:{i * step:00}:00,agent\n");
        Assert.Equal(isTold ? ["times_on_whole_minutes"] : [], Reading.Of("account,buyer,sent_at,direction\n" + string.Concat(rows)).Codes.Where(code => code.StartsWith("times_", StringComparison.Ordinal)));
    }

    /// <summary>A shop's export as it comes back from a spreadsheet: 46 columns, times of minutes, numbers cut to 15 digits.</summary>
    [Fact]
    public void An_export_of_46_columns_that_went_through_a_spreadsheet_loses_no_order_and_says_so_once()
    {
        var header = OrdersLater.Split(',')[..46];
        Assert.Equal(46, header.Length);
        var random = new Random(46);
        var rows = Enumerable.Range(1, 400).Select(i =>
        {
            var created = new DateTime(2026, 9, 1).AddMinutes(random.Next(40_000));
            var id = $"{2_300_000_000_000_000_000L + (i * 10_000_000L)}"[..15] + "0000";
            return Order(string.Join(',', header), id, ("买家会员名", $"tb{i}"), ("订单创建时间", created.ToString("yyyy/M/d H:mm", CultureInfo.InvariantCulture)), ("订单付款时间", created.AddMinutes(random.Next(0, 30)).ToString("yyyy/M/d H:mm", CultureInfo.InvariantCulture)));
        });
        var reading = Reading.Of(Gbk(Csv(string.Join(',', header), [.. rows])));

        Assert.Equal((400, 0L), (reading.Sink.Of<OrderSnapshot>().Count(), reading.Result.HeldCount));
        Assert.Equal(["ids_cut", "times_without_seconds"], reading.Codes.Order(StringComparer.Ordinal));
        Assert.All(reading.Issues, group => Assert.Equal(1, group.Count));
    }

    private static Instant At(DateTime local) => Instant.FromDateTimeOffset(new DateTimeOffset(local, TimeSpan.FromHours(8)));
}
