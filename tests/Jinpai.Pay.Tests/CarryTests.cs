using Jinpai.Core;
using Jinpai.Pay.Runs;

namespace Jinpai.Pay.Tests;

/// <summary>Negative commission is carried forward, never taken from other pay (spec 4.6).</summary>
public sealed class CarryTests
{
    private const string Plan = """{"kind":"base"},{"kind":"commission","metric":"net_sales","rate":0.01,"scoreWeight":[{"atLeast":90,"percent":120},{"otherwise":true,"percent":80}]}""";

    [Fact]
    public void Three_months_of_carrying()
    {
        var carried = "0";
        var slips = new List<string>();
        foreach (var sales in new[] { "-3000", "1000", "-500", "5000" })
        {
            var slip = Paid.One(Plan, $"m,95;net_sales,{sales}", $"A,3000,22,30,30,{carried}").Slips[0];
            carried = slip.Carried.ToString();
            slips.Add($"{slip.Lines()} = {slip.Total}, {carried}");
        }

        Assert.Equal(
            [
                "base:3000.00 commission:-30.00 carryForward:30.00 = 3000.00, -30.00",
                "base:3000.00 commission:12.00 carryForward:-12.00 = 3000.00, -18.00",
                "base:3000.00 commission:-5.00 carryForward:5.00 = 3000.00, -23.00",
                "base:3000.00 commission:60.00 carryForward:-23.00 = 3037.00, 0.00",
            ],
            slips);
    }

    [Theory]
    [InlineData("0", "-8", "0.00", "-8.00", 2)]
    [InlineData("1000", "-12", "0.00", "0.00", 3)]
    [InlineData("1000", "-12.01", "0.00", "-0.01", 3)]
    [InlineData("1000", "-11.99", "0.01", "0.00", 3)]
    [InlineData("1000", "0", "12.00", "0.00", 2)]
    public void What_was_brought_forward_is_taken_off_first(string sales, string brought, string total, string carried, int lines)
    {
        var slip = Paid.One(Plan, $"m,95;net_sales,{sales}", $"A,0,22,30,30,{brought}").Slips[0];
        Assert.Equal((total, carried, lines), (slip.Total.ToString(), slip.Carried.ToString(), slip.Lines.Length));
    }

    [Fact]
    public void A_low_score_does_not_shrink_what_must_be_given_back() =>
        Assert.Equal("提成 = −1,000.00 × 1.00 % = −10.00", Paid.One(Plan, "m,10;net_sales,-1000").Slips[0].Lines[1].Equation.Chinese);

    [Fact]
    public void Whoever_leaves_has_it_listed_and_not_taken()
    {
        var run = Paid.One(Plan, "m,95;net_sales,-1000", "A,3000,10,15,30,-5");
        Assert.Equal(("1500.00", "-15.00"), (run.Slips[0].Total.ToString(), run.Slips[0].Carried.ToString()));
        Assert.True(run.Warns("carried_on_leaving"));
    }

    [Fact]
    public void All_commissions_count_together()
    {
        var slip = Paid.One("""{"kind":"commission","metric":"a","rate":0.01},{"kind":"commission","metric":"b","rate":0.01}""", "a,1000;b,-400").Slips[0];
        Assert.Equal("commission:10.00 commission:-4.00", slip.Lines());
        Assert.Equal("6.00", slip.Total.ToString());
    }

    [Fact]
    public void An_adjustment_is_a_line_with_its_reason_and_source()
    {
        var run = Paid.Run(Paid.Components("""{"kind":"base"}"""), ["A,3000,22,30,30"], ["A,m,1"], null, new Adjustment(new AgentId("A"), new Money(-1250), "申诉成立", "2026-09 工资"));
        Assert.Equal("调整 = −12.50（申诉成立；2026-09 工资）", run.Slips[0].Lines[1].Equation.Chinese);
        Assert.Equal("应发合计 = 3,000.00 − 12.50 = 2,987.50", run.Slips[0].TotalEquation().Chinese);
        Assert.True(Paid.Run(Paid.Components("""{"kind":"base"}"""), ["A,3000,22,30,30"], ["A,m,1"], null, new Adjustment(new AgentId("A"), new Money(1), " ", "x")).HasErrors);
    }
}
