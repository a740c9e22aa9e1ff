using CsCheck;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Rules;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Query;

/// <summary>Whose team's the figures of a day are.</summary>
public sealed class TeamRosterTests
{
    private static readonly string[] Teams = ["一组", "二组", "三组"];
    private static readonly string[] Additive = ["consulted", "received", "rounds", "enquirers", "sales", "sold_orders", "sold_items", "buyer_messages", "busy_seconds"];

    private static readonly Gen<AgentRecord> Row = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, 12], Gen.Int[0, 6]).Select((agent, team, from, days) => Member(
        Agents[agent], team < Teams.Length ? Teams[team] : null, from > 9 ? null : Day(from), days > 5 ? null : Day(Math.Min(from, 9) + days)));

    private static readonly Gen<(int Agent, int Day, int Buyer)> Chat = Gen.Select(Gen.Int[0, 2], Gen.Int[1, 9], Gen.Int[0, 5]);

    private static AgentId[] Agents => [Mei, Fang, new("小周")];

    [Fact]
    public void A_team_is_that_of_the_day()
    {
        var roster = new TeamRoster([Member(Mei, "一组", null, Day(3)), Member(Mei, "二组", Day(6), Day(8)), Member(Fang, null)]);
        Assert.Equal(["一组", "一组", "二组", "二组"], new[] { 1, 5, 6, 20 }.Select(day => roster.TeamOf(Mei, Day(day))));
        Assert.Null(roster.TeamOf(Fang, Day(1)));
        Assert.Equal("二组", new TeamRoster([Member(Mei, "二组", Day(6))]).TeamOf(Mei, Day(1)));
        Assert.Equal("二组", new TeamRoster([Member(Mei, "一组"), Member(Mei, "二组", Day(6))]).TeamOf(Mei, Day(6)));
        Assert.Equal([Mei], roster.AgentsOf("二组", new DaySpan(Day(5), Day(6))));
        Assert.Empty(roster.AgentsOf("二组", new DaySpan(Day(1), Day(5))));
    }

    /// <summary>However people change teams: every figure that can be added is in one team, or in none of them, and all together are the agents' (random, case 03 of the teams).</summary>
    [Fact]
    public void Teams_and_whoever_has_none_sum_to_the_agents() => Gen.Select(Row.Array[0, 8], Chat.Array[0, 25]).SampleFixed(200, input =>
    {
        var (rows, chats) = input;
        var roster = new TeamRoster(rows);
        var receptions = chats.Distinct().Select(chat => Reception(Agents[chat.Agent], $"买家{chat.Buyer}", chat.Day, [Round(chat.Day, 10, 0, 0, 5)]));
        var deals = chats.Distinct().Select((chat, index) => Deal($"{index}", $"买家{chat.Buyer}", Agents[chat.Agent], chat.Day, 10 + index));
        var funnels = chats.Distinct().Select(chat => Funnel(Agents[chat.Agent], $"买家{chat.Buyer}", chat.Day));
        var daily = Fold([Facts([.. receptions], [.. funnels], [.. deals])]);
        var metrics = Additive.Select(id => MetricCatalog.Known.Find(id)!).ToList();
        var query = new MetricQuery { Days = new DaySpan(Day(1), Day(9)), Metrics = metrics, Grouping = MetricGrouping.Teams, Teams = [.. roster.Names.Select(team => SubjectMembers.Team(team, roster))] };
        var teams = query.Run(daily, RuleBook.Default, Ask.All).Rows;
        var agents = (query with { Grouping = MetricGrouping.Agents }).Run(daily, RuleBook.Default, Ask.All).Rows;
        var alone = (query with { Grouping = MetricGrouping.Agents }).Run(daily.Where(row => row.Agent is { } agent && roster.TeamOf(agent, row.Day) is null), RuleBook.Default, Ask.All).Rows;
        foreach (var metric in metrics)
        {
            Assert.Equal(Sum(agents, metric), Sum(teams.Concat(alone), metric));
        }
    });

    private static Ratio Sum(IEnumerable<MetricRow> rows, Metric metric) => rows.Aggregate(Ratio.Zero, (sum, row) => sum + (row[metric].Value ?? Ratio.Zero));
}
