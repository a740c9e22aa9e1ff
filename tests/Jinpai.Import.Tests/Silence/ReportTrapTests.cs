using Jinpai.Core.Records;
using Jinpai.Import.Reports;
using Jinpai.Import.Tests.Reports;

namespace Jinpai.Import.Tests.Silence;

/// <summary>What made a wrong figure of a report without a word: units that do not fit, counts that are none, points that part thousands, subtotals of teams.</summary>
public sealed class ReportTrapTests
{
    private const string Name = "拼多多客服数据2026年10月.csv";
    private const string Header = "客服账号,咨询人数,询单人数,最终成团人数,询单转化率,客服销售额,平均人工响应时长";

    [Theory]
    [InlineData("客服销售额(分)")]
    [InlineData("客服销售额(秒)")]
    [InlineData("平均人工响应时长(天)")]
    [InlineData("平均人工响应时长(元)")]
    [InlineData("询单人数(%)")]
    [InlineData("询单人数(元)")]
    public void A_column_in_a_unit_that_does_not_fit_is_not_read_and_named(string header)
    {
        var plain = header[..header.IndexOf('(', StringComparison.Ordinal)];
        var reading = ReportReading.Of(Name, Of(Header.Replace(plain, header, StringComparison.Ordinal), "阿一,100,50,25,50%,1234.00,30"));
        Assert.Contains(header, reading.First("report_columns_unmapped").Found.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(plain, reading.Report.MappedColumns.Select(column => column.Header.Split('(')[0]));
    }

    [Theory]
    [InlineData("询单人数(人)")]
    [InlineData("客服销售额(万元)")]
    [InlineData("平均人工响应时长(分)")]
    [InlineData("询单转化率(%)")]
    public void A_unit_that_fits_is_read(string header)
    {
        var plain = header[..header.IndexOf('(', StringComparison.Ordinal)];
        var reading = ReportReading.Of(Name, Of(Header.Replace(plain, header, StringComparison.Ordinal), "阿一,100,50,25,50%,1234.00,30"));
        Assert.Contains(header, reading.Report.MappedColumns.Select(column => column.Header));
    }

    [Theory]
    [InlineData("200.5", "quantity_invalid")]
    [InlineData("1.200", "quantity_invalid")]
    [InlineData("200.0", null)]
    public void A_count_is_whole(string written, string? code) =>
        Assert.Equal(code is null ? [] : [code], ReportReading.Of(Name, Of(Header, $"阿一,{written},50,25,50%,1234.00,30")).Codes.Where(found => found == "quantity_invalid"));

    [Theory]
    [InlineData("1.234", true)]
    [InlineData("12.300", true)]
    [InlineData("¥1.200元", true)]
    [InlineData("0.234", false)]
    [InlineData("1234.500", false)]
    [InlineData("1.23", false)]
    [InlineData("1.2345", false)]
    public void A_point_that_may_part_thousands_is_told(string written, bool isTold)
    {
        var report = ReportReading.Of(Name, Of(Header, $"阿一,100,50,25,50%,{written},30"));
        Assert.Equal(isTold, report.Codes.Contains("amount_may_be_thousands"));
        var orders = Reading.Of($"order_id,buyer,created_at,paid_at,paid_amount\nO1,b,2026-10-01 10:00:00,2026-10-01 10:05:00,{written}\n");
        Assert.Equal(isTold, orders.Codes.Contains("amount_may_be_thousands"));
        Assert.Single(orders.Sink.Of<OrderSnapshot>());
    }

    [Theory]
    [InlineData("A组小计")]
    [InlineData("张三组合计")]
    [InlineData("售前合計")]
    [InlineData("一部總計：")]
    [InlineData("Team A Total")]
    [InlineData("B组平均值")]
    public void A_subtotal_of_some_rows_is_no_agent_whatever_stands_before_it(string name)
    {
        var reading = ReportReading.Of(Name, Of(Header, "阿一,100,50,25,50%,1234.00,30", "阿二,200,80,30,37.5%,2345.00,40", $"{name},17,9,5,55.6%,77.00,30", "阿三,30,11,5,45.5%,30.00,30"));
        Assert.Equal(["阿一", "阿二", "阿三"], reading.Report.Agents.Select(agent => agent.Value));
        Assert.Contains(name, reading.First("report_summary_row").Found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_above_the_header_of_a_report_are_told()
    {
        var reading = ReportReading.Of(Name, Of("客服绩效报表\n导出时间：2026-11-01\n" + Header, "阿一,100,50,25,50%,1234.00,30"));
        Assert.Equal("2", reading.First("title_skipped").Arguments[0].ToString());
        Assert.Single(reading.Report.Agents);
        Assert.DoesNotContain("title_skipped", ReportReading.Of(Name, Of(Header, "阿一,100,50,25,50%,1234.00,30")).Codes);
    }

    [Fact]
    public void Titles_and_wide_colons_of_a_list_of_accounts_are_told()
    {
        var list = AccountList.Parse("客服 名单\n2026年10月\n\n账号,姓名\n示例店：小美,美美\n示例店:小雨,雨：雨\n", "list.csv");
        Assert.Equal([("示例店:小美", "美美"), ("示例店:小雨", "雨:雨")], list.Records.Select(record => (record.Account.Value, record.Agent.Value)));
        Assert.Equal(["title_skipped", "name_colon_folded", "name_colon_folded"], list.Issues.Select(issue => issue.Code));
        Assert.Equal(("2", 5L, 6L), (list.Issues[0].Arguments[0].ToString(), list.Issues[1].Origin.Line, list.Issues[2].Origin.Line));
        Assert.Empty(AccountList.Parse("示例店:小美 美美\n", "list.csv").Issues);
    }

    private static byte[] Of(string header, params string[] rows) => System.Text.Encoding.UTF8.GetBytes(header + "\n" + string.Join('\n', rows) + "\n");
}
