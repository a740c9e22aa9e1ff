using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Catalogue;

/// <content>Response (spec 3.2).</content>
public sealed partial class MetricCatalog
{
    private static IEnumerable<Metric> KnownResponse() =>
        ResponseTimes().Concat(ResponseRates()).Select(metric => In(metric, MetricSection.Response, Chats) with { Maturity = MaturityKinds.Response })
            .Concat(PlatformPresets().Select(metric => metric with { Section = MetricSection.Response }));

    private static IEnumerable<Metric> ResponseTimes()
    {
        yield return Named("first_responses", "首次响应数", "First responses", "首个回合得到回复的接待。", "Receptions whose first round was answered.") with { Computation = Sum(Measure.FirstResponses) };
        yield return Named("first_response_time", "首次响应总时长", "First response time", "首个回合等待之和，单次不超过等待上限。", "The waits of answered first rounds, each capped, summed.") with { Computation = Sum(Measure.FirstResponseMilliseconds), Unit = MetricUnit.Seconds };
        yield return Seconds("first_response", "首次响应", "First response", "首次响应总时长 / 首次响应数。", "First response time / first responses.") with { Computation = Quotient("first_response_time", "first_responses") };
        yield return Seconds("first_response_median", "首次响应中位数", "First response, median", "首次响应(整秒)的中位数，最近秩法。", "Nearest-rank median of the first rounds' waits in whole seconds.") with { Computation = new MetricComputation.PercentileOf(OfFirstWaits: true, 50), Sample = "first_responses" };
        yield return Seconds("first_response_p90", "首次响应P90", "First response, p90", "首次响应(整秒)的第90百分位，最近秩法。", "Nearest-rank 90th percentile of the first rounds' waits in whole seconds.") with { Computation = new MetricComputation.PercentileOf(OfFirstWaits: true, 90), Sample = "first_responses" };
        yield return Named("average_responses", "平均响应回合数", "Averaged rounds", "计入平均响应的回合：已回复的；规则 unanswered 为 taobao 时还有未回复的。", "Rounds in the average response: answered ones and, with unanswered: taobao, unanswered ones.") with { Computation = Sum(Measure.AverageResponses) };
        yield return Named("average_response_time", "响应总时长", "Response time", "计入平均响应的等待之和，单次不超过等待上限；未回复按600秒。", "The waits in the average response, each capped, summed; unanswered ones as 600 s.") with { Computation = Sum(Measure.AverageResponseMilliseconds), Unit = MetricUnit.Seconds };
        yield return Seconds("average_response", "平均响应", "Average response", "响应总时长 / 平均响应回合数。", "Response time / averaged rounds.") with { Computation = Quotient("average_response_time", "average_responses") };
        yield return Named("answered_rounds", "已回复回合", "Answered rounds", "得到回复的回合。", "Rounds that were answered.") with { Computation = Difference(Measure.Rounds, Measure.UnansweredRounds) };
        yield return Seconds("average_response_median", "平均响应中位数", "Response, median", "已回复回合等待(整秒)的中位数，最近秩法。", "Nearest-rank median of the answered rounds' waits in whole seconds.") with { Computation = new MetricComputation.PercentileOf(OfFirstWaits: false, 50), Sample = "answered_rounds" };
        yield return Seconds("average_response_p90", "平均响应P90", "Response, p90", "已回复回合等待(整秒)的第90百分位，最近秩法。", "Nearest-rank 90th percentile of the answered rounds' waits in whole seconds.") with { Computation = new MetricComputation.PercentileOf(OfFirstWaits: false, 90), Sample = "answered_rounds" };
    }

    private static IEnumerable<Metric> ResponseRates()
    {
        yield return Named("quick_rounds", "快速应答回合", "Quick rounds", "等待不超过 quickSeconds 的回合。", "Rounds with a wait of at most quickSeconds.") with { Computation = Sum(Measure.QuickRounds) };
        yield return Share("quick_rate", "快速应答率", "Quick rate", "快速应答回合 / 全部回合。", "Quick rounds / all rounds.") with { Computation = Quotient("quick_rounds", "rounds") };
        yield return Named("timely_rounds", "及时回复回合", "Timely rounds", "等待不超过 timelySeconds 的回合。", "Rounds with a wait of at most timelySeconds.") with { Computation = Sum(Measure.TimelyRounds) };
        yield return Share("timely_rate", "及时回复率", "Timely rate", "及时回复回合 / 全部回合；考核方案里可另定秒数。", "Timely rounds / all rounds; a scheme can set another limit of seconds.") with { Computation = Quotient("timely_rounds", "rounds"), Sample = "rounds" };
    }

    private static IEnumerable<Metric> PlatformPresets()
    {
        yield return Share("first_within_30s", "首次30秒应答率", "First within 30 s", "会话首次咨询30秒内得到应答的比例。", "Sessions whose first question was answered within 30 s.") with { Source = "京东", IsShareOfCounts = false };
        yield return Share("within_3min_taobao", "3分钟回复率(淘宝)", "Within 3 min (Taobao)", "08:00–23:00 3分钟内人工回复的回合比例。", "Rounds of 08:00–23:00 that a person answered within 3 minutes.") with { Source = "淘宝", IsShareOfCounts = false };
        yield return Share("within_3min_pinduoduo", "3分钟回复率(拼多多)", "Within 3 min (Pinduoduo)", "08:00–23:00 按人数的3分钟人工回复率。", "By people, 08:00–23:00, answered by a person within 3 minutes.") with { Source = "拼多多", IsShareOfCounts = false };
        yield return Share("within_3min_kuaishou", "3分钟回复率(快手)", "Within 3 min (Kuaishou)", "08:00–23:00 按人数的3分钟人工回复率。", "By people, 08:00–23:00, answered by a person within 3 minutes.") with { Source = "快手", IsShareOfCounts = false };
        yield return Share("within_3min_douyin", "3分钟回复率(抖音)", "Within 3 min (Douyin)", "08:00–23:00 按会话的3分钟人工回复率。", "By session, 08:00–23:00, answered by a person within 3 minutes.") with { Source = "抖音", IsShareOfCounts = false };
        yield return Seconds("average_response_taobao", "平均人工响应(淘宝)", "Human average (Taobao)", "08:00–23:00 人工回复的平均等待。", "Average wait for a person, 08:00–23:00.") with { Source = "淘宝" };
    }

    private static Metric Seconds(string id, string chinese, string english, string chineseDefinition, string englishDefinition) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Unit = MetricUnit.Seconds, Direction = MetricDirection.LowerIsBetter };

    /// <summary>A share of counts of which more is better.</summary>
    private static Metric Share(string id, string chinese, string english, string chineseDefinition, string englishDefinition) =>
        Named(id, chinese, english, chineseDefinition, englishDefinition) with { Unit = MetricUnit.Rate, Direction = MetricDirection.HigherIsBetter, IsShareOfCounts = true };
}
