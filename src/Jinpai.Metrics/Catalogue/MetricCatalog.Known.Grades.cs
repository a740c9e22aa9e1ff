namespace Jinpai.Metrics.Catalogue;

/// <content>Grades (spec 3.5): values come from imported reports. A buyer belongs to the agent who is credited with most of their paid orders.</content>
public sealed partial class MetricCatalog
{
    private static IEnumerable<Metric> KnownGrades()
    {
        Metric[] metrics =
        [
            Share("repeat_share", "回头客占比", "Repeat share", "期间买家中此前已有付款订单的 / 买家。", "Buyers of the period with an earlier paid order / buyers."),
            Lower("churn_rate", "老客户流失率", "Churn rate", "老客户中近N天没有订单的 / 老客户。", "Earlier buyers without an order in the last N days / earlier buyers.") with { IsShareOfCounts = true },
            Named("purchase_cycle", "平均购买周期", "Purchase cycle", "同一买家相邻两次付款订单间的平均天数。", "Mean days between successive paid orders of a buyer.") with { Unit = MetricUnit.Days, Direction = MetricDirection.LowerIsBetter },
            Share("new_buyer_conversion", "新客户成交转化率", "New buyer conversion", "首次询单并付款的 / 首次询单的买家。", "First-time enquirers who paid / first-time enquirers."),
            Share("new_buyer_repurchase", "N天重复购买率", "New buyer repurchase", "N天内再次付款的新客户 / 新客户。", "New buyers with a second paid order within N days / new buyers."),
            Share("new_buyer_retention", "N天客户保持率", "New buyer retention", "其后N天内有订单或咨询的新客户 / 新客户。", "New buyers with any order or chat in the N days after / new buyers."),
        ];
        return metrics.Select(metric => metric with { Section = MetricSection.Grades });
    }
}
