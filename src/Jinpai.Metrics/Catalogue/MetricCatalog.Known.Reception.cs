using System.Globalization;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Catalogue;

/// <content>Reception and workload (spec 3.1).</content>
public sealed partial class MetricCatalog
{
    private static (DropReason Reason, string Id, string Chinese, string English)[] DropReasons =>
    [
        (DropReason.OwnAccount, "own_account", "自家账号", "own accounts"),
        (DropReason.Vendor, "vendor", "服务商", "vendors"),
        (DropReason.Blacklist, "blacklist", "指定账号", "blacklist"),
        (DropReason.Empty, "empty", "空聊天", "empty"),
        (DropReason.MassMessage, "mass_message", "群发", "mass messages"),
        (DropReason.Monologue, "monologue", "客服单口", "monologue"),
        (DropReason.AutoOnly, "auto_only", "自动回复", "automatic replies only"),
        (DropReason.CodeWord, "code_word", "暗语", "code word"),
        (DropReason.SingleLine, "single_line", "买家单句", "single line"),
        (DropReason.ForwardOnly, "forward_only", "转发", "forwarded only"),
    ];

    private static IEnumerable<Metric> KnownReception() =>
        ReceptionPeople().Concat(Filtered()).Concat(ReceptionKinds()).Select(metric => In(metric, MetricSection.Reception, Chats))
            .Concat(PresaleAndAftersale().Select(metric => In(metric, MetricSection.Reception, Chats, InputKinds.Orders)))
            .Concat(Workload().Concat(ByHour()).Select(metric => In(metric, MetricSection.Reception, Chats)))
            .Append(Named("online_time", "在线时长", "Online time", "登录日志中的在线时长。", "Time logged in, by the duty roster or the login log.") with { Unit = MetricUnit.Seconds });

    private static IEnumerable<Metric> ReceptionPeople()
    {
        yield return Named("consulted", "咨询人数", "Consulted", "聊过天的买家 × 子账号 × 日，过滤之前。", "Buyers × account × day who chatted, before filters.") with { Computation = Sum(Measure.Consulted) };
        yield return Named("consulted_distinct", "咨询人数(去重)", "Consulted (distinct)", "期间内聊过天的买家，每人只计一次。", "Buyers who chatted in the span, each once.") with { Computation = new MetricComputation.DistinctOf(BuyerProperty.Consulted) };
        yield return Named("received", "接待人数", "Received", "咨询人数减去过滤人数。", "Consulted less filtered.") with { Computation = Sum(Measure.Received), Direction = MetricDirection.HigherIsBetter };
        yield return Named("received_distinct", "接待人数(去重)", "Received (distinct)", "期间内接待的买家，每人只计一次。", "Buyers received in the span, each once.") with { Computation = new MetricComputation.DistinctOf(BuyerProperty.Received) };
    }

    private static IEnumerable<Metric> Filtered()
    {
        yield return Named("filtered", "过滤人数", "Filtered", "被过滤规则去掉的聊天。", "Conversations that a filter dropped.") with { Computation = Difference(Measure.Consulted, Measure.Received) };
        foreach (var (reason, id, chinese, english) in DropReasons)
        {
            yield return Named("filtered_" + id, "过滤人数: " + chinese, "Filtered: " + english, "因“" + chinese + "”被过滤的聊天。", "Conversations dropped by the filter “" + english + "”.") with { Computation = Sum(MeasureGroups.Of(reason)) };
        }

        yield return Named("exclusion_rate", "过滤率", "Exclusion rate", "过滤人数 / 咨询人数；用来发现过滤规则被滥用。", "Filtered / consulted; shows filters that are misused.") with
        {
            Computation = Quotient("filtered", "consulted"),
            Unit = MetricUnit.Rate,
            IsShareOfCounts = true,
        };
    }

    private static IEnumerable<Metric> ReceptionKinds()
    {
        yield return Named("direct", "直接接待", "Direct", "不是转入的接待。", "Receptions that were not transferred in.") with { Computation = Difference(Measure.Received, Measure.TransferredIn) };
        yield return Named("transferred_in", "转入", "Transferred in", "首条消息之时或之前当日已转给该账号的接待。", "Receptions with a transfer to the account that day at or before their first message.") with { Computation = Sum(Measure.TransferredIn) };
        yield return Named("transferred_out", "转出", "Transferred out", "转给其他账号的接待。", "Receptions that the account passed on.") with { Computation = Sum(Measure.TransferredOut) };
        yield return Named("buyer_initiated", "顾客发起", "Buyer initiated", "买家先开口的接待。", "Receptions in which the buyer spoke first.") with { Computation = Sum(Measure.BuyerInitiated) };
        yield return Named("agent_initiated", "主动跟进", "Agent initiated", "客服先开口的接待，自动、机器人和系统消息不算。", "Receptions in which the agent spoke first; automatic, robots' and system messages never do.") with { Computation = Sum(Measure.AgentInitiated) };
    }

    private static IEnumerable<Metric> PresaleAndAftersale()
    {
        yield return Named("presale_received", "售前接待人数", "Pre-sale received", "即询单人数。", "The enquirers.") with { Computation = Sum(Measure.Enquirers), Maturity = MaturityKinds.EnquiryWindow };
        yield return Named("aftersale_received", "售后接待人数", "After-sale received", "买家近期已购，或账号为售后的接待。", "Receptions of buyers who bought recently, and of accounts with role aftersale.") with { Computation = Sum(Measure.AftersaleReceived), Maturity = MaturityKinds.EnquiryWindow };
        yield return Named("chasing_received", "催付接待人数", "Chasing received", "买家有待付款订单的接待。", "Receptions of buyers with an order that waits to be paid.") with { Computation = Sum(Measure.ChasingReceived), Maturity = MaturityKinds.EnquiryWindow };
    }

    private static IEnumerable<Metric> Workload()
    {
        yield return Named("messages", "消息数", "Messages", "接待中的全部消息行。", "All lines of the receptions.") with { Computation = Sum(Measure.Messages) };
        yield return Named("buyer_messages", "买家消息数", "Buyer messages", "接待中买家的消息。", "Messages by buyers in receptions.") with { Computation = Sum(Measure.BuyerMessages) };
        yield return Named("agent_messages", "客服消息数", "Agent messages", "接待中客服的有效回复。", "Effective replies in receptions.") with { Computation = Sum(Measure.AgentMessages) };
        yield return Named("agent_characters", "客服字数", "Agent characters", "有效回复的字数。", "Characters (code points) of the effective replies.") with { Computation = Sum(Measure.AgentCharacters) };
        yield return Named("answer_ask_ratio", "答问比", "Answer–ask ratio", "客服消息数 / 买家消息数。", "Agent messages / buyer messages.") with { Computation = Quotient("agent_messages", "buyer_messages"), Unit = MetricUnit.Number };
        yield return Named("unanswered", "未回复人数", "Unanswered", "有提问而一次也没有回复的接待。", "Receptions with at least one round and none answered.") with { Computation = Sum(Measure.Unanswered), Direction = MetricDirection.LowerIsBetter, Maturity = MaturityKinds.Response };
        yield return Named("answered", "已回复人数", "Answered", "接待人数减未回复人数。", "Received less unanswered.") with { Computation = Difference(Measure.Received, Measure.Unanswered), Maturity = MaturityKinds.Response };
        yield return Named("rounds", "回合数", "Rounds", "买家提问的回合。", "Rounds that buyers opened.") with { Computation = Sum(Measure.Rounds), Maturity = MaturityKinds.Response };
        yield return Named("unanswered_rounds", "未回复回合", "Unanswered rounds", "当日内(跨夜则在等待上限内)没有有效回复的回合。", "Rounds without effective reply by the end of the day (over midnight: within the cap).") with { Computation = Sum(Measure.UnansweredRounds), Direction = MetricDirection.LowerIsBetter, Maturity = MaturityKinds.Response };
        yield return Named("reply_rate", "回复率", "Reply rate", "(接待人数 − 未回复人数) / 接待人数。", "(Received − unanswered) / received.") with
        {
            Computation = Quotient("answered", "received"),
            Unit = MetricUnit.Rate,
            Direction = MetricDirection.HigherIsBetter,
            Maturity = MaturityKinds.Response,
            IsShareOfCounts = true,
        };
        yield return Named("slow", "慢响应人数", "Slow", "多次等待过久的接待。", "Receptions with at least slowTimes rounds of more than slowSeconds.") with { Computation = Sum(Measure.Slow), Direction = MetricDirection.LowerIsBetter, Maturity = MaturityKinds.Response };
        yield return Named("long", "长接待人数", "Long", "会话总时长超过上限的接待。", "Receptions with an active time above longMinutes.") with { Computation = Sum(Measure.Long), Maturity = MaturityKinds.Response };
        yield return Named("reception_time", "接待时长", "Reception time", "接待中各会话时长之和。", "The durations of the receptions' sessions, summed.") with { Computation = Sum(Measure.ReceptionMilliseconds), Unit = MetricUnit.Seconds };
        yield return Named("average_reception", "平均接待时长", "Average reception", "接待时长 / 接待人数。", "Reception time / received.") with { Computation = Quotient("reception_time", "received"), Unit = MetricUnit.Seconds };
        yield return Named("max_concurrent", "最大同时接待", "Most at once", "一位客服所有账号同时打开的会话数的最大值。", "The most sessions of one agent, over all accounts, that were open at once.") with { Computation = new MetricComputation.MostOf(Measure.MaxConcurrent) };
        yield return Named("busy_seconds", "接待压力", "Busy time", "同时打开的会话多于 manyAtOnce 的时间。", "Time with more than manyAtOnce sessions open at once.") with { Computation = Sum(Measure.BusyMilliseconds), Unit = MetricUnit.Seconds };
        yield return Named("days_worked", "上班天数", "Days worked", "有有效回复的日数；团队和店铺为任一人有回复的日数。", "Days with an effective reply; of a team or the shop days with anybody's.") with { Computation = new MetricComputation.DaysWith(Measure.RepliedConversations), Unit = MetricUnit.Days };
    }

    private static IEnumerable<Metric> ByHour()
    {
        for (var hour = 0; hour < 24; hour++)
        {
            var text = hour.ToString("00", CultureInfo.InvariantCulture);
            yield return Named("received_by_hour_" + text, "分时接待 " + text + "时", "Received in hour " + text, "聊天首条消息在 " + text + " 时(店铺时区)的接待。", "Receptions whose first message is in hour " + text + " of the shop's zone.") with { Computation = Sum(MeasureGroups.ReceivedAtHour[hour]) };
        }
    }
}
