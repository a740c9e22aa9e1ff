using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Catalogue;

/// <content>Enquiries and what became of them (spec 2.6, 3.3). For the shop a buyer counts once per day, and any order counts.</content>
public sealed partial class MetricCatalog
{
    private static IEnumerable<Metric> KnownFunnel() =>
        Enquirers().Select(metric => In(metric, MetricSection.Funnel, Chats, InputKinds.Orders) with { Maturity = MaturityKinds.EnquiryWindow })
            .Concat(Stages().Concat(Conversions()).Concat(Losses()).Select(metric => In(metric, MetricSection.Funnel, Both)));

    private static IEnumerable<Metric> Enquirers()
    {
        yield return Named("enquirers", "询单人数", "Enquirers", "购买决定之前来咨询的买家 × 客服 × 日。", "Buyers × agent × day with a reception before the decision to buy.") with { Computation = Sum(Measure.Enquirers), Direction = MetricDirection.HigherIsBetter };
        yield return Named("enquirers_by_exception", "例外询单人数", "Enquirers by exception", "本为售后、催付或售后账号，但随后下单并落实给本客服的询单。", "After-sale, chasing or after-sale accounts' receptions that count because another order credited to the agent followed.") with { Computation = Sum(Measure.EnquirersByException) };
        yield return Named("enquirers_without_exceptions", "询单人数(不含例外)", "Enquirers without exceptions", "询单人数减例外询单人数。", "Enquirers less those by exception.") with { Computation = Difference(Measure.Enquirers, Measure.EnquirersByException) };
        yield return Named("enquirers_distinct", "询单人数(去重)", "Enquirers (distinct)", "期间内询单的买家，每人只计一次。", "Buyers with an enquiry in the span, each once.") with { Computation = new MetricComputation.DistinctOf(BuyerProperty.Enquired) };
    }

    private static IEnumerable<Metric> Stages() =>
        Stage("ordered_same_day", "当日下单", "Ordered same day", "询单当日、首次咨询之后下单并落实", "ordered on the enquiry's day after the first message, credited", MeasureGroups.OrderedSameDay, MaturityKinds.EnquiryWindow)
            .Concat(Stage("ordered", "最终下单", "Ordered", "询单窗口内下单并落实", "ordered within the enquiry window, credited", MeasureGroups.Ordered, MaturityKinds.EnquiryWindow))
            .Concat(Stage("paid_next_day", "次日付款", "Paid next day", "窗口内下单并在当日或次日付款", "ordered in the window and paid on the day or the next", MeasureGroups.PaidNextDay, MaturityKinds.PaidNextDay))
            .Concat(Stage("paid", "最终付款", "Paid", "窗口内下单并在成熟前付款", "ordered in the window and paid by maturity", MeasureGroups.Paid, MaturityKinds.Paid))
            .Append(Named("ordered_distinct", "最终下单人数(去重)", "Ordered (distinct)", "期间内最终下单的询单买家，每人只计一次。", "Enquirers of the span who ordered, each once.") with { Computation = new MetricComputation.DistinctOf(BuyerProperty.Ordered), Maturity = MaturityKinds.EnquiryWindow })
            .Append(Named("paid_distinct", "最终付款人数(去重)", "Paid (distinct)", "期间内最终付款的询单买家，每人只计一次。", "Enquirers of the span who paid, each once.") with { Computation = new MetricComputation.DistinctOf(BuyerProperty.Paid), Maturity = MaturityKinds.Paid });

    private static IEnumerable<Metric> Stage(string id, string chinese, string english, string chineseWhat, string englishWhat, OrderMeasures measures, MaturityKinds maturity)
    {
        var suffix = maturity is MaturityKinds.EnquiryWindow ? ("下单金额", "ordered") : ("到成熟为止的付款金额", "paid by their maturity");
        yield return Named(id, chinese + "人数", english, "询单买家中" + chineseWhat + "的人数。", "Enquirers who " + englishWhat + ".") with { Computation = Sum(measures.Buyers), Maturity = maturity, Direction = MetricDirection.HigherIsBetter };
        yield return Named(id + "_orders", chinese + "订单数", english + ", orders", chineseWhat + "的订单，只计入下单前最后一个询单日。", "Orders of those who " + englishWhat + ", each in the last cohort before it.") with { Computation = Sum(measures.Orders), Maturity = maturity };
        yield return Named(id + "_items", chinese + "件数", english + ", items", chineseWhat + "的件数，只计入下单前最后一个询单日。", "Items of those orders.") with { Computation = Sum(measures.Items), Maturity = maturity };
        yield return Named(id + "_amount", chinese + "金额", english + ", amount", "这些订单的" + suffix.Item1 + "。", "What was " + suffix.Item2 + " for those orders.") with { Computation = Sum(measures.Amount), Unit = MetricUnit.Money, Maturity = maturity, Direction = MetricDirection.HigherIsBetter };
    }

    private static IEnumerable<Metric> Conversions()
    {
        yield return Share("enquiry_conversion", "询单转化率", "Enquiry conversion", "最终付款人数 / 询单人数。", "Paid / enquirers.") with { Computation = Quotient("paid", "enquirers"), Maturity = MaturityKinds.Paid };
        yield return Named("paid_without_exceptions", "最终付款人数(不含例外)", "Paid without exceptions", "不含例外询单的最终付款人数。", "Paid, of the enquirers that are none by exception.") with { Computation = Difference(Measure.PaidBuyers, Measure.PaidByException), Maturity = MaturityKinds.Paid };
        yield return Share("enquiry_conversion_without_exceptions", "询单转化率(不含例外)", "Enquiry conversion without exceptions", "不含例外询单的最终付款人数 / 询单人数。", "Paid / enquirers, those by exception left out of both.") with { Computation = Quotient("paid_without_exceptions", "enquirers_without_exceptions"), Maturity = MaturityKinds.Paid };
        yield return Share("enquiry_conversion_distinct", "询单转化率(去重)", "Enquiry conversion (distinct)", "去重的最终付款人数 / 询单人数。", "Paid / enquirers, each buyer once in the span.") with { Computation = Quotient("paid_distinct", "enquirers_distinct"), Maturity = MaturityKinds.Paid };
        yield return Share("order_conversion", "下单转化率", "Order conversion", "最终下单人数 / 询单人数。", "Ordered / enquirers.") with { Computation = Quotient("ordered", "enquirers"), Maturity = MaturityKinds.EnquiryWindow };
        yield return Named("ordered_without_exceptions", "最终下单人数(不含例外)", "Ordered without exceptions", "不含例外询单的最终下单人数。", "Ordered, of the enquirers that are none by exception.") with { Computation = Difference(Measure.OrderedBuyers, Measure.OrderedByException), Maturity = MaturityKinds.EnquiryWindow };
        yield return Share("order_conversion_without_exceptions", "下单转化率(不含例外)", "Order conversion without exceptions", "不含例外询单的最终下单人数 / 询单人数。", "Ordered / enquirers, those by exception left out of both.") with { Computation = Quotient("ordered_without_exceptions", "enquirers_without_exceptions"), Maturity = MaturityKinds.EnquiryWindow };
        yield return Share("order_conversion_distinct", "下单转化率(去重)", "Order conversion (distinct)", "去重的最终下单人数 / 询单人数。", "Ordered / enquirers, each buyer once in the span.") with { Computation = Quotient("ordered_distinct", "enquirers_distinct"), Maturity = MaturityKinds.EnquiryWindow };
        yield return Share("reception_conversion", "接待转化率", "Reception conversion", "销售人数 / 接待人数；以周或月考核，单日可能大于1。", "Buyers sold to / received; for a week or more, on a single day it may exceed 1.") with { Computation = Quotient("sold_buyers", "received"), Maturity = MaturityKinds.Sale };
        yield return Share("reception_conversion_distinct", "接待转化率(去重)", "Reception conversion (distinct)", "成功付款UV / 接待UV。", "Buyers sold to / received, each buyer once in the span.") with { Computation = Quotient("sold_buyers_distinct", "received_distinct"), Maturity = MaturityKinds.Sale };
        yield return Share("consultation_conversion", "咨询转化率", "Consultation conversion", "销售人数 / 咨询人数；以周或月考核，单日可能大于1。", "Buyers sold to / consulted; for a week or more, on a single day it may exceed 1.") with { Computation = Quotient("sold_buyers", "consulted"), Maturity = MaturityKinds.Sale };
        yield return Share("consultation_conversion_distinct", "咨询转化率(去重)", "Consultation conversion (distinct)", "去重的销售人数 / 咨询人数。", "Buyers sold to / consulted, each buyer once in the span.") with { Computation = Quotient("sold_buyers_distinct", "consulted_distinct"), Maturity = MaturityKinds.Sale };
    }

    private static IEnumerable<Metric> Losses()
    {
        yield return Loss("lost_enquiries", "询单流失", "Lost enquiries", "询单人数减最终下单人数。", "Enquirers less ordered.") with { Computation = Difference(Measure.Enquirers, Measure.OrderedBuyers) };
        yield return Loss("lost_enquiries_to_shop", "询单流失: 全店未下单", "Lost enquiries: to the shop", "窗口内没有任何订单的询单买家。", "Enquirers without any order in the window.") with { Computation = Sum(Measure.LostToShop) };
        yield return Loss("lost_enquiries_to_colleague", "询单流失: 在同事处下单", "Lost enquiries: to a colleague", "窗口内的订单落实给了其他客服的询单买家。", "Enquirers who bought with another agent.") with { Computation = Sum(Measure.LostToColleague), Direction = MetricDirection.Neutral };
        yield return Loss("lost_enquiries_bought_silently", "询单流失: 静默下单", "Lost enquiries: bought silently", "窗口内的订单为静默的询单买家。", "Enquirers whose orders in the window are silent.") with { Computation = Sum(Measure.LostBoughtSilently), Direction = MetricDirection.Neutral };
        yield return Loss("lost_payments", "付款流失", "Lost payments", "最终下单人数减最终付款人数。", "Ordered less paid.") with { Computation = Difference(Measure.OrderedBuyers, Measure.PaidBuyers), Maturity = MaturityKinds.Paid };
        yield return Loss("lost_payments_orders", "付款流失订单数", "Lost payments, orders", "最终下单订单数减最终付款订单数。", "Orders of the ordered less those of the paid.") with { Computation = Difference(Measure.OrderedOrders, Measure.PaidOrders), Maturity = MaturityKinds.Paid };
        yield return Loss("lost_payments_items", "付款流失件数", "Lost payments, items", "最终下单件数减最终付款件数。", "Items of the ordered less those of the paid.") with { Computation = Difference(Measure.OrderedItems, Measure.PaidItems), Maturity = MaturityKinds.Paid };
        yield return Loss("lost_payments_amount", "付款流失金额", "Lost payments, amount", "最终下单而到成熟为止未付款的订单的下单金额。", "What was ordered in the orders of the ordered that were not paid by maturity.") with { Computation = Sum(Measure.LostPaymentsAmount), Unit = MetricUnit.Money, Maturity = MaturityKinds.Paid };
    }

    private static Metric Loss(string id, string chinese, string english, string chineseDefinition, string englishDefinition) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Maturity = MaturityKinds.EnquiryWindow, Direction = MetricDirection.LowerIsBetter };
}
