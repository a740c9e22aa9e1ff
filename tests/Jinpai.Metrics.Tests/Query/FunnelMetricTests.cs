using Jinpai.Core;
using Jinpai.Replay.Facts;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Query;

public sealed class FunnelMetricTests
{
    private static readonly BuyerFacts[] Buyers =
    [
        Facts(funnels:
        [
            Funnel(Mei, "a", 1) with { OrderedSameDay = Stage(1, 2, 90), Ordered = Stage(2, 3, 100), PaidNextDay = Stage(1, 1, 40), Paid = Stage(2, 3, 95), Loss = LossKind.None },
            Funnel(null, "a", 1) with { Ordered = Stage(2, 3, 100), Paid = Stage(2, 3, 95), Loss = LossKind.None },
            Funnel(Mei, "a", 2) with { IsByException = true, Ordered = Stage(1, 1, 10), Paid = new FunnelStage(true, 0, 0, Money.Zero), Loss = LossKind.None },
            Funnel(Fang, "a", 1) with { Loss = LossKind.ToColleague, LostTo = Mei },
        ]),
        Facts(funnels: [Funnel(Mei, "b", 1) with { Ordered = Stage(1, 1, 10), Loss = LossKind.Payment }, Funnel(null, "b", 1) with { Ordered = Stage(1, 1, 10), Loss = LossKind.Payment }]),
        Facts(funnels: [Funnel(Mei, "c", 1), Funnel(Mei, "c", 2) with { Loss = LossKind.BoughtSilently }, Funnel(null, "c", 1)]),
    ];

    [Fact]
    public void Stages_count_buyers_orders_items_and_amounts()
    {
        var row = Ask.Agents(1, 2, Buyers).Of(Mei);
        Assert.Equal("5 5 1 2", row.Texts("enquirers presale_received enquirers_by_exception paid"));
        Assert.Equal("1 1 2 90", row.Texts("ordered_same_day ordered_same_day_orders ordered_same_day_items ordered_same_day_amount"));
        Assert.Equal("3 4 5 120", row.Texts("ordered ordered_orders ordered_items ordered_amount"));
        Assert.Equal("1 1 1 40", row.Texts("paid_next_day paid_next_day_orders paid_next_day_items paid_next_day_amount"));
        Assert.Equal("2 3 95", row.Texts("paid_orders paid_items paid_amount"));
    }

    [Fact]
    public void Conversions_divide_and_say_by_what()
    {
        var row = Ask.Agents(1, 2, Buyers).Of(Mei);
        Assert.Equal("0.4 0.6 0.25", row.Texts("enquiry_conversion order_conversion enquiry_conversion_without_exceptions"));
        Assert.Equal("0.5", row.Text("order_conversion_without_exceptions"));
        Assert.Equal((Ratio.From(2), Ratio.From(5), Ratio.From(5)), (row["enquiry_conversion"].Numerator!.Value, row["enquiry_conversion"].Denominator!.Value, row["enquiry_conversion"].Sample!.Value));
        Assert.Equal(new Ratio(1, 3), row["enquiry_conversion_distinct"].Value);
        Assert.Equal(new Ratio(2, 3), row["order_conversion_distinct"].Value);
        Assert.Equal("3 2 1", row.Texts("enquirers_distinct ordered_distinct paid_distinct"));
    }

    [Fact]
    public void Losses_are_enquirers_less_ordered_in_three_parts()
    {
        var table = Ask.Agents(1, 2, Buyers);
        Assert.Equal("2 1 0 1", table.Of(Mei).Texts("lost_enquiries lost_enquiries_to_shop lost_enquiries_to_colleague lost_enquiries_bought_silently"));
        Assert.Equal("1 1 0", table.Of(Fang).Texts("lost_enquiries lost_enquiries_to_colleague lost_enquiries_to_shop"));
        Assert.Equal("1 2 2", table.Of(Mei).Texts("lost_payments lost_payments_orders lost_payments_items"));
    }

    [Fact]
    public void The_shop_counts_a_buyer_once_whichever_agents_were_asked()
    {
        var shop = Ask.Agents(1, 2, Buyers).Shop;
        Assert.Equal("3 2 1 1 1", shop.Texts("enquirers ordered paid lost_enquiries lost_payments"));
    }
}
