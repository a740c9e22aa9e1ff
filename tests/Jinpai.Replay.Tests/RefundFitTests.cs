using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;

namespace Jinpai.Replay.Tests;

/// <summary>Refunds held against what was paid (decision 0102).</summary>
public sealed class RefundFitTests
{
    [Fact]
    public void Refunds_that_fit_are_taken_as_they_are() => Assert.Equal("100.00 + 0.00: gross", Fit(Order(10_000, 10_000), Back("R1", 6_000, 1), Back("R2", 4_000, 2)));

    [Fact]
    public void Postage_can_go_back_too() => Assert.Equal("100.00 + 5.00: gross", Fit(Order(10_000, 10_000) with { PostFee = new Money(500) }, Back("R1", 10_500, 1)));

    [Fact]
    public void What_is_left_after_refunds_is_read_as_net_where_the_prices_allow_for_it() => Assert.Equal("100.00 + 0.00: net", Fit(Order(10_000, 2_000), Back("R1", 8_000, 1)));

    [Fact]
    public void Where_neither_fits_the_refund_above_what_is_left_is_set_apart() => Assert.Equal("20.00 + 0.00: gross, without R1", Fit(Order(5_000, 2_000), Back("R1", 8_000, 1)));

    [Fact]
    public void Without_a_price_nothing_is_raised() => Assert.Equal("20.00 + 0.00: gross, without R1", Fit(Order(null, 2_000), Back("R1", 8_000, 1)));

    [Fact]
    public void The_earliest_completed_count_first() => Assert.Equal("60.00 + 0.00: gross, without R1", Fit(Order(6_000, 6_000), Back("R1", 4_000, 9), Back("R2", 4_000, 3)));

    [Fact]
    public void What_took_nothing_back_leaves_room_for_others() =>
        Assert.Equal("60.00 + 0.00: gross, without R3", Fit(Order(6_000, 6_000), Pending("R1", 6_000), Back("R2", 6_000, 3), Pending("R3", 6_001)));

    [Fact]
    public void Exchanges_take_nothing_back() => Assert.Equal("60.00 + 0.00: gross", Fit(Order(6_000, 6_000), Back("R1", 9_000, 1) with { Type = RefundType.Exchange }));

    [Fact]
    public void An_order_that_nobody_paid_is_left_alone() => Assert.Equal("0.00 + 0.00: gross", Fit(Order(6_000, 0) with { PaidAt = null }, Back("R1", 9_000, 1)));

    private static OrderSnapshot Order(long? price, long paid) => new()
    {
        Id = new OrderId("O1"),
        Buyer = new BuyerKey("买家"),
        CreatedAt = new Instant(0),
        PaidAt = new Instant(1),
        Lines = [new OrderLine("1", "P1", null, 1, price is { } cents ? new Money(cents) : null, new Money(paid), Money.Zero, Money.Zero)],
    };

    private static RefundRecord Back(string id, long amount, long completedAt) =>
        new(id, new OrderId("O1"), null, new Instant(0), new Instant(completedAt), new Money(amount), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Success, Responsibility.Unknown, 0);

    private static RefundRecord Pending(string id, long amount) => Back(id, amount, 1) with { CompletedAt = null, Status = RefundStatus.Pending };

    private static string Fit(OrderSnapshot order, params RefundRecord[] refunds)
    {
        var state = OrderMerge.Merge([order], refunds);
        Assert.Equal(state.Lines, OrderMerge.Merge([order], [.. refunds.Reverse()]).Lines);
        var without = state.RefundsAbovePaid.Count == 0 ? "" : ", without " + string.Join(' ', state.RefundsAbovePaid.Order(StringComparer.Ordinal));
        return $"{state.Lines[0].PaidAmount} + {state.PostFee}: {(state.IsPaidNet ? "net" : "gross")}{without}";
    }
}
