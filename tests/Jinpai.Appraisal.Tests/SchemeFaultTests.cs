using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Tests;

/// <summary>All faults of a scheme at once, each with its place (spec 4.1).</summary>
public sealed class SchemeFaultTests
{
    private const string Bands = """ "bands": [{"atLeast": 1, "points": 100}, {"otherwise": true, "points": 0}] """;

    [Fact]
    public void Five_faults_are_told_in_one_go()
    {
        const string json = """
            {
              "code": "s", "version": 1, "colour": "red",
              "criteria": [
                { "metric": "a", "weight": -1, "bands": [ {"atLeast": 1, "points": 100}, {"otherwise": true, "points": 0} ] },
                { "metric": "b", "weight": 10, "weight": 20, "bands": [ {"atLeast": 1, "points": 100}, {"atMost": 2, "points": 50}, {"otherwise": true, "points": 0} ] },
                { "metric": "a", "weight": 5, "bands": [ {"atLeast": 1, "points": 100}, {"atLeast": 2, "points": 50}, {"otherwise": true, "points": 0} ] }
              ]
            }
            """;
        var reading = SchemeReader.Read("scheme.json", json);
        Assert.Null(reading.Scheme);
        Assert.Equal(
            [
                "unknown_field colour 2", "out_of_range criteria[0].weight 4", "key_twice criteria[1].weight 5", "bands_two_directions criteria[1].bands[1].atMost 5",
                "band_lets_in_nothing criteria[2].bands[1].atLeast 6", "criterion_twice criteria[2] 6",
            ],
            reading.Faults.Select(f => $"{f.Code} {f.Origin.Column} {f.Origin.Line}"));
        Assert.All(reading.Faults, f => Assert.Equal(("scheme.json", Severity.Error), (f.Origin.File, f.Severity)));
        Assert.All(reading.Faults.Select(f => f.In(Language.English)), f => Assert.False(string.IsNullOrWhiteSpace(f.Found) || string.IsNullOrWhiteSpace(f.Expected) || string.IsNullOrWhiteSpace(f.Action)));
    }

    [Theory]
    [InlineData("""{ "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}] }""", "field_missing code")]
    [InlineData("""{ "code": "s", "criteria": [], "events": [{"event": "e", "points": -1}] }""", "field_missing version")]
    [InlineData("""{ "code": "s", "version": 1 }""", "field_missing criteria")]
    [InlineData("""{ "code": "s", "version": 1.5, "criteria": [], "events": [{"event": "e", "points": -1}] }""", "out_of_range version")]
    [InlineData("""{ "code": " ", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}] }""", "not_a_text code")]
    [InlineData("""[]""", "not_an_object ")]
    [InlineData("""{ "code": "s", """, "json_syntax ")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}] } x""", "json_syntax ")]
    [InlineData("", "json_syntax ")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "period": "year" }""", "unknown_word period")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "effectiveFrom": "2026-13-01" }""", "not_a_day effectiveFrom")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "scoreRange": [100, 0] }""", "score_range scoreRange")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "scoreRange": [0] }""", "score_range scoreRange")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "rounding": -1 }""", "out_of_range rounding")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "missing": "skip" }""", "unknown_word missing")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "startingPoints": 1e99 }""", "not_a_number startingPoints")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "appliesTo": { "role": ["x"] } }""", "unknown_field appliesTo.role")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "appliesTo": { "agents": ["A", "A"] } }""", "named_twice appliesTo.agents[1]")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1, "cap": 5}] }""", "cap_sign events[0].cap")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}, {"event": "e", "points": -2}] }""", "event_twice events[1]")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1, "notify": {"from": 0, "text": "x"}}] }""", "out_of_range events[0].notify.from")]
    public void A_fault_of_the_whole_is_told_with_its_place(string json, string expected) => Assert.Equal([expected], Faults(json));

    [Theory]
    [InlineData("""{"metric": "a", "weight": 1}""", "field_missing criteria[0].bands")]
    [InlineData("""{"metric": "a", "bands": [{"otherwise": true, "points": 0}]}""", "field_missing criteria[0].weight")]
    [InlineData("""{"weight": 1, "bands": [{"otherwise": true, "points": 0}]}""", "field_missing criteria[0].metric")]
    [InlineData("""{"metric": "a", "weight": 1, "bands": [{"atLeast": 1, "points": 0}]}""", "otherwise_missing criteria[0].bands")]
    [InlineData("""{"metric": "a", "weight": 1, "bands": []}""", "otherwise_missing criteria[0].bands")]
    [InlineData("""{"metric": "a", "weight": 1, "bands": [{"otherwise": true, "points": 0}, {"otherwise": true, "points": 0}]}""", "otherwise_not_last criteria[0].bands[0].otherwise")]
    [InlineData("""{"metric": "a", "weight": 1, "bands": [{"above": 1, "points": 2}, {"above": 1, "points": 1}, {"otherwise": true, "points": 0}]}""", "band_lets_in_nothing criteria[0].bands[1].above")]
    [InlineData("""{"metric": "a", "weight": 1, "bands": [{"atLeast": 1, "points": 2}, {"above": 1, "points": 1}, {"otherwise": true, "points": 0}]}""", "band_lets_in_nothing criteria[0].bands[1].above")]
    [InlineData("""{"metric": "a", "weight": 1, "bands": [{"atMost": 1, "points": 2}, {"below": 1, "points": 1}, {"otherwise": true, "points": 0}]}""", "band_lets_in_nothing criteria[0].bands[1].below")]
    [InlineData("""{"metric": "a", "weight": 1, "bands": [{"points": 2}, {"otherwise": true, "points": 0}]}""", "band_bound criteria[0].bands[0]")]
    [InlineData("""{"metric": "a", "weight": 1, "bands": [{"atLeast": 1, "above": 1, "points": 2}, {"otherwise": true, "points": 0}]}""", "band_bound criteria[0].bands[0]")]
    [InlineData("""{"metric": "a", "weight": 1, "bands": [{"atLeast": "1", "points": 2}, {"otherwise": true, "points": 0}]}""", "not_a_number criteria[0].bands[0].atLeast")]
    [InlineData("""{"metric": "a", "weight": 1, "linear": {"from": {"value": 1, "points": 0}, "to": {"value": 1, "points": 9}}}""", "linear_anchors criteria[0].linear")]
    [InlineData("""{"metric": "a", "weight": 1, "linear": {"from": {"value": 1, "points": 0}}}""", "field_missing criteria[0].linear.to")]
    [InlineData("""{"metric": "a", "weight": 1, "perUnit": {"target": 1, "unit": 0, "start": 1, "under": 1}}""", "out_of_range criteria[0].perUnit.unit")]
    [InlineData("""{"metric": "a", "weight": 1, "perUnit": {"target": 1, "unit": 1, "start": 1}}""", "field_missing criteria[0].perUnit.under")]
    [InlineData("""{"metric": "a", "weight": 1, "perUnit": {"target": 1, "unit": 1, "start": 1, "under": 1, "min": 5, "max": 1}}""", "min_above_max criteria[0].perUnit.min")]
    [InlineData("""{"metric": "a", "weight": 1, "target": {"value": 0}}""", "out_of_range criteria[0].target.value")]
    [InlineData("""{"metric": "a", "weight": 1, "target": {}}""", "field_missing criteria[0].target.value")]
    [InlineData("""{"metric": "a", "weight": 1, "rank": {"best": "most", "points": [1], "otherwise": 0}}""", "unknown_word criteria[0].rank.best")]
    [InlineData("""{"metric": "a", "weight": 1, "rank": {"best": "highest", "points": [], "otherwise": 0}}""", "list_empty criteria[0].rank.points")]
    [InlineData("""{"metric": "a", "weight": 1, "rank": {"best": "highest", "points": [1]}}""", "field_missing criteria[0].rank.otherwise")]
    [InlineData("""{"manual": "m", "weight": 1}""", "field_missing criteria[0].max")]
    [InlineData("""{"manual": "m", "weight": 1, "max": 0}""", "out_of_range criteria[0].max")]
    [InlineData("""{"manual": "m", "weight": 1, "max": 5, "bands": []}""", "unknown_field criteria[0].bands")]
    [InlineData("""{"metric": "a", "with": {"seconds": [60]}, "weight": 1, "bands": [{"otherwise": true, "points": 0}]}""", "parameter criteria[0].with.seconds")]
    public void A_fault_of_a_criterion_is_told_with_its_place(string criterion, string expected) =>
        Assert.Equal([expected], Faults($$"""{ "code": "s", "version": 1, "criteria": [{{criterion}}] }"""));

    [Theory]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [] }""")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [], "events": [], "startingPoints": 100 }""")]
    [InlineData("""{ "code": "s", "version": 1, "criteria": [{"metric": "a", "weight": 0, "bands": [{"otherwise": true, "points": 0}]}] }""")]
    public void A_scheme_by_which_nothing_counts_is_refused(string json) => Assert.Equal(["nothing_appraised criteria"], Faults(json));

    [Fact]
    public void Two_rules_for_one_criterion_are_refused() => Assert.Contains(
        "rules_many criteria[0]",
        Faults($$"""{ "code": "s", "version": 1, "criteria": [{"metric": "a", "weight": 1, {{Bands}}, "target": {"value": 1} } ] }"""));

    [Fact]
    public void One_metric_with_different_parameters_is_two_criteria()
    {
        var scheme = Given.Criteria($$"""{"metric":"t","with":{"seconds":30},"weight":1,{{Bands}}},{"metric":"t","with":{"seconds":60},"weight":1,{{Bands}}}""");
        Assert.Equal(["t;seconds=30", "t;seconds=60"], scheme.Criteria.Select(c => c.Metric.Key));
        Assert.Contains("criterion_twice criteria[1]", Faults($$"""{"code":"s","version":1,"criteria":[{"metric":"t","with":{"seconds":60},"weight":1,{{Bands}}},{"metric":"t","with":{"seconds":60.0},"weight":1,{{Bands}}}]}"""));
    }

    [Fact]
    public void Defaults_are_those_of_the_contract()
    {
        var scheme = Given.Criteria($$"""{"metric":"a","weight":1,{{Bands}}},{"manual":"m","max":10,"weight":1}""");
        Assert.Equal((SchemePeriod.Month, 2, "0", "100"), (scheme.Period, scheme.Rounding, Given.Plain(scheme.LeastScore), Given.Plain(scheme.MostScore)));
        Assert.Equal((MissingRule.Reweight, 0, SmallSampleRule.Mark), (scheme.Criteria[0].Missing, scheme.Criteria[0].MinimumSample, scheme.Criteria[0].SmallSample));
        Assert.Equal(MissingRule.Block, scheme.Criteria[1].Missing);
        Assert.True(scheme.AppliesTo.IsEverybody);
    }

    [Fact]
    public void Faults_speak_both_languages()
    {
        const string json = """{ "code": "s", "version": 1, "criteria": [], "events": [{"event": "e", "points": -1}], "colour": 1 }""";
        var fault = SchemeReader.Read("s.json", json).Faults.Single();
        Assert.StartsWith("可用字段", fault.In(Language.Chinese).Expected, StringComparison.Ordinal);
        Assert.StartsWith("one of the fields code, ", fault.In(Language.English).Expected, StringComparison.Ordinal);
        Assert.Equal("未知字段", fault.Kind.Title.Chinese);
        Assert.Equal("The file was not used; correct it and try again.", fault.In(Language.English).Action);
    }

    private static IEnumerable<string> Faults(string json) =>
        SchemeReader.Read("s.json", json).Faults.Select(f => $"{f.Code} {f.Origin.Column}");
}
