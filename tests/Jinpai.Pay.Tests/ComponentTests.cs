using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Results;

namespace Jinpai.Pay.Tests;

/// <summary>Each kind of component, at its edges, with its equation.</summary>
public sealed class ComponentTests
{
    private const string Tiers = "\"tiers\":[{\"below\":200000,\"rate\":0.01},{\"atMost\":300000,\"rate\":0.015},{\"rate\":0.02}]";
    private const string Progressive = "{\"kind\":\"commission\",\"metric\":\"net_sales\",\"mode\":\"progressive\"," + Tiers + "}";
    private const string Whole = "{\"kind\":\"commission\",\"metric\":\"net_sales\",\"mode\":\"whole\"," + Tiers + "}";
    private const string Weighted = """{"kind":"commission","metric":"net_sales","rate":0.1,"scoreWeight":[{"atLeast":90,"percent":120},{"otherwise":true,"percent":80}]}""";
    private const string Steps = """{"kind":"reward","metric":"sales","steps":{"from":200000,"every":100000,"amount":500,"max":3000}}""";
    private const string Bands = """{"kind":"reward","metric":"c","minimumSample":30,"bands":[{"atLeast":0.7,"amount":2000},{"atLeast":0.6,"amount":1000},{"otherwise":true,"amount":0}]}""";
    private const string Base = """{"kind":"base"}""";
    private const string ByScore = """{"kind":"base","name":"绩效工资","share":0.3,"multiplyBy":"score"}""";
    private const string RateBy = """{"kind":"commission","metric":"net_sales","rateBy":{"metric":"c","bands":[{"atLeast":0.5,"rate":0.02},{"otherwise":true,"rate":0.01}]}}""";
    private const string PerDay = """{"kind":"piece","metric":"received","per":"day","mode":"progressive","tiers":[{"atMost":100,"amount":0.5},{"amount":0.8}]}""";

    [Theory]
    [InlineData(Progressive, "net_sales,199999.99", "A,0,22,30,30", "2000.00", "提成 = 199,999.99 × 1.00 % = 2,000.00")]
    [InlineData(Progressive, "net_sales,200000", "A,0,22,30,30", "2000.00", "提成 = 200,000.00 × 1.00 % = 2,000.00")]
    [InlineData(Progressive, "net_sales,350000", "A,0,22,30,30", "4500.00", "提成 = 200,000.00 × 1.00 % + 100,000.00 × 1.50 % + 50,000.00 × 2.00 % = 4,500.00")]
    [InlineData(Progressive, "sales,351000;refunds_completed_amount,1000", "A,0,22,30,30", "4500.00", "提成 = 200,000.00 × 1.00 % + 100,000.00 × 1.50 % + 50,000.00 × 2.00 % = 4,500.00（351,000.00 − 1,000.00 = 350,000.00）")]
    [InlineData(Progressive, "net_sales,0", "A,0,22,30,30", "0.00", "提成 = 0.00 × 1.00 % = 0.00")]
    [InlineData(Progressive, "net_sales,-", "A,0,22,30,30", "0.00", "提成 = 0.00（退款后销售额 无数据，计 0）")]
    [InlineData(Progressive, "net_sales,延迟统计", "A,0,22,30,30", "0.00", "提成 = 0.00（退款后销售额 未成熟（延迟统计），暂计 0）")]
    [InlineData(Whole, "net_sales,199999.99", "A,0,22,30,30", "2000.00", "提成 = 199,999.99 × 1.00 % = 2,000.00")]
    [InlineData(Whole, "net_sales,200000", "A,0,22,30,30", "3000.00", "提成 = 200,000.00 × 1.50 % = 3,000.00")]
    [InlineData(Whole, "net_sales,300000", "A,0,22,30,30", "4500.00", "提成 = 300,000.00 × 1.50 % = 4,500.00")]
    [InlineData(Whole, "net_sales,300000.01", "A,0,22,30,30", "6000.00", "提成 = 300,000.01 × 2.00 % = 6,000.00")]
    [InlineData(Weighted, "m,90;net_sales,100", "A,0,22,30,30", "12.00", "提成 = 100.00 × 10.00 % × 120 % = 12.00")]
    [InlineData(Weighted, "m,89.996;net_sales,100", "A,0,22,30,30", "12.00", "提成 = 100.00 × 10.00 % × 120 % = 12.00")]
    [InlineData(Weighted, "m,89.99;net_sales,100", "A,0,22,30,30", "8.00", "提成 = 100.00 × 10.00 % × 80 % = 8.00")]
    [InlineData(Weighted, "net_sales,100", "A,0,22,30,30", "10.00", "提成 = 100.00 × 10.00 % × 100 % = 10.00（没有分数，按 100 % 计：没有一项指标有数据）")]
    [InlineData(Weighted, "m,10;net_sales,0.05", "A,0,22,30,30", "0.00", "提成 = 0.05 × 10.00 % × 80 % = 0.00")]
    [InlineData(Weighted, "m,90;net_sales,0.05", "A,0,22,30,30", "0.01", "提成 = 0.05 × 10.00 % × 120 % = 0.01")]
    [InlineData(RateBy, "c,0.5;net_sales,1000", "A,0,22,30,30", "20.00", "提成 = 1,000.00 × 2.00 % = 20.00（c 0.5：≥ 0.5）")]
    [InlineData(RateBy, "c,0.4999;net_sales,1000", "A,0,22,30,30", "10.00", "提成 = 1,000.00 × 1.00 % = 10.00（c 0.4999：其他）")]
    [InlineData(Steps, "sales,199999.99", "A,0,22,30,30", "0.00", "奖励 = 0 × 500.00 = 0.00（销售额 199,999.99）")]
    [InlineData(Steps, "sales,200000", "A,0,22,30,30", "500.00", "奖励 = 1 × 500.00 = 500.00（销售额 200,000）")]
    [InlineData(Steps, "sales,299999.99", "A,0,22,30,30", "500.00", "奖励 = 1 × 500.00 = 500.00（销售额 299,999.99）")]
    [InlineData(Steps, "sales,300000", "A,0,22,30,30", "1000.00", "奖励 = 2 × 500.00 = 1,000.00（销售额 300,000）")]
    [InlineData(Steps, "sales,5000000", "A,0,22,30,30", "3000.00", "奖励 = min(49 × 500.00, 3,000.00) = 3,000.00（销售额 5,000,000）")]
    [InlineData(Bands, "c,,70,100", "A,0,22,30,30", "2000.00", "奖励 = 2,000.00（c 0.7：≥ 0.7）")]
    [InlineData(Bands, "c,,20,29", "A,0,22,30,30", "0.00", "奖励 = 0.00（样本 29 < 30，计 0）")]
    [InlineData(Bands, "c,,599,1000", "A,0,22,30,30", "0.00", "奖励 = 0.00（c 0.599：其他）")]
    [InlineData(Base, "m,1", "A,3000,22,30,30", "3000.00", "底薪 = 3,000.00")]
    [InlineData(Base, "m,1", "A,3000,10,15,30", "1500.00", "底薪 = 3,000.00 × 15/30 = 1,500.00")]
    [InlineData(Base, "m,1", "A,3000,22,30,30,0,2", "2724.14", "底薪 = 3,000.00 × (1 − 2/21.75) = 2,724.14")]
    [InlineData(Base, "m,1", "A,3000,0,2,31,0,21.75", "0.00", "底薪 = 3,000.00 × max(0, 2/31 − 21.75/21.75) = 0.00")]
    [InlineData(Base, "m,1", "A,3000,0,0,30", "0.00", "底薪 = 3,000.00 × 0/30 = 0.00")]
    [InlineData(Base, "m,1", "A,,22,30,30", "0.00", "底薪 = 0.00（人员表没有底薪）")]
    [InlineData(ByScore, "m,88.5", "A,3000,22,30,30", "796.50", "绩效工资 = 3,000.00 × 30 % × 88.5 % = 796.50")]
    [InlineData(ByScore, "m,33.33", "A,1000.50,22,30,30", "100.04", "绩效工资 = 1,000.50 × 30 % × 33.33 % = 100.04")]
    [InlineData(ByScore, "x,1", "A,3000,22,30,30", "900.00", "绩效工资 = 3,000.00 × 30 % × 100 % = 900.00（没有分数，按 100 % 计：没有一项指标有数据）")]
    [InlineData("""{"kind":"dayRate","amount":99.99}""", "", "A,0,0,30,30", "0.00", "日薪 = 99.99 × 0 = 0.00")]
    [InlineData("""{"kind":"dayRate","amount":99.99}""", "", "A,0,10.5,30,30", "1049.90", "日薪 = 99.99 × 10.5 = 1,049.90")]
    [InlineData("""{"kind":"dayRate","bands":[{"atLeast":90,"amount":160},{"otherwise":true,"amount":96}]}""", "x,1", "A,0,10,30,30", "960.00", "日薪 = 96.00 × 10 = 960.00（没有分数，按最后一档计：没有一项指标有数据）")]
    [InlineData("""{"kind":"allowance","name":"餐补","perDay":15}""", "", "A,0,21.5,30,30", "322.50", "餐补 = 15.00 × 21.5 = 322.50")]
    [InlineData("""{"kind":"allowance","amount":200,"prorate":true}""", "", "A,0,5,10,31", "64.52", "补贴 = 200.00 × 10/31 = 64.52")]
    [InlineData("""{"kind":"allowance","amount":200}""", "", "A,0,5,10,31", "200.00", "补贴 = 200.00")]
    [InlineData("""{"kind":"piece","metric":"received","amount":0.005}""", "received,1", "A,0,5,10,31", "0.01", "计件 = 1 × 0.005 = 0.01")]
    [InlineData(PerDay, "received,2400", "A,0,20,30,30", "1320.00", "计件 = 2,000 × 0.50 + 400 × 0.80 = 1,320.00（按 20 天分档）")]
    [InlineData(PerDay, "received,10", "A,0,0,30,30", "5.00", "计件 = 10 × 0.50 = 5.00（按 0 天分档）")]
    [InlineData("""{"kind":"scoreBonus","coefficient":10}""", "m,88.55", "A,0,5,30,30", "885.50", "绩效奖金 = 88.55 × 10.00 = 885.50")]
    [InlineData("""{"kind":"scoreBonus","coefficient":10}""", "x,1", "A,0,5,30,30", "0.00", "绩效奖金 = 0.00（没有分数，计 0：没有一项指标有数据）")]
    [InlineData("""{"kind":"scoreBonus","bands":[{"atLeast":90,"amount":800},{"otherwise":true,"amount":100}]}""", "m,89.995", "A,0,5,30,30", "800.00", "绩效奖金 = 800.00（得分 90：≥ 90）")]
    [InlineData("""{"kind":"reward","event":"praise","amount":50}""", "event:praise,3", "A,0,5,30,30", "150.00", "奖励 = 3 × 50.00 = 150.00")]
    [InlineData("""{"kind":"reward","event":"praise","amount":50}""", "", "A,0,5,30,30", "0.00", "奖励 = 0 × 50.00 = 0.00")]
    [InlineData("""{"kind":"penalty","event":"late","amount":20,"max":50}""", "event:late,2", "A,0,5,30,30", "-40.00", "扣款 = −2 × 20.00 = −40.00")]
    [InlineData("""{"kind":"penalty","event":"late","amount":20,"max":50}""", "event:late,3", "A,0,5,30,30", "-50.00", "扣款 = −min(3 × 20.00, 50.00) = −50.00")]
    [InlineData("""{"kind":"penalty","event":"late","amount":20}""", "", "A,0,5,30,30", "0.00", "扣款 = 0.00")]
    [InlineData("""{"kind":"claims","rate":0.1,"atLeast":20}""", "event:claim,3;claims_amount,1000", "A,0,5,30,30", "100.00", "挽损奖 = max(1,000.00 × 10.00 %, 3 × 20.00) = 100.00")]
    [InlineData("""{"kind":"claims","rate":0.1,"atLeast":20}""", "event:claim,3;claims_amount,100", "A,0,5,30,30", "60.00", "挽损奖 = max(100.00 × 10.00 %, 3 × 20.00) = 60.00")]
    [InlineData("""{"kind":"commission","rate":0.1,"refunds":"none"}""", "sales,100;refunds_completed_amount,50;net_sales,50", "A,0,5,30,30", "10.00", "提成 = 100.00 × 10.00 % = 10.00")]
    [InlineData("""{"kind":"commission","rate":0.1,"refunds":"agentFault"}""", "sales,100;refunds_completed_amount,50;refunds_completed_agent_fault_amount,20", "A,0,5,30,30", "8.00", "提成 = (100.00 − 20.00) × 10.00 % = 8.00")]
    [InlineData("""{"kind":"commission","metric":"sales","rate":0.1,"products":{"only":["P1","P2"]}}""", "sales,100;sales@P1,30;sales@P2,20", "A,0,5,30,30", "5.00", "提成 = (30.00 + 20.00) × 10.00 % = 5.00")]
    [InlineData("""{"kind":"commission","metric":"sales","rate":0.1,"products":{"except":["P1"]}}""", "sales,100;sales@P1,30", "A,0,5,30,30", "7.00", "提成 = (100.00 − 30.00) × 10.00 % = 7.00")]
    public void A_component_pays_and_says_how(string component, string figures, string staff, string amount, string equation)
    {
        var line = Paid.One(component, figures, staff).Slips[0].Lines[0];
        Assert.Equal((amount, equation), (line.Amount.ToString(), line.Equation.Chinese));
    }

    [Theory]
    [InlineData("sales", "A:500.00 B:500.00 C:100.00 D:0.00")]
    [InlineData("score", "A:0.00 B:0.00 C:300.00 D:500.00")]
    public void Ties_of_a_rank_reward_share_the_better_place(string metric, string expected)
    {
        var plan = Paid.Components($$"""{"kind":"rankReward","metric":"{{metric}}","amounts":[500,300,100]}""");
        var run = Paid.Run(plan, ["B,0,1,30,30", "A,0,1,30,30", "D,0,1,30,30", "C,0,1,30,30"], ["A,sales,9", "B,sales,9", "C,sales,5", "D,sales,1", "D,m,90", "C,m,80", "A,m,-"]);
        Assert.Equal(expected, string.Join(' ', run.Slips.Select(s => $"{s.Agent}:{s.Total}")));
    }

    [Theory]
    [InlineData("equal", "A:33.33 B:33.33 C:33.33")]
    [InlineData("days", "A:50.00 B:25.00 C:25.00")]
    [InlineData("score", "A:75.00 B:25.00 C:0.00")]
    [InlineData("sales", "A:20.00 B:30.00 C:50.00")]
    public void A_pool_is_shared_out(string split, string expected)
    {
        var plan = Paid.Components($$"""{"kind":"pool","metric":"shop_sales","rate":0.01,"split":"{{split}}"}""");
        var run = Paid.Run(plan, ["A,0,20,30,30", "B,0,10,30,30", "C,0,10,30,30"], ["*,shop_sales,10000", "A,m,90", "B,m,30", "A,sales,200", "B,sales,300", "C,sales,500"]);
        Assert.Equal(expected, string.Join(' ', run.Slips.Select(s => $"{s.Agent}:{s.Total}")));
    }

    [Fact]
    public void A_guarantee_and_a_cap_look_at_the_lines_they_name()
    {
        const string components = """{"kind":"cap","amount":1000,"of":["commission"]},{"kind":"base"},{"kind":"commission","rate":0.1},{"kind":"guarantee","amount":4500},{"kind":"allowance","name":"餐补","amount":100}""";
        var rich = Paid.One(components, "net_sales,30000", "A,3000,22,30,30").Slips[0];
        Assert.Equal("base:3000.00 commission:3000.00 allowance:100.00 cap:-2000.00", rich.Lines());
        Assert.Equal("封顶 = 1,000.00 − 3,000.00 = −2,000.00", rich.Lines[^1].Equation.Chinese);
        var poor = Paid.One(components, "net_sales,100", "A,3000,22,30,30").Slips[0];
        Assert.Equal("base:3000.00 commission:10.00 allowance:100.00 guarantee:1390.00", poor.Lines());
        Assert.Equal("4500.00", poor.Total.ToString());
    }

    [Fact]
    public void Without_a_score_locking_asks_for_a_note()
    {
        var run = Paid.One(ByScore, "x,1", "A,3000,22,30,30");
        Assert.Contains(run.Notices, n => n is { Code: "pay_without_score", Weight: NoticeWeight.NeedsConfirmation });
    }

    [Fact]
    public void Immature_figures_stand_in_the_way_of_locking() =>
        Assert.Contains(Paid.One(Progressive, "net_sales,延迟统计").Notices, n => n is { Code: "immature_figure", Weight: NoticeWeight.BlocksLocking });
}
