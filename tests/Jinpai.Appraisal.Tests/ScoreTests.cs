using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Appraisal.Tests;

/// <summary>From points to the score: weights, missing data, small samples, events, rounding, range, weakest.</summary>
public sealed class ScoreTests
{
    private const string Plain = """ "linear": {"from": {"value": 0, "points": 0}, "to": {"value": 100, "points": 100}} """;
    private const string Up = """ "linear": {"from": {"value": 0, "points": 0}, "to": {"value": 1, "points": 100}} """;
    private const string Down = """ "linear": {"from": {"value": 0, "points": 100}, "to": {"value": 1, "points": 0}} """;

    [Theory]
    [InlineData("89.996", "90", ScoreGrade.Excellent)]
    [InlineData("89.994", "89.99", ScoreGrade.Good)]
    [InlineData("89.995", "90", ScoreGrade.Excellent)]
    [InlineData("94.994999", "94.99", ScoreGrade.Excellent)]
    [InlineData("94.995", "95", ScoreGrade.Outstanding)]
    [InlineData("84.995", "85", ScoreGrade.Good)]
    [InlineData("69.994", "69.99", ScoreGrade.Failed)]
    [InlineData("70", "70", ScoreGrade.Fair)]
    public void The_rounded_score_is_graded(string value, string score, ScoreGrade grade)
    {
        var card = Given.Appraise(Given.Criteria($$"""{"metric":"m","weight":100,{{Plain}}}"""), $"A,m,{value}").Cards[0];
        Assert.Equal((score, grade), (Given.Plain(card.Score), ScoreGrades.Of(card.Score!.Value)));
    }

    [Theory]
    [InlineData("""{"metric":"a","weight":30,"linear":{"from":{"value":0,"points":0},"to":{"value":100,"points":100}}},{"metric":"b","weight":30,"linear":{"from":{"value":0,"points":0},"to":{"value":100,"points":100}}}""", "60")]
    [InlineData("""{"metric":"a","weight":100,"linear":{"from":{"value":0,"points":0},"to":{"value":100,"points":100}}},{"metric":"b","weight":50,"linear":{"from":{"value":0,"points":0},"to":{"value":100,"points":100}}}""", "100")]
    [InlineData("""{"metric":"a","weight":0,"linear":{"from":{"value":0,"points":0},"to":{"value":100,"points":100}}},{"metric":"b","weight":0.5,"linear":{"from":{"value":0,"points":0},"to":{"value":100,"points":100}}}""", "0.5")]
    public void Weights_need_not_sum_to_100(string criteria, string score) => Assert.Equal(score, Given.Plain(Given.Appraise(Given.Criteria(criteria), "A,a,100", "A,b,100").Cards[0].Score));

    [Theory]
    [InlineData("reweight", "A,b,-", "60", "100", null)]
    [InlineData("zero", "A,b,-", "36", "60", "0")]
    [InlineData("full", "A,b,-", "76", "60", "100")]
    [InlineData("block", "A,b,-", null, "100", null)]
    [InlineData("zero", "A,b,延迟统计", "60", "100", null)]
    [InlineData("block", "A,b,延迟统计", "60", "100", null)]
    public void Missing_data_goes_by_the_rule_and_immature_is_always_left_out(string missing, string row, string? score, string effective, string? points)
    {
        var scheme = Given.Criteria($$"""{"metric":"a","weight":60,{{Plain}}},{"metric":"b","weight":40,"missing":"{{missing}}",{{Plain}}}""");
        var card = Given.Appraise(scheme, "A,a,60", row, "B,a,60", "B,b,60").Cards[0];
        Assert.Equal((score, effective, points), (Given.Plain(card.Score), Given.Plain(card.Criteria[0].EffectiveWeight), Given.Plain(card.Criteria[1].Points)));
        Assert.Equal(row.EndsWith("延迟统计", StringComparison.Ordinal), card.Preliminary);
        Assert.Equal(score is null, card.WhyNoScore is not null);
    }

    [Theory]
    [InlineData("zero")]
    [InlineData("full")]
    [InlineData("block")]
    public void A_criterion_that_nobody_has_is_left_out_for_all(string missing)
    {
        var result = Given.Appraise(Given.Criteria($$"""{"metric":"a","weight":60,{{Plain}}},{"metric":"b","weight":40,"missing":"{{missing}}",{{Plain}}}"""), "A,a,60", "B,a,70", "B,b,-");
        Assert.Equal(["60", "70"], result.Cards.Select(c => Given.Plain(c.Score)));
        Assert.All(result.Cards, c => Assert.Equal(LeftOutReason.NobodyHasData, c.Criteria[1].LeftOut));
        Assert.Contains(result.Notices, n => n.Code == "nobody_has");
    }

    [Fact]
    public void Without_any_criterion_left_there_is_no_score_but_a_reason()
    {
        var scheme = Given.Criteria($$"""{"metric":"a","weight":60,{{Plain}}},{"metric":"b","weight":40,{{Plain}}}""");
        var result = Given.Appraise(scheme, "A,a,-", "A,b,-", "B,a,延迟统计", "C,a,1");
        Assert.Equal([null, null, "1"], result.Cards.Select(c => Given.Plain(c.Score)));
        Assert.Equal("no criterion has data", result.Cards[0].WhyNoScore?.English);
        Assert.Equal("all figures are still immature", result.Cards[1].WhyNoScore?.English);
        Assert.True(result.Cards[1].Preliminary);
        Assert.Equal(2, result.Notices.Count(n => n.Code == "no_score"));
        Assert.Contains(result.Notices, n => n.Weight == NoticeWeight.BlocksLocking && n.Agent?.Value == "B");
    }

    [Theory]
    [InlineData("mark", Up, "A,m,,2,2", "100", "1")]
    [InlineData("wilson", Up, "A,m,,2,2", "34.2", "0.342")]
    [InlineData("wilson", Up, "A,m,,10,12", "55.2", "0.552")]
    [InlineData("wilson", Down, "A,m,,0,2", "34.2", "0.658")]
    [InlineData("wilson", Up, "A,m,,29,29", "88.3", "0.883")]
    [InlineData("wilson", Up, "A,m,,30,30", "100", "1")]
    [InlineData("reweight", Up, "A,m,,29,29", null, "1")]
    [InlineData("reweight", Up, "A,m,,30,30", "100", "1")]
    [InlineData("wilson", Up, "A,m,0.5,,,3", "50", "0.5")]
    [InlineData("wilson", Up, "A,m,,78.2,90.5", "86.4", "0.864")]
    [InlineData("reweight", Up, "A,m,0.5", "50", "0.5")]
    public void Small_samples_go_by_the_rule(string rule, string points, string row, string? score, string value)
    {
        var scheme = Given.Criteria($$"""{"metric":"m","weight":100,{{points}}}""", $"\"minimumSample\":30,\"smallSample\":\"{rule}\",\"rounding\":1");
        var card = Given.Appraise(scheme, row).Cards[0];
        Assert.Equal((score, value), (Given.Plain(card.Score), Given.Plain(Rounding.HalfUp(card.Criteria[0].Value!.Value, 3))));
    }

    [Fact]
    public void A_small_sample_is_marked_and_said()
    {
        var result = Given.Appraise(Given.Criteria($$"""{"metric":"m","weight":100,{{Up}}}""", "\"minimumSample\":30"), "A,m,,29,29", "B,m,,30,30");
        Assert.Equal([true, false], result.Cards.Select(c => c.Criteria[0].HasSmallSample));
        Assert.Single(result.Notices, n => n.Code == "small_sample");
    }

    [Fact]
    public void What_the_catalogue_does_not_call_a_share_has_no_Wilson_bound()
    {
        var scheme = Given.Criteria($$"""{"metric":"m","weight":100,{{Up}}}""", "\"minimumSample\":30,\"smallSample\":\"wilson\"");
        var catalog = MetricCatalog.Empty.With([Given.Metric("m", MetricDirection.HigherIsBetter)]);
        var result = Appraiser.Appraise(new AppraisalRequest(scheme, Given.Values("A,m,,2,2")) { Catalog = catalog });
        Assert.Equal("100", Given.Plain(result.Cards[0].Score));
        Assert.Equal("指标 m", result.Cards[0].Criteria[0].Name.Chinese);
        Assert.Contains(result.Notices, n => n.Code == "wilson_not_a_share");
    }

    [Theory]
    [InlineData("0", "80", "0")]
    [InlineData("3", "77", "-3")]
    [InlineData("5", "75", "-5")]
    [InlineData("9", "75", "-5")]
    public void Events_are_cut_at_their_cap(string count, string score, string total)
    {
        var scheme = Given.Criteria($$"""{"metric":"m","weight":100,{{Plain}}}""", """ "events":[{"event":"late_report","name":"迟交总结","points":-1,"cap":-5,"notify":{"from":3,"text":"谈话"}}] """);
        var result = Given.Appraise(scheme, "A,m,80", $"A,event:late_report,{count}");
        Assert.Equal((score, total), (Given.Plain(result.Cards[0].Score), Given.Plain(result.Cards[0].Events[0].Total)));
        Assert.Equal(count != "0", result.Notices.Any(n => n.Code == "notify" && n.Text.English.Contains("谈话", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2", "-10", "0")]
    [InlineData("99", "30", "100")]
    [InlineData("50", "0", "50")]
    public void The_score_is_cut_to_its_range_last(string value, string starting, string score) =>
        Assert.Equal(score, Given.Plain(Given.Appraise(Given.Criteria($$"""{"metric":"m","weight":100,{{Plain}}}""", $"\"startingPoints\":{starting}"), $"A,m,{value}").Cards[0].Score));

    [Fact]
    public void Events_below_the_floor_leave_the_lowest_score()
    {
        var scheme = Given.Criteria($$"""{"metric":"m","weight":100,{{Plain}}}""", """ "scoreRange":[40,100],"events":[{"event":"e","points":-30}] """);
        Assert.Equal("40", Given.Plain(Given.Appraise(scheme, "A,m,80", "A,event:e,2").Cards[0].Score));
    }

    [Theory]
    [InlineData("A,a,50;A,b,50;A,c,100", "b")]
    [InlineData("A,a,100;A,b,100;A,c,100", null)]
    [InlineData("A,a,90;A,b,100;A,c,99", "a")]
    [InlineData("A,a,50;A,b,100;A,c,50", "a")]
    [InlineData("A,a,100;A,b,-;A,c,100", null)]
    public void The_weakest_has_the_lowest_share_ties_by_weight_then_order(string rows, string? weakest)
    {
        var scheme = Given.Criteria($$"""{"metric":"a","weight":30,{{Plain}}},{"metric":"b","weight":40,{{Plain}}},{"metric":"c","weight":30,{{Plain}}}""");
        Assert.Equal(weakest, Given.Appraise(scheme, [.. rows.Split(';'), "Z,b,1"]).Cards[0].Weakest?.Id);
    }

    [Fact]
    public void A_values_file_names_a_metric_without_its_parameters()
    {
        var scheme = Given.Criteria($$"""{"metric":"timely_rate","with":{"seconds":60},"weight":100,{{Up}}}""");
        Assert.Equal("90", Given.Plain(Given.Appraise(scheme, "A,timely_rate,0.9").Cards[0].Score));
        var computed = new FigureTable(new Dictionary<AgentId, IReadOnlyDictionary<string, MetricValue>> { [new AgentId("A")] = new Dictionary<string, MetricValue>(StringComparer.Ordinal) { ["timely_rate"] = MetricValue.Of(Ratio.One) } }, new Dictionary<string, MetricValue>(StringComparer.Ordinal));
        Assert.Null(Appraiser.Appraise(new AppraisalRequest(scheme, computed)).Cards[0].Score);
    }

    [Theory]
    [InlineData("A,m,1;A,m,2", "value_twice")]
    public void Values_that_cannot_be_meant_are_refused(string rows, string code)
    {
        var reading = ValueFigures.From(Given.Rows(rows.Split(';')), "values.csv");
        Assert.True(reading.HasErrors);
        Assert.Equal(code, Assert.Single(reading.Issues).Code);
    }

    [Theory]
    [InlineData("A,event:e,1.5")]
    [InlineData("A,event:e,-1")]
    public void A_count_of_events_that_is_none_is_an_error(string row)
    {
        var result = Given.Appraise(Given.Criteria("", """ "events":[{"event":"e","points":-1}]"""), row);
        Assert.Equal("event_count", Assert.Single(result.Issues).Code);
        Assert.True(result.HasErrors);
    }

    [Fact]
    public void Numerator_and_denominator_beat_the_value_and_a_zero_denominator_is_no_data()
    {
        var scheme = Given.Criteria($$"""{"metric":"m","weight":100,{{Up}}}""");
        Assert.Equal(["25", null, "90"], Given.Appraise(scheme, "A,m,0.9,1,4", "B,m,0.9,0,0", "C,m,0.9,,4").Cards.Select(c => Given.Plain(c.Score)));
    }

    [Fact]
    public void The_closest_scheme_applies_and_two_of_one_level_are_refused()
    {
        static Scheme For(string code, string lists) => Given.Scheme($$"""{"code":"{{code}}","version":1,"criteria":[],"events":[{"event":"e","points":-1}],"appliesTo":{{lists}}}""");
        var everybody = For("all", "{}");
        var role = For("role", """{"roles":["presale"]}""");
        var team = For("team", """{"teams":["T"]}""");
        var agent = For("agent", """{"agents":["A"]}""");
        Scheme[] all = [everybody, role, team, agent];
        Assert.Equal("agent", Choose("A", "T"));
        Assert.Equal("team", Choose("B", "T"));
        Assert.Equal("role", Choose("B", "U"));
        var (scheme, conflict) = SchemeChoice.For(new Person(new AgentId("A"), [], ["T"]), [team, For("team2", """{"teams":["T"]}""")]);
        Assert.Null(scheme);
        Assert.Equal("two_schemes", conflict!.Code);

        string Choose(string name, string inTeam) => SchemeChoice.For(new Person(new AgentId(name), Person.RolesOf(AgentRole.Both), [inTeam]), all).Scheme!.Code;
    }

    [Theory]
    [InlineData(2026, 9, 30, 1)]
    [InlineData(2026, 10, 1, 2)]
    [InlineData(2026, 12, 31, 2)]
    public void The_version_in_force_at_the_start_of_the_period_counts(int year, int month, int day, int version)
    {
        var first = Given.Scheme("""{"code":"s","version":1,"criteria":[],"events":[{"event":"e","points":-1}],"effectiveFrom":"2026-01-01"}""");
        var second = Given.Scheme("""{"code":"s","version":2,"criteria":[],"events":[{"event":"e","points":-1}],"effectiveFrom":"2026-10-01"}""");
        Assert.Equal(version, Assert.Single(SchemeChoice.InForce([second, first], new DateOnly(year, month, day))).Version);
    }

    [Theory]
    [InlineData("""{"metric":"m","weight":95,"linear":{"from":{"value":0,"points":0},"to":{"value":1,"points":100}}}""", "full_marks")]
    [InlineData("""{"metric":"m","weight":100,"bands":[{"atLeast":3,"points":100},{"atLeast":2,"points":50},{"atLeast":1,"points":60},{"otherwise":true,"points":0}]}""", "up_and_down")]
    [InlineData("""{"metric":"slow","weight":100,"bands":[{"atLeast":3,"points":100},{"otherwise":true,"points":0}]}""", "against_catalog")]
    [InlineData("""{"metric":"first_response","weight":100,"bands":[{"atMost":3,"points":100},{"otherwise":true,"points":0}]}""", "speed_alone")]
    [InlineData("""{"metric":"sales","weight":100,"bands":[{"atLeast":3,"points":100},{"otherwise":true,"points":0}]}""", "sales_alone")]
    [InlineData("""{"metric":"nonsense","weight":100,"bands":[{"atLeast":3,"points":100},{"otherwise":true,"points":0}]}""", "unknown_metric")]
    public void A_scheme_that_looks_odd_warns(string criterion, string code)
    {
        var catalog = MetricCatalog.Empty.With([.. new[] { "m", "sales", "first_response" }.Select(id => Given.Metric(id)), Given.Metric("slow", MetricDirection.LowerIsBetter)]);
        Assert.Equal([code], SchemeReview.Of(Given.Criteria(criterion), catalog).Select(n => n.Code));
    }
}
