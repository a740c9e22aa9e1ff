using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Templates;
using Jinpai.Core;
using Jinpai.Pay.Runs;
using Jinpai.Pay.Templates;

namespace Jinpai.Pay.Tests;

/// <summary>Guards and warnings of plans and slips.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData("6", false)]
    [InlineData("7", true)]
    public void Penalties_above_the_share_warn(string count, bool warns)
    {
        var run = Paid.One("""{"kind":"base"},{"kind":"penalty","event":"late","amount":100}""", $"event:late,{count}", "A,3000,22,30,30");
        Assert.Equal(warns, run.Warns("deductions"));
    }

    [Theory]
    [InlineData("A,2300,22,30,30", 0, false)]
    [InlineData("A,2299.99,22,30,30", 0, true)]
    [InlineData("A,2000,22,30,30", 500, true)]
    [InlineData("A,2300,11,15,30", 0, false)]
    [InlineData("A,0,0,0,30", 0, false)]
    public void The_minimum_wage_is_without_meals_and_by_days_employed(string staff, int meals, bool blocks)
    {
        var plan = Paid.Components($$"""{"kind":"base"},{"kind":"allowance","name":"餐补","amount":{{meals}}}""", """{"minimumWage":2300}""");
        Assert.Equal(blocks, Paid.Run(plan, [staff], ["A,m,100"]).Notices.Any(n => n is { Code: "below_minimum", Weight: NoticeWeight.NeedsConfirmation }));
    }

    [Theory]
    [InlineData("2026-10", "22", false)]
    [InlineData("2026-10", "22.5", true)]
    [InlineData("2026-02", "20.5", true)]
    [InlineData(null, "23", false)]
    [InlineData(null, "23.5", true)]
    public void More_days_than_working_days_warn(string? period, string days, bool warns)
    {
        var run = Paid.Run(Paid.Components("""{"kind":"base"}"""), [$"A,3000,{days},30,31"], ["A,m,100"], period);
        Assert.Equal(warns, run.Warns(period is null ? "many_days" : "more_than_working_days"));
    }

    [Fact]
    public void Whole_tiers_whose_pay_falls_warn()
    {
        const string tiers = "\"metric\":\"net_sales\",\"tiers\":[{\"below\":1000,\"rate\":0.02},{\"rate\":0.01}]";
        Assert.True(Paid.One("{\"kind\":\"commission\",\"mode\":\"whole\"," + tiers + "}", "net_sales,1").Warns("pay_falls"));
        Assert.False(Paid.One("{\"kind\":\"commission\",\"mode\":\"progressive\"," + tiers + "}", "net_sales,1").Warns("pay_falls"));
    }

    [Fact]
    public void A_plan_without_minimum_wage_asks_for_it() => Assert.True(Paid.Run(Paid.Components("""{"kind":"base"}""", "{}"), ["A,1,1,1,1"], ["A,m,1"]).Warns("no_minimum_wage"));

    [Fact]
    public void Full_marks_below_100_warn_where_the_base_goes_with_the_score()
    {
        var scheme = Given.Criteria("""{"metric":"m","weight":95,"linear":{"from":{"value":0,"points":0},"to":{"value":1,"points":100} } }""");
        var plan = Paid.Plan("""{"code":"p","version":1,"scheme":"s","components":[{"kind":"base","multiplyBy":"score"}],"guard":{"minimumWage":0} }""");
        Assert.True(Paid.Run(plan, scheme, ["A,1000,22,30,30"], "A,m,1").Warns("score_below_full"));
        Assert.True(Payroll.Run(new PayRequest(plan, Given.Values("A,m,1"), Paid.Staff("A,1000,22,30,30"))).Warns("no_scheme"));
    }

    [Fact]
    public void People_with_figures_but_not_on_the_list_are_named_and_an_empty_run_says_why()
    {
        Assert.True(Paid.Run(Paid.Components("""{"kind":"base"}"""), ["A,1,1,1,1"], ["A,m,1", "B,m,1"]).Warns("not_on_staff"));
        var empty = Paid.Run(Paid.Components("""{"kind":"base"}"""), [], ["A,m,1"]);
        Assert.Empty(empty.Slips);
        Assert.True(empty.Warns("no_staff"));
    }

    [Fact]
    public void Shipped_plans_are_valid_have_no_penalties_and_leave_the_minimum_wage_open()
    {
        Assert.Equal(["classic", "score-bands", "score-coefficient", "score-weight", "pinduoduo-day-rate"], PlanTemplates.All.Select(t => t.Code));
        foreach (var template in PlanTemplates.All)
        {
            var plan = Paid.Plan(template.Json);
            Assert.Equal(template.Code, plan.Code);
            Assert.DoesNotContain(plan.Components, c => c.Kind == "penalty");
            Assert.Null(plan.Guard.MinimumWage);
            Assert.NotNull(Appraisal.Templates.SchemeTemplates.All.Find(plan.SchemeCode!));
            Assert.False(string.IsNullOrWhiteSpace(template.ForWhom(Language.Chinese)) || string.IsNullOrWhiteSpace(template.ForWhom(Language.English)));
        }
    }

    [Theory]
    [InlineData("classic", "base:3600.00 commission:2750.00 reward:1000.00 reward:1000.00 allowance:330.00", "8680.00")]
    [InlineData("score-bands", "base:4000.00 commission:2750.00 scoreBonus:1200.00 allowance:330.00", "8280.00")]
    [InlineData("score-coefficient", "base:4000.00 commission:2750.00 scoreBonus:900.00 allowance:330.00", "7980.00")]
    [InlineData("score-weight", "base:4000.00 commission:3300.00 allowance:330.00", "7630.00")]
    public void A_shipped_plan_pays_the_worked_amounts(string code, string lines, string total)
    {
        var scheme = Given.Scheme("""{"code":"balanced","version":1,"criteria":[{"metric":"m","weight":100,"linear":{"from":{"value":0,"points":0},"to":{"value":100,"points":100} } }]}""");
        var run = Paid.Run(Paid.Plan(PlanTemplates.All.Find(code)!.Json), scheme, ["A,4000,22,31,31"], "A,m,90", "A,net_sales,250000", "A,sales,300000", "A,enquiry_conversion,,60,100");
        Assert.Equal((lines, total), (run.Slips[0].Lines(), run.Slips[0].Total.ToString()));
    }
}
