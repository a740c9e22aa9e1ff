using Jinpai.Core;
using Jinpai.Core.Records;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Taobao;

public sealed class LineExportTests
{
    [Fact]
    public void Lines_of_an_order_come_as_one_snapshot_without_a_buyer()
    {
        var reading = Reading.Of(Gbk(Csv(Lines, Line("11", "1"), Line("12", "1", ("商品ID", "600100200301"), ("购买数量", "2"), ("买家应付货款", "580"), ("买家实付金额", "580")), Line("21", "2"))));
        var orders = reading.Sink.Of<OrderSnapshot>().ToList();

        Assert.Equal(("taobao.lines", 0), (reading.Result.Format, reading.Issues.Count));
        Assert.Equal(["1", "2"], orders.Select(o => o.Id.Value));
        Assert.All(orders, o => Assert.Equal((true, false, OrderStatus.Unknown), (o.IsOfLinesOnly, o.Buyer.IsKnown, o.Status)));
        Assert.Equal(
            [new OrderLine("11", "600100200300", "秋冬连衣裙", 1, new Money(30000), new Money(29900), new Money(100), Money.Zero), new OrderLine("12", "600100200301", "秋冬连衣裙", 2, new Money(30000), new Money(58000), new Money(2000), Money.Zero)],
            orders[0].Lines);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Workbooks_of_lines_are_read(string kind)
    {
        var csv = Csv(Lines, Line("11", "1"), Line("12", "1"));
        var reading = Reading.Of(kind == "xls" ? Xls(csv) : Xlsx(csv));
        Assert.Equal(Reading.Of(csv).Sink.Texts(), reading.Sink.Texts());
        Assert.Equal("taobao.lines", reading.Result.Format);
    }

    [Fact]
    public void An_order_is_shipped_with_its_last_line_and_closed_lines_do_not_count()
    {
        var orders = Reading.Of(Csv(
            Lines,
            Line("11", "1", ("发货时间", "2026-10-03 09:00:00")),
            Line("12", "1"),
            Line("13", "1", ("订单状态", "交易关闭"), ("发货时间", ""), ("确认收货时间", "")),
            Line("21", "2", ("发货时间", ""), ("订单状态", "买家已付款，等待卖家发货"), ("确认收货时间", "")),
            Line("22", "2"))).Sink.Of<OrderSnapshot>().ToList();

        Assert.Equal(("2026-10-03T01:00:00Z", "2026-10-05T01:00:00Z"), (orders[0].ShippedAt.ToString(), orders[0].FinishedAt.ToString()));
        Assert.Equal((null, null), (orders[1].ShippedAt, orders[1].FinishedAt));
    }

    [Fact]
    public void The_old_layout_without_ids_and_times_gives_lines_that_are_the_same_in_every_file()
    {
        string[] rows = ["'1,连衣裙,\"1,299.00\",1,,红,,,交易成功,A1", "'1,连衣裙,\"1,299.00\",1,,红,,,交易成功,A1", "'1,帽子,20,2,,,,,交易成功,B1"];
        var first = Assert.Single(Reading.Of(Gbk(Csv(OldLines, rows))).Sink.Of<OrderSnapshot>());
        var second = Assert.Single(Reading.Of(Gbk(Csv(OldLines, [.. rows, "'1,手套,5,1,,,,,交易成功,C1"]))).Sink.Of<OrderSnapshot>());

        Assert.Equal(Instant.MinValue, first.CreatedAt);
        Assert.Equal(3, first.Lines.Select(l => l.LineId).Distinct(StringComparer.Ordinal).Count());
        Assert.All(first.Lines, l => Assert.True(l.HasNoId));
        Assert.Equal(first.Lines, second.Lines.Take(3));
        Assert.Equal([(1L, 129900L), (1, 129900), (2, 2000)], first.Lines.Select(l => (l.Quantity, l.UnitPrice!.Value.MinorUnits)));
    }

    [Fact]
    public void A_bad_line_holds_its_order_back_and_the_others_stay()
    {
        var reading = Reading.Of(Gbk(Csv(
            Lines,
            Line("11", "1"),
            Line("12", "1", ("购买数量", "0")),
            Line("13", "1"),
            Line("21", "2"),
            Line("31", "3", ("主订单编号", "1.2E+18")),
            Line("41", "4", ("订单状态", "飞走了")),
            Line("51", "5"),
            Line("14", "1"))));

        Assert.Equal(["2", "5"], reading.Sink.Of<OrderSnapshot>().Select(o => o.Id.Value));
        Assert.Equal((8, 6), (reading.Result.RowCount, reading.Result.HeldCount));
        Assert.Equal((3L, "购买数量", "0"), (reading.First("quantity_invalid").Origin.Line, reading.First("quantity_invalid").Origin.Column, reading.First("quantity_invalid").Found.ToString()));
        Assert.Equal(6L, reading.First("id_damaged").Origin.Line);
        Assert.Equal(7L, reading.First("status_unknown").Origin.Line);
        Assert.Equal(2, reading.Result.Issues.CountOf("lines_held"));
    }

    [Fact]
    public void A_line_that_stands_twice_counts_once_and_a_paid_amount_is_not_lowered()
    {
        var reading = Reading.Of(Csv(Lines, Line("11", "1"), Line("11", "1"), Line("12", "1"), Line("12", "1", ("买家实付金额", "100"))));

        Assert.Equal(["rows_differ", "row_repeated"], reading.Codes);
        Assert.Equal([29900L, 29900], Assert.Single(reading.Sink.Of<OrderSnapshot>()).Lines.Select(l => l.PaidAmount.MinorUnits));
    }

    [Theory]
    [InlineData("退款成功", "99.00", "200.00", 29900)]
    [InlineData("退款成功", "99.00", "299.00", 29900)]
    [InlineData("买家已经申请退款，等待卖家同意", "99.00", "200.00", 20000)]
    [InlineData("没有申请退款", "无退款申请", "299.00", 29900)]
    public void A_refund_that_the_line_has_taken_off_is_put_back(string state, string refunded, string paid, long expected) =>
        Assert.Equal(expected, Assert.Single(Reading.Of(Csv(Lines, Line("11", "1", ("退款状态", state), ("退款金额", refunded), ("买家实付金额", paid)))).Sink.Of<OrderSnapshot>()).Lines[0].PaidAmount.MinorUnits);

    [Fact]
    public void What_went_back_for_lines_is_told_with_its_sum_and_only_where_it_did()
    {
        (string, string) done = ("退款状态", "退款成功");
        var reading = Reading.Of(Csv(Lines, Line("11", "1", done, ("退款金额", "99.00"), ("买家实付金额", "200.00")), Line("12", "1", ("退款状态", "退款关闭"), ("退款金额", "50.00")), Line("21", "2", done, ("退款金额", "1.50"), ("买家实付金额", "297.50"))));
        Assert.Equal([9_900L, null, 150], reading.Sink.Of<OrderSnapshot>().SelectMany(order => order.Lines).Select(line => line.Refunded?.MinorUnits));
        Assert.Equal(["2", "100.50"], reading.First("order_export_refunds").Arguments.Select(argument => argument.ToString()));
    }

    [Fact]
    public void An_unpaid_line_has_no_paid_amount()
    {
        var reading = Reading.Of(Csv(Lines, Line("11", "1", ("订单付款时间", ""), ("发货时间", ""), ("确认收货时间", ""), ("订单状态", "等待买家付款"))));
        Assert.Equal(Money.Zero, Assert.Single(reading.Sink.Of<OrderSnapshot>()).Lines[0].PaidAmount);
    }

    [Fact]
    public void Numbers_too_large_are_held_back()
    {
        var reading = Reading.Of(Csv(Lines, Line("11", "1", ("购买数量", "999999999"), ("商品价格", "999999999999"))));
        Assert.Empty(reading.Sink.Records);
        Assert.Contains("quantity_invalid", reading.Codes);
    }
}
