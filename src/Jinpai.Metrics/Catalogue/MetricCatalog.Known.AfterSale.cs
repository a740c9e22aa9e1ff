using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Catalogue;

/// <content>Refunds and returns of credited sales (spec 3.4).</content>
public sealed partial class MetricCatalog
{
    private static IEnumerable<Metric> KnownAfterSale() =>
        Dated("refunds_applied", "申请退款", "Refunds applied", "申请", "applied for", MeasureGroups.RefundsApplied)
            .Concat(Dated("refunds_completed", "完成退款", "Refunds completed", "完成", "completed", MeasureGroups.RefundsCompleted))
            .Append(Refund("refunds_completed_agent_fault_amount", "完成退款金额(客服责任)", "Refunds completed, agent's fault", "期间内完成的客服责任退款金额。", "Amount completed in the period that is the agent's fault.", Measure.RefundsCompletedAgentFaultAmount) with { Unit = MetricUnit.Money })
            .Append(Refund("refunds_undated_amount", "完成退款金额(时间未知)", "Refunds completed, time unknown", "完成退款金额中没有退款时间的部分，例如只写在订单文件里的，计在订单最后一次变动的那天。", "What of the amount completed has no known time, such as refunds that only a file of orders tells of; counted on the day of the order's last known change.", Measure.RefundsUndatedAmount) with { Unit = MetricUnit.Money })
            .Concat(CohortRefunds().Concat(Returns()).Select(metric => metric with { Maturity = MaturityKinds.Sale, IsAsOfHorizon = true }))
            .Select(metric => In(metric, MetricSection.AfterSale, Refunded));

    private static IEnumerable<Metric> Dated(string id, string chinese, string english, string chineseWhat, string englishWhat, OrderMeasures measures)
    {
        yield return Refund(id, chinese + "人数", english, "归属订单的退款于当日" + chineseWhat + "的买家。", "Buyers × agent × day with a refund of a credited sale " + englishWhat + ".", measures.Buyers);
        yield return Refund(id + "_orders", chinese + "订单数", english + ", orders", "退款于当日" + chineseWhat + "的订单。", "Orders × day with a refund " + englishWhat + ".", measures.Orders);
        yield return Refund(id + "_items", chinese + "件数", english + ", items", "退款件数；未注明时为该行或整单件数。", "Items refunded; where not said, those of the line or the order.", measures.Items);
        yield return Refund(id + "_amount", chinese + "金额", english + ", amount", "于当日" + chineseWhat + "的退款金额。", "Amount of refunds " + englishWhat + " on the day.", measures.Amount) with { Unit = MetricUnit.Money };
    }

    private static IEnumerable<Metric> CohortRefunds()
    {
        yield return Refund("refunded_amount", "订单退款金额", "Refunded amount", "期间订单至今完成的退款金额。", "What was refunded so far of the period's orders.", Measure.CohortRefundAmount) with { Unit = MetricUnit.Money };
        yield return Refund("refunded_orders", "退款订单数", "Refunded orders", "期间订单中至今有完成退款的。", "Orders of the period with a refund completed so far.", Measure.CohortRefundOrders);
        yield return Refund("refunded_items", "订单退款件数", "Refunded items", "期间订单至今退款的件数。", "Items of the period's orders refunded so far.", Measure.CohortRefundItems);
        yield return Refund("refunded_buyers", "订单退款人数", "Refunding buyers", "期间订单至今有完成退款的买家。", "Buyers of the period with a refund completed so far.", Measure.CohortRefundBuyers);
        yield return Lower("refund_rate", "退款率", "Refund rate", "订单退款金额 / 销售额。", "Refunded amount / sales.") with { Computation = Quotient("refunded_amount", "sales"), Sample = "sold_orders" };
        yield return Lower("refund_rate_items", "退款率(件数)", "Refund rate, items", "订单退款件数 / 销售件数。", "Refunded items / items sold.") with { Computation = Quotient("refunded_items", "sold_items"), IsShareOfCounts = true };
        yield return Lower("refund_rate_orders", "退款率(订单)", "Refund rate, orders", "退款订单数 / 销售订单数。", "Refunded orders / orders sold.") with { Computation = Quotient("refunded_orders", "sold_orders"), IsShareOfCounts = true };
        yield return Lower("refund_rate_buyers", "退款率(人数)", "Refund rate, buyers", "订单退款人数 / 销售人数。", "Refunding buyers / buyers sold to.") with { Computation = Quotient("refunded_buyers", "sold_buyers"), IsShareOfCounts = true };
    }

    private static IEnumerable<Metric> Returns()
    {
        yield return Refund("returns", "退货量", "Returns", "期间订单中收货后退货成功的订单；阶段未注明的也算。", "Orders of the period returned after receipt; a return of unknown stage counts.", Measure.Returns);
        yield return Refund("returns_agent_fault", "退货量(客服责任)", "Returns, agent's fault", "其中责任方为客服的。", "Of them those that are the agent's fault.", Measure.ReturnsAgentFault);
        yield return Lower("return_rate", "退货率", "Return rate", "退货量 / 销售订单数。", "Returns / orders sold.") with { Computation = Quotient("returns", "sold_orders"), IsShareOfCounts = true };
        yield return Lower("return_rate_agent_fault", "退货率(客服责任)", "Return rate, agent's fault", "客服责任退货量 / 销售订单数。", "Returns by the agent's fault / orders sold.") with { Computation = Quotient("returns_agent_fault", "sold_orders"), IsShareOfCounts = true };
        yield return Refund("exchanges", "换货量", "Exchanges", "期间订单中收货后换货成功的订单。", "Orders of the period exchanged after receipt.", Measure.Exchanges);
        yield return Refund("exchanges_agent_fault", "换货量(客服责任)", "Exchanges, agent's fault", "其中责任方为客服的。", "Of them those that are the agent's fault.", Measure.ExchangesAgentFault);
        yield return Lower("exchange_rate", "换货率", "Exchange rate", "换货量 / 销售订单数。", "Exchanges / orders sold.") with { Computation = Quotient("exchanges", "sold_orders"), IsShareOfCounts = true };
        yield return Lower("exchange_rate_agent_fault", "换货率(客服责任)", "Exchange rate, agent's fault", "客服责任换货量 / 销售订单数。", "Exchanges by the agent's fault / orders sold.") with { Computation = Quotient("exchanges_agent_fault", "sold_orders"), IsShareOfCounts = true };
    }

    private static Metric Refund(string id, string chinese, string english, string chineseDefinition, string englishDefinition, Measure measure) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Computation = Sum(measure), Direction = MetricDirection.LowerIsBetter };

    private static Metric Lower(string id, string chinese, string english, string chineseDefinition, string englishDefinition) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Unit = MetricUnit.Rate, Direction = MetricDirection.LowerIsBetter };
}
