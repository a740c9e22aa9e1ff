using System.Text.Json.Nodes;

namespace Jinpai.Cli.Tests;

/// <summary><c>start</c>: from a report, or chats and orders, to scores, slips, a workbook and stored documents; asked or by options.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly string Report = Repository.Path("samples/values/apparel.csv");
    private static readonly string Export = Repository.Path("samples/reports/客服绩效_20261001-20261031.csv");
    private static readonly string Accounts = Repository.Path("samples/reports/accounts.txt");
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void With_options_alone_it_goes_from_a_report_to_scores_slips_and_a_workbook()
    {
        var workbook = _desk.File("result.xlsx");
        var ran = _desk.Run("start", "--report", Report, "--template", "apparel", "--plan-template", "score-weight", "--base", "5000", "--out", workbook, "--yes").Expect(0);
        Assert.All(["女装店客服考核", "底薪 = 5,000.00", "餐补 = 15.00 × 22 = 330.00", "应发合计"], text => Assert.Contains(text, ran.Out, StringComparison.Ordinal));
        Assert.Equal(["评分表", "评分卡", "工资汇总", "工资条"], Workbooks.Sheets(workbook));
        Assert.Contains("shop", _desk.Run("shop", "list").Expect(0).Out, StringComparison.Ordinal);
        Assert.Equal("score-weight", (string?)Json("plan", "list")[0]!["code"]);
        Assert.Equal("apparel", (string?)Json("scheme", "list")[0]!["code"]);

        // The plan names the scheme that was chosen, and pays by it from now on.
        var plan = JsonNode.Parse(_desk.Run("plan", "show", "score-weight").Expect(0).Out)!;
        Assert.Equal("apparel", (string?)plan["scheme"]);
        _desk.Run("pay", "--plan", "score-weight", "--values", Report, "--staff", Repository.Path("samples/values/staff.csv")).Expect(0);
    }

    [Fact]
    public void The_same_again_stores_nothing_twice_and_gives_the_same_bytes()
    {
        var (first, second) = (_desk.File("1.xlsx"), _desk.File("2.xlsx"));
        string[] line = ["start", "--report", Report, "--template", "apparel", "--base", "5000", "--minimum-wage", "2300", "--yes", "--out"];
        var one = _desk.Run([.. line, first]).Expect(0);
        var two = _desk.Run([.. line, second]).Expect(0);
        Assert.Equal(one.Out, two.Out);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.Single(Json("plan", "list"));
        Assert.Single(Json("scheme", "list"));
        Assert.Equal(2300, (int)JsonNode.Parse(_desk.Run("plan", "show", "score-weight").Expect(0).Out)!["guard"]!["minimumWage"]!);

        // Another scheme makes a next version of the plan; the one that is stored stays.
        _desk.Run("start", "--report", Report, "--template", "balanced", "--base", "5000", "--period", "2026-12", "--yes", "--out", first).Expect(0);
        Assert.Equal([1, 2], Json("plan", "list").Select(version => (int)version!["version"]!));
        Assert.Equal("2026-12-01", (string?)Json("plan", "list")[1]!["effectiveFrom"]);
    }

    [Theory]
    [InlineData("", "--report")]
    [InlineData("--report {0}", "--accounts")]
    [InlineData("--report {0} --yes", "--base")]
    [InlineData("--yes", "--report")]
    [InlineData("--report {0} --accounts {1}", "--period")]
    [InlineData("--report {0} --accounts {1} --period 2026-10", "--shop")]
    [InlineData("--report {0} --accounts {1} --period 2026-10 --shop tea", "--template")]
    [InlineData("--report {0} --accounts {1} --period 2026-10 --shop tea --template apparel", "--plan-template")]
    public void Where_nobody_can_be_asked_the_missing_option_is_named_and_nothing_is_left(string line, string option)
    {
        var ran = _desk.Run(["start", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace("{0}", Export, StringComparison.Ordinal).Replace("{1}", Accounts, StringComparison.Ordinal))]).Expect(2);
        Assert.Contains(option, ran.Error, StringComparison.Ordinal);
        Assert.Equal("", ran.Out);
        Nothing();
    }

    [Fact]
    public void A_person_is_led_by_questions_and_wrong_answers_are_asked_again()
    {
        var workbook = _desk.File("result.xlsx");
        string[] answers =
        [
            "3", "1", "no-such-file.csv", "'" + Export + "'", "no-such-list.txt", _desk.Write("wrong.txt", "别人 = 小美\n"), Accounts, "October", "2026-10", "茶", "tea", "99", "3", "nonsense", "score-weight", "much", "5000", "-1", "21.5", "", "result.pdf", workbook, "maybe", "",
        ];
        var ran = _desk.Talk(string.Join('\n', answers) + "\n", "start").Expect(0);
        Assert.All(["小美", "小丽", "阿强"], agent => Assert.Contains(agent, ran.Out, StringComparison.Ordinal));
        Assert.Contains("提成 = 182,300.00 × 1.00 % × 120 % = 2,187.60", ran.Out, StringComparison.Ordinal);
        Assert.Contains("餐补 = 15.00 × 21.5 = 322.50", ran.Out, StringComparison.Ordinal);
        Assert.All(["适合", "4/7", "wrong.txt", "最终付款金额", "no-such-file.csv", "99", "much"], text => Assert.Contains(text, ran.Error, StringComparison.Ordinal));
        Assert.True(File.Exists(workbook));
        Assert.Contains("tea", _desk.Run("shop", "list").Expect(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_takes_the_defaults_and_no_saves_nothing()
    {
        var ran = _desk.Talk("1\n" + Report + "\n\n\n\n\n\n4000\n\n\n" + _desk.File("result.xlsx") + "\nn\n", "start").Expect(0);
        Assert.Contains("底薪 = 4,000.00", ran.Out, StringComparison.Ordinal);
        Assert.Contains("没有保存", ran.Error, StringComparison.Ordinal);
        Nothing();
    }

    [Fact]
    public void An_end_of_the_answers_leaves_nothing_half_done()
    {
        var ran = _desk.Talk("1\n" + Report + "\n\n", "start").Expect(2);
        Assert.Contains("--period", ran.Error, StringComparison.Ordinal);
        Nothing();
    }

    [Fact]
    public void Chats_and_orders_lead_to_scores_of_their_month()
    {
        var workbook = _desk.File("result.xlsx");
        var ran = _desk.Run("start", "--files", Repository.Path("samples/neutral"), "--shop", "tea", "--template", "balanced", "--base", "4000", "--out", workbook, "--yes").Expect(0);
        Assert.Contains("2026-10", ran.Out, StringComparison.Ordinal);
        Assert.Contains("小美", ran.Out, StringComparison.Ordinal);
        _desk.Run("pay", "--plan", "score-weight", "--shop", "tea", "--period", "2026-10").Expect(0);
    }

    [Theory]
    [InlineData("2026-10", 2)]
    [InlineData("nowhere/result.xlsx", 1)]
    public void A_workbook_that_cannot_be_written_is_refused_before_anything_is_printed(string name, int code)
    {
        var ran = _desk.Run("start", "--report", Report, "--template", "apparel", "--plan-template", "score-weight", "--base", "5000", "--yes", "--out", _desk.File(name)).Expect(code);
        Assert.Equal("", ran.Out);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        string[] good = ["--template", "apparel", "--out", _desk.File("r.xlsx"), "--yes"];
        _desk.Run(["start", "--report", Report, "--files", Report, "--base", "1", .. good]).Expect(2);
        _desk.Run(["start", "--report", Report, "--base", "1", "--staff", Report, .. good]).Expect(2);
        _desk.Run(["start", "--report", Report, "--base", "one", .. good]).Expect(2);
        _desk.Run(["start", "--report", Report, "--base", "1", "--period", "2026-13", .. good]).Expect(2);
        _desk.Run(["start", "--report", Report, "--base", "1", "--days", "-2", .. good]).Expect(2);
        _desk.Run(["start", "--report", "none.xlsx", "--base", "1", .. good]).Expect(1);
        _desk.Run(["start", "--report", Report, "--base", "1", "--template", "none", "--yes"]).Expect(1);
        _desk.Run(["start", "--report", _desk.Write("broken.csv", "a,b\n1,2\n"), "--base", "1", .. good]).Expect(1);
        Nothing();
    }

    private JsonArray Json(string kind, string leaf) => JsonNode.Parse(_desk.Run(kind, leaf, "--format", "json").Expect(0).Out)!.AsArray();

    private void Nothing()
    {
        Assert.Empty(Json("scheme", "list"));
        Assert.Empty(Json("plan", "list"));
        Assert.Equal("", _desk.Run("shop", "list").Expect(0).Out);
        Assert.Empty(Directory.EnumerateFiles(_desk.Folder, "*.xlsx*"));
    }
}
