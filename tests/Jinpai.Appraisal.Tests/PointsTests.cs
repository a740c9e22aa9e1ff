using Jinpai.Appraisal.Results;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Tests;

/// <summary>A value at the edge, and its points.</summary>
public sealed class PointsTests
{
    private const string Conversion = """ "bands": [{"atLeast": 0.38, "points": 90}, {"atLeast": 0.32, "points": 70}, {"above": 0.3, "points": 50}, {"otherwise": true, "points": 0}] """;
    private const string Seconds = """ "bands": [{"below": 10, "points": 100}, {"atMost": 10, "points": 95}, {"atMost": 15, "points": 90}, {"otherwise": true, "points": 0}] """;
    private const string Line = """ "linear": {"from": {"value": 0.8, "points": 0}, "to": {"value": 0.98, "points": 100}} """;
    private const string Falling = """ "linear": {"from": {"value": 10, "points": 100}, "to": {"value": 40, "points": 10}} """;
    private const string Whole = """ "perUnit": {"target": 0.95, "unit": 0.01, "start": 100, "under": -4, "over": 0, "count": "whole", "min": 0, "max": 100} """;
    private const string Started = """ "perUnit": {"target": 0.95, "unit": 0.01, "start": 100, "under": -4, "over": 1, "count": "started", "min": 0, "max": 110} """;
    private const string Exact = """ "perUnit": {"target": 10, "unit": 5, "start": 80, "under": 2, "over": -3} """;
    private const string Target = """ "target": {"value": 200000, "min": 0, "max": 120} """;

    [Theory]
    [InlineData(Conversion, "A,m,0.32", "70", "≥ 0.32")]
    [InlineData(Conversion, "A,m,0.3199", "50", "> 0.3")]
    [InlineData(Conversion, "A,m,,8,25", "70", "≥ 0.32")]
    [InlineData(Conversion, "A,m,,31999999,100000000", "50", "> 0.3")]
    [InlineData(Conversion, "A,m,0.3", "0", "otherwise")]
    [InlineData(Conversion, "A,m,,1,3", "70", "≥ 0.32")]
    [InlineData(Conversion, "A,m,0.38", "90", "≥ 0.38")]
    [InlineData(Conversion, "A,m,-1", "0", "otherwise")]
    [InlineData(Seconds, "A,m,9.999", "100", "< 10")]
    [InlineData(Seconds, "A,m,10", "95", "≤ 10")]
    [InlineData(Seconds, "A,m,10.001", "90", "≤ 15")]
    [InlineData(Seconds, "A,m,15.0001", "0", "otherwise")]
    [InlineData(Line, "A,m,0.8", "0", null)]
    [InlineData(Line, "A,m,0.89", "50", null)]
    [InlineData(Line, "A,m,0.98", "100", null)]
    [InlineData(Line, "A,m,1", "100", null)]
    [InlineData(Line, "A,m,0.1", "0", null)]
    [InlineData(Falling, "A,m,10", "100", null)]
    [InlineData(Falling, "A,m,25", "55", null)]
    [InlineData(Falling, "A,m,99", "10", null)]
    [InlineData(Whole, "A,m,0.95", "100", null)]
    [InlineData(Whole, "A,m,0.9401", "100", null)]
    [InlineData(Whole, "A,m,0.94", "96", null)]
    [InlineData(Whole, "A,m,0.9", "80", null)]
    [InlineData(Whole, "A,m,0.99", "100", null)]
    [InlineData(Whole, "A,m,0.1", "0", null)]
    [InlineData(Started, "A,m,0.9499", "96", null)]
    [InlineData(Started, "A,m,0.94", "96", null)]
    [InlineData(Started, "A,m,0.9399", "92", null)]
    [InlineData(Started, "A,m,0.951", "101", null)]
    [InlineData(Started, "A,m,0.95", "100", null)]
    [InlineData(Exact, "A,m,8", "80.8", null)]
    [InlineData(Exact, "A,m,11", "79.4", null)]
    [InlineData(Target, "A,m,200000", "100", null)]
    [InlineData(Target, "A,m,199999.99", "99.999995", null)]
    [InlineData(Target, "A,m,300000", "120", null)]
    [InlineData(Target, "A,m,-5000", "0", null)]
    public void A_value_gets_its_points(string rule, string value, string points, string? band)
    {
        var criterion = Given.Appraise(Given.Criteria($$"""{"metric":"m","weight":100,{{rule}}}""", "\"scoreRange\":[-1000,1000]"), value).Cards[0].Criteria[0];
        Assert.Equal((points, band), (Given.Plain(criterion.Points), criterion.Band?.English));
    }

    [Theory]
    [InlineData(Conversion, "90")]
    [InlineData(Line, "100")]
    [InlineData(Falling, "100")]
    [InlineData(Whole, "100")]
    [InlineData(Started, "110")]
    [InlineData(Exact, "80")]
    [InlineData(Target, "120")]
    [InlineData(""" "target": {"value": 1} """, "100")]
    [InlineData(""" "rank": {"best": "highest", "points": [90, 80], "otherwise": 60} """, "90")]
    [InlineData(""" "perUnit": {"target": 0, "unit": 1, "start": 0, "over": 2} """, "100")]
    public void Full_is_the_best_that_can_be_had(string rule, string full) =>
        Assert.Equal(full, Given.Plain(Given.Criteria($$"""{"metric":"m","weight":100,{{rule}}}""").Criteria[0].Rule.Full));

    [Theory]
    [InlineData("highest", "A:100 B:100 C:80 D:60")]
    [InlineData("lowest", "A:80 B:80 C:90 D:100")]
    public void Ties_share_the_better_rank(string best, string expected)
    {
        var scheme = Given.Criteria($$"""{"metric":"m","weight":100,"rank":{"best":"{{best}}","points":[100,90,80],"otherwise":60} }""");
        var result = Given.Appraise(scheme, "D,m,1", "B,m,7", "A,m,,14,2", "C,m,5", "E,m,-");
        Assert.Equal(expected, string.Join(' ', result.Cards.Where(c => c.Agent.Value != "E").Select(c => $"{c.Agent}:{Given.Plain(c.Criteria[0].Points)}")));
        Assert.Equal(best == "highest" ? "rank 3" : "rank 2", result.Cards[2].Criteria[0].Band?.English);
        Assert.Null(result.Cards[4].Score);
    }

    [Fact]
    public void A_target_can_be_a_goal_per_agent_and_the_shops_goal_stands_in()
    {
        var scheme = Given.Criteria("""{"metric":"sales","weight":100,"target":{"metric":"target:sales"}}""");
        var result = Given.Appraise(scheme, "A,sales,50", "A,target:sales,200", "B,sales,50", "*,target:sales,100", "C,sales,50", "C,target:sales,0");
        Assert.Equal(["25", "50", null], result.Cards.Select(c => Given.Plain(c.Score)));
        Assert.Contains(result.Notices, n => n.Code == "no_goal" && n.Agent?.Value == "C");
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("10", "100")]
    [InlineData("7.5", "75")]
    public void A_manual_score_counts_in_proportion(string score, string points) =>
        Assert.Equal(points, Given.Plain(Given.Appraise(Given.Criteria("""{"manual":"m","max":10,"weight":100}"""), $"A,manual:m,{score}").Cards[0].Score));

    [Theory]
    [InlineData("10.01")]
    [InlineData("-0.01")]
    public void A_manual_score_outside_its_range_is_refused(string score)
    {
        var result = Given.Appraise(Given.Criteria("""{"manual":"m","max":10,"weight":100}"""), $"A,manual:m,{score}", "B,manual:m,5");
        Assert.Equal(("manual_score", Severity.Error), (result.Issues.Single().Code, result.Issues.Single().Severity));
        Assert.True(result.HasErrors);
        Assert.Empty(result.Cards);
    }
}
