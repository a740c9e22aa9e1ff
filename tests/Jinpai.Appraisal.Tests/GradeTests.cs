using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Grades;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Tests;

/// <summary>Grades (spec 4.5).</summary>
public sealed class GradeTests
{
    [Theory]
    [InlineData("weakest", "4;4;1", "junior")]
    [InlineData("majority", "4;4;1", "gold")]
    [InlineData("majority", "4;2;1", "intermediate")]
    [InlineData("majority", "4;3;2;1", "intermediate")]
    [InlineData("majority", "4;-;-", "gold")]
    [InlineData("weighted", "4;4;1", "senior")]
    [InlineData("weighted", "4;3;1", "intermediate")]
    [InlineData("weighted", "-;4;1", "intermediate")]
    public void Dimensions_become_one_grade(string overall, string values, string grade)
    {
        var cells = values.Split(';');
        var dimensions = string.Join(',', cells.Select((_, i) => $$"""{"name":"d{{i}}","weight":{{(i == 2 ? 2 : 1)}},"metrics":[{"metric":"m{{i}}","bands":[{"atLeast":4,"grade":"gold"},{"atLeast":3,"grade":"senior"},{"atLeast":2,"grade":"intermediate"},{"otherwise":true,"grade":"junior"}]}]}"""));
        var reading = GradeSchemeReader.Read("g.json", $$"""{"code":"g","overall":"{{overall}}","dimensions":[{{dimensions}}]}""");
        Assert.Empty(reading.Faults);
        var outcome = Grading.Grade(reading.Scheme!, Given.Values([.. cells.Select((c, i) => $"A,m{i},{c}")]))[0];
        Assert.Equal(grade, outcome.Grade);
    }

    [Fact]
    public void All_faults_of_grades_are_told_at_once()
    {
        const string json = """{"code":"g","overall":"best","dimensions":[{"name":"d","metrics":[{"metric":"m","bands":[{"above":1,"grade":"platinum"},{"below":2,"grade":"gold"}]}]},{"metrics":[]}]}""";
        var codes = GradeSchemeReader.Read("g.json", json).Faults.Select(f => $"{f.Code} {f.Origin.Column}").ToList();
        Assert.Equal(["unknown_word overall", "unknown_grade dimensions[0].metrics[0].bands[0].grade", "otherwise_missing dimensions[0].metrics[0].bands", "field_missing dimensions[1].name", "list_empty dimensions[1].metrics"], codes);
    }

    [Theory]
    [InlineData("69.99", "60", true)]
    [InlineData("70", "60", false)]
    [InlineData(null, "60", false)]
    public void Two_failed_months_in_a_row_ask_for_training(string? previous, string current, bool flagged) =>
        Assert.Equal(flagged, ScoreGrades.NeedsTraining(previous is null ? null : Given.Number(previous), Given.Number(current)));

    [Fact]
    public void Grades_have_names_in_both_languages()
    {
        Assert.Equal("金牌", Grading.NameOf("gold").Chinese);
        Assert.Equal("platinum", Grading.NameOf("platinum").Chinese);
        Assert.Equal("卓越", ScoreGrades.NameOf(ScoreGrade.Outstanding).Chinese);
    }

    [Fact]
    public void Grades_may_have_a_name_a_version_and_a_date()
    {
        const string rest = """ "dimensions":[{"name":"d","metrics":[{"metric":"m","bands":[{"otherwise":true,"grade":"gold"}]}]}]} """;
        var plain = GradeSchemeReader.Read("g.json", """{"code":"g",""" + rest).Scheme!;
        Assert.Equal((null, 1, null), (plain.Name, plain.Version, plain.EffectiveFrom));
        var dated = GradeSchemeReader.Read("g.json", """{"code":"g","name":"评级","version":3,"effectiveFrom":"2026-10-01",""" + rest).Scheme!;
        Assert.Equal(("评级", 3, new DateOnly(2026, 10, 1)), (dated.Name, dated.Version, dated.EffectiveFrom));
    }

    [Theory]
    [InlineData("sales", null, "Finance")]
    [InlineData("net_sales_cohort", null, "Finance")]
    [InlineData("enquiry_conversion", null, "Customers")]
    [InlineData("satisfaction_rate", null, "Customers")]
    [InlineData("first_response", null, "Operations")]
    [InlineData("manual:supervisor", null, "Operations")]
    [InlineData("manual:training", null, "Learning")]
    [InlineData("first_response", "customers", "Customers")]
    public void A_criterion_stands_on_one_side_of_the_scorecard(string metric, string? said, string side)
    {
        var name = metric.StartsWith("manual:", StringComparison.Ordinal) ? $"\"manual\":\"{metric[7..]}\",\"max\":100" : $"\"metric\":\"{metric}\",\"linear\":{{\"from\":{{\"value\":0,\"points\":0}},\"to\":{{\"value\":1,\"points\":100}}}}";
        var criterion = "{" + name + ",\"weight\":100" + (said is null ? "" : $",\"perspective\":\"{said}\"") + "}";
        var result = Appraiser.Appraise(new AppraisalRequest(Given.Criteria(criterion), Given.Values($"A,{metric},1")) { Catalog = MetricCatalog.Known });
        Assert.Equal(side, result.Cards[0].Criteria[0].Perspective.ToString());
    }
}
