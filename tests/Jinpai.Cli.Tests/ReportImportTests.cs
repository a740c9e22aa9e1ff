using System.Text;
using System.Text.Json.Nodes;
using Jinpai.Import.Tests.Reports;

namespace Jinpai.Cli.Tests;

/// <summary>Reports into a shop: whose accounts, which days, and what happens where two of them speak of the same figures.</summary>
public sealed class ReportImportTests : IDisposable
{
    private const string Header = "值班客服,接待量,首次平均响应s\n";
    private readonly Desk _desk = Desk.WithShop();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Accounts_come_from_a_file_in_any_encoding_from_pasted_text_or_from_the_shops_list()
    {
        var report = Report("十月2026年10月.csv", "tea:小美,10,5\ntea：阿强,20,6\n");
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("账号\t客服\ntea:小美\t小美\ntea：阿强\t阿强\n");
        Assert.Equal(["小美", "阿强"], Agents(_desk.Run("import", report, "--shop", Desk.ShopCode, "--dry-run", "--format", "json", "--accounts", _desk.Write("a.txt", gbk))));
        Assert.Equal(["小美", "阿强"], Agents(_desk.RunWith("tea:小美 小美\ntea：阿强,阿强\n", "import", report, "--shop", Desk.ShopCode, "--dry-run", "--format", "json", "--accounts", "-")));
        _desk.Run("import", _desk.Write("agents.csv", "account,agent,valid_to\ntea:小美,小美,\ntea:阿强,阿强,2026-10-15\ntea:阿强,小周,2026-09-30\n"), "--shop", Desk.ShopCode).Expect(1);
        _desk.Run("import", _desk.Write("agents2.csv", "account,agent,valid_from,valid_to\ntea:小美,小美,,\ntea:阿强,小周,,2026-09-30\ntea:阿强,阿强,2026-10-01,\n"), "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal(["小美", "阿强"], Agents(_desk.Run("import", report, "--shop", Desk.ShopCode, "--dry-run", "--format", "json")));
        Assert.Equal(["小周", "小美"], Agents(_desk.Run("import", report, "--shop", Desk.ShopCode, "--dry-run", "--format", "json", "--period", "2026-09")));
    }

    [Fact]
    public void A_name_that_no_list_knows_is_held_back_and_asked_and_an_account_that_changed_hands_is_kept_and_shown()
    {
        _desk.Run("import", _desk.Write("agents.csv", "account,agent,valid_from,valid_to\ntea:小美,小美,,\ntea:阿强,小周,,2026-10-09\ntea:阿强,阿强,2026-10-10,\n"), "--shop", Desk.ShopCode).Expect(0);
        var ran = _desk.Run("import", Report("十月2026年10月.csv", "tea:小美,10,5\ntea:阿强,20,6\ntea:谁,1,1\n小美,3,3\n"), "--shop", Desk.ShopCode, "--format", "json").Expect(1);
        var json = JsonNode.Parse(ran.Out)!;
        Assert.Equal(["tea:阿强", "小美"], Agents(json));
        Assert.Equal(["error report_name_unknown", "warning report_name_shared"], json["issues"]!.AsArray().Select(issue => $"{issue!["severity"]} {issue["code"]}").Where(code => code.Contains(" report_name", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(2, json["files"]![0]!["report"]!["unknownNames"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("a b c\n")]
    [InlineData("只有账号\n")]
    [InlineData("")]
    [InlineData("x=甲\nx=乙\n")]
    public void A_list_of_accounts_with_a_fault_stops_the_import(string pasted)
    {
        _desk.RunWith(pasted, "import", Report("十月2026年10月.csv", "x,10,5\n"), "--shop", Desk.ShopCode, "--accounts", "-").Expect(1);
        Assert.Equal("[]", _desk.Run("imports", "--shop", Desk.ShopCode, "--format", "json").Out.Trim());
        _desk.Run("import", Report("b2026年10月.csv", "x,10,5\n"), "--shop", Desk.ShopCode, "--accounts", _desk.File("missing.txt")).Expect(1);
    }

    [Fact]
    public void A_report_without_days_needs_a_period_and_a_given_one_goes_before_the_files_name()
    {
        var nameless = Report("绩效.csv", "a,10,5\n");
        Assert.Contains("--period", _desk.Run("import", nameless, "--shop", Desk.ShopCode).Expect(1).Out, StringComparison.Ordinal);
        _desk.Run("import", nameless, "--shop", Desk.ShopCode, "--period", "2026-10", "--from", "2026-10-01").Expect(2);
        _desk.Run("import", nameless, "--shop", Desk.ShopCode, "--period", "十月").Expect(2);
        _desk.Run("import", nameless, "--shop", Desk.ShopCode, "--from", "2026-10-09", "--to", "2026-10-01").Expect(2);
        Assert.Equal("2026-10-01..2026-10-31 given", Period(_desk.Run("import", nameless, "--shop", Desk.ShopCode, "--period", "2026-10", "--format", "json")));
        Assert.Equal("2026-09-01..2026-09-07 given", Period(_desk.Run("import", Report("导出20261031.csv", "a,1,1\n"), "--shop", Desk.ShopCode, "--from", "2026-09-01", "--to", "2026-09-07", "--format", "json")));
        Assert.Equal("2026-11-01..2026-11-01 file_name", Period(_desk.Run("import", Report("导出20261101.csv", "a,2,2\n"), "--shop", Desk.ShopCode, "--format", "json")));
    }

    [Fact]
    public void A_report_of_the_same_days_is_refused_until_it_is_told_to_replace_and_undo_brings_the_old_one_back()
    {
        Import("一2026年10月.csv", "a,10,5\nb,20,6\n").Expect(0);
        var again = Report("二2026年10月.csv", "a,11,5\n");
        var refused = _desk.Run("import", again, "--shop", Desk.ShopCode).Expect(1);
        Assert.Contains("导入 1 的“一2026年10月.csv”", refused.Out.Replace(_desk.Folder + "/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("--replace", refused.Out, StringComparison.Ordinal);
        Assert.Equal("a 10; b 20", Received());
        var replaced = _desk.Run("import", again, "--shop", Desk.ShopCode, "--replace").Expect(0);
        Assert.Contains("替换后不再有的数据", replaced.Out, StringComparison.Ordinal);
        Assert.Equal("a 11", Received());
        Assert.Contains("已被导入 2 替换", _desk.Run("imports", "--shop", Desk.ShopCode).Out, StringComparison.Ordinal);
        _desk.Run("undo", "2", "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal("a 10; b 20", Received());
        _desk.Run("undo", "1", "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal("", Received());
    }

    [Fact]
    public void Replacing_twice_is_undone_step_by_step_in_any_order()
    {
        Import("一2026年10月.csv", "a,1,5\n").Expect(0);
        _desk.Run("import", Report("二2026年10月.csv", "a,2,5\n"), "--shop", Desk.ShopCode, "--replace").Expect(0);
        _desk.Run("import", Report("三2026年10月.csv", "a,3,5\n"), "--shop", Desk.ShopCode, "--replace").Expect(0);
        _desk.Run("undo", "2", "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal("a 3", Received());
        _desk.Run("undo", "3", "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal("a 1", Received());
        _desk.Run("undo", "2", "--shop", Desk.ShopCode).Expect(1);
    }

    [Fact]
    public void A_week_within_an_imported_month_is_refused_and_says_which_days_replacing_would_lose()
    {
        Import("月2026年10月.csv", "a,100,5\n").Expect(0);
        var week = _desk.Run("import", Report("周.csv", "a,25,5\n"), "--shop", Desk.ShopCode, "--from", "2026-10-05", "--to", "2026-10-11").Expect(1);
        Assert.Contains("2026-10-01..2026-10-04, 2026-10-12..2026-10-31", week.Out, StringComparison.Ordinal);
        Import("月2026年11月.csv", "a,7,5\n").Expect(0);
        Assert.Contains("只是部分重叠", _desk.Run("appraise", "--scheme", "four-metrics", "--shop", Desk.ShopCode, "--period", "2026-12").All + _desk.Run("report", "compare", "--shop", Desk.ShopCode, "--from", "2026-10-30", "--to", "2026-11-02").All, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_other_agents_stand_beside_one_another_and_two_files_of_one_import_that_contradict_do_not()
    {
        Import("一组2026年10月.csv", "a,10,5\n").Expect(0);
        Assert.Contains("已有另一些客服", Import("二组2026年10月.csv", "b,20,6\n").Expect(0).Out, StringComparison.Ordinal);
        Assert.Equal("a 10; b 20", Received());
        var both = _desk.Run("import", Report("x/三2026年10月.csv", "c,1,1\n"), Report("x/四2026年10月.csv", "c,2,1\n"), "--shop", Desk.ShopCode, "--replace").Expect(1);
        Assert.Contains("同一次导入的两个文件日期重叠", both.Out, StringComparison.Ordinal);
        Assert.Equal("a 10; b 20; c 1", Received());
    }

    [Fact]
    public void The_same_file_again_is_known_and_with_replace_it_may_take_other_accounts()
    {
        var report = Report("一2026年10月.csv", "x,10,5\n");
        _desk.Run("import", report, "--shop", Desk.ShopCode).Expect(0);
        Assert.Contains("--replace", _desk.RunWith("x=小美", "import", report, "--shop", Desk.ShopCode, "--accounts", "-").Expect(0).Out, StringComparison.Ordinal);
        Assert.Equal("x 10", Received());
        Assert.Contains("无需再导入", _desk.Run("import", report, "--shop", Desk.ShopCode, "--replace").Expect(0).Out, StringComparison.Ordinal);
        _desk.RunWith("x=小美", "import", report, "--shop", Desk.ShopCode, "--accounts", "-", "--period", "2026-10", "--replace").Expect(0);
        Assert.Equal("x 10; 小美 10", Received());
    }

    [Fact]
    public void Imported_figures_stand_beside_the_computed_ones_with_their_exact_difference()
    {
        using var desk = Desk.WithSample();
        var computed = JsonNode.Parse(desk.Run("report", "agents", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-04", "--format", "json").Expect(0).Out)!["agents"]!.AsArray()
            .First(agent => (string?)agent!["metrics"]!["reply_rate"]!["state"] == "ok" && (string?)agent["metrics"]!["received"]!["state"] == "ok")!;
        var (agent, received) = ((string)computed["agent"]!, (decimal)computed["metrics"]!["received"]!["value"]!);
        desk.Run("import", desk.Write("v.csv", $"agent,metric,value,numerator,denominator,from,to\n{agent},received,{received + 3},,,2026-10-01,2026-10-04\n{agent},reply_rate,,1,3,2026-10-01,2026-10-04\n{agent},uv,7,,,2026-10-01,2026-10-04\n"), "--shop", Desk.ShopCode).Expect(0);
        var figures = JsonNode.Parse(desk.Run("report", "compare", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-04", "--format", "json").Expect(0).Out)!["figures"]!.AsArray().ToDictionary(row => (string)row!["metric"]!, row => row!);
        Assert.Equal(3m, (decimal)figures["received"]["difference"]!);
        Assert.Equal("none", (string?)figures["uv"]["computed"]!["state"]);
        Assert.Null(figures["uv"]["difference"]);
        var rate = figures["reply_rate"];
        var exact = (1m / 3m) - ((decimal)rate["computed"]!["numerator"]! / (decimal)rate["computed"]!["denominator"]!);
        Assert.Equal(decimal.Round(exact, 12, MidpointRounding.AwayFromZero), (decimal)rate["difference"]!);
        Assert.Contains("+3", "+" + desk.Run("report", "compare", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-04").Expect(0).Out.Split('\n').First(line => line.Contains("接待人数", StringComparison.Ordinal)).Split('│')[5].Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_peers_are_kept_and_shown_beside_the_agents()
    {
        var path = _desk.Write(ReportSamples.QianniuName, ReportSamples.Xlsx(ReportSamples.Qianniu));
        _desk.Run("import", path, "--shop", Desk.ShopCode).Expect(0);
        string[] span = ["--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-31"];
        var rows = JsonNode.Parse(_desk.Run(["report", "benchmarks", .. span, "--format", "json"]).Expect(0).Out)!["benchmarks"]!.AsArray();
        Assert.Equal(0.4127m, (decimal)rows.Single(row => (string?)row!["row"] == "peer_best" && (string?)row["metric"] == "enquiry_conversion")!["value"]!);
        var table = _desk.Run(["report", "benchmarks", .. span]).Expect(0).Out.Split('\n').Single(line => line.Contains("询单转化率", StringComparison.Ordinal));
        Assert.Contains("41.27%", table, StringComparison.Ordinal);
        Assert.Contains("32.00%", table, StringComparison.Ordinal);
        _desk.Run("undo", "1", "--shop", Desk.ShopCode).Expect(0);
        Assert.Contains("没有周期恰好是", _desk.Run(["report", "benchmarks", .. span]).Expect(0).Error, StringComparison.Ordinal);
    }

    private string Report(string name, string rows) => _desk.Write(name, Header + rows);

    private Ran Import(string name, string rows) => _desk.Run("import", Report(name, rows), "--shop", Desk.ShopCode);

    private static IEnumerable<string> Agents(Ran ran) => Agents(JsonNode.Parse(ran.Expect(0).Out)!);

    private static IEnumerable<string> Agents(JsonNode import) =>
        import["files"]![0]!["report"]!["agents"]!.AsArray().Select(agent => (string)agent!).Order(StringComparer.Ordinal);

    private static string Period(Ran ran)
    {
        var period = JsonNode.Parse(ran.Expect(0).Out)!["files"]![0]!["report"]!["period"]!;
        return $"{period["from"]}..{period["to"]} {period["source"]}";
    }

    private string Received() => string.Join("; ", JsonNode.Parse(_desk.Run("report", "compare", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-31", "--format", "json").Expect(0).Out)!["figures"]!.AsArray()
        .Where(row => (string?)row!["metric"] == "received").Select(row => $"{row!["agent"]} {row["imported"]!["value"]}"));
}
