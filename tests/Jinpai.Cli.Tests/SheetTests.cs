using System.Text.Json.Nodes;
using Jinpai.Import.Forms;

namespace Jinpai.Cli.Tests;

/// <summary>Sheets are written pre-filled, completed, and read back: stored for a month or given to one run; what is wrong is said by cell.</summary>
public sealed class SheetTests : IDisposable
{
    private const string Scheme = """
        {"code":"s","version":1,"criteria":[
          {"metric":"received","weight":50,"bands":[{"atLeast":100,"points":100},{"otherwise":true,"points":0}]},
          {"manual":"supervisor","name":"主管打分","max":10,"weight":50}]}
        """;

    private const string Plan = """
        {"code":"p","version":1,"components":[{"kind":"base","name":"底薪","share":1},{"kind":"allowance","name":"餐补","perDay":10}],"guard":{"minimumWage":1}}
        """;

    private readonly Desk _desk = Desk.WithShop();
    private readonly string _scheme;
    private readonly string _plan;

    public SheetTests()
    {
        _scheme = _desk.Write("rules/scheme.json", Scheme);
        _plan = _desk.Write("rules/plan.json", Plan);
        var agents = _desk.Write("agents.csv", "account,agent,base_salary,joined,left\ntea:a,a,3000,,\ntea:b,b,3100,2026-10-16,\ntea:old,old,1,,2026-09-30\n");
        _desk.Run("import", agents, "--shop", Desk.ShopCode).Expect(0);
        _desk.Run("import", _desk.Write("绩效2026年10月.csv", "值班客服,接待量,咨询量\ntea:a,120,130\ntea:b,80,90\n"), "--shop", Desk.ShopCode).Expect(0);
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_staff_sheet_is_filled_in_with_what_is_known_and_pays_once_it_is_imported()
    {
        var path = Sheet("staff");
        var form = FormFile.Read(path);
        Assert.Equal(["agent", "base", "days", "employed_days", "period_days", "carried", "unpaid_days"], form.Keys);
        Assert.Equal(["a,3000,,31,31,,", "b,3100,,16,31,,"], form.Rows.Select(row => string.Join(',', row.Cells)));
        CompletedSheet.Fill(path, ("a", "days", "22"), ("a", "base", "3200"), ("b", "days", "11.5"));
        _desk.Run("import", path, "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal(["a 3420", "b 1715", "old 0"], Paid());
        _desk.Run("undo", "3", "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal("3000", Base("a"));
    }

    [Fact]
    public void Attendance_goes_before_the_staff_sheet_stored_or_given()
    {
        _desk.Run("import", CompletedSheet.Fill(Sheet("staff"), ("a", "days", "22"), ("b", "days", "11")), "--shop", Desk.ShopCode).Expect(0);
        var attendance = CompletedSheet.Fill(Sheet("attendance"), ("a", "days", "20"), ("a", "unpaid_days", "2.175"), ("b", "days", ""));
        Assert.Equal(["a 2900", "b 1710", "old 0"], Paid("--attendance", attendance));
        Assert.Equal(["a 3220", "b 1710", "old 0"], Paid());
        _desk.Run("import", attendance, "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal(["a 2900", "b 1710", "old 0"], Paid());
    }

    [Fact]
    public void Manual_scores_count_once_they_are_imported_and_a_second_sheet_needs_replace()
    {
        var first = CompletedSheet.Fill(Sheet("manual", "--scheme", _scheme, "--author", "主管"), ("a", "manual:supervisor", "9"), ("a", "note", "稳"), ("b", "manual:supervisor", "7"), ("b", "note", "还行"));
        Assert.Equal(["a 100", "b 0"], Scores());
        _desk.Run("import", first, "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal(["a 95", "b 35"], Scores());
        var second = CompletedSheet.Fill(Sheet("manual", "--scheme", _scheme, "--author", "店长"), ("a", "manual:supervisor", "8"), ("a", "note", "x"));
        Assert.Contains("--replace", _desk.Run("import", second, "--shop", Desk.ShopCode).Expect(1).Out, StringComparison.Ordinal);
        Assert.Equal(["a 90", "b 35"], Scores("--manual", second));
        _desk.Run("import", second, "--shop", Desk.ShopCode, "--replace").Expect(0);
        Assert.Equal(["a 90", "b null"], Scores());
        _desk.Run("undo", "4", "--shop", Desk.ShopCode).Expect(0);
        Assert.Equal(["a 95", "b 35"], Scores());
    }

    [Fact]
    public void Everything_wrong_on_a_sheet_is_told_by_cell_and_nothing_of_it_is_used()
    {
        var path = CompletedSheet.Fill(
            Sheet("manual", "--scheme", _scheme),
            ("a", "manual:supervisor", "11"), ("a", "note", "x"), ("a", "author", "主管"), ("b", "manual:supervisor", "5"), ("小没", "manual:supervisor", "5"), ("小没", "note", "x"), ("小没", "author", "主管"));
        foreach (var ran in new[] { _desk.Run("import", path, "--shop", Desk.ShopCode), _desk.Run("appraise", "--scheme", _scheme, "--shop", Desk.ShopCode, "--period", "2026-10", "--manual", path) })
        {
            ran.Expect(1);
            Assert.All(new[] { "[人工评分]:3 C3", "0 – 10", ":4 D4", ":4 E4", ":5 B5", "小没" }, cell => Assert.Contains(cell, ran.All, StringComparison.Ordinal));
        }

        Assert.Equal(["a 100", "b 0"], Scores());
        var staff = CompletedSheet.Fill(Sheet("staff"), ("a", "base", "很多"), ("b", "employed_days", "40"));
        var pay = _desk.Run("pay", "--plan", _plan, "--shop", Desk.ShopCode, "--period", "2026-10", "--staff", staff).Expect(1);
        Assert.Contains("C3", pay.Error, StringComparison.Ordinal);
        Assert.Contains("E4", pay.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("应发", pay.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_of_another_month_or_kind_or_without_anything_is_refused()
    {
        var september = CompletedSheet.Fill(Sheet("manual", "2026-09", ["--scheme", _scheme]), ("a", "manual:supervisor", "9"), ("a", "note", "x"), ("a", "author", "y"));
        var wrong = _desk.Run("appraise", "--scheme", _scheme, "--shop", Desk.ShopCode, "--period", "2026-10", "--manual", september).Expect(1);
        Assert.Contains("表是为另一个周期填写的", Titled(september), StringComparison.Ordinal);
        Assert.Contains("2026-09-01..2026-09-30", wrong.Error, StringComparison.Ordinal);
        _desk.Run("appraise", "--scheme", _scheme, "--shop", Desk.ShopCode, "--period", "2026-10", "--manual", Sheet("attendance")).Expect(1);
        _desk.Run("pay", "--plan", _plan, "--shop", Desk.ShopCode, "--period", "2026-10", "--attendance", _desk.Write("no.xlsx", "text")).Expect(1);
        Assert.Contains("什么都没填", _desk.Run("import", Sheet("manual", "--scheme", _scheme), "--shop", Desk.ShopCode).Expect(1).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_shop_a_sheet_is_of_names_or_of_the_agents_of_a_file()
    {
        var values = _desk.Write("v.csv", "agent,metric,value\n甲,received,120\n乙,received,90\n");
        var manual = _desk.File("m.xlsx");
        _desk.Run("sheet", "manual", "--values", values, "--scheme", _scheme, "--out", manual).Expect(0);
        CompletedSheet.Fill(manual, ("甲", "manual:supervisor", "10"), ("甲", "note", "x"), ("甲", "author", "y"));
        var scores = _desk.Run("appraise", "--scheme", _scheme, "--values", values, "--manual", manual, "--format", "json").Expect(0);
        Assert.Equal(["乙 null", "甲 100"], ScoresOf(scores));
        var staff = _desk.File("s.xlsx");
        _desk.Run("sheet", "staff", "--agents", "甲，乙", "--out", staff).Expect(0);
        CompletedSheet.Fill(staff, ("甲", "base", "3000"), ("甲", "days", "2"), ("乙", "base", "3000"), ("乙", "days", "1"));
        Assert.Equal(["乙 3010", "甲 3020"], PaidOf(_desk.Run("pay", "--plan", _plan, "--values", values, "--staff", staff, "--format", "json").Expect(0)));
        _desk.Run("sheet", "staff", "--agents", "甲", "--out", staff).Expect(1);
        Assert.Equal("3000", FormFile.Read(staff).Rows[0].Cells[1]);
        _desk.Run("import", manual, "--shop", Desk.ShopCode).Expect(1);
        _desk.Run("sheet", "staff", "--shop", Desk.ShopCode, "--out", _desk.File("x.xlsx")).Expect(2);
        _desk.Run("sheet", "staff", "--shop", Desk.ShopCode, "--period", "2026", "--out", _desk.File("x.xlsx")).Expect(2);
        _desk.Run("sheet", "manual", "--agents", "甲", "--scheme", "four-metrics", "--out", _desk.File("x.xlsx")).Expect(1);
    }

    private string Sheet(string kind, params string[] options) => Sheet(kind, "2026-10", options);

    private string Sheet(string kind, string period, string[] options)
    {
        var path = _desk.File($"{kind}-{Guid.NewGuid():N}.xlsx");
        _desk.Run(["sheet", kind, "--shop", Desk.ShopCode, "--period", period, "--out", path, .. options]).Expect(0);
        return path;
    }

    private string Titled(string path) => _desk.Run("import", path, "--shop", Desk.ShopCode, "--period", "2026-10").Expect(1).Out;

    private IEnumerable<string> Scores(params string[] options) => ScoresOf(_desk.Run(["appraise", "--scheme", _scheme, "--shop", Desk.ShopCode, "--period", "2026-10", "--format", "json", .. options]).Expect(0));

    private IEnumerable<string> Paid(params string[] options) => PaidOf(_desk.Run(["pay", "--plan", _plan, "--shop", Desk.ShopCode, "--period", "2026-10", "--format", "json", .. options]).Expect(0));

    private string Base(string agent) => FormFile.Read(Sheet("staff")).Rows.Single(row => row.Cells[0] == agent).Cells[1];

    private static IEnumerable<string> ScoresOf(Ran ran) => JsonNode.Parse(ran.Out)!["agents"]!.AsArray().Select(agent => $"{agent!["agent"]} {agent["score"]?.ToJsonString() ?? "null"}");

    private static IEnumerable<string> PaidOf(Ran ran) => JsonNode.Parse(ran.Out)!["agents"]!.AsArray().Select(agent => $"{agent!["agent"]} {agent["total"]!.ToJsonString()}");
}
