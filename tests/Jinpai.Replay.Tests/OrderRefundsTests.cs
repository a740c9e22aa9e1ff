using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;

namespace Jinpai.Replay.Tests;

/// <summary>Which refunds an order has: those of exports of refunds, else what its own exports say went back (decision 0141).</summary>
public sealed class OrderRefundsTests
{
    [Fact]
    public void What_only_the_order_tells_of_is_one_refund_at_its_last_known_change()
    {
        var refund = Assert.Single(Merge([Order(100, refunded: 30) with { FinishedAt = new Instant(9) }]).Refunds);
        Assert.True(refund is { IsOfOrder: true, IsUndated: true, IsMoneyBack: true, LineId: null, Quantity: null });
        Assert.Equal((new Instant(9), new Instant(9), new Money(30)), (refund.AppliedAt, refund.CompletedAt!.Value, refund.Amount));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void An_order_that_says_nothing_of_refunds_or_that_there_are_none_has_none(int? refunded) => Assert.Empty(Merge([Order(100, refunded)]).Refunds);

    [Fact]
    public void Of_an_order_that_nobody_paid_nothing_went_back() => Assert.Empty(Merge([Order(100, 30) with { PaidAt = null }]).Refunds);

    [Fact]
    public void Rows_of_refunds_take_its_place_whatever_they_sum_to()
    {
        Assert.Equal(["R1 20"], Told(Merge([Order(100, 30)], Row("R1", 20))));
        Assert.Equal(["R1 20", "R2 20"], Told(Merge([Order(100, 30)], Row("R1", 20), Row("R2", 20))));
    }

    [Fact]
    public void Rows_that_took_no_money_back_leave_it_standing()
    {
        Assert.Equal([" 30", "R1 30"], Told(Merge([Order(100, 30)], Row("R1", 30) with { Status = RefundStatus.Closed, CompletedAt = null })));
        Assert.Equal([" 30", "R1 0"], Told(Merge([Order(100, 30)], Row("R1", 0) with { Type = RefundType.Exchange })));
        Assert.Equal([" 30", "R1 30"], Told(Merge([Order(100, 30)], Row("R1", 30) with { Status = RefundStatus.Pending, CompletedAt = null })));
    }

    [Fact]
    public void A_row_without_a_time_is_dated_by_the_orders_last_change()
    {
        var row = Row("R1", 20) with { CompletedAt = null };
        var refund = Assert.Single(Merge([Order(100, null) with { FinishedAt = new Instant(9) }], row).Refunds);
        Assert.Equal((new Instant(9), true, false), (refund.CompletedAt!.Value, refund.IsUndated, refund.IsOfOrder));
        Assert.Equal(new Instant(50), Assert.Single(Merge([Order(100, null)], row with { AppliedAt = new Instant(50) }).Refunds).CompletedAt);
    }

    [Fact]
    public void The_export_with_the_latest_instant_says_it_and_of_the_same_instant_the_larger()
    {
        Assert.Equal([" 40"], Told(Merge([Order(100, 30), Order(100, 40), Order(100, 0)])));
        Assert.Empty(Merge([Order(100, 30), Order(100, 0) with { FinishedAt = new Instant(9) }]).Refunds);
        Assert.Equal([" 30"], Told(Merge([Order(100, 30), Order(100, null) with { FinishedAt = new Instant(9) }])));
    }

    [Fact]
    public void Lines_sum_to_it_and_say_how_many_pieces_went_back()
    {
        var lines = OfLines(("1", 2, 60, 30), ("2", 3, 40, null));
        var refund = Assert.Single(Merge([Whole(null), lines]).Refunds);
        Assert.Equal((new Money(30), (long?)2), (refund.Amount, refund.Quantity));

        // The order was exported later: more went back, nobody knows of what.
        refund = Assert.Single(Merge([Whole(50), lines]).Refunds);
        Assert.Equal((new Money(50), (long?)null), (refund.Amount, refund.Quantity));

        // And earlier: what the lines say is not added to it.
        Assert.Equal([" 30"], Told(Merge([Whole(10), lines])));
    }

    [Fact]
    public void What_the_export_shows_as_paid_beside_its_refunds_is_not_raised_by_their_rows()
    {
        // 110 was due, 10 of it a coupon: 100 was paid, of which the export took off 30 and says so.
        var order = Whole(30) with { Totals = new OrderTotals(new Money(100), new Money(110), 1, null) };
        Assert.Equal(new Money(100), Merge([order]).Lines[0].PaidAmount);
        Assert.Equal(new Money(100), Merge([order], Row("R1", 10), Row("R2", 20)).Lines[0].PaidAmount);

        // Of one that says nothing of refunds, rows explain what is missing.
        Assert.Equal(new Money(110), Merge([order with { Refunded = null }], Row("R1", 10), Row("R2", 20)).Lines[0].PaidAmount);
    }

    [Fact]
    public void What_does_not_fit_is_set_apart()
    {
        var state = Merge([Order(20, 30)]);
        Assert.Equal([""], state.RefundsAbovePaid);
        Assert.True(state.IsAbovePaid(state.Refunds[0]));
    }

    private static OrderSnapshot Order(long paid, int? refunded) => new()
    {
        Id = new OrderId("O1"),
        Buyer = new BuyerKey("买家"),
        CreatedAt = new Instant(0),
        PaidAt = new Instant(1),
        Refunded = refunded is { } cents ? new Money(cents) : null,
        Lines = [new OrderLine("1", "P1", null, 1, null, new Money(paid), Money.Zero, Money.Zero)],
    };

    private static OrderSnapshot Whole(int? refunded) => Order(0, refunded) with { Totals = new OrderTotals(new Money(100), new Money(100), 5, null), Lines = [] };

    private static OrderSnapshot OfLines(params (string Id, long Quantity, long Paid, int? Refunded)[] lines) => Order(0, null) with
    {
        Buyer = new BuyerKey(""),
        IsOfLinesOnly = true,
        Lines = [.. lines.Select(line => new OrderLine(line.Id, null, null, line.Quantity, null, new Money(line.Paid), Money.Zero, Money.Zero, line.Refunded is { } cents ? new Money(cents) : null))],
    };

    private static RefundRecord Row(string id, long amount) =>
        new(id, new OrderId("O1"), null, new Instant(0), new Instant(5), new Money(amount), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Success, Responsibility.Unknown, 0);

    /// <summary>The same whatever order they come in.</summary>
    private static OrderState Merge(OrderSnapshot[] exports, params RefundRecord[] rows)
    {
        var state = OrderMerge.Merge(exports, rows);
        var reversed = OrderMerge.Merge([.. exports.Reverse()], rows);
        Assert.Equal(state.Refunds, reversed.Refunds);
        Assert.Equal(state.Lines, reversed.Lines);
        return state;
    }

    private static IEnumerable<string> Told(OrderState state) => state.Refunds.Select(refund => $"{refund.RefundId} {refund.Amount.MinorUnits}");
}
