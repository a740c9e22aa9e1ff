using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>A report that no map knows is mapped once, and from then on known by its headers.</summary>
public sealed class MapTests : IDisposable
{
    private const string Report = "姓名,接待量,下单人数(人),备注,首响(秒),满意\n小美,120,30,好,12,98%\n阿强,80,20,,20,95.5%\n合计,200,50,,,\n";
    private readonly Desk _desk = Desk.WithShop();
    private readonly string _report;

    public MapTests() => _report = _desk.Write("月报2026年10月.csv", Report);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void An_unknown_report_is_refused_with_what_to_do_and_after_mapping_it_is_imported_and_appraised()
    {
        var refused = _desk.Run("import", _report, "--shop", Desk.ShopCode).Expect(1);
        Assert.Contains("jinpai map propose", refused.Out, StringComparison.Ordinal);
        var map = _desk.File("map.json");
        var proposed = _desk.Run("map", "propose", _report, "--out", map).Expect(0);
        Assert.Contains("备注、首响(秒)、满意", proposed.Error, StringComparison.Ordinal);
        Edit(map, ("首响(秒)", "首次响应"), ("满意", "satisfaction_rate"));
        _desk.Run("map", "save", map).Expect(0);
        var imported = JsonNode.Parse(_desk.Run("import", _report, "--shop", Desk.ShopCode, "--format", "json").Expect(0).Out)!["files"]![0]!;
        Assert.Equal("report.my-report", (string?)imported["format"]);
        Assert.Equal("""{"from":"2026-10-01","to":"2026-10-31","source":"file_name"}""", imported["report"]!["period"]!.ToJsonString());
        Assert.Equal("""["小美","阿强"]""", imported["report"]!["agents"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        var scheme = Scheme();
        var ofShop = _desk.Run("appraise", "--scheme", scheme, "--shop", Desk.ShopCode, "--period", "2026-10", "--format", "json").Expect(0);
        var ofFile = _desk.Run("appraise", "--scheme", scheme, "--values", _report, "--format", "json").Expect(0);
        Assert.Equal([100m, 50m], Scores(ofShop));
        Assert.Equal(Scores(ofShop), Scores(ofFile));
    }

    [Fact]
    public void Everything_can_be_said_by_options_and_all_that_does_not_fit_is_told_at_once()
    {
        var wrong = _desk.Run("map", "propose", _report, "--column", "没有=received", "--column", "乱写", "--name-column", "工号", "--save").Expect(1);
        Assert.All(new[] { "“没有”", "“乱写”", "“工号”" }, name => Assert.Contains(name, wrong.Error, StringComparison.Ordinal));
        var faulty = _desk.Run("map", "propose", _report, "--column", "首响=no_such", "--column", "满意=received", "--code", "qianniu", "--save").Expect(1);
        Assert.Contains("no_such", faulty.Error, StringComparison.Ordinal);
        Assert.Contains("received", faulty.Error, StringComparison.Ordinal);
        Assert.Empty(Own());
        _desk.Run("map", "propose", _report, "--column", "首响=first_response/seconds", "--column", "满意＝x=满意率", "--save").Expect(1);
        _desk.Run("map", "propose", _report, "--column", "首响=first_response/seconds", "--column", "满意=满意率", "--code", "qianniu", "--save").Expect(1);
        _desk.Run("map", "propose", _report, "--column", "首响=first_response/seconds", "--column", "满意=满意率", "--code", "yuebao", "--name", "月报", "--save").Expect(0);
        Assert.Equal(["yuebao"], Own());
        Assert.Contains("\"metric\": \"satisfaction_rate\"", _desk.Run("map", "show", "yuebao").Expect(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_with_faults_names_all_of_them_and_is_not_saved()
    {
        var path = _desk.Write("bad.json", """{"code":"a b","headers":["姓名","接待量"],"nameColumn":"名","columns":[{"header":"接待","metric":"recieved"},{"header":"接待量","metric":"received","unit":"people"}]}""");
        var ran = _desk.Run("map", "save", path).Expect(1);
        Assert.All(new[] { "nameColumn", "columns[0].header", "columns[0].metric", "columns[1].unit" }, place => Assert.Contains(place, ran.Error, StringComparison.Ordinal));
        _desk.Run("map", "save", _desk.Write("broken.json", "{")).Expect(1);
        _desk.Run("map", "save", _desk.File("missing.json")).Expect(1);
        Assert.Empty(Own());
    }

    [Fact]
    public void Columns_are_asked_for_one_by_one_and_an_empty_answer_keeps_the_proposal()
    {
        _desk.RunWith("\n\nno_such\nignore\nfirst_response\nsatisfaction_rate\n", "map", "propose", _report, "--ask", "--code", "asked", "--save").Expect(0);
        Assert.Equal(
            ["接待量=received", "下单人数(人)=ordered", "备注=ignore", "首响(秒)=first_response", "满意=satisfaction_rate"],
            JsonNode.Parse(_desk.Run("map", "show", "asked").Expect(0).Out)!["columns"]!.AsArray().Select(column => $"{column!["header"]}={column["metric"]}"));
        _desk.RunWith("\n", "map", "propose", _report, "--ask", "--code", "ended", "--save").Expect(1);
        Assert.Equal(["asked"], Own());
    }

    [Fact]
    public void A_report_has_one_map_and_a_report_with_another_column_is_asked_about_again()
    {
        _desk.Run("map", "propose", _report, "--code", "one", "--save").Expect(0);
        var second = _desk.Run("map", "propose", _report, "--code", "two", "--save").Expect(1);
        Assert.Contains("“one”", second.Error, StringComparison.Ordinal);
        _desk.Run("map", "propose", _report, "--code", "one", "--column", "首响=first_response", "--save").Expect(0);
        Assert.Equal(["one"], Own());
        var changed = _desk.Write("改版2026年10月.csv", Report.Replace("备注", "等级", StringComparison.Ordinal));
        Assert.Contains("无法识别的格式", _desk.Run("import", changed, "--shop", Desk.ShopCode).Expect(1).Out, StringComparison.Ordinal);
        _desk.Run("map", "remove", "one").Expect(0);
        _desk.Run("map", "remove", "one").Expect(1);
        _desk.Run("map", "show", "one").Expect(1);
        _desk.Run("import", _report, "--shop", Desk.ShopCode).Expect(1);
    }

    [Fact]
    public void Nothing_is_written_over_and_metrics_can_be_looked_up()
    {
        var path = _desk.Write("map.json", "mine");
        _desk.Run("map", "propose", _report, "--out", path).Expect(1);
        Assert.Equal("mine", File.ReadAllText(path));
        _desk.Run("map", "propose", _desk.File("no.csv")).Expect(1);
        Assert.Contains("enquiry_conversion", _desk.Run("map", "metrics", "询单", "--format", "csv").Expect(0).Out, StringComparison.Ordinal);
    }

    private IEnumerable<string> Own() => JsonNode.Parse(_desk.Run("map", "list", "--format", "json").Expect(0).Out)!.AsArray().Where(map => (string?)map!["origin"] == "own").Select(map => (string)map!["code"]!);

    private static IEnumerable<decimal> Scores(Ran ran) => JsonNode.Parse(ran.Out)!["agents"]!.AsArray().Select(agent => (decimal)agent!["score"]!);

    private string Scheme() => _desk.Write("scheme.json", """
        {"code":"s","version":1,"criteria":[
          {"metric":"first_response","weight":50,"bands":[{"atMost":15,"points":100},{"otherwise":true,"points":0}]},
          {"metric":"satisfaction_rate","weight":50,"bands":[{"atLeast":0.95,"points":100},{"otherwise":true,"points":0}]}]}
        """);

    private static void Edit(string path, params (string Header, string Metric)[] choices)
    {
        var map = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var (header, metric) in choices)
        {
            map["columns"]!.AsArray().Single(column => (string?)column!["header"] == header)!["metric"] = metric;
        }

        File.WriteAllText(path, map.ToJsonString());
    }
}
