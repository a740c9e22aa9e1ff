using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Facts;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Query;

public sealed class SalesMetricTests
{
    [Fact]
    public void Sales_count_a_buyer_once_a_day_and_every_order()
    {
        var table = Ask.Agents(
            1,
            2,
            Facts([Reception(Mei, "a", 1), Reception(Mei, "a", 2), Reception(Mei, "a", 2) with { Dropped = DropReason.Vendor }], deals: [Deal("1", "a", Mei, 1, 100, 2), Deal("2", "a", Mei, 1, 50), Deal("3", "a", Mei, 2, 30), Deal("4", "a", null, 2, 20)]),
            Facts(deals: [Deal("5", "b", Fang, 1, 60, 3)]));
        Assert.Equal("180 2 3 4 1", table.Of(Mei).Texts("sales sold_buyers sold_orders sold_items sold_buyers_distinct"));
        Assert.Equal("90 2 45", table.Of(Mei).Texts("average_per_buyer items_per_buyer average_item_price"));
        Assert.Equal("1 1", table.Of(Mei).Texts("reception_conversion reception_conversion_distinct"));
        Assert.Equal(new Ratio(2, 3), table.Of(Mei)["consultation_conversion"].Value);
        Assert.Equal("240 3 20 1 1 1", table.Shop.Texts("sales sold_buyers silent_sales silent_buyers silent_orders silent_items"));
        Assert.Equal("260 3 5 8", table.Shop.Texts("all_sales all_sold_buyers all_sold_orders all_sold_items"));
        Assert.Equal(new Ratio(260, 3), table.Shop["average_per_buyer"].Value);
        Assert.Equal("none none", table.Of(Mei).Texts("silent_sales silent_share"));
        Assert.Equal(new Ratio(20, 260), table.Shop["silent_share"].Value);
    }

    [Fact]
    public void Shares_and_ratios_compare_with_the_shop_and_with_the_mean()
    {
        var table = Ask.Agents(1, 1, Facts(deals: [Deal("1", "a", Mei, 1, 300)]), Facts(deals: [Deal("2", "b", Fang, 1, 100)]), Facts(deals: [Deal("3", "c", null, 1, 200)]));
        Assert.Equal("0.5 1.5", table.Of(Mei).Texts("sales_share sales_ratio"));
        Assert.Equal("0.5", table.Of(Fang).Text("sales_ratio"));
        Assert.Equal("none", table.Shop.Text("sales_ratio"));
        var relative = table.Of(Mei)["relative_average_per_buyer"];
        Assert.Equal((new Ratio(3, 2), Ratio.From(300), Ratio.From(200)), (relative.Value!.Value, relative.Numerator!.Value, relative.Denominator!.Value));
    }

    [Fact]
    public void Excluded_orders_leave_every_figure()
    {
        var excluded = Deal("1", "a", Mei, 1, 300, 1, Refund("r", 1, 1, 10)) with { Excluded = ExclusionReason.Fake, Assistants = [Fang] };
        Assert.Empty(Fold(Facts(deals: [excluded])));
    }

    [Fact]
    public void Payment_rate_is_of_the_orders_created_by_credit_of_the_creation()
    {
        var unpaid = Deal("2", "a", Mei, 1, 0) with { SoldAt = null, SaleDay = null, SaleAgent = null, PaymentAgent = null, IsSoldByCreationMaturity = false };
        var late = Deal("3", "a", Mei, 1, 5) with { IsSoldByCreationMaturity = false, SaleDay = Day(9), SoldAt = At(9, 1) };
        var row = Ask.Agents(1, 1, Facts(deals: [Deal("1", "a", Mei, 1, 10), unpaid, late, Deal("4", "a", null, 1, 10)])).Of(Mei);
        Assert.Equal("3 1 10", row.Texts("created_orders created_orders_paid sales"));
        Assert.Equal(new Ratio(1, 3), row["payment_rate"].Value);
    }

    [Fact]
    public void Buckets_are_seen_by_each_agent_on_the_day_of_payment()
    {
        DealFact Between(string order, AgentId? creation, AgentId? payment, AgentId? followUp = null) =>
            Deal(order, "a", creation, 1, 10) with { PaymentAgent = payment, FollowUpAgent = followUp, SoldAt = At(2, 1), SaleDay = Day(1), SaleAgent = creation ?? payment };
        var table = Ask.Agents(2, 2, Facts(deals: [Between("1", Mei, Mei), Between("2", Mei, Fang), Between("3", Mei, null), Between("4", null, Mei), Between("5", null, null, Mei)]));
        Assert.Equal("1 2 0 1 1", table.Of(Mei).Texts("bucket_a_orders bucket_b_orders bucket_c_orders bucket_d_orders bucket_e_orders"));
        Assert.Equal("10 20 0 10 10", table.Of(Mei).Texts("bucket_a_amount bucket_b_amount bucket_c_amount bucket_d_amount bucket_e_amount"));
        Assert.Equal("0 0 1 0 0", table.Of(Fang).Texts("bucket_a_orders bucket_b_orders bucket_c_orders bucket_d_orders bucket_e_orders"));
        Assert.Equal("1 2 1 1 1", table.Shop.Texts("bucket_a_orders bucket_b_orders bucket_c_orders bucket_d_orders bucket_e_orders"));
    }

    [Fact]
    public void Assistants_are_shown_and_never_sell()
    {
        var table = Ask.Agents(1, 1, Facts(deals: [Deal("1", "a", Mei, 1, 10) with { Assistants = [Fang, new AgentId("x")] }, Deal("2", "a", null, 1, 5) with { Assistants = [Fang] }]));
        Assert.Equal("2 15 0", table.Of(Fang).Texts("assisted_orders assisted_amount sales"));
        Assert.Equal("2 15", table.Shop.Texts("assisted_orders assisted_amount"));
    }

    [Fact]
    public void Price_cuts_are_summed_over_lines_and_increases_kept_apart()
    {
        var deal = Deal("1", "a", Mei, 1, 0) with { Lines = [Line("1", 1, 50, -5), Line("2", 1, 42, -3), Line("3", 1, 20, 4)] };
        var row = Ask.Agents(1, 1, Facts(deals: [deal, Deal("2", "a", Mei, 1, 80), Deal("3", "a", null, 1, 0) with { Lines = [Line("1", 1, 1, -9)] }])).Of(Mei);
        Assert.Equal("8 1 4 0.04", row.Texts("price_cut_amount price_cut_orders price_increase_amount price_cut_rate"));
        Assert.Equal((Ratio.From(8), Ratio.From(200), Ratio.From(2)), (row["price_cut_rate"].Numerator!.Value, row["price_cut_rate"].Denominator!.Value, row["price_cut_rate"].Sample!.Value));
    }

    [Fact]
    public void Refunds_are_dated_by_application_and_completion_and_follow_the_credit()
    {
        var old = Deal("1", "a", Mei, 1, 100, 4, Refund("r1", 5, 6, 30), Refund("r2", 5, 6, 20), Refund("r3", 5, null, 10), Refund("r4", 5, 6, 7, RefundType.Exchange));
        var row = Ask.Agents(5, 6, Facts(deals: [old, Deal("2", "a", Mei, 6, 200), Deal("3", "a", Mei, 1, 9, 1, Refund("r5", 5, 6, 9) with { Quantity = 3 })])).Of(Mei);
        Assert.Equal("1 2 15 69", row.Texts("refunds_applied refunds_applied_orders refunds_applied_items refunds_applied_amount"));
        Assert.Equal("1 2 11 59", row.Texts("refunds_completed refunds_completed_orders refunds_completed_items refunds_completed_amount"));
        Assert.Equal("200 141 200", row.Texts("sales net_sales net_sales_cohort"));
        var cohort = Ask.Agents(1, 1, Facts(deals: [old, Deal("4", "b", Mei, 1, 100)])).Of(Mei);
        Assert.Equal("200 200 150 0.25", cohort.Texts("sales net_sales net_sales_cohort refund_rate"));
        Assert.Equal("1 1 0.5 1.6 1", cohort.Texts("refunded_orders refunded_buyers refund_rate_orders refund_rate_items refund_rate_buyers"));
    }

    [Fact]
    public void Returns_and_exchanges_count_after_receipt_once_an_order_and_by_fault()
    {
        var returned = Refund("1", 2, 3, 5, RefundType.Return);
        var exchanged = Refund("2", 2, 3, 0, RefundType.Exchange) with { Responsibility = Responsibility.Agent };
        BuyerFacts facts = Facts(deals:
        [
            Deal("1", "a", Mei, 1, 10, 1, returned, returned with { RefundId = "x", Responsibility = Responsibility.Agent }),
            Deal("2", "a", Mei, 1, 10, 1, exchanged),
            Deal("3", "a", Mei, 1, 10, 1, returned with { Stage = RefundStage.InTransit }, exchanged with { Status = RefundStatus.Closed }),
            Deal("4", "a", Mei, 1, 10, 1, returned with { Stage = RefundStage.Unknown }),
        ]);
        var row = Ask.Agents(1, 1, facts).Of(Mei);
        Assert.Equal("2 1 1 1", row.Texts("returns returns_agent_fault exchanges exchanges_agent_fault"));
        Assert.Equal("0.5 0.25 0.25 0.25", row.Texts("return_rate return_rate_agent_fault exchange_rate exchange_rate_agent_fault"));
        Assert.Equal("-20 -5 -5", Ask.Agents(3, 3, facts).Of(Mei).Texts("net_sales net_sales_agent_fault net_sales_agent_fault"));
        Assert.Equal("20 35", row.Texts("net_sales_cohort net_sales_cohort_agent_fault"));
    }

    [Fact]
    public void Refunds_of_silent_sales_are_nobodys()
    {
        var table = Ask.Agents(1, 3, Facts(deals: [Deal("1", "a", null, 1, 10, 1, Refund("1", 2, 3, 5))]));
        Assert.Equal("0 0", table.Shop.Texts("refunds_completed_amount net_sales"));
        Assert.Empty(table.Rows);
    }
}
