using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>golden/cases.md 1, 12–16 and 22, and the templates' worked figures, as somebody at the command line gets them.</summary>
public sealed class GoldenLineTests : IDisposable
{
    private const string FourPercent = """{"kind":"commission","metric":"net_sales","tiers":[{"rate":0.04}]}""";
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Case_1_the_apparel_shop()
    {
        var json = Json(_desk.Run("appraise", "--scheme", Repository.Path("tests/golden/apparel-scheme.json"), "--values", Repository.Path("tests/golden/apparel-values.csv"), "--format", "json"));
        var lines = new List<string> { "agent,metric,points,weighted" };
        foreach (var card in json["agents"]!.AsArray())
        {
            lines.AddRange(card!["criteria"]!.AsArray().Select(criterion => $"{card["agent"]},{criterion!["metric"]},{criterion["points"]!.ToJsonString()},{criterion["weighted"]!.ToJsonString()}"));
            lines.Add($"{card["agent"]},total,,{card["score"]!.ToJsonString()}");
        }

        Assert.Equal(File.ReadAllText(Repository.Path("tests/golden/apparel-expected.csv")).TrimEnd().ReplaceLineEndings("\n"), string.Join('\n', lines));
        Assert.Null(json["period"]);
        Assert.Contains(json["warnings"]!.AsArray(), warning => ((string)warning!).Contains("95", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FourPercent, "sales,1000;refunds_completed_amount,200", "32", "提成 = (1,000.00 − 200.00) × 4.00 % = 32.00")]
    [InlineData(FourPercent, "sales,1000;refunds_completed_amount,0", "40", "提成 = 1,000.00 × 4.00 % = 40.00")]
    [InlineData("""{"kind":"commission","metric":"net_sales","mode":"progressive","tiers":[{"below":1000,"rate":0.01},{"rate":0.02}]}""", "sales,1000;refunds_completed_amount,500", "5", "提成 = (1,000.00 − 500.00) × 1.00 % = 5.00")]
    public void Cases_12_and_22_refunds_lower_the_commission_once(string component, string figures, string total, string equation)
    {
        var slip = Pay(component, figures);
        Assert.Equal(total, slip["total"]!.ToJsonString());
        Assert.Equal(equation, (string?)slip["lines"]![0]!["equation"]);
    }

    [Fact]
    public void Case_13_a_refund_after_locking_is_minus_8_in_the_next_month()
    {
        var slip = Pay(FourPercent, "sales,500;refunds_completed_amount,200");
        Assert.Equal("12", slip["total"]!.ToJsonString());
        var alone = Pay(FourPercent, "sales,0;refunds_completed_amount,200");
        Assert.Equal(["-8", "8"], alone["lines"]!.AsArray().Select(line => line!["amount"]!.ToJsonString()));
        Assert.Equal("-8", alone["carried"]!.ToJsonString());
        Assert.Equal("提成 = (0.00 − 200.00) × 4.00 % = −8.00", (string?)alone["lines"]![0]!["equation"]);
        var adjustments = _desk.Write("adjustments.csv", "agent,amount,reason,source\nA,-8,锁定后退款 200.00,2026-10\n");
        var adjusted = Pay(FourPercent, "sales,1000;refunds_completed_amount,0", "--adjustments", adjustments);
        Assert.Equal("32", adjusted["total"]!.ToJsonString());
        Assert.Equal("调整 = −8.00（锁定后退款 200.00；2026-10）", (string?)adjusted["lines"]![1]!["equation"]);
    }

    [Theory]
    [InlineData("A,-8,,2026-10", "reason")]
    [InlineData("A,-8,退款,", "source")]
    [InlineData(",-8,退款,2026-10", "agent")]
    [InlineData("A,many,退款,2026-10", "amount")]
    [InlineData("A,-8.005,退款,2026-10", "amount")]
    public void An_adjustment_without_reason_source_or_whole_cents_pays_nobody(string row, string column)
    {
        var ran = RunPay(FourPercent, "sales,1000;refunds_completed_amount,0", "--adjustments", _desk.Write("adjustments.csv", "agent,amount,reason,source\n" + row + "\n")).Expect(1);
        Assert.Equal("", ran.Out);
        Assert.Contains(column, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Case_14_the_Pinduoduo_day_rate()
    {
        var values = Values("average_per_buyer,72.3;enquiry_conversion,0.3699;within_3min_pinduoduo,1;first_within_30s,0.9778;average_response,9");
        Assert.Equal("750", Score("pinduoduo", values));
        var staff = _desk.Write("staff.csv", "agent,base,days,employed_days,period_days\nA,,31.5,31,31\n");
        var json = Json(_desk.Run("pay", "--plan", "pinduoduo-day-rate", "--values", values, "--staff", staff, "--format", "json"));
        Assert.Equal("3780", json["agents"]![0]!["total"]!.ToJsonString());
        Assert.Equal("日薪 = 120.00 × 31.5 = 3,780.00（得分 750：≥ 650）", (string?)json["agents"]![0]!["lines"]![0]!["equation"]);
        Assert.Contains(json["warnings"]!.AsArray(), warning => ((string)warning!).Contains("31.5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2,2", "0.342")]
    [InlineData("10,12", "0.552")]
    public void Case_15_a_small_sample_counts_with_its_Wilson_bound(string parts, string bound)
    {
        var scheme = _desk.Write("s.json", """{"code":"s","version":1,"minimumSample":30,"smallSample":"wilson","criteria":[{"metric":"enquiry_conversion","weight":100,"linear":{"from":{"value":0,"points":0},"to":{"value":1,"points":100}}}]}""");
        var values = _desk.Write("v.csv", "agent,metric,value,numerator,denominator\nA,enquiry_conversion,," + parts + "\n");
        var criterion = Json(_desk.Run("appraise", "--scheme", scheme, "--values", values, "--format", "json"))["agents"]![0]!["criteria"]![0]!;
        Assert.Equal(bound, decimal.Round((decimal)criterion["value"]!, 3).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Case_16_what_has_no_data_gives_its_weight_to_the_rest()
    {
        const string bands = """ "bands":[{"atLeast":1,"points":5},{"otherwise":true,"points":0}] """;
        var scheme = _desk.Write("s.json", $$"""{"code":"s","version":1,"criteria":[{"metric":"a","weight":25,{{bands}}},{"metric":"b","weight":25,{{bands}}},{"metric":"c","weight":50,{{bands}}}]}""");
        Assert.Equal("5", Score(scheme, Values("a,1;b,1;c,-")));
    }

    [Theory]
    [InlineData("four-metrics", "timely_rate,0.9;bad_reviews,1;enquiry_conversion,0.5;sales,80000", "82.5")]
    [InlineData("balanced", "enquiry_conversion,0.5;relative_average_per_buyer,1.05;first_response,6;average_response,25.5;reply_rate,0.98;refund_rate,0.03;manual:supervisor,90", "82")]
    [InlineData("aftersale", "responsible_bad_review_rate,0.003;review_recovery_rate,0.8;aftersale_cost_per_person,8.01;average_response,30;manual:supervisor,80", "84")]
    [InlineData("team-leader", "event:training_missing,2;event:no_handover,1;event:absence,0;event:late_report,2;event:empty_report,1;event:chat_audit_missing,9", "85")]
    [InlineData("operations", "gmv,400000;visitor_conversion,0.05;gmv_per_buyer,79.99;pv_per_uv,3;average_stay,180", "79")]
    [InlineData("promotion", "uv,20000;arrival_rate,0.05;bounce_rate,0.5;cost_per_uv,0.5;cost_per_order,36;new_uv_share,0.5", "76")]
    [InlineData("campaigns", "clicks_per_uv,2;campaign_order_share,0.3;campaign_sales_share,0.2;campaign_conversion,0.06;campaign_roi,4", "91")]
    [InlineData("design", "on_time_rate,0.98;pass_rate,0.9;plan_completion,1;manual:work_log,80", "91")]
    [InlineData("apparel", "consultation_conversion,0.32;payment_rate,0.95;relative_average_per_buyer,1.1799;first_response,13;average_response,21;returns,6;manual:daily_work,0", "77.5")]
    [InlineData("apparel", "consultation_conversion,0.3199;payment_rate,0.95;relative_average_per_buyer,1.1799;first_response,13;average_response,21;returns,6;manual:daily_work,0", "74.5")]
    public void A_template_gives_its_worked_score(string template, string figures, string score)
    {
        Assert.Equal(score, Score(template, Values(figures)));

        // Copied to a file and stored it is the same scheme.
        var file = _desk.File("copy.json");
        _desk.Run("template", "copy", template, "--out", file).Expect(0);
        Assert.Equal(score, Score(file, Values(figures)));
        _desk.Run("scheme", "save", file).Expect(0);
        Assert.Equal(score, Score(template, Values(figures)));
    }

    private static JsonNode Json(Ran ran) => JsonNode.Parse(ran.Expect(0).Out)!;

    private string Score(string scheme, string values) => Json(_desk.Run("appraise", "--scheme", scheme, "--values", values, "--format", "json"))["agents"]![0]!["score"]!.ToJsonString();

    private string Values(string figures) => _desk.Write("values.csv", "agent,metric,value\n" + string.Join('\n', figures.Split(';').Select(figure => "A," + (figure.EndsWith(",-", StringComparison.Ordinal) ? figure[..^1] + "暂无数据" : figure))) + "\n");

    private JsonNode Pay(string component, string figures, params string[] more) => Json(RunPay(component, figures, more))["agents"]![0]!;

    private Ran RunPay(string component, string figures, params string[] more)
    {
        var plan = _desk.Write("plan.json", $$"""{"code":"p","version":1,"components":[{{component}}],"guard":{"minimumWage":0} }""");
        var staff = _desk.Write("staff.csv", "agent,base,days,employed_days,period_days\nA,0,22,30,30\n");
        return _desk.Run(["pay", "--plan", plan, "--values", Values(figures), "--staff", staff, "--format", "json", .. more]);
    }
}
