using System.Globalization;
using CsCheck;
using Jinpai.Import.Reports;

namespace Jinpai.Import.Tests.Reports;

/// <summary>Rows that sum up: by what they are called, and by their figures whatever they are called.</summary>
public sealed class SummaryRowTests
{
    private const string Header = "客服账号,咨询人数,询单人数,最终成团人数,客服销售额（元）,人工接待人数";

    private static readonly Gen<int[]> Figures = Gen.Select(Gen.Int[30, 900], Gen.Int[20, 400], Gen.Int[1, 90], Gen.Int[100, 20_000], Gen.Int[30, 900]).Select((a, b, c, d, e) => new[] { a, b, c, d, e });

    /// <summary>Two to twelve agents, a random name for a row that sums up, how many such rows, and where.</summary>
    private static readonly Gen<(int[][] Agents, string Name, int Copies, bool HasMean, int At)> Reports =
        Gen.Select(Figures.Array[2, 12], Gen.Char["店组甲乙丙全部LMNopq"].Array[1, 6].Select(name => "x" + new string(name)), Gen.Int[1, 3], Gen.Bool, Gen.Int[0, 12]);

    [Theory]
    [InlineData("店铺总计", SummaryRow.ShopTotal)]
    [InlineData("合计：", SummaryRow.AgentTotal)]
    [InlineData("【合 计】", SummaryRow.AgentTotal)]
    [InlineData("9月合计", SummaryRow.AgentTotal)]
    [InlineData("合计(12人)", SummaryRow.AgentTotal)]
    [InlineData("Grand Total", SummaryRow.AgentTotal)]
    [InlineData("TOTAL:", SummaryRow.AgentTotal)]
    [InlineData("Ｔｏｔａｌ", SummaryRow.AgentTotal)]
    [InlineData("Sub-total", SummaryRow.AgentTotal)]
    [InlineData("Sum", SummaryRow.AgentTotal)]
    [InlineData("小计", SummaryRow.AgentTotal)]
    [InlineData("团队汇总", SummaryRow.AgentTotal)]
    [InlineData("客服平均值", SummaryRow.AgentMean)]
    [InlineData("人均", SummaryRow.AgentMean)]
    [InlineData("Average", SummaryRow.AgentMean)]
    [InlineData("avg.", SummaryRow.AgentMean)]
    [InlineData("Team average", SummaryRow.AgentMean)]
    [InlineData("全店", SummaryRow.ShopTotal)]
    [InlineData("店铺平均", SummaryRow.ShopMean)]
    [InlineData("Shop total", SummaryRow.ShopTotal)]
    [InlineData("同行优秀", SummaryRow.PeerBest)]
    [InlineData("同行同层平均值", SummaryRow.PeerMean)]
    [InlineData("行业均值", SummaryRow.PeerMean)]
    public void Words_of_rows_that_sum_up(string name, SummaryRow kind) => Assert.Equal(kind, SummaryRows.Of(name, []));

    [Theory]
    [InlineData("阿总")]
    [InlineData("小计算机")]
    [InlineData("全店小美")]
    [InlineData("店铺:客服")]
    [InlineData("平均先生")]
    [InlineData("Summer")]
    [InlineData("Al")]
    [InlineData("Team Lily")]
    [InlineData("2026-09-01")]
    [InlineData("")]
    [InlineData("客服")]
    [InlineData("售前小组长")]
    public void Names_are_no_rows_that_sum_up(string name) => Assert.Null(SummaryRows.Of(name, []));

    [Fact]
    public void Sums_in_other_words_are_no_agents()
    {
        var reading = Read(
            "店铺总计,400,200,80,\"8,000.00\",385", "平均,200,100,40,\"4,000.00\",192.5", "阿一,250,120,50,\"5,000.00\",242", "阿二,150,80,30,\"3,000.00\",143", "合计：,400,200,80,\"8,000.00\",385", "Grand Total,400,200,80,\"8,000.00\",385");
        Assert.Equal(["阿一", "阿二"], reading.Report.Agents.Select(agent => agent.Value));
        Assert.Equal(4, reading.Report.SummaryRows.Count);
    }

    [Fact]
    public void A_row_is_a_sum_or_a_mean_by_its_figures_whatever_it_is_called() => Reports.Sample(report =>
    {
        var (agents, name, copies, hasMean, at) = report;
        var rows = agents.Select((figures, i) => Row("客服" + Text(i), [.. figures.Select(figure => (decimal)figure)])).ToList();
        var columns = Enumerable.Range(0, agents[0].Length).ToList();
        for (var i = 0; i < copies; i++)
        {
            rows.Insert(Math.Min(at + i, rows.Count), Row(name + Text(i), [.. columns.Select(c => (decimal)agents.Sum(a => a[c]))]));
        }

        if (hasMean)
        {
            rows.Insert(Math.Min(at / 2, rows.Count), Row(name + "均", [.. columns.Select(c => decimal.Round(agents.Sum(a => a[c]) / (decimal)agents.Length, 2))]));
        }

        var reading = Read([.. rows]);
        Assert.Equal(agents.Select((_, i) => "客服" + Text(i)), reading.Report.Agents.Select(agent => agent.Value));
        Assert.Equal(copies + (hasMean ? 1 : 0), reading.Report.SummaryRows.Count);
        Assert.Equal(copies, reading.Result.Issues.CountOf(ReportIssues.SumOfOthers.Code));
    });

    [Fact]
    public void Agents_alone_are_no_sums() => Figures.Array[3, 12].Sample(agents =>
    {
        var reading = Read([.. agents.Select((figures, i) => Row("客服" + Text(i), [.. figures.Select(figure => (decimal)figure)]))]);
        Assert.Equal(agents.Length, reading.Report.Agents.Count);
    });

    [Fact]
    public void Small_figures_that_agree_may_be_chance()
    {
        var reading = Read("甲,3,2,1,0,3", "乙,2,1,1,0,2", "丙,1,1,0,0,1");
        Assert.Equal(3, reading.Report.Agents.Count);
        Assert.Contains(ReportIssues.MaySumUp.Code, reading.Codes);
    }

    [Fact]
    public void Of_one_agent_and_its_sum_nobody_can_tell_which_is_which_but_a_list_of_agents()
    {
        string[] rows = ["甲,250,120,50,5000,242", "全部加起来,250,120,50,5000,242"];
        var reading = Read(rows);
        Assert.Empty(reading.Values);
        Assert.Equal(2, reading.Result.Issues.CountOf(ReportIssues.RowsAlike.Code));
        Assert.Equal(["甲"], Read(Listed("甲"), rows).Report.Agents.Select(agent => agent.Value));
    }

    [Fact]
    public void An_agent_of_the_list_is_one_even_if_the_others_sum_up_to_it()
    {
        string[] rows = ["甲,400,200,80,8000,385", "阿一,250,120,50,5000,242", "阿二,150,80,30,3000,143"];
        Assert.Equal(3, Read(Listed("甲", "阿一", "阿二"), rows).Report.Agents.Count);
        Assert.Equal(2, Read(rows).Report.Agents.Count);
    }

    [Fact]
    public void With_a_list_of_agents_an_unknown_name_is_asked_and_never_paid()
    {
        var reading = Read(Listed("阿一", "阿二"), "阿一,250,120,50,5000,242", "阿二,150,80,30,3000,143", "不认识,7,5,3,100,7");
        Assert.Equal(["阿一", "阿二"], reading.Report.Agents.Select(agent => agent.Value));
        Assert.Equal(["不认识"], reading.Report.UnknownNames);
        Assert.Equal((1, 1), (reading.Result.HeldCount, reading.Result.Issues.CountOf(ReportIssues.NameUnknown.Code)));
    }

    [Fact]
    public void A_sum_of_each_day_and_one_of_all_days_are_found()
    {
        var reading = Of(
            "日期," + Header,
            "2026-09-01,阿一,250,120,50,5000,242", "2026-09-01,阿二,150,80,30,3000,143", "2026-09-01,一天的,400,200,80,8000,385",
            "2026-09-02,阿一,25,12,5,500,24", "2026-09-02,阿二,15,8,3,300,14", "2026-09-02,一天的,40,20,8,800,38",
            "2026-09-01至2026-09-02,都在内,440,220,88,8800,423");
        Assert.Equal(["阿一", "阿二"], reading.Report.Agents.Select(agent => agent.Value));
        Assert.Equal(440, reading.Values.Where(value => value.Metric == "consulted").Sum(value => value.Value));
    }

    [Fact]
    public void A_column_of_small_numbers_holds_no_names()
    {
        var reading = ReportReading.Of("甲店_20260901_客服_服务工作量.csv", ReportSamples.Csv([
            ["日期", "值班客服", "咨询量", "接待量", "应答率"], ["汇总", "12", "800", "790", "98.75%"], ["均值", "12", "800", "790", "98.75%"], ["2026-09-01", "12", "800", "790", "98.75%"]], isGbk: false));
        Assert.True(reading.Result.IsRefused);
        Assert.Equal([ReportIssues.NamesAreNumbers.Code], reading.Result.Issues.Groups.Where(group => group.Severity == Core.Issues.Severity.Error).Select(group => group.Code));
        Assert.False(Read("12,800,400,90,8000,790", "小美,80,40,9,800,79").Result.IsRefused);
        Assert.False(Read(Listed("12"), "12,800,400,90,8000,790").Result.IsRefused);
    }

    [Fact]
    public void Any_column_of_small_numbers_holds_no_names() => Gen.Int[0, 9999].Array[1, 9].Sample(numbers =>
        Assert.Contains(ReportIssues.NamesAreNumbers.Code, Read([.. numbers.Distinct().Select(number => Row(Text(number), [80, 40, 9, 800, 79]))]).Codes));

    private static ReportReading Read(params string[] rows) => Of(Header, rows);

    private static ReportReading Read(ReportOptions options, params string[] rows) => Of(options, Header, rows);

    private static ReportReading Of(string header, params string[] rows) => Of(ReportOptions.Default, header, rows);

    private static ReportReading Of(ReportOptions options, string header, string[] rows) =>
        ReportReading.Of("客服绩效_2026-09-01至2026-09-30.csv", System.Text.Encoding.UTF8.GetBytes(header + "\n" + string.Join('\n', rows) + "\n"), options);

    private static ReportOptions Listed(params string[] agents) => new() { Agents = agents.ToDictionary(agent => agent, agent => new Core.AgentId(agent), StringComparer.Ordinal) };

    private static string Row(string name, decimal[] figures) => name + "," + string.Join(',', figures.Select(figure => figure.ToString(CultureInfo.InvariantCulture)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
