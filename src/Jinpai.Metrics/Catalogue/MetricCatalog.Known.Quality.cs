namespace Jinpai.Metrics.Catalogue;

/// <content>Quality (spec 3.4): known by name, unit and direction; values come from imported reports.</content>
public sealed partial class MetricCatalog
{
    private static IEnumerable<Metric> KnownQuality() => Satisfaction().Concat(Reviews()).Concat(Disputes()).Select(metric => metric with { Section = MetricSection.Quality });

    private static IEnumerable<Metric> Satisfaction()
    {
        yield return Share("satisfaction_rate", "满意率", "Satisfaction rate", "5分制中4、5分的评价 / 全部评价；与邀评率一同显示。", "Ratings of 4 or 5 of 5 / ratings; shown with the invitation rate.");
        yield return Named("satisfaction_score", "满意度", "Satisfaction score", "评价的平均分。", "The mean rating.") with { Unit = MetricUnit.Number, Direction = MetricDirection.HigherIsBetter };
        yield return Share("invitation_rate", "邀评率", "Invitation rate", "发出评价邀请的接待 / 接待人数。", "Receptions with an invitation to rate / received.");
        yield return Share("rating_rate", "评价率", "Rating rate", "收到评价的邀请 / 邀请。", "Invitations that were rated / invitations.");
        yield return Named("prohibited_words", "违规用语次数", "Prohibited words", "客服消息命中违规词的次数。", "Times a prohibited word stands in an agent's message.") with { Direction = MetricDirection.LowerIsBetter };
    }

    private static IEnumerable<Metric> Reviews()
    {
        yield return Named("bad_reviews", "差评次数", "Bad reviews", "收到的差评。", "Bad reviews received.") with { Direction = MetricDirection.LowerIsBetter };
        yield return Lower("responsible_bad_review_rate", "客服责任差评率", "Responsible bad review rate", "判为客服责任的评价 / 售后接待人数。", "Reviews judged the agent's fault / after-sale receptions.") with { IsShareOfCounts = true };
        yield return Share("review_recovery_rate", "中差评处理成功率", "Review recovery rate", "处理成功的中差评 / 应处理的中差评。", "Bad and neutral reviews turned / to be handled.");
        yield return Named("aftersale_cost_per_person", "人均售后成本", "After-sale cost per person", "(返现 + 补发 + 仅退款 + 退款原因错误赔付) / 成本表登记人数。", "(Cash back + reshipment + refund only + compensation) / people in the cost tables.") with { Unit = MetricUnit.Money, Direction = MetricDirection.LowerIsBetter };
    }

    private static IEnumerable<Metric> Disputes()
    {
        yield return Lower("dispute_rate", "纠纷率", "Dispute rate", "30天内的纠纷 / 订单。", "Disputes / orders, 30 days.") with { IsShareOfCounts = true };
        (string Id, string Chinese, string English)[] kinds =
        [
            ("reception", "接待阶段", "reception stage"), ("answer", "答疑阶段", "answering stage"), ("order", "成交阶段", "ordering stage"), ("aftersale", "售后阶段", "after-sale stage"),
            ("attitude", "态度", "attitude"), ("packaging", "包装", "packaging"), ("logistics", "物流", "logistics"), ("size", "尺码", "size"), ("quality", "质量", "quality"), ("other", "其他", "other reasons"),
        ];
        foreach (var (id, chinese, english) in kinds)
        {
            yield return Lower("dispute_rate_" + id, "纠纷率: " + chinese, "Dispute rate: " + english, "30天内“" + chinese + "”的纠纷 / 订单。", "Disputes of " + english + " / orders, 30 days.") with { IsShareOfCounts = true };
        }
    }
}
