using System.Text;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Import.Reports;
using Jinpai.Testing;

namespace Jinpai.Import.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public void Qianniu_workbook_is_read() => Approve.Text(ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(ReportSamples.Qianniu)).Describe());

    [Fact]
    public void Custom_report_is_read() => Approve.Text(ReportReading.Of(ReportSamples.CustomName, ReportSamples.Xlsx(ReportSamples.Custom)).Describe());

    [Fact]
    public void Jd_workload_of_days_is_read() => Approve.Text(ReportReading.Of(ReportSamples.JdWorkloadName, ReportSamples.Xlsx(ReportSamples.JdWorkload, "服务工作量")).Describe());

    [Fact]
    public void Jd_sales_in_an_old_workbook_are_read() => Approve.Text(ReportReading.Of(ReportSamples.JdSalesName, ReportSamples.JdSalesXls()).Describe());

    [Fact]
    public void Pinduoduo_csv_in_gbk_is_read() => Approve.Text(ReportReading.Of(ReportSamples.PinduoduoName, ReportSamples.Csv(ReportSamples.Pinduoduo, isGbk: true)).Describe());

    [Fact]
    public void Feige_workbook_is_read() => Approve.Text(ReportReading.Of(ReportSamples.FeigeName, ReportSamples.Xlsx(ReportSamples.Feige, "客服表现")).Describe());

    [Fact]
    public void The_same_report_as_workbook_and_as_text_gives_the_same_values() => Cultures.Each(() =>
    {
        foreach (var (name, rows) in new[] { (ReportSamples.QianniuName, ReportSamples.Qianniu), (ReportSamples.CustomName, ReportSamples.Custom), (ReportSamples.FeigeName, ReportSamples.Feige) })
        {
            var workbook = ReportReading.Of(name, ReportSamples.Xlsx(rows));
            var text = ReportReading.Of(name + ".csv", ReportSamples.Csv(rows, isGbk: false));
            Assert.Equal(workbook.Values, text.Values);
            Assert.NotEmpty(text.Values);
        }
    });

    [Fact]
    public void Columns_in_another_order_give_the_same_values()
    {
        var turned = ReportSamples.Custom.Select(r => r.Reverse().ToArray()).ToArray();
        Assert.Equal(
            ReportReading.Of(ReportSamples.CustomName, ReportSamples.Xlsx(ReportSamples.Custom)).Values.OrderBy(v => v.Agent.Value, StringComparer.Ordinal).ThenBy(v => v.Metric, StringComparer.Ordinal),
            ReportReading.Of(ReportSamples.CustomName, ReportSamples.Xlsx(turned)).Values.OrderBy(v => v.Agent.Value, StringComparer.Ordinal).ThenBy(v => v.Metric, StringComparer.Ordinal));
    }

    [Fact]
    public void A_percentage_is_read_exactly()
    {
        var rows = ReportSamples.Qianniu.Select(r => (string[])r.Clone()).ToArray();
        rows[1][6] = "32.05%";
        Assert.Equal(0.3205m, ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(rows)).Value("某某旗舰店:小美", "satisfaction_rate").Value);
    }

    [Fact]
    public void A_rate_above_one_without_a_sign_holds_the_row_back()
    {
        var rows = ReportSamples.Qianniu.Select(r => (string[])r.Clone()).ToArray();
        rows[1][7] = "99.5";
        var reading = ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(rows));
        Assert.Contains(StatedRate.WithoutSign.Code, reading.Codes);
        Assert.DoesNotContain(reading.Values, v => v.Agent.Value == "某某旗舰店:小美");
        Assert.Contains(reading.Values, v => v.Agent.Value == "某某旗舰店:阿强");
        Assert.Equal(1, reading.Result.HeldCount);
    }

    [Fact]
    public void A_header_that_says_percent_makes_bare_numbers_percentages()
    {
        var rows = ReportSamples.Qianniu.Select(r => (string[])r.Clone()).ToArray();
        rows[0][7] = "旺旺回复率（%）";
        foreach (var row in rows.Skip(1))
        {
            row[7] = row[7].TrimEnd('%');
        }

        Assert.Equal(0.9956m, ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(rows)).Value("某某旗舰店:阿强", "reply_rate").Value);
    }

    [Fact]
    public void A_header_that_says_minutes_makes_minutes()
    {
        var rows = ReportSamples.Qianniu.Select(r => (string[])r.Clone()).ToArray();
        rows[0][5] = "平均响应时长【分钟】";
        rows[1][5] = "0.5";
        Assert.Equal(30m, ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(rows)).Value("某某旗舰店:小美", "average_response").Value);
    }

    [Fact]
    public void A_rate_that_differs_from_its_parts_is_told_and_the_parts_count()
    {
        var rows = ReportSamples.Qianniu.Select(r => (string[])r.Clone()).ToArray();
        rows[1][3] = "35.00%";
        var reading = ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(rows));
        var value = reading.Value("某某旗舰店:小美", "enquiry_conversion");
        Assert.Contains(ReportIssues.RateDiffers.Code, reading.Codes);
        Assert.Equal((88m, 275m), (value.Numerator, value.Denominator));
    }

    [Fact]
    public void Two_rows_for_one_agent_refuse_the_file()
    {
        var reading = ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx([.. ReportSamples.Qianniu, ReportSamples.Qianniu[1]]));
        Assert.True(reading.Result.IsRefused);
        var issue = reading.Result.Issues.Groups.Single(g => g.Code == ReportIssues.AgentRepeated.Code).Examples[0];
        Assert.Equal(["2"], issue.Arguments);
        Assert.Equal(11, issue.Origin.Line);
    }

    /// <summary>As a call centre's list has them: answered calls with seconds, missed ones with nothing but the name.</summary>
    [Fact]
    public void Rows_of_single_calls_are_refused_for_what_they_are()
    {
        string[] agents = ["小美", "阿强"];
        string[][] rows =
        [
            ["客服昵称", "接待人数", "首次响应(秒)", "平均响应(秒)"],
            .. Enumerable.Range(1, 12).Select(call => (string[])[agents[call % 2], call % 4 == 0 ? "" : "1", call % 4 == 0 ? "" : call + "", call % 4 == 0 ? "" : "20"]),
        ];
        const string Map = """
            {"code": "calls", "name": "通话", "headers": ["客服昵称", "接待人数", "首次响应(秒)", "平均响应(秒)"], "nameColumn": "客服昵称",
             "columns": [{"header": "接待人数", "metric": "received", "unit": "count"}, {"header": "首次响应(秒)", "metric": "first_response", "unit": "seconds"}]}
            """;

        var reading = ReportReading.Of("calls_2026-10-01至2026-10-31.xlsx", ReportSamples.Xlsx(rows), new ReportOptions { Maps = [ReportMapFile.Read(Map, "calls.json").Map!] });

        Assert.True(reading.Result.IsRefused);
        Assert.Equal([ReportIssues.RowsOfSingleCalls.Code], reading.Codes);
        Assert.Equal(["12", "2"], reading.Result.Issues.Groups.Single().Examples[0].Arguments);
        Assert.Empty(reading.Values);
    }

    [Fact]
    public void A_column_twice_refuses_the_file()
    {
        var rows = ReportSamples.Qianniu.Select(r => r.Append(r[2]).ToArray()).ToArray();
        Assert.Contains(FileIssues.ColumnsDoubled.Code, ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(rows)).Codes);
    }

    [Fact]
    public void A_missing_column_names_the_nearest_report()
    {
        var rows = ReportSamples.Qianniu.Select(r => r.Where((_, i) => i != 2).ToArray()).ToArray();
        var reading = ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(rows));
        Assert.True(reading.Result.IsRefused);
        Assert.Equal(["report.qianniu", "询单人数"], reading.Result.Issues.Groups.Single(g => g.Code == RecognitionIssues.FormatUnknown.Code).Examples[0].Arguments.Take(2));
    }

    [Fact]
    public void Accounts_of_one_agent_are_added_and_rates_only_by_their_parts()
    {
        var agents = AccountList.Parse("某某旗舰店:小美 = 小美\n某某旗舰店:阿强\t小美\n", "accounts.txt").Agents;
        var reading = ReportReading.Of(ReportSamples.CustomName, ReportSamples.Xlsx(ReportSamples.Custom), new ReportOptions { Agents = agents });
        Assert.Equal([new AgentId("小美")], reading.Report.Agents);
        Assert.Equal(1130, reading.Value("小美", "consulted").Value);
        Assert.Equal(22, reading.Value("小美", "max_concurrent").Value);
        Assert.Equal((5400m, 5900m), (reading.Value("小美", "answer_ask_ratio").Numerator, reading.Value("小美", "answer_ask_ratio").Denominator));
        Assert.Equal(FigureState.None, reading.Value("小美", "first_response").State);
        Assert.Contains(ReportIssues.FigureNotAdded.Code, reading.Codes);
        Assert.Empty(reading.Report.UnknownNames);
    }

    [Fact]
    public void A_bad_day_of_an_agent_holds_all_days_back()
    {
        var rows = ReportSamples.JdWorkload.Select(r => (string[])r.Clone()).ToArray();
        rows[2][2] = "eighty";
        var reading = ReportReading.Of(ReportSamples.JdWorkloadName, ReportSamples.Xlsx(rows));
        Assert.DoesNotContain(reading.Values, v => v.Agent.Value == "jd_mei");
        Assert.Contains(reading.Values, v => v.Agent.Value == "jd_qiang");
        Assert.Contains(ReportIssues.AgentHeld.Code, reading.Codes);
        Assert.Equal(2, reading.Result.HeldCount);
    }

    [Fact]
    public void Days_outside_the_period_of_the_file_name_refuse_the_file() =>
        Assert.Contains(ReportIssues.PeriodDiffers.Code, ReportReading.Of("客服_服务工作量_2026-10-02至2026-10-31.xlsx", ReportSamples.Xlsx(ReportSamples.JdWorkload)).Codes);

    [Fact]
    public void A_given_period_goes_before_the_file_name()
    {
        var period = new DaySpan(new BusinessDay(2026, 9, 1), new BusinessDay(2026, 9, 30));
        var report = ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(ReportSamples.Qianniu), new ReportOptions { Period = period }).Report;
        Assert.Equal((period, PeriodSource.Given), (report.Period!.Value, report.PeriodSource));
    }

    [Fact]
    public void A_title_above_the_header_and_a_footnote_below_do_no_harm()
    {
        string[][] rows = [["客服绩效", "", "", "", "", "", "", "", "", ""], .. ReportSamples.Qianniu, ["数据说明：询单按天去重", "", "", "", "", "", "", "", "", ""]];
        var reading = ReportReading.Of(ReportSamples.QianniuName, ReportSamples.Xlsx(rows));
        Assert.Equal(3, reading.Report.Agents.Count);
        Assert.Contains(ReportIssues.Footnote.Code, reading.Codes);
    }

    [Theory]
    [InlineData("店名_2026-10-01至2026-10-31", "2026-10-01..2026-10-31")]
    [InlineData("x20261001-20261031", "2026-10-01..2026-10-31")]
    [InlineData("x2026年10月1日-2026年10月7日", "2026-10-01..2026-10-07")]
    [InlineData("x_2026.10.1~2026.10.31", "2026-10-01..2026-10-31")]
    [InlineData("绩效2026年2月", "2026-02-01..2026-02-28")]
    [InlineData("绩效2028-02", "2028-02-01..2028-02-29")]
    [InlineData("绩效202610", "2026-10-01..2026-10-31")]
    [InlineData("日报2026-10-05", "2026-10-05")]
    [InlineData("绩效_20261001_20261031_20261102", null)]
    [InlineData("绩效_20261031_20261001", null)]
    [InlineData("绩效_20261301", null)]
    [InlineData("导出20261102093015", null)]
    [InlineData("客服绩效", null)]
    public void Period_is_found_in_a_file_name(string name, string? period) => Assert.Equal(period, PeriodText.Find(name)?.ToString());

    [Theory]
    [InlineData("首次响应时长（秒)", "首次响应时长", "秒")]
    [InlineData(" 首次响应（s） ", "首次响应", "s")]
    [InlineData("首次平均响应s", "首次平均响应", "s")]
    [InlineData("30s应答率", "30s应答率", "")]
    [InlineData("询单->最终付款转化率", "询单→最终付款转化率", "")]
    [InlineData("询单 －＞ 最终付款转化率", "询单→最终付款转化率", "")]
    [InlineData("聊天人数（原咨询人数）", "聊天人数(原咨询人数)", "")]
    [InlineData("ＰＶ", "pv", "")]
    public void Headers_are_folded(string header, string key, string unit) => Assert.Equal(new HeaderKey(key, unit), HeaderKey.Of(header));

    [Fact]
    public void Overlapping_periods_are_conflicts_with_a_choice()
    {
        static DaySpan Days(int first, int last) => new(new BusinessDay(2026, 10, first), new BusinessDay(2026, 10, last));
        var conflicts = PeriodConflict.Find(Days(1, 7), [("same", Days(1, 7)), ("inside", Days(2, 3)), ("across", Days(7, 9)), ("after", Days(8, 9))]);
        Assert.Equal(
            [new PeriodConflict("same", Days(1, 7), true, true), new PeriodConflict("inside", Days(2, 3), false, true), new PeriodConflict("across", Days(7, 9), false, false)],
            conflicts);
    }
}
