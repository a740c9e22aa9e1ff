using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Orders;

namespace Jinpai.Replay.Tests;

/// <summary>Amounts of an order as a whole and of its lines (decision 0080), in yuan.</summary>
public sealed class OrderAmountsTests
{
    private static readonly Instant Created = new(1_790_820_000_000);

    [Fact]
    public void An_order_without_lines_has_one_of_its_own_id_that_costs_what_the_order_does()
    {
        var line = Assert.Single(Merge([Header(paid: 100, due: 100, quantity: 3)]).Lines);
        Assert.Equal(("7", 3L, new Money(10_000)), (line.LineId, line.Quantity, line.PaidAmount));
        Assert.Equal(10_000, (line.UnitPrice!.Value.MinorUnits * line.Quantity) - line.DiscountFee.MinorUnits);
    }

    [Fact]
    public void Lines_sum_to_what_was_paid_for_the_order_to_the_cent()
    {
        var lines = Merge([Header(paid: 100, due: 100), Lines(("1", 40), ("2", 40), ("3", 40))]).Lines;
        Assert.Equal([3334L, 3333, 3333], lines.Select(line => line.PaidAmount.MinorUnits));
    }

    [Fact]
    public void Lines_without_amounts_share_by_what_they_cost()
    {
        var lines = Merge([Header(paid: 90, due: 90), Lines(("#a-1", 0), ("#b-1", 0))]).Lines;
        Assert.Equal([4500L, 4500], lines.Select(line => line.PaidAmount.MinorUnits));
    }

    [Fact]
    public void Lines_without_ids_give_way_to_lines_with_ids() =>
        Assert.Equal(["1", "2"], Merge([Lines(("#a-1", 0), ("#b-1", 0)), Lines(("1", 50), ("2", 50)), Header(paid: 100, due: 100)]).Lines.Select(line => line.LineId));

    [Theory]
    [InlineData(498, 598, 0, 498)]
    [InlineData(498, 598, 100, 598)]
    [InlineData(598, 598, 100, 598)]
    [InlineData(588, 598, 588, 588)]
    [InlineData(0, 598, 598, 598)]
    [InlineData(0, 598, 0, 0)]
    public void A_refund_explains_what_the_export_shows_less_and_nothing_beyond(long paid, long due, long refunded, long expected) =>
        Assert.Equal(expected * 100, Merge([Header(paid, due)], Refund("R1", refunded, 100)).Lines.Sum(line => line.PaidAmount.MinorUnits));

    [Fact]
    public void A_later_refund_that_the_export_cannot_hold_explains_nothing() =>
        Assert.Equal(59_800, Merge([Header(498, 598)], Refund("R1", 100, 100), Refund("R2", 498, 200)).Lines.Sum(line => line.PaidAmount.MinorUnits));

    [Fact]
    public void A_refund_with_the_postage_in_it_explains_a_whole_order() =>
        Assert.Equal(59_800, Merge([Header(0, 598) with { PostFee = new Money(1000) }], Refund("R1", 608, 100)).Lines.Sum(line => line.PaidAmount.MinorUnits));

    [Theory]
    [InlineData(RefundStatus.Closed, RefundType.RefundOnly)]
    [InlineData(RefundStatus.Pending, RefundType.Return)]
    [InlineData(RefundStatus.Success, RefundType.Exchange)]
    public void Only_money_that_went_back_explains_anything(RefundStatus status, RefundType type) =>
        Assert.Equal(49_800, Merge([Header(498, 598)], Refund("R1", 100, 100) with { Status = status, Type = type }).Lines.Sum(line => line.PaidAmount.MinorUnits));

    [Fact]
    public void A_paid_amount_once_seen_is_never_lowered_and_lines_that_show_more_explain_it()
    {
        Assert.Equal(59_800, Merge([Header(598, 598), Header(498, 598) with { FinishedAt = Created + TimeSpan.FromDays(9) }]).Lines[0].PaidAmount.MinorUnits);
        Assert.Equal(59_800, Merge([Header(498, 598), Lines(("1", 598))]).Lines[0].PaidAmount.MinorUnits);
        Assert.Equal(18_000, Merge([Header(180, 180), Lines(("1", 100), ("2", 100))]).Lines.Sum(line => line.PaidAmount.MinorUnits));
    }

    [Fact]
    public void An_export_of_lines_never_outweighs_an_export_of_orders()
    {
        var order = Merge([Header(100, 100), Lines(("1", 100)) with { CreatedAt = Created + TimeSpan.FromDays(1), PaidAt = Created + TimeSpan.FromDays(2), ShippedAt = Created + TimeSpan.FromDays(3) }]);
        Assert.Equal(("b", Created, Created + TimeSpan.FromMinutes(1), Created + TimeSpan.FromDays(3)), (order.Buyer.Value, order.CreatedAt, order.PaidAt, order.ShippedAt));
    }

    [Fact]
    public void A_masked_key_gives_way_to_one_that_is_not()
    {
        var later = Header(100, 100) with { Buyer = new BuyerKey("b**1"), FinishedAt = Created + TimeSpan.FromDays(9) };
        Assert.Equal("b", Merge([Header(100, 100), later]).Buyer.Value);
        Assert.False(Merge([Lines(("1", 1))]).Buyer.IsKnown);
    }

    private static OrderState Merge(OrderSnapshot[] snapshots, params RefundRecord[] refunds)
    {
        var merged = OrderMerge.Merge(snapshots, refunds);
        var reversed = OrderMerge.Merge([.. snapshots.Reverse()], [.. refunds.Reverse()]);
        Assert.Equal(merged.Lines, reversed.Lines);
        Assert.Equal(merged.Buyer, reversed.Buyer);
        return merged;
    }

    private static OrderSnapshot Header(long paid, long due, long quantity = 1) => new()
    {
        Id = new OrderId("7"),
        Buyer = new BuyerKey("b"),
        CreatedAt = Created,
        PaidAt = Created + TimeSpan.FromMinutes(1),
        Lines = [],
        Totals = new OrderTotals(new Money(paid * 100), new Money(due * 100), quantity, "t"),
    };

    private static OrderSnapshot Lines(params (string Id, long Paid)[] lines) => new()
    {
        Id = new OrderId("7"),
        Buyer = new BuyerKey(""),
        CreatedAt = Instant.MinValue,
        IsOfLinesOnly = true,
        Lines = [.. lines.Select(line => new OrderLine(line.Id, null, null, 1, new Money(5000), new Money(line.Paid * 100), Money.Zero, Money.Zero))],
    };

    private static RefundRecord Refund(string id, long amount, int hours) =>
        new(id, new OrderId("7"), null, Created, Created + TimeSpan.FromHours(hours), new Money(amount * 100), null, RefundType.RefundOnly, RefundStage.Unknown, null, RefundStatus.Success, Responsibility.Unknown, 0);
}
