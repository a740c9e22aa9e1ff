using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Import.Tests;

public sealed class OrderRowsTests
{
    private const string Header = "order_id,buyer,created_at,line_id,paid_at,paid_amount,post_fee,flag,status,quantity\n";
    private const string Created = "2026-10-01 10:00:00";
    private const string Paid = "2026-10-01 10:05:00";

    [Fact]
    public void Rows_of_an_order_that_stand_apart_come_together()
    {
        var reading = Reading.Of(Header + $"A,b,{Created},,{Paid},10,8,,,1\nB,b,{Created},,{Paid},1,,,,1\nA,b,{Created},,{Paid},20,8,,,1\n");
        var orders = reading.Sink.Of<OrderSnapshot>().ToList();

        Assert.Empty(reading.Codes);
        Assert.Equal(["A", "B"], orders.Select(o => o.Id.Value));
        Assert.Equal(["1", "2"], orders[0].Lines.Select(l => l.LineId));
        Assert.Equal([1000L, 2000L], orders[0].Lines.Select(l => l.PaidAmount.MinorUnits));
        Assert.Equal(new Money(800), orders[0].PostFee);
        Assert.Equal(2, orders[0].Line);
    }

    [Fact]
    public void A_blank_cell_of_one_row_does_not_contradict_another_row()
    {
        var reading = Reading.Of(Header + $"A,b,{Created},1,{Paid},10,8,red,paid,1\nA,b,{Created},2,,0,,,,1\n");

        Assert.Empty(reading.Codes);
        var order = Assert.Single(reading.Sink.Of<OrderSnapshot>());
        Assert.Equal(("red", OrderStatus.Paid, "2026-10-01T02:05:00Z"), (order.Flag, order.Status, order.PaidAt.ToString()));
    }

    [Theory]
    [InlineData("A,b,2026-10-01 10:00:00,1,,0,8,,created,\n", "A,b,2026-10-01 10:00:00,1,2026-10-01 10:05:00,10,9,red,paid,\n")]
    [InlineData("A,b,2026-10-01 10:00:00,1,2026-10-01 10:05:00,10,9,red,paid,\n", "A,b,2026-10-01 10:00:00,1,,0,8,,created,\n")]
    public void Rows_that_differ_are_taken_as_snapshots_whatever_their_order(string first, string second)
    {
        var reading = Reading.Of(Header + first + second);
        var order = Assert.Single(reading.Sink.Of<OrderSnapshot>());

        Assert.Contains("order_rows_differ", reading.Codes);
        Assert.Equal((OrderStatus.Paid, new Money(900), "red"), (order.Status, order.PostFee, order.Flag));
        Assert.Equal(new Money(1000), Assert.Single(order.Lines).PaidAmount);
    }

    [Fact]
    public void A_paid_amount_is_never_lowered_by_another_row_of_the_line()
    {
        var reading = Reading.Of(Header + $"A,b,{Created},1,{Paid},10,,,paid,\nA,b,{Created},1,{Paid},7,,x,paid,\n");

        Assert.Contains("rows_differ", reading.Codes);
        Assert.Equal(new Money(1000), Assert.Single(Assert.Single(reading.Sink.Of<OrderSnapshot>()).Lines).PaidAmount);
    }

    [Fact]
    public void A_row_that_stands_twice_counts_once()
    {
        var row = $"A,b,{Created},L1,{Paid},10,,,,1\n";
        var reading = Reading.Of(Header + row + row);

        Assert.Equal(["row_repeated"], reading.Codes);
        Assert.Single(Assert.Single(reading.Sink.Of<OrderSnapshot>()).Lines);
    }

    [Theory]
    [InlineData("A,b,2026-10-01 10:00:00,2,2026-10-01 10:05:00,5,,,,-1\n")]
    [InlineData("A,b,2026-10-01 10:00:00,2,2026-10-01 10:05:00,5,,\n")]
    public void An_order_with_a_bad_row_is_held_back_whole(string bad)
    {
        var reading = Reading.Of(Header + $"A,b,{Created},1,{Paid},10,,,,\n{bad}B,b,{Created},1,{Paid},10,,,,\n");

        Assert.Equal("B", Assert.Single(reading.Sink.Of<OrderSnapshot>()).Id.Value);
        Assert.Equal((3, 2), (reading.Result.RowCount, reading.Result.HeldCount));
        Assert.Equal(["1"], reading.First("order_incomplete").Arguments);
    }

    [Theory]
    [InlineData("R,O,2026-10-02 10:00:00,,5\n", "R,O,2026-10-02 10:00:00,2026-10-03 10:00:00,5\n")]
    [InlineData("R,O,2026-10-02 10:00:00,2026-10-03 10:00:00,5\n", "R,O,2026-10-02 10:00:00,,5\n")]
    public void Of_two_rows_of_a_refund_the_one_that_knows_more_stands(string first, string second)
    {
        var reading = Reading.Of("refund_id,order_id,applied_at,completed_at,amount\n" + first + second);

        Assert.Equal(["rows_differ"], reading.Codes);
        Assert.Equal(RefundStatus.Success, Assert.Single(reading.Sink.Of<RefundRecord>()).Status);
    }
}
