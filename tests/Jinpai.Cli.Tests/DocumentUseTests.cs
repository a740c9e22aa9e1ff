using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary>Stored schemes and plans at work: the version in force in the period, whose scheme applies to whom, and two failed months in a row.</summary>
public sealed class DocumentUseTests : IDisposable
{
    private readonly Desk _desk = Desk.WithShop();

    public DocumentUseTests()
    {
        // Whole months of a report, September and October.
        foreach (var (first, last, values) in new[] { ("2026-09-01", "2026-09-30", "小美,60;小丽,95;阿强,50"), ("2026-10-01", "2026-10-31", "小美,69.99;小丽,40;阿强,70") })
        {
            var rows = values.Split(';').Select(value => $"{value.Replace(",", ",sales_goal,", StringComparison.Ordinal)},{first},{last}\n");
            _desk.Run("import", _desk.Write(first + ".csv", "agent,metric,value,from,to\n" + string.Concat(rows)), "--shop", "tea").Expect(0);
        }

        var agents = _desk.Write("agents.csv", "account,agent,team,role\na1,小美,一组,presale\na2,小丽,一组,aftersale\na3,阿强,二组,both\n");
        _desk.Run("import", agents, "--shop", "tea").Expect(0);
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_version_in_force_in_the_period_is_used_and_named()
    {
        _desk.Run("scheme", "save", Scheme("s", 1, "2026-09-01", weight: 100)).Expect(0);
        _desk.Run("scheme", "save", Scheme("s", 2, "2026-10-01", weight: 50)).Expect(0);
        Assert.Equal((1, "60"), Score("s", "2026-09", "小美"));
        Assert.Equal((2, "35"), Score("s", "2026-10", "小美"));
        Assert.Equal((1, "69.99"), Score("s@1", "2026-10", "小美"));
        Assert.Contains("s v2", Appraise("s", "2026-10").Expect(0).Error, StringComparison.Ordinal);
        Assert.Contains("没有生效的版本", Appraise("s", "2026-08").Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("版本 9", Appraise("s@9", "2026-10").Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_version_goes_before_a_template_and_a_file_before_both()
    {
        var template = _desk.Run("template", "show", "apparel").Expect(0).Out;
        _desk.Run("scheme", "save", _desk.Write("v.json", template.Replace("\"version\": 1", "\"version\": 5", StringComparison.Ordinal))).Expect(0);
        var values = Repository.Path("samples/values/apparel.csv");
        Assert.Equal(5, (int)Json(_desk.Run("appraise", "--scheme", "apparel", "--values", values, "--format", "json"))["version"]!);
        Assert.Equal(1, (int)Json(_desk.Run("appraise", "--scheme", Repository.Path("tests/golden/apparel-scheme.json"), "--values", values, "--format", "json"))["version"]!);
        Assert.Equal("balanced", (string?)Json(_desk.Run("appraise", "--scheme", "balanced", "--values", values, "--format", "json"))["scheme"]);
    }

    [Fact]
    public void A_version_that_was_not_made_known_is_warned_about_until_it_is()
    {
        _desk.Run("scheme", "save", Scheme("s", 1, "2026-12-01")).Expect(0);
        Assert.Contains(Warnings("s@1", "2026-10"), warning => warning.Contains("还没有登记公布", StringComparison.Ordinal));
        _desk.Run("scheme", "announce", "s", "--version", "1").Expect(0);
        Assert.DoesNotContain(Warnings("s@1", "2026-10"), warning => warning.Contains("公布", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_finds_its_scheme_in_the_database_and_pays_by_the_versions_of_the_period()
    {
        _desk.Run("scheme", "save", Scheme("s", 1, null)).Expect(0);
        _desk.Run("plan", "save", Plan(1, null, 10)).Expect(0);
        _desk.Run("plan", "save", Plan(2, "2026-10-01", 20)).Expect(0);
        var staff = _desk.Write("staff.csv", "agent,base,days,employed_days,period_days\n小美,1000,20,30,30\n");
        Assert.Equal("600.00", Total("2026-09"));
        Assert.Equal("1399.80", Total("2026-10"));
        Assert.Contains("p v2", Pay("2026-10").Error, StringComparison.Ordinal);
        _desk.Run("plan", "retire", "p", "--from", "2026-10-01").Expect(0);
        _ = Pay("2026-10", 1);

        Ran Pay(string period, int code = 0) => _desk.Run("pay", "--plan", "p", "--shop", "tea", "--period", period, "--staff", staff, "--format", "json").Expect(code);
        string Total(string period) => ((decimal)Json(Pay(period))["agents"]![0]!["total"]!).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Agents_go_before_teams_before_roles_and_two_schemes_of_one_level_are_refused()
    {
        _desk.Run("scheme", "save", Scheme("all", 1, null)).Expect(0);
        _desk.Run("scheme", "save", Scheme("pre", 1, null, """{ "roles": ["presale"] }""")).Expect(0);
        _desk.Run("scheme", "save", Scheme("two", 1, null, """{ "teams": ["二组"] }""")).Expect(0);
        Assert.Equal(["小丽"], Agents(Appraise("all", "2026-10").Expect(0)));
        Assert.Equal(["小美"], Agents(Appraise("pre", "2026-10").Expect(0)));
        Assert.Equal(["阿强"], Agents(Appraise("two", "2026-10").Expect(0)));
        Assert.Contains(Warnings("all", "2026-10"), warning => warning.Contains("小美", StringComparison.Ordinal) && warning.Contains("pre", StringComparison.Ordinal));

        _desk.Run("scheme", "save", Scheme("more", 1, null, """{ "agents": ["小美"], "roles": ["aftersale"] }""")).Expect(0);
        _desk.Run("scheme", "save", Scheme("after", 1, null, """{ "roles": ["aftersale"] }""")).Expect(0);
        var refused = Appraise("after", "2026-10").Expect(1);
        Assert.Equal("", refused.Out);
        Assert.All(["小丽", "after", "more"], text => Assert.Contains(text, refused.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_failed_months_in_a_row_are_flagged_for_training()
    {
        _desk.Run("scheme", "save", Scheme("s", 1, null)).Expect(0);
        var json = Json(Appraise("s", "2026-10").Expect(0));
        Assert.Equal(["failed", "failed", "fair"], json["agents"]!.AsArray().OrderBy(agent => (decimal)agent!["score"]! == 70 ? 1 : 0).Select(agent => (string)agent!["grade"]!));
        var training = Warnings("s", "2026-10").Where(warning => warning.Contains("培训", StringComparison.Ordinal)).ToList();
        Assert.Contains("小美", Assert.Single(training), StringComparison.Ordinal);
        Assert.DoesNotContain(Warnings("s", "2026-09"), warning => warning.Contains("培训", StringComparison.Ordinal));
        Assert.Contains("不合格", _desk.Run("appraise", "--scheme", "s", "--shop", "tea", "--period", "2026-10").Expect(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Whose_role_nobody_noted_is_meant_by_schemes_for_any_role()
    {
        _desk.Run("shop", "add", "bare").Expect(0);
        _desk.Run("import", _desk.File("2026-10-01.csv"), "--shop", "bare").Expect(0);
        var scheme = Scheme("roles", 1, null, """{ "roles": ["presale"] }""");
        var ran = _desk.Run("appraise", "--scheme", scheme, "--shop", "bare", "--period", "2026-10", "--format", "json").Expect(0);
        Assert.Equal(3, Agents(ran).Count());
    }

    [Fact]
    public void Stored_rules_with_faults_are_mended_by_a_file()
    {
        Storage.StorageEngines.Open(_desk.Data).SaveSetting(Desk.ShopCode, "rules", """{ "judge": "moon" }""");
        var refused = _desk.Run("report", "agents", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-31").Expect(1);
        Assert.Equal("", refused.Out);
        Assert.Contains("judge", refused.Error, StringComparison.Ordinal);
        Assert.Contains("jinpai replay --shop tea --rules 文件", refused.Error, StringComparison.Ordinal);
        _desk.Run("replay", "--shop", Desk.ShopCode, "--rules", _desk.Write("rules.json", """{ "judge": "payment" }""")).Expect(0);
        _desk.Run("report", "agents", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-31").Expect(0);
    }

    private static JsonNode Json(Ran ran) => JsonNode.Parse(ran.Expect(0).Out)!;

    private static IEnumerable<string> Agents(Ran ran) => JsonNode.Parse(ran.Out)!["agents"]!.AsArray().Select(agent => (string)agent!["agent"]!);

    private Ran Appraise(string scheme, string period) => _desk.Run("appraise", "--scheme", scheme, "--shop", "tea", "--period", period, "--format", "json");

    private List<string> Warnings(string scheme, string period) => [.. Json(Appraise(scheme, period))["warnings"]!.AsArray().Select(warning => (string)warning!)];

    private (int Version, string Score) Score(string scheme, string period, string agent)
    {
        var json = Json(Appraise(scheme, period));
        return ((int)json["version"]!, json["agents"]!.AsArray().Single(card => (string?)card!["agent"] == agent)!["score"]!.ToJsonString());
    }

    private string Scheme(string code, int version, string? effective, string? appliesTo = null, int weight = 100) => _desk.Write(code + version + ".json", $$"""
        { "code": "{{code}}", "version": {{version}}{{(effective is null ? "" : $", \"effectiveFrom\": \"{effective}\"")}}{{(appliesTo is null ? "" : ", \"appliesTo\": " + appliesTo)}},
          "criteria": [ { "metric": "sales_goal", "weight": {{weight}}, "linear": { "from": {"value": 0, "points": 0}, "to": {"value": 100, "points": 100} } } ] }
        """);

    private string Plan(int version, string? effective, int coefficient) => _desk.Write($"p{version}.json", $$"""
        { "code": "p", "version": {{version}}{{(effective is null ? "" : $", \"effectiveFrom\": \"{effective}\"")}}, "scheme": "s",
          "components": [ { "kind": "scoreBonus", "coefficient": {{coefficient}} } ], "guard": { "minimumWage": 0 } }
        """);
}
