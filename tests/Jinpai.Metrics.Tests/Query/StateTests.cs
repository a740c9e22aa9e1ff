using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Query;

public sealed class StateTests
{
    private static readonly BuyerFacts Busy = Facts([Reception(Mei, "a", 1, [Round(1, 10, 0, 0, 5)])], [Funnel(Mei, "a", 1), Funnel(null, "a", 1)], [Deal("1", "a", Mei, 1, 10)]);

    [Theory]
    [InlineData("received", 0, 0)]
    [InlineData("first_response", 0, 600)]
    [InlineData("unanswered", 0, 600)]
    [InlineData("enquirers", 1, 0)]
    [InlineData("ordered", 1, 0)]
    [InlineData("lost_enquiries_to_shop", 1, 0)]
    [InlineData("paid_next_day", 1, 0)]
    [InlineData("paid", 4, 0)]
    [InlineData("enquiry_conversion", 4, 0)]
    [InlineData("lost_payments", 4, 0)]
    [InlineData("payment_rate", 3, 0)]
    [InlineData("created_orders", 0, 0)]
    [InlineData("sales", 0, 0)]
    [InlineData("sales_share", 0, 0)]
    [InlineData("bucket_a_orders", 0, 0)]
    [InlineData("bucket_e_orders", 0, 3600)]
    [InlineData("refund_rate", 0, 0)]
    public void A_figure_is_immature_up_to_its_instant_and_ok_from_it_on(string id, int days, int seconds)
    {
        var at = At(2 + days, 0, 0, seconds);
        Assert.Equal("immature", One(id, at - TimeSpan.FromMilliseconds(1)).Text(id));
        Assert.NotEqual("immature", One(id, at).Text(id));
        var immature = One(id, at - TimeSpan.FromMilliseconds(1))[id];
        Assert.Equal((null, null, null, null), (immature.Value, immature.Numerator, immature.Denominator, immature.Sample));
    }

    [Fact]
    public void With_windows_of_one_day_paid_next_day_waits_for_the_next_day()
    {
        var rules = new RuleBook([new ReplayRules { EnquiryDays = 1 }]);
        Assert.Equal("immature", One("paid_next_day", At(3, 0) - TimeSpan.FromMilliseconds(1), rules).Text("paid_next_day"));
        Assert.Equal("0", One("paid_next_day", At(3, 0), rules).Text("paid_next_day"));
        Assert.Equal("0", One("ordered", At(2, 0), rules).Text("ordered"));
    }

    [Fact]
    public void Sales_wait_for_late_payments_under_judge_creation()
    {
        var rules = new RuleBook([new ReplayRules { Judge = JudgeRule.Creation }]);
        Assert.Equal("immature", One("sales", At(5, 0) - TimeSpan.FromMilliseconds(1), rules).Text("sales"));
        Assert.Equal("10", One("sales", At(5, 0), rules).Text("sales"));
        var quiet = Ask.Table(MetricGrouping.Agents, 1, 1, rules, Until(At(2, 0)), Facts([Reception(Fang, "b", 1)]), Busy).Of(Fang);
        Assert.Equal("0 immature", quiet.Texts("sales sales_share"));
        var silent = Ask.Table(MetricGrouping.Agents, 1, 1, rules, Until(At(2, 0)), Facts(deals: [Deal("2", "c", null, 1, 10)])).Shop;
        Assert.Equal("0 immature immature", silent.Texts("sales silent_sales average_per_buyer"));
    }

    [Fact]
    public void Sales_wait_for_followers_up_where_they_count()
    {
        var rules = new RuleBook([new ReplayRules { FollowUpCounts = true }]);
        Assert.Equal("immature", One("sales", At(2, 0, 59), rules).Text("sales"));
        Assert.Equal("10", One("sales", At(2, 1), rules).Text("sales"));
    }

    [Fact]
    public void Only_days_with_receptions_wait()
    {
        var table = Ask.Table(MetricGrouping.Agents, 1, 9, RuleBook.Default, Until(At(10, 0)), Busy, Facts([Reception(Fang, "b", 6)]));
        Assert.Equal("0", table.Of(Mei).Text("paid"));
        Assert.Equal("immature", table.Of(Fang).Text("paid"));
        Assert.Equal("immature", table.Shop.Text("paid"));
        Assert.Equal("immature", Ask.Table(MetricGrouping.Agents, 1, 10, RuleBook.Default, Until(At(10, 0)), Busy).Of(Mei).Text("received"));
    }

    [Fact]
    public void A_kind_never_imported_gives_none_where_required_and_does_not_count_where_used()
    {
        var chatsOnly = Ask.Table(MetricGrouping.Agents, 1, 1, RuleBook.Default, new DataCoverage(At(60, 0), null, false), Busy).Of(Mei);
        Assert.Equal("1 1 none none none", chatsOnly.Texts("received enquirers paid sales net_sales"));
        var ordersOnly = Ask.Table(MetricGrouping.Agents, 1, 1, RuleBook.Default, new DataCoverage(null, At(60, 0), false), Facts(deals: [Deal("1", "a", null, 1, 10)])).Shop;
        Assert.Equal("none none 10", ordersOnly.Texts("received sales silent_sales"));
        var noRefunds = Ask.Table(MetricGrouping.Agents, 1, 1, RuleBook.Default, new DataCoverage(At(60, 0), At(60, 0), false), Busy).Of(Mei);
        Assert.Equal("10 none none", noRefunds.Texts("net_sales refund_rate returns"));
        Assert.Equal("none none", Ask.Table(MetricGrouping.Agents, 1, 1, RuleBook.Default, new DataCoverage(null, null, false), Busy).Of(Mei).Texts("received sales"));
    }

    [Fact]
    public void Each_figure_waits_for_the_kinds_it_uses_alone()
    {
        var coverage = new DataCoverage(At(60, 0), At(1, 12), true);
        var row = Ask.Table(MetricGrouping.Agents, 1, 1, RuleBook.Default, coverage, Busy).Of(Mei);
        Assert.Equal("1 5 immature immature", row.Texts("received first_response enquirers sales"));
        Assert.Equal(At(1, 12), coverage.Horizon);
        Assert.Null(new DataCoverage(null, null, false).Horizon);
    }

    [Fact]
    public void A_denominator_of_0_is_none_and_never_0()
    {
        var row = Ask.Agents(1, 1, Facts([Reception(Mei, "a", 1)])).Of(Mei);
        Assert.Equal("none none none none none none none", row.Texts("first_response first_response_median quick_rate enquiry_conversion average_per_buyer refund_rate sales_share"));
        Assert.Equal("0 0 1", row.Texts("sales enquirers reply_rate"));
    }

    [Fact]
    public void Metrics_that_are_only_imported_and_distinct_ones_without_a_counter_are_none()
    {
        var query = new MetricQuery { Days = DaySpan.Of(Day(1)), Metrics = [MetricCatalog.Known.Find("satisfaction_rate")!, MetricCatalog.Known.Find("received_distinct")!] };
        var row = query.Run(Fold(Busy), RuleBook.Default, Ask.All).Of(Mei);
        Assert.Equal("none none", row.Texts("satisfaction_rate received_distinct"));
    }

    private static DataCoverage Until(Instant at) => new(at, at, true);

    private static MetricRow One(string id, Instant horizon, RuleBook? rules = null)
    {
        Assert.NotNull(MetricCatalog.Known.Find(id));
        return Ask.Table(MetricGrouping.Agents, 1, 1, rules ?? RuleBook.Default, Until(horizon), Busy).Of(Mei);
    }
}
