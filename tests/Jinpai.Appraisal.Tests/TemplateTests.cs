using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Grades;
using Jinpai.Appraisal.Templates;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Appraisal.Tests;

/// <summary>Each template that ships, with figures worked by hand.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string> Codes => [.. SchemeTemplates.All.Select(t => t.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_template_is_valid_has_full_marks_and_says_for_whom(string code)
    {
        var template = SchemeTemplates.All.Find(code)!;
        var scheme = Given.Scheme(template.Json);
        Assert.Equal(code, scheme.Code);
        Assert.False(scheme.FullMarks < Ratio.From(100));
        Assert.All([template.ForWhomZh, template.ForWhomEn, template.NameZh, template.NameEn], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        var notices = Schemes.SchemeReview.Of(scheme, MetricCatalog.Known);
        Assert.DoesNotContain(notices, n => n.Code is "up_and_down" or "full_marks" or "speed_alone" or "wilson_idle" or "unknown_metric" or "against_catalog");
    }

    [Fact]
    public void There_are_the_ten_of_the_specification() => Assert.Equal(
        ["apparel", "four-metrics", "balanced", "aftersale", "team-leader", "operations", "promotion", "campaigns", "design", "pinduoduo"], SchemeTemplates.All.Select(t => t.Code));

    [Theory]
    [InlineData("four-metrics", "timely_rate,0.9;bad_reviews,1;enquiry_conversion,0.5;sales,80000", "82.5")]
    [InlineData("balanced", "enquiry_conversion,0.5;relative_average_per_buyer,1.05;first_response,6;average_response,25.5;reply_rate,0.98;refund_rate,0.03;manual:supervisor,90", "82")]
    [InlineData("balanced", "enquiry_conversion,0.3799;relative_average_per_buyer,0.95;first_response,31;average_response,45;reply_rate,0.9499;refund_rate,0.1;manual:supervisor,0", "13")]
    [InlineData("aftersale", "responsible_bad_review_rate,0.003;review_recovery_rate,0.8;aftersale_cost_per_person,8.01;average_response,30;manual:supervisor,80", "84")]
    [InlineData("team-leader", "event:training_missing,2;event:no_handover,1;event:absence,0;event:late_report,2;event:empty_report,1;event:chat_audit_missing,9", "85")]
    [InlineData("operations", "gmv,400000;visitor_conversion,0.05;gmv_per_buyer,79.99;pv_per_uv,3;average_stay,180", "79")]
    [InlineData("promotion", "uv,20000;arrival_rate,0.05;bounce_rate,0.5;cost_per_uv,0.5;cost_per_order,36;new_uv_share,0.5", "76")]
    [InlineData("campaigns", "clicks_per_uv,2;campaign_order_share,0.3;campaign_sales_share,0.2;campaign_conversion,0.06;campaign_roi,4", "91")]
    [InlineData("design", "on_time_rate,0.98;pass_rate,0.9;plan_completion,1;manual:work_log,80", "91")]
    [InlineData("pinduoduo", "average_per_buyer,72.3;enquiry_conversion,0.3699;within_3min_pinduoduo,1;first_within_30s,0.9778;average_response,9", "750")]
    [InlineData("pinduoduo", "average_per_buyer,70;enquiry_conversion,0.42;within_3min_pinduoduo,0.999;first_within_30s,0.95;average_response,17.9", "900")]
    [InlineData("apparel", "consultation_conversion,0.32;payment_rate,0.95;relative_average_per_buyer,1.1799;first_response,13;average_response,21;returns,6;manual:daily_work,0", "77.5")]
    public void A_template_gives_the_worked_score(string code, string figures, string score) =>
        Assert.Equal(score, Given.Plain(Given.Appraise(Given.Scheme(SchemeTemplates.All.Find(code)!.Json), [.. figures.Split(';').Select(f => "A," + f)]).Cards[0].Score));

    [Fact]
    public void The_second_absence_of_a_leader_is_shown_to_a_person()
    {
        var result = Given.Appraise(Given.Scheme(SchemeTemplates.All.Find("team-leader")!.Json), "A,event:absence,2", "B,event:absence,1");
        Assert.Equal(["90", "95"], result.Cards.Select(c => Given.Plain(c.Score)));
        Assert.Equal("A", Assert.Single(result.Notices, n => n.Code == "notify").Agent?.Value);
    }

    [Theory]
    [InlineData("repeat_share,0.71;churn_rate,0.19;purchase_cycle,44;new_buyer_conversion,0.81;new_buyer_repurchase,0.11;new_buyer_retention,0.051", "gold")]
    [InlineData("repeat_share,0.7;churn_rate,0.19;purchase_cycle,44;new_buyer_conversion,0.81;new_buyer_repurchase,0.11;new_buyer_retention,0.051", "senior")]
    [InlineData("repeat_share,0.71;churn_rate,0.4;purchase_cycle,44;new_buyer_conversion,0.81", "junior")]
    [InlineData("new_buyer_conversion,0.61", "intermediate")]
    [InlineData("repeat_share,-", null)]
    public void The_medal_grades_take_the_weakest_and_leave_out_what_is_missing(string figures, string? grade)
    {
        var reading = GradeSchemeReader.Read("medal.json", SchemeTemplates.Grades.Find("medal")!.Json);
        Assert.Empty(reading.Faults);
        var outcome = Grading.Grade(reading.Scheme!, Given.Values([.. figures.Split(';').Select(f => "A," + f)]))[0];
        Assert.Equal(grade, outcome.Grade);
    }
}
