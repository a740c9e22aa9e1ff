namespace Jinpai.Metrics.Catalogue;

/// <content>Other roles of a shop (spec 3.6): values come from imported reports.</content>
public sealed partial class MetricCatalog
{
    private static IEnumerable<Metric> KnownRoles() => Operations().Concat(Promotion()).Concat(CampaignsAndDesign()).Select(metric => metric with { Section = MetricSection.Roles });

    private static IEnumerable<Metric> Operations()
    {
        yield return Good("pv", "浏览量", "Page views", "页面浏览量，同一访客重复浏览同一页面每日计一次。", "Page views; a visitor's repeat view of one page counts once a day.", MetricUnit.Count);
        yield return Good("uv", "访客数", "Visitors", "独立访客。", "Unique visitors.", MetricUnit.Count);
        yield return Good("pv_per_uv", "人均浏览量", "Views per visitor", "浏览量 / 访客数。", "Page views / visitors.", MetricUnit.Number);
        yield return Good("buyers", "成交人数", "Buyers", "全店付款的买家。", "Buyers of the shop.", MetricUnit.Count);
        yield return Good("visitor_conversion", "访客成交转化率", "Visitor conversion", "成交人数 / 访客数。", "Buyers / visitors.", MetricUnit.Rate) with { IsShareOfCounts = true };
        yield return Good("gmv", "成交金额", "GMV", "全店付款金额。", "What the shop's buyers paid.", MetricUnit.Money);
        yield return Good("average_stay", "平均停留时长", "Average stay", "访客的平均停留时长。", "Mean stay of a visitor.", MetricUnit.Seconds);
        yield return Good("gmv_per_buyer", "全店客单价", "GMV per buyer", "成交金额 / 成交人数。", "GMV / buyers.", MetricUnit.Money);
    }

    private static IEnumerable<Metric> Promotion()
    {
        yield return Good("arrival_rate", "到达率", "Arrival rate", "到达 / 展现。", "Arrivals / impressions.", MetricUnit.Rate) with { IsShareOfCounts = true };
        yield return Lower("bounce_rate", "跳失率", "Bounce rate", "跳失 / 到达。", "Bounces / arrivals.") with { IsShareOfCounts = true };
        yield return Cost("cost_per_uv", "单个访客成本", "Cost per visitor", "推广费用 / 访客数。", "Promotion cost / visitors.");
        yield return Cost("cost_per_order", "单个订单成本", "Cost per order", "推广费用 / 订单数。", "Promotion cost / orders.");
        yield return Good("new_uv_share", "新访客占比", "New visitor share", "新访客 / 访客数。", "New visitors / visitors.", MetricUnit.Rate) with { IsShareOfCounts = true };
    }

    private static IEnumerable<Metric> CampaignsAndDesign()
    {
        yield return Good("clicks_per_uv", "人均点击", "Clicks per visitor", "活动点击 / 访客数。", "Clicks / visitors.", MetricUnit.Number);
        yield return Good("campaign_order_share", "活动订单占比", "Campaign order share", "活动日均订单 / 全店日均订单。", "Campaign's daily orders / the shop's.", MetricUnit.Rate);
        yield return Good("campaign_sales_share", "活动销售占比", "Campaign sales share", "活动日均销售额 / 全店日均销售额；低于订单占比说明客单价低。", "Campaign's daily sales / the shop's; below the order share it means a low average per buyer.", MetricUnit.Rate);
        yield return Good("campaign_conversion", "活动转化率", "Campaign conversion", "活动成交人数 / 活动访客数。", "Campaign buyers / campaign visitors.", MetricUnit.Rate) with { IsShareOfCounts = true };
        yield return Good("campaign_roi", "活动投入产出比", "Campaign ROI", "活动销售额 / 活动费用。", "Campaign sales / cost.", MetricUnit.Number);
        yield return Good("on_time_rate", "按时完成率", "On-time rate", "按时完成的任务 / 任务。", "Tasks done on time / tasks.", MetricUnit.Rate) with { IsShareOfCounts = true };
        yield return Good("pass_rate", "一次通过率", "Pass rate", "通过的任务 / 完成的任务。", "Tasks passed / tasks done.", MetricUnit.Rate) with { IsShareOfCounts = true };
        yield return Good("plan_completion", "计划完成率", "Plan completion", "完成的计划 / 计划。", "Plans completed / plans.", MetricUnit.Rate);
    }

    private static Metric Good(string id, string chinese, string english, string chineseDefinition, string englishDefinition, MetricUnit unit) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Unit = unit, Direction = MetricDirection.HigherIsBetter };

    private static Metric Cost(string id, string chinese, string english, string chineseDefinition, string englishDefinition) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Unit = MetricUnit.Money, Direction = MetricDirection.LowerIsBetter };
}
