using Jinpai.Appraisal.Templates;
using Jinpai.Core;
using Jinpai.Pay.Templates;

namespace Jinpai.Pay.Tests;

/// <summary>golden/cases.md 12, 13, 14, 22.</summary>
public sealed class GoldenPayTests
{
    private const string FourPercent = """{"kind":"commission","metric":"net_sales","tiers":[{"rate":0.04}]}""";

    [Theory]
    [InlineData("sales,1000;refunds_completed_amount,200", "提成 = (1,000.00 − 200.00) × 4.00 % = 32.00")]
    [InlineData("net_sales,800", "提成 = 800.00 × 4.00 % = 32.00")]
    [InlineData("sales,1000;refunds_completed_amount,200;net_sales,800", "提成 = (1,000.00 − 200.00) × 4.00 % = 32.00")]
    public void Case_12_a_refund_of_the_month_lowers_the_commission_once(string figures, string equation)
    {
        var slip = Paid.One(FourPercent, figures).Slips[0];
        Assert.Equal("32.00", slip.Total.ToString());
        Assert.Equal(equation, slip.Lines[0].Equation.Chinese);
    }

    [Fact]
    public void Case_13_a_refund_after_locking_counts_in_the_next_run()
    {
        Assert.Equal("40.00", Paid.One(FourPercent, "sales,1000;refunds_completed_amount,0").Slips[0].Total.ToString());
        var next = Paid.One(FourPercent, "sales,0;refunds_completed_amount,200").Slips[0];
        Assert.Equal("提成 = (0.00 − 200.00) × 4.00 % = −8.00", next.Lines[0].Equation.Chinese);
        Assert.Equal("commission:-8.00 carryForward:8.00", next.Lines());
        Assert.Equal(("0.00", "-8.00"), (next.Total.ToString(), next.Carried.ToString()));
    }

    [Fact]
    public void Case_14_the_Pinduoduo_day_rate_pays_3780()
    {
        var run = Paid.Run(
            Paid.Plan(PlanTemplates.All.Find("pinduoduo-day-rate")!.Json), Given.Scheme(SchemeTemplates.All.Find("pinduoduo")!.Json), ["A,,31.5,31,31"],
            "A,average_per_buyer,72.3", "A,enquiry_conversion,0.3699", "A,within_3min_pinduoduo,1", "A,first_within_30s,0.9778", "A,average_response,9");
        Assert.Equal("日薪 = 120.00 × 31.5 = 3,780.00（得分 750：≥ 650）", run.Slips[0].Lines[0].Equation.Chinese);
        Assert.Equal("3780.00", run.Slips[0].Total.ToString());
        Assert.True(run.Warns("many_days"));
    }

    [Theory]
    [InlineData("net_sales,500", "5.00")]
    [InlineData("sales,1000;refunds_completed_amount,500", "5.00")]
    [InlineData("net_sales,2000", "30.00")]
    [InlineData("net_sales,1000", "10.00")]
    [InlineData("net_sales,1000.01", "10.00")]
    [InlineData("net_sales,1000.50", "10.01")]
    public void Case_22_this_periods_rates_on_net_sales(string figures, string pay) => Assert.Equal(
        pay, Paid.One("""{"kind":"commission","metric":"net_sales","mode":"progressive","tiers":[{"below":1000,"rate":0.01},{"rate":0.02}]}""", figures).Slips[0].Total.ToString());

    [Fact]
    public void The_example_of_a_slip_reads_as_in_the_specification()
    {
        const string component = """{"kind":"commission","metric":"net_sales","mode":"progressive","tiers":[{"below":200000,"rate":0.01},{"rate":0.015}],"scoreWeight":[{"atLeast":90,"percent":120},{"atLeast":70,"percent":100},{"otherwise":true,"percent":80}]}""";
        var line = Paid.One(component, "m,90;sales,182300;refunds_completed_amount,2300").Slips[0].Lines[0];
        Assert.Equal("提成 = (182,300.00 − 2,300.00) × 1.00 % × 120 % = 2,160.00", line.Equation.Chinese);
        Assert.Equal("提成（分段累进）", line.Name.Chinese);
        Assert.Equal(new Money(216000), line.Amount);
    }
}
