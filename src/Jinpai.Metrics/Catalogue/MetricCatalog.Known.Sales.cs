using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Catalogue;

/// <content>Sales by the judge rule (spec 2.7, 3.3). The shop's <c>sales</c> are the credited ones; its averages are over all paid orders.</content>
public sealed partial class MetricCatalog
{
    private static IEnumerable<Metric> KnownSales() =>
        SaleSums().Concat(Averages()).Concat(PriceCuts()).Select(metric => In(metric with { Maturity = metric.Maturity | MaturityKinds.Sale }, MetricSection.Sales, Both))
            .Concat(ShopSums().Concat(Shares()).Select(metric => In(metric with { Maturity = MaturityKinds.ShopSale }, MetricSection.Sales, InputKinds.Orders, Chats)))
            .Concat(CreatedOrders().Concat(Buckets()).Select(metric => In(metric, MetricSection.Sales, Both)))
            .Concat(NetSales())
            .Concat(Products().Select(metric => metric with { Section = MetricSection.Sales }));

    private static IEnumerable<Metric> SaleSums()
    {
        yield return Yuan("sales", "客服销售额", "Sales", "按判定规则归属的已付款订单金额。", "Paid amount of the orders that are the agent's by the judge rule.", Measure.Sales) with { Sample = "sold_orders" };
        yield return Better("sold_buyers", "销售人数", "Buyers sold to", "有归属订单的买家 × 客服 × 日。", "Buyers × agent × day with a sale.", Measure.SoldBuyers);
        yield return Better("sold_orders", "销售订单数", "Orders sold", "归属的已付款订单。", "The sales' orders.", Measure.SoldOrders);
        yield return Better("sold_items", "销售件数", "Items sold", "归属订单的件数。", "The sales' items.", Measure.SoldItems);
        yield return Named("sold_buyers_distinct", "销售人数(去重)", "Buyers sold to (distinct)", "期间内有归属订单的买家，每人只计一次。", "Buyers with a sale in the span, each once.") with { Computation = new MetricComputation.DistinctOf(BuyerProperty.SoldTo), Direction = MetricDirection.HigherIsBetter };
        // Whoever helped with the payment of an order may have had no order of their own that day: it waits for all orders of the shop.
        yield return Named("assisted_orders", "协助订单数", "Assisted orders", "曾为候选而未获归属的已付款订单，仅供参考。", "Sold orders for which the agent was a candidate but that are not the agent's; for reference.") with { Computation = Sum(Measure.AssistedOrders), Maturity = MaturityKinds.ShopSale };
        yield return Yuan("assisted_amount", "协助金额", "Assisted amount", "协助订单的金额，从不计入销售额。", "The assisted orders' amount, never added to sales.", Measure.AssistedAmount) with { Direction = MetricDirection.Neutral, Maturity = MaturityKinds.ShopSale };
    }

    private static IEnumerable<Metric> Averages()
    {
        yield return Named("average_per_buyer", "客单价", "Average per buyer", "销售额 / 销售人数；店铺按全部已付款订单。", "Sales / buyers; of the shop over all paid orders.") with
        {
            Computation = Quotient("sales", "sold_buyers", "all_sales", "all_sold_buyers"),
            Unit = MetricUnit.Money,
            Direction = MetricDirection.HigherIsBetter,
        };
        yield return Named("items_per_buyer", "客件数", "Items per buyer", "件数 / 销售人数；店铺按全部已付款订单。", "Items / buyers; of the shop over all paid orders.") with
        {
            Computation = Quotient("sold_items", "sold_buyers", "all_sold_items", "all_sold_buyers"),
            Unit = MetricUnit.Number,
            Direction = MetricDirection.HigherIsBetter,
        };
        yield return Named("average_item_price", "件均价", "Average item price", "销售额 / 件数；店铺按全部已付款订单。", "Sales / items; of the shop over all paid orders.") with
        {
            Computation = Quotient("sales", "sold_items", "all_sales", "all_sold_items"),
            Unit = MetricUnit.Money,
        };
        yield return Named("relative_average_per_buyer", "落实客单价", "Relative average per buyer", "客服客单价 / 全店客单价(全部已付款订单，含静默)。", "The agent's average per buyer / the shop's over all paid orders, silent ones too.") with
        {
            Computation = new MetricComputation.RelativeToShop("sales", "sold_buyers", "all_sales", "all_sold_buyers"),
            Unit = MetricUnit.Number,
            Direction = MetricDirection.HigherIsBetter,
            Sample = "sold_buyers",
            Maturity = MaturityKinds.ShopSale,
        };
        yield return Named("sales_ratio", "成交额转换率", "Sales ratio", "客服销售额 / 报表中各客服销售额的平均。", "The agent's sales / the mean of the agents in the report.") with
        {
            Computation = new MetricComputation.RelativeToMean("sales"),
            Unit = MetricUnit.Number,
            Direction = MetricDirection.HigherIsBetter,
            Sample = "sold_orders",
            Maturity = MaturityKinds.ShopSale,
        };
    }

    private static IEnumerable<Metric> PriceCuts()
    {
        yield return Yuan("price_cut_amount", "手工减价额", "Price cut", "归属订单各行手工减价之和。", "The cuts by hand on the lines of the sales, summed.", Measure.PriceCutAmount) with { Direction = MetricDirection.LowerIsBetter };
        yield return Named("price_cut_orders", "手工减价订单数", "Price cut, orders", "有手工减价的归属订单。", "Sales with a cut by hand.") with { Computation = Sum(Measure.PriceCutOrders), Direction = MetricDirection.LowerIsBetter };
        yield return Yuan("sales_before_price_cut", "减价前销售额", "Sales before price cuts", "销售额加手工减价额。", "Sales plus price cuts.", Measure.Sales, Measure.PriceCutAmount);
        yield return Named("price_cut_rate", "手工折扣率", "Price cut rate", "手工减价额 / (销售额 + 手工减价额)。", "Price cut / (paid + cut).") with
        {
            Computation = Quotient("price_cut_amount", "sales_before_price_cut"),
            Unit = MetricUnit.Rate,
            Direction = MetricDirection.LowerIsBetter,
            Sample = "sold_orders",
        };
        yield return Yuan("price_increase_amount", "手工加价额", "Price increase", "归属订单各行手工加价之和，与减价分列。", "The increases by hand on the lines of the sales, kept apart from cuts.", Measure.PriceIncreaseAmount) with { Direction = MetricDirection.Neutral };
    }

    private static IEnumerable<Metric> ShopSums()
    {
        yield return OfShop("silent_sales", "静默销售额", "Silent sales", "没有归属客服的已付款订单金额。", "Paid amount of orders that are nobody's.", MetricUnit.Money, Measure.SilentSales);
        yield return OfShop("silent_buyers", "静默人数", "Silent buyers", "有静默订单的买家 × 日。", "Buyers × day with a silent sale.", MetricUnit.Count, Measure.SilentBuyers);
        yield return OfShop("silent_orders", "静默订单数", "Silent orders", "静默的已付款订单。", "Sold orders that are nobody's.", MetricUnit.Count, Measure.SilentOrders);
        yield return OfShop("silent_items", "静默件数", "Silent items", "静默订单的件数。", "The silent sales' items.", MetricUnit.Count, Measure.SilentItems);
        yield return OfShop("all_sales", "全店销售额", "All sales", "全部已付款订单金额：归属的和静默的。", "All sales, credited and silent.", MetricUnit.Money, Measure.Sales, Measure.SilentSales);
        yield return OfShop("all_sold_buyers", "全店销售人数", "All buyers sold to", "有已付款订单的买家 × 日。", "Buyers × day with a sale, credited or silent.", MetricUnit.Count, Measure.AllPaidBuyers);
        yield return OfShop("all_sold_orders", "全店销售订单数", "All orders sold", "全部已付款订单。", "All sold orders, credited and silent.", MetricUnit.Count, Measure.SoldOrders, Measure.SilentOrders);
        yield return OfShop("all_sold_items", "全店销售件数", "All items sold", "全部已付款订单的件数。", "Items of all sold orders.", MetricUnit.Count, Measure.SoldItems, Measure.SilentItems);
    }

    private static IEnumerable<Metric> Shares()
    {
        yield return Named("sales_share", "销售额占比", "Sales share", "客服销售额 / 全店销售额。", "The agent's sales / all sales of the shop.") with
        {
            Computation = new MetricComputation.ShareOfShop("sales", "all_sales"),
            Unit = MetricUnit.Rate,
            Direction = MetricDirection.HigherIsBetter,
            Requires = Chats,
            Sample = "sold_orders",
        };
        yield return Named("silent_share", "静默销售额占比", "Silent share", "静默销售额 / 全店销售额。", "Silent sales / all sales.") with
        {
            Computation = Quotient("silent_sales", "all_sales"),
            Unit = MetricUnit.Rate,
            IsShopOnly = true,
            Sample = "all_sold_orders",
        };
    }

    private static IEnumerable<Metric> CreatedOrders()
    {
        yield return Better("created_orders", "落实下单订单数", "Orders created", "创建归属本客服的订单，付款与否都算。", "Orders whose creation is credited to the agent, paid or not.", Measure.CreatedOrders);
        yield return Better("created_orders_paid", "落实下单已付订单数", "Orders created and paid", "其中在创建日后 closeDays 天内付款的。", "Of them those paid within closeDays after the day of creation.", Measure.CreatedOrdersPaid) with { Maturity = MaturityKinds.Creation };
        yield return Share("payment_rate", "支付率", "Payment rate", "已付订单 / 创建归属本客服的订单。", "Paid orders / created orders credited to the agent.") with { Computation = Quotient("created_orders_paid", "created_orders"), Maturity = MaturityKinds.Creation };
    }

    private static IEnumerable<Metric> Buckets()
    {
        (Bucket Bucket, string Chinese, string English)[] buckets =
        [
            (Bucket.A, "本人下单本人付款", "creation and payment are the agent's"), (Bucket.B, "本人下单他人或静默付款", "creation is the agent's, payment another's or silent"),
            (Bucket.C, "他人下单本人付款", "creation is another's, payment the agent's"), (Bucket.D, "静默下单本人付款", "creation is silent, payment the agent's"),
            (Bucket.E, "静默成交后首个跟进", "all silent, the agent the first to follow up after payment"),
        ];
        foreach (var (bucket, chinese, english) in buckets)
        {
            var (orders, amount) = MeasureGroups.Of(bucket);
            var (letter, id) = (bucket.ToString(), "bucket_" + bucket.ToString().ToLowerInvariant());
            var maturity = bucket == Bucket.E ? MaturityKinds.FollowUp : MaturityKinds.DayEnd;
            yield return Named(id + "_orders", chinese + "订单数", "Bucket " + letter + ", orders", "付款的订单: " + chinese + "。", "Paid orders: " + english + "; by day of payment.") with { Computation = Sum(orders), Maturity = maturity };
            yield return Named(id + "_amount", chinese + "金额", "Bucket " + letter + ", amount", "付款金额: " + chinese + "。", "Their paid amount.") with { Computation = Sum(amount), Unit = MetricUnit.Money, Maturity = maturity };
        }
    }

    private static IEnumerable<Metric> NetSales()
    {
        Metric Net(string id, string chinese, string english, string chineseDefinition, string englishDefinition, Measure refunds) =>
            In(Named(id, chinese, english, chineseDefinition, englishDefinition) with { Computation = Difference(Measure.Sales, refunds), Unit = MetricUnit.Money, Direction = MetricDirection.HigherIsBetter, Maturity = MaturityKinds.Sale, Sample = "sold_orders" }, MetricSection.Sales, Both, InputKinds.Refunds);

        yield return Net("net_sales", "退款后销售额", "Net sales", "销售额减期间内完成的退款，不论订单何时成交；用于薪资。", "Sales less refunds completed in the period, whenever the order was sold; for pay.", Measure.RefundsCompletedAmount);
        yield return Net("net_sales_agent_fault", "退款后销售额(仅客服责任)", "Net sales, agent's fault only", "销售额减期间内完成的客服责任退款。", "Sales less refunds completed in the period that are the agent's fault.", Measure.RefundsCompletedAgentFaultAmount);
        yield return Net("net_sales_cohort", "退款后销售额(按订单)", "Net sales of the period's orders", "销售额减这些订单至今完成的退款；用于考核。", "Sales less what was refunded of these orders so far; for appraisal.", Measure.CohortRefundAmount) with { IsAsOfHorizon = true };
        yield return Net("net_sales_cohort_agent_fault", "退款后销售额(按订单，仅客服责任)", "Net sales of the period's orders, agent's fault only", "销售额减这些订单至今完成的客服责任退款。", "Sales less what was refunded of these orders so far by the agent's fault.", Measure.CohortRefundAgentFaultAmount) with { IsAsOfHorizon = true };
    }

    private static IEnumerable<Metric> Products()
    {
        yield return Named("cross_sale_orders", "关联销售订单数", "Cross-sale orders", "含关联销售商品行的归属订单。", "Credited orders with a cross-sold line.") with { Direction = MetricDirection.HigherIsBetter };
        yield return Named("cross_sale_rate", "关联销售率", "Cross-sale rate", "关联销售订单数 / 归属订单数。", "Cross-sale orders / credited orders.") with { Unit = MetricUnit.Rate, Direction = MetricDirection.HigherIsBetter };
        yield return Named("cross_sale_amount", "关联销售额", "Cross-sale amount", "关联销售商品行的金额。", "Amount of the cross-sold lines.") with { Unit = MetricUnit.Money, Direction = MetricDirection.HigherIsBetter };
        yield return Named("product_enquirers", "特定商品询单人数", "Product enquirers", "咨询选定商品的询单人数。", "Enquirers about the chosen products.");
        yield return Named("product_ordered", "特定商品下单人数", "Product ordered", "其中下单选定商品的人数。", "Of them those who ordered the chosen products.") with { Direction = MetricDirection.HigherIsBetter };
        yield return Named("product_paid", "特定商品付款人数", "Product paid", "其中付款选定商品的人数。", "Of them those who paid for the chosen products.") with { Direction = MetricDirection.HigherIsBetter };
        yield return Named("product_sales", "特定商品销售额", "Product sales", "选定商品的归属销售额。", "Sales of the chosen products.") with { Unit = MetricUnit.Money, Direction = MetricDirection.HigherIsBetter };
    }

    private static Metric Yuan(string id, string chinese, string english, string chineseDefinition, string englishDefinition, params Measure[] plus) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Computation = Sum(plus), Unit = MetricUnit.Money, Direction = MetricDirection.HigherIsBetter };

    private static Metric Better(string id, string chinese, string english, string chineseDefinition, string englishDefinition, Measure measure) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Computation = Sum(measure), Direction = MetricDirection.HigherIsBetter };

    private static Metric OfShop(string id, string chinese, string english, string chineseDefinition, string englishDefinition, MetricUnit unit, params Measure[] plus) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Computation = Sum(plus), Unit = unit, IsShopOnly = true };
}
