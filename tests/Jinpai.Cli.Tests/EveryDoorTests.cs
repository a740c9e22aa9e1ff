using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>The same figures are worth the same, with the same sample and the same faults, by whichever door they come: a file appraised as it stands, the same file in a shop, in each form.</summary>
public sealed class EveryDoorTests : IDisposable
{
    private const string Header = "agent,metric,value,numerator,denominator,sample,from,to\n";
    private const string Month = ",2026-10-01,2026-10-31\n";
    private readonly Desk _desk = Desk.WithShop();
    private readonly string _scheme;

    public EveryDoorTests() => _scheme = _desk.Write("scheme.json", """
        { "code": "s", "version": 1, "criteria": [
          { "metric": "enquiry_conversion", "weight": 60, "minimumSample": 10, "smallSample": "reweight", "bands": [ {"atLeast": 0.4, "points": 100}, {"atLeast": 0.3, "points": 80}, {"otherwise": true, "points": 0} ] },
          { "metric": "first_response", "weight": 40, "minimumSample": 50, "bands": [ {"atMost": 15, "points": 100}, {"otherwise": true, "points": 50} ] } ] }
        """);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_same_figures_have_the_same_score_and_the_same_sample_by_every_door()
    {
        var csv = _desk.Write("指标.csv", Header
            + "小美,enquiry_conversion,,32,100,7" + Month + "小美,first_response,10.5,,,40" + Month
            + "阿强,enquiry_conversion,45%,45,100,60" + Month + "阿强,first_response,22,,,90" + Month);
        var lines = _desk.Write("指标.jsonl", string.Concat(
            Line("小美", "enquiry_conversion", "\"numerator\":32,\"denominator\":100,\"sample\":7"), Line("小美", "first_response", "\"value\":10.5,\"sample\":40"),
            Line("阿强", "enquiry_conversion", "\"value\":0.45,\"numerator\":45,\"denominator\":100,\"sample\":60"), Line("阿强", "first_response", "\"value\":22,\"sample\":90")));
        _desk.Run("map", "save", _desk.Write("map.json", """
            { "code": "own", "headers": ["姓名","询单","付款","转化","转化样本","首响","首响样本"], "nameColumn": "姓名", "columns": [
              {"header":"询单","metric":"enquirers"}, {"header":"付款","metric":"paid"}, {"header":"转化","metric":"enquiry_conversion","sample":"转化样本"}, {"header":"转化样本","metric":null,"unit":"count"},
              {"header":"首响","metric":"first_response","sample":"首响样本"}, {"header":"首响样本","metric":null,"unit":"count"} ],
              "ratios": [ {"metric":"enquiry_conversion","numerator":"付款","denominator":"询单"} ] }
            """)).Expect(0);
        var report = _desk.Write("月报2026年10月.csv", "姓名,询单,付款,转化,转化样本,首响,首响样本\n小美,100,32,32%,7,10.5,40\n阿强,100,45,45%,60,22,90\n");
        var expected = Cards(_desk.Run("appraise", "--scheme", _scheme, "--values", csv, "--format", "json"));
        Assert.Equal(
            [
                "小美 100: enquiry_conversion 0.32 32/100 sample 7 points  weight 0; first_response 10.5 / sample 40 points 100 weight 100",
                "阿强 80: enquiry_conversion 0.45 45/100 sample 60 points 100 weight 60; first_response 22 / sample 90 points 50 weight 40",
            ],
            expected);
        foreach (var file in (string[])[csv, lines, report])
        {
            Assert.Equal(expected, Cards(_desk.Run("appraise", "--scheme", _scheme, "--values", file, "--format", "json")));
            using var other = Desk.WithShop();
            other.Run("map", "save", _desk.File("map.json")).Expect(0);
            other.Run("import", file, "--shop", Desk.ShopCode).Expect(0);
            Assert.Equal(expected, Cards(other.Run("appraise", "--scheme", _scheme, "--shop", Desk.ShopCode, "--period", "2026-10", "--format", "json")));
        }
    }

    [Theory]
    [InlineData("小美,enquiry_conversion,32,,,50", "如 32.05% 或 0.3205")]
    [InlineData("小美,timely_rate;seconds=60,98.5,,,50", "如 32.05% 或 0.3205")]
    [InlineData("小美,event:late_report,1.5,,,", "不小于 0 的整数次数")]
    [InlineData("小美,event:late_report,-1,,,", "不小于 0 的整数次数")]
    public void A_figure_that_cannot_be_meant_is_refused_by_every_door(string row, string expected)
    {
        var file = _desk.Write("values.csv", Header + row + Month);
        var appraised = _desk.Run("appraise", "--scheme", _scheme, "--values", file, "--format", "json").Expect(1);
        Assert.Equal("", appraised.Out);
        Assert.Contains(expected, appraised.Error, StringComparison.Ordinal);
        Assert.Contains(expected, _desk.Run("import", file, "--shop", Desk.ShopCode).Expect(1).All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_may_mean_percent_is_refused()
    {
        var file = _desk.Write("targets.csv", "subject,metric,from,to,value\nagent:小美,enquiry_conversion,2026-10-01,2026-10-31,32\n");
        Assert.Contains("如 32.05% 或 0.3205", _desk.Run("import", file, "--shop", Desk.ShopCode).Expect(1).All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_contradicts_its_parts_is_named_by_every_door_and_the_parts_count()
    {
        var file = _desk.Write("values.csv", Header + "小美,enquiry_conversion,52%,32,100," + Month);
        var appraised = _desk.Run("appraise", "--scheme", _scheme, "--values", file, "--format", "json").Expect(0);
        Assert.Contains("按分子和分母计", appraised.Error, StringComparison.Ordinal);
        Assert.Contains("32/100", appraised.Error, StringComparison.Ordinal);
        Assert.StartsWith("小美 80: enquiry_conversion 0.32 32/100", Assert.Single(Cards(appraised)), StringComparison.Ordinal);
        Assert.Contains("按分子和分母计", _desk.Run("import", file, "--shop", Desk.ShopCode).Expect(0).All, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_the_scheme_does_not_know_is_named_by_every_door()
    {
        var file = _desk.Write("values.csv", Header + "小美,enquiry_conversion,,32,100," + Month + "小美,event:late_raport,2,,," + Month);
        AssertNamed(_desk.Run("appraise", "--scheme", _scheme, "--values", file, "--format", "json"));
        _desk.Run("import", file, "--shop", Desk.ShopCode).Expect(0);
        AssertNamed(_desk.Run("appraise", "--scheme", _scheme, "--shop", Desk.ShopCode, "--period", "2026-10", "--format", "json"));

        static void AssertNamed(Ran ran) => Assert.Contains(JsonNode.Parse(ran.Expect(0).Out)!["warnings"]!.AsArray(), warning => ((string)warning!).Contains("late_raport", StringComparison.Ordinal));
    }

    private static string Line(string agent, string metric, string figures) =>
        $$"""{"agent":"{{agent}}","metric":"{{metric}}",{{figures}},"from":"2026-10-01","to":"2026-10-31"}""" + "\n";

    private static IReadOnlyList<string> Cards(Ran ran) =>
    [
        .. JsonNode.Parse(ran.Expect(0).Out)!["agents"]!.AsArray().Select(agent => $"{agent!["agent"]} {agent["score"]}: " + string.Join("; ", agent["criteria"]!.AsArray().Select(criterion =>
            $"{criterion!["metric"]} {criterion["value"]} {criterion["numerator"]}/{criterion["denominator"]} sample {criterion["sample"]} points {criterion["points"]} weight {criterion["effectiveWeight"]}"))),
    ];
}
