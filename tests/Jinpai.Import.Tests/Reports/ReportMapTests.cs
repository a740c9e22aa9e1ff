using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Reports;

namespace Jinpai.Import.Tests.Reports;

public sealed class ReportMapTests
{
    private static readonly string[][] Rows =
    [
        ["姓名", "咨询人数", "成交人数", "成交额（万元）", "首响（分钟）", "备注"],
        ["小美", "100", "40", "1.25", "0.2", "优秀员工"],
        ["部门合计", "100", "40", "1.25", "0.2", ""],
    ];

    private static readonly MetricName[] Names =
    [
        new("consulted", "咨询人数", "Consulted", FigureUnit.Count),
        new("sales", "客服销售额", "Sales", FigureUnit.Money),
        new("enquirers", "询单人数", "Enquirers", FigureUnit.Count),
        new("paid", "最终付款人数", "Paid", FigureUnit.Count),
        new("first_response", "首次响应", "First response", FigureUnit.Seconds),
    ];

    private const string Json = """
        {
          "code": "own", "name": "我的报表",
          "headers": ["姓名", "咨询人数", "成交人数", "成交额（万元）", "首响（分钟）", "备注"],
          "nameColumn": "姓名", "summaryRows": ["部门合计"],
          "columns": [
            {"header": "咨询人数", "metric": "consulted", "unit": "count"},
            {"header": "成交人数", "metric": "sold_buyers", "unit": "count"},
            {"header": "成交额（万元）", "metric": "sales", "unit": "money"},
            {"header": "首响（分钟）", "metric": "first_response", "unit": "seconds", "sample": "咨询人数"}
          ],
          "ratios": [ {"metric": "consultation_conversion", "numerator": "成交人数", "denominator": "咨询人数"} ]
        }
        """;

    [Fact]
    public void A_map_of_the_users_own_reads_its_report_whatever_the_order_of_columns()
    {
        var map = ReportMapFile.Read(Json, "own.json").Map!;
        foreach (var rows in new[] { Rows, [.. Rows.Select(r => r.Reverse().ToArray())] })
        {
            var reading = ReportReading.Of("report.xlsx", ReportSamples.Xlsx(rows), new ReportOptions { Maps = [map] });
            Assert.Equal("report.own", reading.Result.Format);
            Assert.Equal([new AgentId("小美")], reading.Report.Agents);
            Assert.Equal(12_500m, reading.Value("小美", "sales").Value);
            Assert.Equal((12m, 100m), (reading.Value("小美", "first_response").Value, reading.Value("小美", "first_response").Sample));
            Assert.Equal((40m, 100m), (reading.Value("小美", "consultation_conversion").Numerator, reading.Value("小美", "consultation_conversion").Denominator));
            Assert.Contains(ReportIssues.PeriodUnknown.Code, reading.Codes);
        }
    }

    [Fact]
    public void A_map_is_not_used_for_a_report_with_other_headers()
    {
        var map = ReportMapFile.Read(Json, "own.json").Map!;
        var rows = Rows.Select(r => r.Append(r[0] == "姓名" ? "新列" : "1").ToArray()).ToArray();
        Assert.True(ReportReading.Of("report.xlsx", ReportSamples.Xlsx(rows), new ReportOptions { Maps = [map] }).Result.IsRefused);
    }

    [Fact]
    public void A_map_is_written_and_read_back_the_same()
    {
        var map = ReportMapFile.Read(Json, "own.json").Map!;
        var again = ReportMapFile.Read(ReportMapFile.Write(map), "own.json");
        Assert.Empty(again.Issues);
        Assert.Equal(ReportMapFile.Write(map), ReportMapFile.Write(again.Map!));
        Assert.Equal(map.Signature, again.Map!.Signature);
    }

    [Fact]
    public void A_map_with_eight_faults_names_all_eight()
    {
        const string faulty = """
            {
              "code": "", "headers": ["姓名", "咨询人数", "成交人数"], "nameColumn": "名字", "colour": "red",
              "columns": [
                {"header": "咨询人数", "metric": "consulted", "unit": "people"},
                {"header": "成交数", "metric": "sold_buyers", "unit": "count"},
                {"header": "成交人数", "metric": "no_such_metric", "unit": "count"}
              ],
              "ratios": [ {"metric": "consultation_conversion", "numerator": "备注", "denominator": "咨询人数"} ]
            }
            """;
        var reading = ReportMapFile.Read(faulty, "own.json", [.. new[] { "consulted", "sold_buyers", "consultation_conversion" }.Select(id => new MetricName(id, id, id, FigureUnit.Count))]);
        Assert.Null(reading.Map);
        Assert.Equal(
            ["code", "colour", "columns[0].unit", "columns[1].header", "columns[2].metric", "nameColumn", "ratios[0]", "ratios[0].numerator"],
            reading.Issues.Select(i => i.Origin.Column!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"code\":\"a\",\"code\":\"b\"}")]
    [InlineData("{\"code\":\"a\",\"headers\":1,\"nameColumn\":[],\"columns\":{}}")]
    public void A_broken_map_is_refused_with_reasons(string json)
    {
        var reading = ReportMapFile.Read(json, "own.json");
        Assert.Null(reading.Map);
        Assert.NotEmpty(reading.Issues);
    }

    [Fact]
    public void A_proposal_takes_names_of_metrics_and_leaves_the_rest_to_a_person()
    {
        var map = ReportMapProposal.ProposeMap(["客服", "日期", "询单人数", "最终付款人数", "客服销售额（元）", "转化（自算）", "首次响应（秒）"], Names);
        Assert.Equal(["询单人数=enquirers", "最终付款人数=paid", "客服销售额（元）=sales", "首次响应（秒）=first_response"], map.Columns.Select(c => $"{c.Header}={c.Metric}"));
        Assert.Equal(("客服", "日期"), (map.NameHeaders[0], map.DayHeaders[0]));
        Assert.Equal([new ReportRatio("enquiry_conversion", "最终付款人数", "询单人数")], map.Ratios);
        Assert.Empty(ReportMapFile.Read(ReportMapFile.Write(map), "own.json").Issues);
    }

    [Fact]
    public void Accounts_are_read_from_typed_and_pasted_lines()
    {
        var reading = AccountList.Parse("账号,客服,团队,岗位\n店铺:小美 = 小美\n店铺:阿强,阿强,一组,售前\r\n\n# 说明\njd_mei\t小美\t二组\tboth\n\"a,b\"\t小周\n店铺:小美=阿强\n没有客服\nx,y,z,boss\n", "paste");
        Assert.Equal(
            ["店铺:小美 小美  ", "店铺:阿强 阿强 一组 Presale", "jd_mei 小美 二组 Both", "a,b 小周  "],
            reading.Records.Select(r => $"{r.Account} {r.Agent} {r.Team} {r.Role}"));
        Assert.Equal(
            [(8L, MapIssues.AccountRepeated.Code), (9L, MapIssues.AccountLineInvalid.Code), (10L, MapIssues.AccountLineInvalid.Code)],
            reading.Issues.Select(i => (i.Origin.Line!.Value, i.Code)));
    }

    [Fact]
    public void Every_map_that_ships_reads_each_metric_from_one_column()
    {
        foreach (var map in ReportMaps.All)
        {
            var metrics = map.Columns.Select(c => c.Metric).OfType<string>().ToList();
            Assert.Equal(metrics.Distinct(StringComparer.Ordinal), metrics);
            var headers = map.Columns.SelectMany(c => c.Aliases.Prepend(c.Header)).Select(h => HeaderKey.Of(h).Key).ToList();
            Assert.Equal(headers.Distinct(StringComparer.Ordinal), headers);
            Assert.All(map.Ratios, r => Assert.Contains(map.Columns, c => c.Header == r.Numerator));
            Assert.All(map.Ratios, r => Assert.Contains(map.Columns, c => c.Header == r.Denominator));
            Assert.All(map.Columns.Where(c => c.Sample is not null), c => Assert.Contains(map.Columns, s => s.Header == c.Sample));
        }
    }

    [Fact]
    public void Headers_of_an_unknown_report_are_found_below_its_title()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.xlsx", ReportSamples.Xlsx([["部门月报", "", "", "", "", ""], .. Rows]));
        Assert.Equal(Rows[0], ReportHeaders.Read(path).Headers);
        Assert.True(ReportHeaders.Read(folder.Write("y.xlsx", "PK\u0003\u0004 damaged")).Issues.HasErrors);
    }
}
