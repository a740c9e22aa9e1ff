using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Tests;

/// <summary>What a rules file can have wrong: every fault is told, with its key, and nothing is taken.</summary>
public sealed class RulesFaultTests
{
    [Theory]
    [InlineData("""{ "sessionGapp": 600 }""", "unknown_field", "sessionGapp")]
    [InlineData("""{ "filters": { "spam": true } }""", "unknown_field", "filters.spam")]
    [InlineData("""{ "filters": { "code_word": { "word": "x", "lines": 5, "more": 1 } } }""", "unknown_field", "filters.code_word.more")]
    [InlineData("""{ "waitCap": 600, "waitCap": 300 }""", "key_twice", "waitCap")]
    [InlineData("""{ "sessionGap": 0 }""", "out_of_range", "sessionGap")]
    [InlineData("""{ "sessionGap": "600" }""", "not_a_number", "sessionGap")]
    [InlineData("""{ "sessionGap": 600.5 }""", "out_of_range", "sessionGap")]
    [InlineData("""{ "closeDays": 93 }""", "out_of_range", "closeDays")]
    [InlineData("""{ "enquiryDays": 0 }""", "out_of_range", "enquiryDays")]
    [InlineData("""{ "followUpCounts": 1 }""", "not_a_flag", "followUpCounts")]
    [InlineData("""{ "massPrefix": "" }""", "not_a_text", "massPrefix")]
    [InlineData("""{ "vendors": "顺丰" }""", "not_a_list", "vendors")]
    [InlineData("""{ "vendors": ["顺丰", 1] }""", "not_a_text", "vendors[1]")]
    [InlineData("""{ "judge": "order" }""", "unknown_word", "judge")]
    [InlineData("""{ "credit": "first" }""", "unknown_word", "credit")]
    [InlineData("""{ "aftersaleCredit": null }""", "is_null", "aftersaleCredit")]
    [InlineData("""{ "dayCut": "2:00" }""", "not_a_time", "dayCut")]
    [InlineData("""{ "zone": "Mars/Olympus" }""", "rules_zone", "zone")]
    [InlineData("""{ "effectiveFrom": "2026-02-30" }""", "not_a_day", "effectiveFrom")]
    [InlineData("""{ "filters": [] }""", "not_an_object", "filters")]
    [InlineData("""{ "filters": { "single_line": 3 } }""", "not_an_object", "filters.single_line")]
    [InlineData("""{ "filters": { "single_line": {} } }""", "field_missing", "filters.single_line.lines")]
    [InlineData("""{ "filters": { "code_word": { "lines": 5 } } }""", "field_missing", "filters.code_word.word")]
    [InlineData("[]", "rules_shape", "$")]
    [InlineData("3", "rules_shape", "$")]
    [InlineData("[{}, 3]", "not_an_object", "[1]")]
    [InlineData("""[{}, { "effectiveFrom": "2026-10-01" }]""", "field_missing", "[0].effectiveFrom")]
    [InlineData("""[{ "effectiveFrom": "2026-10-01" }, { "effectiveFrom": "2026-10-01" }]""", "rules_same_day", "effectiveFrom")]
    [InlineData("""[{ "effectiveFrom": "2026-10-01" }, { "effectiveFrom": "2026-11-01", "lookback": -1 }]""", "out_of_range", "[1].lookback")]
    public void A_fault_is_told_with_its_key(string text, string code, string key)
    {
        var (rules, issues) = RulesFile.Read(text, "rules.json", new ReplayRules());
        Assert.Null(rules);
        Assert.Contains((code, key), issues.Select(issue => (issue.Code, issue.Origin.Column ?? "")));
        Assert.All(issues, issue => Assert.Equal("rules.json", issue.Origin.File));
        Assert.All(issues, issue => Assert.NotEqual(issue.In(Jinpai.Core.Language.Chinese).Action, issue.In(Jinpai.Core.Language.English).Action));
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Assert.Equal(4, RulesFile.Read("""{ "sessionGap": 0, "judge": 1, "filters": { "empty": "yes" }, "more": {} }""", "rules.json", new ReplayRules()).Issues.Count);

    [Fact]
    public void What_is_no_JSON_is_told_with_its_line() =>
        Assert.Equal(("json_syntax", 2L), Assert.Single(RulesFile.Read("{\n  \"lookback\": }", "rules.json", new ReplayRules()).Issues.Select(issue => (issue.Code, issue.Origin.Line ?? 0))));

    [Fact]
    public void What_is_not_given_holds_as_the_shop_has_it()
    {
        var shop = new ReplayRules { DayCut = new TimeOnly(2, 0), LookbackDays = 5 };
        var (rules, issues) = RulesFile.Read("""{ "lookback": 3, /* a remark */ "filters": { "monologue": false, }, }""", "rules.json", shop);
        Assert.Empty(issues);
        var version = Assert.Single(rules!.Versions);
        Assert.Equal((3, new TimeOnly(2, 0), false, true), (version.LookbackDays, version.DayCut, version.Filters.Monologue, version.Filters.Empty));
    }

    [Theory]
    [InlineData("2026-09-30", 1)]
    [InlineData("2026-10-01", 1)]
    [InlineData("2026-10-31", 1)]
    [InlineData("2026-11-01", 7)]
    public void A_day_has_the_version_in_force_on_it_and_before_the_first_the_first(string day, int lookback)
    {
        var (rules, _) = RulesFile.Read("""[{ "effectiveFrom": "2026-11-01", "lookback": 7 }, { "effectiveFrom": "2026-10-01", "lookback": 1 }]""", "rules.json", new ReplayRules());
        Assert.Equal(lookback, rules!.For(Jinpai.Core.BusinessDay.Parse(day)).LookbackDays);
    }
}
