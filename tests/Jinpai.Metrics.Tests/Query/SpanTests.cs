using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Rules;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Query;

public sealed class SpanTests
{
    private static readonly TeamRoster Roster = new([Member(Mei, "二组"), Member(Fang, "二组")]);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Days_sum_to_the_span_and_agents_to_the_shop(int seed)
    {
        var facts = new RandomFacts(seed).Next(30);
        var days = Ask.Table(MetricGrouping.Days, 1, 9, RuleBook.Default, Ask.All, facts);
        var agents = Ask.Agents(1, 9, facts);
        foreach (var metric in MetricCatalog.Known.Computed.Where(metric => metric.Computation is MetricComputation.SumOf))
        {
            Assert.True(Sum(days.Rows, metric) == agents.Shop[metric].Value, $"seed {seed}: days of {metric}");
            if (!metric.IsShopOnly && metric.Section is MetricSection.Reception or MetricSection.Response && metric.Id != "presale_received")
            {
                Assert.True(Sum(agents.Rows, metric) == agents.Shop[metric].Value, $"seed {seed}: agents of {metric}");
            }
        }

        Assert.True(Sum(agents.Rows, MetricCatalog.Known.Find("sales")!) == agents.Shop["sales"].Value, $"seed {seed}");
        Assert.True(agents.Shop["all_sales"].Value == agents.Shop["sales"].Value!.Value + agents.Shop["silent_sales"].Value!.Value, $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sums_hold_that_the_rules_promise(int seed)
    {
        var table = Ask.Agents(1, 9, new RandomFacts(seed).Next(30));
        foreach (var row in table.Rows.Append(table.Shop))
        {
            Ratio Of(string id) => row[id].Value!.Value;
            Assert.True(Of("consulted") == Of("received") + Of("filtered"), $"seed {seed}: {row.Subject} consulted");
            Assert.True(Of("filtered") == MetricCatalog.Known.All.Where(metric => metric.Id.StartsWith("filtered_", StringComparison.Ordinal)).Aggregate(Ratio.Zero, (sum, metric) => sum + Of(metric.Id)), $"seed {seed}: {row.Subject} reasons");
            Assert.True(Of("received") == MetricCatalog.Known.All.Where(metric => metric.Id.StartsWith("received_by_hour_", StringComparison.Ordinal)).Aggregate(Ratio.Zero, (sum, metric) => sum + Of(metric.Id)), $"seed {seed}: {row.Subject} hours");
            Assert.True(Of("lost_enquiries") == Of("lost_enquiries_to_shop") + Of("lost_enquiries_to_colleague") + Of("lost_enquiries_bought_silently"), $"seed {seed}: {row.Subject} lost");
            Assert.True(Of("ordered") == Of("paid") + Of("lost_payments"), $"seed {seed}: {row.Subject} payments");
            Assert.True(Of("rounds") == Of("answered_rounds") + Of("unanswered_rounds"), $"seed {seed}: {row.Subject} rounds");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Distinct_people_are_those_counted_by_hand(int seed)
    {
        var facts = new RandomFacts(seed).Next(30);
        var table = Ask.Agents(2, 4, facts);
        foreach (var row in table.Rows)
        {
            var received = facts.SelectMany(buyer => buyer.Receptions).Where(fact => fact.Agent.Value == row.Subject.Name && fact.Day >= Day(2) && fact.Day <= Day(4) && fact.Dropped == default).Select(fact => fact.Buyer).Distinct().Count();
            var sold = facts.SelectMany(buyer => buyer.Deals).Where(deal => deal.IsSale && deal.SaleAgent?.Value == row.Subject.Name && deal.SaleDay >= Day(2) && deal.SaleDay <= Day(4)).Select(deal => deal.Buyer).Distinct().Count();
            Assert.True(row["received_distinct"].Value == Ratio.From(received) && row["sold_buyers_distinct"].Value == Ratio.From(sold), $"seed {seed}: {row.Subject}");
        }
    }

    [Fact]
    public void A_team_sums_its_members_and_counts_its_people_once()
    {
        var facts = new[] { Facts([Reception(Mei, "a", 1), Reception(Fang, "a", 1), Reception(new AgentId("x"), "a", 1)]) };
        var distinct = new DistinctBuyers();
        distinct.Add(facts[0]);
        var query = new MetricQuery
        {
            Days = new DaySpan(Day(1), Day(2)),
            Metrics = [.. MetricCatalog.Known.Computed],
            Grouping = MetricGrouping.Teams,
            Teams = [SubjectMembers.Team("二组", Roster), SubjectMembers.Team("空", Roster)],
        };
        var table = query.Run(Fold(facts), RuleBook.Default, Ask.All, distinct.Count);
        Assert.Equal("2 1 1", table.Rows[0].Texts("received received_distinct days_worked"));
        Assert.Equal("0 0 0", table.Rows[1].Texts("received received_distinct days_worked"));
        Assert.Equal("3 1 1", table.Shop.Texts("received received_distinct days_worked"));
    }

    [Fact]
    public void Agents_without_any_activity_in_the_span_are_left_out()
    {
        var table = Ask.Agents(2, 3, Facts([Reception(Mei, "a", 1), Reception(Fang, "a", 2)]));
        Assert.Equal([Fang.Value], table.Rows.Select(row => row.Subject.Name));
    }

    [Fact]
    public void A_day_without_anything_stands_in_the_report_of_days()
    {
        var table = Ask.Table(MetricGrouping.Days, 1, 3, RuleBook.Default, Ask.All, Facts([Reception(Mei, "a", 2)]));
        Assert.Equal(["0", "1", "0"], table.Rows.Select(row => row.Text("received")));
        Assert.Equal(FigureState.None, table.Rows[0]["reply_rate"].State);
    }

    private static Ratio Sum(IEnumerable<MetricRow> rows, Metric metric) => rows.Aggregate(Ratio.Zero, (sum, row) => sum + row[metric].Value!.Value);
}
