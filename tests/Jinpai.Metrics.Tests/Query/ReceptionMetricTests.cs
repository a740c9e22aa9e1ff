using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Query;

public sealed class ReceptionMetricTests
{
    [Fact]
    public void Consulted_is_received_and_filtered_by_reason()
    {
        var reasons = Enum.GetValues<DropReason>();
        var row = Ask.Agents(1, 1, Facts(reasons.Select(reason => Reception(Mei, "a", 1) with { Account = new AccountId(reason.ToString()), Dropped = reason }))).Of(Mei);
        Assert.Equal("11 1 10", row.Texts("consulted received filtered"));
        Assert.All(["own_account", "vendor", "blacklist", "empty", "mass_message", "monologue", "auto_only", "code_word", "single_line", "forward_only"], reason => Assert.Equal("1", row.Text("filtered_" + reason)));
        Assert.Equal(new Ratio(10, 11), row["exclusion_rate"].Value);
        Assert.Equal(Ratio.From(11), row["exclusion_rate"].Sample);
    }

    [Fact]
    public void Kinds_of_receptions_are_counted()
    {
        var row = Ask.Agents(1, 1, Facts(
        [
            Reception(Mei, "a", 1) with { IsTransferredIn = true, Class = EnquiryClass.Aftersale, IsUnanswered = true },
            Reception(Mei, "a", 1) with { IsTransferredOut = true, Class = EnquiryClass.AftersaleRole, Initiator = Initiator.Agent, IsSlow = true },
            Reception(Mei, "a", 1) with { Class = EnquiryClass.Chasing, Initiator = Initiator.Nobody, IsLong = true },
            Reception(Mei, "a", 1) with { Class = EnquiryClass.NothingWritten },
            Reception(Mei, "a", 1) with { Class = EnquiryClass.Aftersale, IsTransferredIn = true, Dropped = DropReason.Vendor, IsSlow = true, IsLong = true },
        ])).Of(Mei);
        Assert.Equal("3 1 1 2 1 2 1", row.Texts("direct transferred_in transferred_out buyer_initiated agent_initiated aftersale_received chasing_received"));
        Assert.Equal("1 1 1 0.75", row.Texts("unanswered slow long reply_rate"));
    }

    [Fact]
    public void Messages_and_times_are_summed_without_dropped_conversations()
    {
        Session[] sessions = [new(At(1, 10), At(1, 10, 5)), new(At(1, 11), At(1, 11, 0, 0, 500))];
        var row = Ask.Agents(1, 2, Facts([Reception(Mei, "a", 1, sessions: sessions), Reception(Mei, "a", 2), Reception(Mei, "b", 2) with { Dropped = DropReason.Monologue }])).Of(Mei);
        Assert.Equal("10 4 6 80 1.5", row.Texts("messages buyer_messages agent_messages agent_characters answer_ask_ratio"));
        Assert.Equal("600.5 300.25", row.Texts("reception_time average_reception"));
        Assert.Equal("2 1 0", row.Texts("days_worked max_concurrent busy_seconds"));
    }

    [Fact]
    public void A_day_is_worked_by_an_effective_reply_even_in_a_dropped_conversation()
    {
        var facts = Facts([Reception(Mei, "a", 1) with { Dropped = DropReason.CodeWord }, Reception(Mei, "a", 2) with { AgentMessageCount = 0 }, Reception(Fang, "a", 1)]);
        var table = Ask.Agents(1, 3, facts);
        Assert.Equal("1", table.Of(Mei).Text("days_worked"));
        Assert.Equal("1", table.Shop.Text("days_worked"));
    }

    [Fact]
    public void Hours_are_of_the_shops_zone_in_that_days_version()
    {
        var rules = new RuleBook([new ReplayRules(), new ReplayRules { EffectiveFrom = Day(2), Zone = TimeZoneInfo.Utc }]);
        var fold = Fold(rules, Facts([Reception(Mei, "a", 1) with { FirstAt = At(1, 23, 59) }, Reception(Mei, "a", 2) with { FirstAt = At(2, 12) }]));
        Assert.Equal(1, fold.Row(Mei, 1)[Metrics.Daily.Measure.ReceivedAtHour23]);
        Assert.Equal(1, fold.Row(Mei, 2)[Metrics.Daily.Measure.ReceivedAtHour04]);
        Assert.Equal("1", Ask.Agents(1, 1, Facts([Reception(Mei, "a", 1)])).Of(Mei).Text("received_by_hour_10"));
    }

    [Fact]
    public void Concurrency_of_the_shop_is_its_agents_most_and_their_busy_time()
    {
        var many = Enumerable.Range(0, 7).Select(i => Facts([Reception(Mei, "b" + i, 1)])).Append(Facts([Reception(Fang, "x", 1)])).ToArray();
        var table = Ask.Agents(1, 2, many);
        Assert.Equal("7 300", table.Of(Mei).Texts("max_concurrent busy_seconds"));
        Assert.Equal("7 300", table.Shop.Texts("max_concurrent busy_seconds"));
    }

    [Fact]
    public void Response_is_counted_in_rounds_and_summed_in_waits()
    {
        Round[] first = [Round(1, 10, 0, 0, 30), Round(1, 10, 5, 0, 30.5), Round(1, 10, 9, 0, 2000)];
        Round[] second = [Round(1, 11, 0, 0, null), Round(1, 11, 30, 0, 10)];
        var row = Ask.Agents(1, 1, Facts([Reception(Mei, "a", 1, first), Reception(Mei, "b", 1, second)])).Of(Mei);
        Assert.Equal("5 1 30 1", row.Texts("rounds unanswered_rounds first_response first_responses"));
        Assert.Equal(new Ratio(6705, 40), row["average_response"].Value);
        Assert.Equal(new Ratio(6705, 10), row["average_response"].Numerator);
        Assert.Equal("0.4 0.4", row.Texts("quick_rate timely_rate"));
        Assert.Equal("30 600 30 30", row.Texts("average_response_median average_response_p90 first_response_median first_response_p90"));
    }

    [Fact]
    public void Unanswered_counts_600_seconds_in_the_average_only_if_the_rules_say_so()
    {
        var rules = new RuleBook([new ReplayRules { Unanswered = UnansweredPolicy.Taobao, WaitCap = TimeSpan.FromSeconds(100) }]);
        var facts = Facts([Reception(Mei, "a", 1, [Round(1, 10, 0, 0, null), Round(1, 10, 30, 0, 400)])]);
        var row = Ask.Table(Metrics.Query.MetricGrouping.Agents, 1, 1, rules, Ask.All, facts).Of(Mei);
        Assert.Equal("350 1 none 100", row.Texts("average_response unanswered_rounds first_response average_response_median"));
        Assert.Equal("100", Ask.Table(Metrics.Query.MetricGrouping.Agents, 1, 1, new RuleBook([new ReplayRules { WaitCap = TimeSpan.FromSeconds(100) }]), Ask.All, facts).Of(Mei).Text("average_response"));
    }

    [Fact]
    public void The_timely_rate_can_be_asked_at_another_limit_to_the_millisecond()
    {
        var catalog = Metrics.Catalogue.MetricCatalog.Known;
        var facts = Facts([Reception(Mei, "a", 1, [Round(1, 10, 0, 0, 60), Round(1, 10, 2, 0, 60.001), Round(1, 10, 4, 0, 59), Round(1, 10, 6, 0, null)])]);
        var metric = catalog.Find("timely_rate;seconds=60")!;
        var query = new Metrics.Query.MetricQuery { Days = new DaySpan(Day(1), Day(1)), Metrics = [metric] };
        var figure = query.Run(Fold(facts), RuleBook.Default, Ask.All).Of(Mei)[metric];
        Assert.Equal((FigureState.Ok, new Ratio(1, 2), Ratio.From(4)), (figure.State, figure.Value!.Value, figure.Sample!.Value));
        Assert.All(["timely_rate;seconds=0", "timely_rate;seconds=+1", "timely_rate;seconds=", "timely_rate;seconds=86401"], id => Assert.Null(catalog.Find(id)));
    }

    [Fact]
    public void Two_buyers_on_three_days_are_six_receptions_and_two_people()
    {
        var facts = new[] { "a", "b" }.Select(buyer => Facts(Enumerable.Range(1, 3).Select(day => Reception(Mei, buyer, day)))).ToArray();
        var table = Ask.Agents(1, 7, facts);
        Assert.Equal("6 2", table.Of(Mei).Texts("received received_distinct"));
        Assert.Equal("6 2", table.Shop.Texts("received received_distinct"));
    }
}
