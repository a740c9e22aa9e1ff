using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Jinpai.Cli.Tests;

/// <summary>What <c>appraise</c>, <c>pay</c> and <c>grade</c> write: workbooks, CSV and tables that a supervisor can read, the same bytes every time and in every culture.</summary>
public sealed class OutputLineTests : IDisposable
{
    private static readonly string Values = Repository.Path("samples/values/apparel.csv");
    private static readonly string[] Appraise = ["appraise", "--scheme", "apparel", "--values", Values];
    private static readonly string[] Pay = ["pay", "--plan", "score-weight", "--scheme", "apparel", "--values", Values, "--staff", Repository.Path("samples/values/staff.csv")];
    private static readonly string[] Grade = ["grade", "--grades", "medal", "--values", Values];
    private readonly Desk _desk = new();

    public static TheoryData<string, string> Lines()
    {
        var lines = new TheoryData<string, string>();
        foreach (var command in new[] { "appraise", "pay", "grade" })
        {
            foreach (var format in new[] { "table", "json", "csv", "xlsx" })
            {
                lines.Add(command, format);
            }
        }

        return lines;
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_workbook_of_scores_has_a_table_and_a_card_for_each_agent()
    {
        var path = _desk.File("scores.xlsx");
        _desk.Run([.. Appraise, "--format", "xlsx", "--out", path]).Expect(0);
        Assert.Equal(["评分表", "评分卡"], Workbooks.Sheets(path));
        var table = Workbooks.Rows(path, "评分表");
        Assert.Equal(["客服", "总分", "等级", "状态"], table[0].Take(4).Select(cell => (string)cell));
        var rows = table.Skip(1).ToDictionary(row => (string)row[0], row => row[1]);
        Assert.Equal([("A", 81.58m), ("B", 77.89m), ("C", 81.58m)], rows.Select(row => (row.Key, (decimal)row.Value)));
        Assert.Equal((1d, true, true, 0, false), Workbooks.Layout(path, "评分表"));
        var cards = Workbooks.Rows(path, "评分卡");
        Assert.All(["A", "B", "C"], agent => Assert.Contains(cards, row => row.Count == 1 && (string)row[0] == agent));
        Assert.Contains(cards, row => row.Count == 1 && (string)row[0] == "等级：中");
        Assert.Contains(cards, row => row.Count > 5 && row[0] is "客户" && row[1] is "咨询转化率" && row[2] is 0.32m && row[5] is "≥ 0.32");
        Assert.Equal(2, Workbooks.Layout(path, "评分卡").PageBreaks);
    }

    [Fact]
    public void The_workbook_of_pay_has_a_summary_and_a_slip_for_each_agent()
    {
        var path = _desk.File("pay.xlsx");
        _desk.Run([.. Pay, "--format", "xlsx", "--out", path]).Expect(0);
        Assert.Equal(["工资汇总", "工资条"], Workbooks.Sheets(path));
        var summary = Workbooks.Rows(path, "工资汇总");
        Assert.Equal(3890m, summary.Single(row => row[0] is "A")[^2]);
        Assert.Equal(summary.Skip(1).Take(3).Sum(row => (decimal)row[^2]), summary[^1][^2]);
        var slips = Workbooks.Rows(path, "工资条");
        Assert.Contains(slips, row => row.Count == 3 && row[0] is "底薪" && row[2] is "底薪 = 3,000.00 × 16/31 = 1,548.39" && row[1] is 1548.39m);
        Assert.Contains(slips, row => row.Count > 0 && row[0] is string title && title.Contains("应发（税前）", StringComparison.Ordinal));
        Assert.Equal((0d, true, true, 2, true), Workbooks.Layout(path, "工资条"));
        Assert.Equal((1d, true, true, 0, false), Workbooks.Layout(path, "工资汇总"));
    }

    [Fact]
    public void Names_that_look_like_formulas_stay_texts_in_workbooks_and_are_guarded_in_csv()
    {
        var values = _desk.Write("v.csv", File.ReadAllText(Values).Replace("\nA,", "\n=1+1,", StringComparison.Ordinal));
        var path = _desk.File("scores.xlsx");
        _desk.Run("appraise", "--scheme", "apparel", "--values", values, "--format", "xlsx", "--out", path).Expect(0);
        Assert.Equal("=1+1", Workbooks.Rows(path, "评分表")[1][0]);
        Assert.Contains("\n'=1+1,", _desk.Run("appraise", "--scheme", "apparel", "--values", values, "--format", "csv").Expect(0).Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_format_is_the_same_to_the_byte_again_and_in_every_culture(string command, string format)
    {
        var line = command switch { "appraise" => Appraise, "pay" => Pay, _ => Grade };
        var expected = Bytes("1");
        Assert.NotEmpty(expected);
        foreach (var culture in new[] { "", "zh-CN", "de-DE", "ar-SA" })
        {
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Bytes("2" + culture));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        byte[] Bytes(string name)
        {
            var path = _desk.File(name);
            var ran = _desk.Run(format == "xlsx" ? [.. line, "--format", format, "--out", path] : [.. line, "--format", format]).Expect(0);
            return format == "xlsx" ? File.ReadAllBytes(path) : Encoding.UTF8.GetBytes(ran.Out);
        }
    }

    [Theory]
    [InlineData(80, "zh")]
    [InlineData(100, "zh")]
    [InlineData(80, "en")]
    [InlineData(120, "en")]
    public void Tables_fit_the_terminal_and_no_number_is_broken(int width, string language)
    {
        foreach (var line in new[] { Appraise, Pay, Grade })
        {
            var ran = _desk.RunNarrow(width, [.. line, "--lang", language]).Expect(0);
            var drawn = ran.Out.Split('\n').Where(row => row.Length > 0 && "╭│├╰".Contains(row[0], StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(drawn);
            Assert.All(drawn, row => Assert.InRange(row.GetCellWidth(), 1, width));
            Assert.DoesNotContain("…", ran.Out, StringComparison.Ordinal);
        }

        var scores = _desk.RunNarrow(width, [.. Appraise, "--lang", language]).Expect(0).Out;
        Assert.All(["81.58", "77.89", "22.1053"], number => Assert.Contains(number, scores, StringComparison.Ordinal));
    }

    [Fact]
    public void Grades_are_shown_with_values_for_each_agent_and_dimension()
    {
        var values = _desk.Write("g.csv", """
            agent,metric,value
            小美,repeat_share,71%
            小美,churn_rate,19%
            小美,purchase_cycle,44
            小美,new_buyer_conversion,81%
            小丽,repeat_share,70%
            小丽,new_buyer_conversion,60%
            阿强,sales,100
            """);
        var ran = _desk.Run("grade", "--grades", "medal", "--values", values).Expect(0);
        Assert.All(["金牌", "高级", "初级", "客户黏度", "吸引新客户", "71.00%", "无数据"], text => Assert.Contains(text, ran.Out, StringComparison.Ordinal));
        Assert.Contains("无人有数据", ran.Error, StringComparison.Ordinal);
        var json = System.Text.Json.Nodes.JsonNode.Parse(_desk.Run("grade", "--grades", "medal", "--values", values, "--format", "json").Expect(0).Out)!;
        var agents = json["agents"]!.AsArray().ToDictionary(agent => (string)agent!["agent"]!, agent => agent!);
        Assert.Equal(["gold", "junior", null], new[] { "小美", "小丽", "阿强" }.Select(agent => (string?)agents[agent]["grade"]));
        Assert.Equal("senior", (string?)agents["小丽"]["dimensions"]![0]!["grade"]);
        Assert.Equal("0.71", agents["小美"]["dimensions"]![0]!["metrics"]![0]!["value"]!.ToJsonString());
        var path = _desk.File("grades.xlsx");
        _desk.Run("grade", "--grades", "medal", "--values", values, "--format", "xlsx", "--out", path).Expect(0);
        Assert.Equal(["评级", "评级明细"], Workbooks.Sheets(path));
        Assert.Contains(Workbooks.Rows(path, "评级明细"), row => row[0] is "小美" && row[3] is 0.71m && row[5] is "金牌");
    }
}
