using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Taobao;

public sealed class OrderExportTests
{
    private static readonly DateTimeOffset Created = new(2026, 10, 1, 10, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<string> Layouts => [Orders28, Orders41, OrdersLater];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_gives_the_same_order(string header)
    {
        var reading = Reading.Of(Gbk(Csv(header, Order(header, "1930679858170647001"))));
        var order = Assert.Single(reading.Sink.Of<OrderSnapshot>());

        Assert.Equal(("taobao.orders", "GB18030"), (reading.Result.Format, reading.Result.Encoding));
        Assert.Empty(reading.Codes);
        Assert.Equal(("1930679858170647001", "买家一", OrderStatus.Finished), (order.Id.Value, order.Buyer.Value, order.Status));
        Assert.Equal((Instant.FromDateTimeOffset(Created), Instant.FromDateTimeOffset(Created.AddMinutes(5))), (order.CreatedAt, order.PaidAt));
        Assert.Equal((new Money(1000), new OrderTotals(new Money(59800), new Money(59800), 2, "秋冬连衣裙")), (order.PostFee, order.Totals));
        Assert.Empty(order.Lines);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16")]
    [InlineData("GB18030")]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Every_kind_of_file_gives_the_same_records(string kind)
    {
        var csv = Csv(Orders41, Order(Orders41, "1930679858170647001"), Order(Orders41, "1930679858170647002", ("订单状态", "等待买家付款"), ("订单付款时间", ""), ("买家实际支付金额", "0.00")));
        var expected = Reading.Of(csv).Sink.Texts();
        var bytes = kind switch { "xlsx" => Xlsx(csv), "xls" => Xls(csv), _ => EncodingTests.Bytes(csv, kind) };
        var reading = Reading.Of(bytes);

        Assert.Equal("taobao.orders", reading.Result.Format);
        Assert.Equal(2, expected.Count);
        Assert.Equal(expected, reading.Sink.Texts());
        Assert.Empty(reading.Codes);
    }

    [Theory]
    [InlineData("等待买家付款", OrderStatus.Created)]
    [InlineData("买家已付款,等待卖家发货", OrderStatus.Paid)]
    [InlineData("买家已付款，等待卖家发货", OrderStatus.Paid)]
    [InlineData(" 卖家已发货， 等待买家确认", OrderStatus.Shipped)]
    [InlineData("交易成功", OrderStatus.Finished)]
    [InlineData("交易关闭", OrderStatus.Closed)]
    public void Statuses_are_known_whatever_their_commas(string text, OrderStatus expected)
    {
        var order = Assert.Single(Reading.Of(Csv(Orders28, Order(Orders28, "1", ("订单状态", text)))).Sink.Of<OrderSnapshot>(), o => o.Id.Value == "1");
        Assert.Equal(expected, order.Status);
    }

    [Fact]
    public void Bad_rows_are_held_back_and_told_and_the_good_ones_among_them_stay()
    {
        var reading = Reading.Of(Gbk(Csv(
            Orders41,
            Order(Orders41, "1001"),
            Order(Orders41, "1002", ("订单编号", "1.93E+18")),
            Order(Orders41, "1003", ("订单状态", "神秘状态")),
            Order(Orders41, "1004", ("买家实际支付金额", "6O8")),
            Order(Orders41, "1005", ("订单编号", "1.94E+18")),
            Order(Orders41, "1006", ("订单付款时间", "2026-09-30 10:00:00")),
            Order(Orders41, "1007", ("买家会员名", "")),
            Order(Orders41, "1008", ("订单创建时间", "2027-10-01 10:00:00")),
            "1009,只有三格,啊",
            Order(Orders41, "1010"))));

        Assert.Equal(["1001", "1010"], reading.Sink.Of<OrderSnapshot>().Select(o => o.Id.Value));
        Assert.Equal((10, 8), (reading.Result.RowCount, reading.Result.HeldCount));
        Assert.Equal(2, reading.Result.Issues.CountOf("id_damaged"));
        Assert.Equal((3L, "订单编号", "1.93E+18"), Where(reading, "id_damaged"));
        Assert.Equal((4L, "订单状态", "神秘状态"), Where(reading, "status_unknown"));
        Assert.Equal((5L, "买家实际支付金额", "6O8"), Where(reading, "number_invalid"));
        Assert.Equal((7L, "订单付款时间"), (Where(reading, "time_before_created").Line, Where(reading, "time_before_created").Column));
        Assert.Equal((8L, "买家会员名", ""), Where(reading, "cell_empty"));
        Assert.Equal((9L, "订单创建时间"), (Where(reading, "time_in_future").Line, Where(reading, "time_in_future").Column));
        Assert.Equal(10L, Where(reading, "cells_too_few").Line);
    }

    [Fact]
    public void Personal_data_reaches_no_record_and_no_issue()
    {
        var reading = Reading.Of(Gbk(Csv(
            OrdersLater,
            Order(OrdersLater, "1", ("订单备注", "请打13912345678 收货人密"), ("商家备注", "密址路9号")),
            Order(OrdersLater, "2", ("订单状态", "?"), ("买家会员名", Secrets[1])),
            Order(OrdersLater, "3", ("总金额", Secrets[3] + "x"), ("订单创建时间", "x")),
            Order(OrdersLater, "4", ("分阶段订单信息", "?")))));

        var all = string.Join('\n', reading.Sink.Texts()) + string.Join('\n', reading.Issues.SelectMany(g => g.Examples).Select(e => $"{e} {string.Join(' ', e.Arguments)}"));
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        Assert.Equal(2, reading.Sink.Of<OrderSnapshot>().Count());
    }

    [Fact]
    public void Postage_is_taken_once_and_a_payment_before_it_was_made_is_none()
    {
        var orders = Reading.Of(Csv(
            Orders28,
            Order(Orders28, "1", ("买家实际支付金额", "608.00元"), ("总金额", "￥608.00")),
            Order(Orders28, "2", ("订单状态", "等待买家付款"), ("订单付款时间", "--"), ("买家实际支付金额", "0")),
            Order(Orders28, "3", ("买家应付邮费", "-"), ("总金额", "598"), ("买家实际支付金额", "1,598.00"), ("总金额", "\t1,598.00")))).Sink.Of<OrderSnapshot>().ToList();

        Assert.Equal([59800L, 0, 159800], orders.Select(o => o.Totals!.Paid.MinorUnits));
        Assert.Equal([59800L, 59800, 159800], orders.Select(o => o.Totals!.Due!.Value.MinorUnits));
        Assert.Equal([1000L, 1000, null], orders.Select(o => o.PostFee?.MinorUnits));
    }

    [Theory]
    [InlineData("无退款申请", 49800)]
    [InlineData("", 49800)]
    [InlineData("100.00", 59800)]
    public void What_the_export_says_it_took_off_is_put_back(string refunded, long expected)
    {
        var order = Assert.Single(Reading.Of(Csv(OrdersLater, Order(OrdersLater, "1", ("买家实际支付金额", "508.00"), ("退款金额", refunded)))).Sink.Of<OrderSnapshot>());
        Assert.Equal(expected, order.Totals!.Paid.MinorUnits);
    }

    [Theory]
    [InlineData("阶段1(定金30.00):已付款;阶段2(尾款):未付款", "deposit", 3000)]
    [InlineData("阶段1(定金30.00)：已付款，阶段2(尾款)：已付款", "paid", 3000)]
    [InlineData("第一阶段：已付款，金额：30.50元；第二阶段：未付款", "deposit", 3050)]
    [InlineData("阶段1(定金30):未付款;阶段2(尾款):未付款", "created", 3000)]
    public void Of_a_presale_order_the_deposit_is_no_payment(string stages, string state, long deposit)
    {
        var isCreated = state == "created";
        var row = Order(Orders41, "1", ("分阶段订单信息", stages), ("订单状态", state == "paid" ? "买家已付款,等待卖家发货" : "等待买家付款"), ("订单付款时间", isCreated ? "" : "2026-10-01 10:05:00"), ("买家实际支付金额", isCreated ? "0" : "608.00"));
        var reading = Reading.Of(Csv(Orders41, row));
        var order = Assert.Single(reading.Sink.Of<OrderSnapshot>());

        Assert.Empty(reading.Codes);
        Assert.True(order.IsPresale);
        Assert.Equal(new Money(deposit), order.DepositAmount);
        Assert.Equal((state == "deposit", state == "paid"), (order.DepositPaidAt is not null, order.PaidAt is not null));
        Assert.Equal(state == "paid" ? 59800 : 0, order.Totals!.Paid.MinorUnits);
        Assert.Equal(state switch { "deposit" => OrderStatus.DepositPaid, "paid" => OrderStatus.Paid, _ => OrderStatus.Created }, order.Status);
    }

    [Theory]
    [InlineData("特权订金订单id", "1930679858170647777")]
    [InlineData("定金排名", "12")]
    public void Other_marks_of_a_presale_are_seen(string column, string value) =>
        Assert.True(Assert.Single(Reading.Of(Csv(Orders41, Order(Orders41, "1", (column, value)))).Sink.Of<OrderSnapshot>()).IsPresale);

    [Fact]
    public void Stages_in_other_words_are_told_and_the_order_stays()
    {
        var reading = Reading.Of(Csv(Orders41, Order(Orders41, "1", ("分阶段订单信息", "另一种说法"))));
        Assert.Equal(["stage_text_unknown"], reading.Codes);
        Assert.True(Assert.Single(reading.Sink.Of<OrderSnapshot>()).IsPresale);
    }

    [Theory]
    [InlineData("旗帜:red 请尽快", "red")]
    [InlineData("旗帜：黄", "yellow")]
    [InlineData("'无", null)]
    public void The_flag_is_taken_from_the_remark_and_nothing_else_of_it(string remark, string? flag) =>
        Assert.Equal(flag, Assert.Single(Reading.Of(Csv(Orders28, Order(Orders28, "1", ("订单备注", remark)))).Sink.Of<OrderSnapshot>()).Flag);

    [Fact]
    public void Refunds_that_stand_only_in_the_orders_are_told_once_with_their_sum()
    {
        var reading = Reading.Of(Csv(OrdersLater, Order(OrdersLater, "1", ("退款金额", "100.00"), ("买家实际支付金额", "508.00")), Order(OrdersLater, "2", ("退款金额", "20.50"), ("买家实际支付金额", "587.50")), Order(OrdersLater, "3", ("退款金额", "0.00"))));
        Assert.Equal(["2", "120.50"], reading.First("order_export_refunds").Arguments.Select(argument => argument.ToString()));
        Assert.Equal(1, reading.Result.Issues.CountOf("order_export_refunds"));
        Assert.Equal([10_000L, 2_050, 0], reading.Sink.Of<OrderSnapshot>().Select(order => order.Refunded!.Value.MinorUnits));
    }

    [Theory]
    [InlineData("598.00", "100.00", "498.00", 598_00)]
    [InlineData("598.00", "598.00", "0.00", 598_00)]
    [InlineData("598.00", "100.00", "558.00", 558_00)]
    [InlineData("598.00", "40.00", "500.00", 540_00)]
    [InlineData("598.00", "700.00", "0.00", 598_00)]
    [InlineData("", "100.00", "498.00", 598_00)]
    [InlineData("598.00", "0.00", "598.00", 598_00)]
    [InlineData("598.00", "无退款申请", "598.00", 598_00)]
    public void Beside_what_went_back_the_paid_amount_is_net_if_that_fits(string total, string refunded, string paid, long expected)
    {
        var order = Assert.Single(Reading.Of(Csv(OrdersLater, Order(OrdersLater, "1", ("总金额", total), ("买家应付货款", total), ("买家应付邮费", "0.00"), ("退款金额", refunded), ("买家实际支付金额", paid)))).Sink.Of<OrderSnapshot>());
        Assert.Equal(expected, order.Totals!.Paid.MinorUnits);
    }

    [Fact]
    public void Postage_that_went_back_is_no_part_of_the_goods()
    {
        var order = Assert.Single(Reading.Of(Csv(OrdersLater, Order(OrdersLater, "1", ("总金额", "90.00"), ("买家应付货款", "80.00"), ("买家应付邮费", "10.00"), ("退款金额", "90.00"), ("买家实际支付金额", "0.00")))).Sink.Of<OrderSnapshot>());
        Assert.Equal((new Money(8_000), new Money(9_000)), (order.Totals!.Paid, order.Refunded!.Value));
    }

    [Fact]
    public void Times_of_every_form_and_receipt_are_read()
    {
        var reading = Reading.Of(Csv(OrdersLater, Order(OrdersLater, "1", ("订单创建时间", "2026/10/1 10:00"), ("订单付款时间", "46296.4201388889"), ("确认收货时间", "2026-10-09 08:00:00"), ("打款商家金额", "598.00元"))));
        var order = Assert.Single(reading.Sink.Of<OrderSnapshot>());

        Assert.Equal(["times_without_seconds"], reading.Codes);
        Assert.Equal(Instant.FromDateTimeOffset(Created.AddSeconds(59)), order.CreatedAt);
        Assert.Equal("2026-10-09T00:00:00Z", order.FinishedAt.ToString());
    }

    [Fact]
    public void Money_without_a_time_of_payment_is_not_counted_and_told()
    {
        var reading = Reading.Of(Csv(Orders28, Order(Orders28, "1", ("订单付款时间", ""))));
        Assert.Equal(["status_without_time", "amount_before_payment"], reading.Codes);
        var order = Assert.Single(reading.Sink.Of<OrderSnapshot>());
        Assert.Equal((OrderStatus.Unknown, new Money(59800)), (order.Status, order.Totals!.Paid));

        // Another export may know that nothing need be paid beforehand, so the amount is kept as it came and left out where the exports are merged.
        Assert.All(OrderMerge.Merge([order], []).Lines, line => Assert.Equal(Money.Zero, line.PaidAmount));
    }

    [Fact]
    public void Cash_on_delivery_needs_no_payment()
    {
        var reading = Reading.Of(Csv(Orders28, Order(Orders28, "1", ("订单付款时间", ""), ("运送方式", "货到付款"), ("订单状态", "卖家已发货,等待买家确认"))));
        var order = Assert.Single(reading.Sink.Of<OrderSnapshot>());

        Assert.Empty(reading.Codes);
        Assert.Equal((true, 59800L, OrderStatus.Shipped), (order.IsCashOnDelivery, order.Totals!.Paid.MinorUnits, order.Status));
    }

    [Fact]
    public void A_file_that_lacks_columns_is_told_the_nearest_format_and_what_it_lacks()
    {
        var header = Orders28.Replace("订单状态,", "", StringComparison.Ordinal).Replace("买家会员名,", "", StringComparison.Ordinal);
        var reading = Reading.Of(Gbk(header + "\r\n"));
        var issue = reading.First("format_unknown");

        Assert.True(reading.Result.IsRefused);
        Assert.Equal("taobao.orders", issue.Arguments[0]);
        Assert.Contains("买家会员名", issue.Arguments[1].ToString(), StringComparison.Ordinal);
        Assert.Contains("订单状态", issue.Arguments[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_a_spreadsheet_saved_again_has_damaged_ids_and_says_so()
    {
        var rows = new List<IReadOnlyList<object?>> { Orders28.Split(',') };
        rows.Add([.. Order(Orders28, "1").Split(',').Select((c, i) => i == 0 ? 1930679858170647001d : (object?)c)]);
        rows.Add([.. Order(Orders28, "7").Split(',').Select((c, i) => i == 0 ? "7" : (object?)c)]);
        var reading = Reading.Of(Reports.TestXls.Of("Sheet0", rows));

        Assert.Equal("7", Assert.Single(reading.Sink.Of<OrderSnapshot>()).Id.Value);
        Assert.Equal((2L, "Sheet0"), (reading.First("id_damaged").Origin.Line, reading.First("id_damaged").Origin.Sheet));
    }

    [Fact]
    public void The_format_can_be_named_by_its_family() =>
        Assert.Equal("taobao.orders", Reading.Of(Csv(Orders28, Order(Orders28, "1")), "taobao").Result.Format);

    private static (long? Line, string? Column, string Found) Where(Reading reading, string code)
    {
        var issue = reading.First(code);
        return (issue.Origin.Line, issue.Origin.Column, issue.Found.ToString());
    }
}
