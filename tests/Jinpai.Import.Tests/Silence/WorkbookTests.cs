using System.Text;
using Jinpai.Core.Records;
using Jinpai.Import.Excel;
using Jinpai.Import.Tests.Reports;

namespace Jinpai.Import.Tests.Silence;

/// <summary>What workbooks hide: damage, errors, formulas, formats; and what only looks like one.</summary>
public sealed class WorkbookTests
{
    private static readonly string Header = TestXlsx.Texts(1, "订单编号", "买家会员名", "订单状态", "订单创建时间", "订单付款时间", "买家实际支付金额");

    [Theory]
    [InlineData("t=\"e\"><v>#REF!</v>", "cell_error")]
    [InlineData("t=\"e\"><f>1/0</f><v>#DIV/0!</v>", "cell_error")]
    [InlineData("><f>SUM(A1:A2)</f>", "formula_unsaved")]
    [InlineData("><f>SUM(A1:A2)</f><v></v>", "formula_unsaved")]
    [InlineData("><f>SUM(A1:A2)</f><v/>", "formula_unsaved")]
    [InlineData("><f>SUM(A1:A2)</f><v>100</v>", null)]
    public void Errors_and_formulas_without_a_result_are_faults_of_their_own(string cell, string? code)
    {
        var row = TestXlsx.Row(2, Text("1"), Text("买家"), Text("交易成功"), Text("2026-10-01 10:00:00"), Text("2026-10-01 10:05:00"), cell);
        var reading = Reading.Of(TestXlsx.Of(Header + row));
        Assert.Equal(code is null ? [] : [code], reading.Codes.Where(found => found is "cell_error" or "formula_unsaved"));
        Assert.Equal(code is null ? 1 : 0, reading.Sink.Of<OrderSnapshot>().Count());
    }

    [Theory]
    [InlineData(0x00, "#NULL!")]
    [InlineData(0x07, "#DIV/0!")]
    [InlineData(0x0F, "#VALUE!")]
    [InlineData(0x17, "#REF!")]
    [InlineData(0x1D, "#NAME?")]
    [InlineData(0x24, "#NUM!")]
    [InlineData(0x2A, "#N/A")]
    public void Errors_of_an_old_workbook_are_faults_like_those_of_a_new_one(byte code, string text) => Assert.All([false, true], isFormula =>
    {
        // The postage is none of the columns that every row must have, and stands last: a blank there would pass.
        var reading = Reading.Of(TestXls.Of("表", [
            ["订单编号", "买家会员名", "订单状态", "订单创建时间", "订单付款时间", "买家实际支付金额", "买家应付邮费"],
            [],
            ["1", "买家", "交易成功", "2026-10-01 10:00:00", "2026-10-01 10:05:00", "100.00", new TestXls.Error(code, isFormula)],
            ["2", "买家", "交易成功", "2026-10-01 10:00:00", "2026-10-01 10:05:00", "100.00", "0.00"]]));
        Assert.Equal("2", Assert.Single(reading.Sink.Of<OrderSnapshot>()).Id.Value);
        var issue = reading.First("cell_error");
        Assert.Equal((3L, "买家应付邮费", text), (issue.Origin.Line, issue.Origin.Column, issue.Found.ToString()));
    });

    [Fact]
    public void Errors_of_an_old_report_are_told_too()
    {
        var reading = ReportReading.Of("拼多多客服数据2026年10月.xls", TestXls.Of("表", [["客服账号", "咨询人数", "询单人数", "客服销售额"], ["小美", 60d, 50d, new TestXls.Error(0x17, true)]]));
        Assert.Contains("cell_error", reading.Codes);
    }

    [Fact]
    public void Rows_that_a_filter_hides_are_read_and_told()
    {
        var row = TestXlsx.Row(2, Text("1"), Text("买家"), Text("交易成功"), Text("2026-10-01 10:00:00"), Text("2026-10-01 10:05:00"), Text("100"));
        var hidden = row.Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal).Replace("2\"", "3\"", StringComparison.Ordinal).Replace("<t>1</t>", "<t>2</t>", StringComparison.Ordinal);
        var reading = Reading.Of(TestXlsx.Of(Header + row + hidden));
        Assert.Equal(2, reading.Sink.Of<OrderSnapshot>().Count());
        Assert.Equal("1", reading.First("rows_hidden").Arguments[0].ToString());
        Assert.DoesNotContain("rows_hidden", Reading.Of(TestXlsx.Of(Header + row)).Codes);

        var report = TestXlsx.Texts(1, "客服账号", "询单人数", "询单转化率", "咨询人数") + TestXlsx.Row(2, Text("小美"), "><v>50</v>", "><v>0.3</v>", "><v>60</v>").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal);
        Assert.Contains("rows_hidden", ReportReading.Of("拼多多客服数据2026年10月.xlsx", TestXlsx.Of(report)).Codes);
    }

    [Theory]
    [InlineData("0.00%", true)]
    [InlineData("0%;-0%", true)]
    [InlineData("0.00\"%\"", false)]
    [InlineData("0.00\\%", false)]
    [InlineData("0.00_%", false)]
    [InlineData("[Red]0.0%", true)]
    [InlineData("0.00;\"%\"", false)]
    [InlineData(null, false)]
    public void A_format_is_percent_only_where_the_sheet_shows_it_so(string? format, bool isPercent) => Assert.Equal(isPercent, NumberFormat.IsPercent(format));

    [Theory]
    [InlineData("0.00\"%\"", false)]
    [InlineData("0.00%", true)]
    public void A_rate_is_read_as_the_sheet_shows_it(string format, bool isPercent)
    {
        var rows = TestXlsx.Texts(1, "客服账号", "询单人数", "询单转化率", "咨询人数") + TestXlsx.Row(2, Text("小美"), "><v>50</v>", $"s=\"1\"><v>{(isPercent ? "0.32" : "32")}</v>", "><v>60</v>");
        var reading = ReportReading.Of("拼多多客服数据2026年10月.xlsx", TestXlsx.Of(rows, numberFormat: format));
        Assert.Equal(isPercent ? [] : ["rate_without_sign"], reading.Codes.Where(code => code == "rate_without_sign"));
    }

    [Theory]
    [InlineData("date1904=\"1\"")]
    [InlineData("date1904=\"true\"")]
    public void Dates_from_1904_are_those_days_however_it_is_written(string attribute)
    {
        // 44834 days after 1 January 1904 is 1 October 2026.
        var row = TestXlsx.Row(2, Text("1"), Text("买家"), Text("交易成功"), "s=\"2\"><v>44834.4375</v>", "s=\"2\"><v>44834.45</v>", Text("100"));
        var reading = Reading.Of(TestXlsx.Of(Header + row, attribute));
        Assert.Equal("2026-10-01T02:30:00Z", Assert.Single(reading.Sink.Of<OrderSnapshot>()).CreatedAt.ToString());
    }

    [Fact]
    public void A_workbook_with_a_changed_byte_is_damaged()
    {
        var content = TestXlsx.Of(Header + TestXlsx.Row(2, Text("1"), Text("买家"), Text("交易成功"), Text("2026-10-01 10:00:00"), Text("2026-10-01 10:05:00"), Text("100.00")));
        Assert.Single(Reading.Of(content).Sink.Of<OrderSnapshot>());
        content[content.AsSpan().IndexOf("100.00"u8)] = (byte)'9';
        var reading = Reading.Of(content);
        Assert.Equal(["workbook_damaged"], reading.Codes);
        Assert.Empty(reading.Sink.Records);
    }

    public static TheoryData<string, string> Others => new()
    {
        { "<html><body><table><tr><td>客服昵称</td></tr></table></body></html>", "file_is_web_page" },
        { "\r\n <!DOCTYPE HTML><HTML>", "file_is_web_page" },
        { "<table><tr><td>1</td></tr></table>", "file_is_web_page" },
        { "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "file_is_web_page" },
        { "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "file_is_xml" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void What_only_has_the_name_of_a_workbook_says_what_it_is(string text, string code) => Assert.All((string?[])[null, "taobao.orders", "report", "neutral"], format =>
    {
        Assert.Equal([code], Reading.Of(text, format).Codes);
        Assert.Equal([code], Reading.Of([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], format).Codes);
    });

    [Fact]
    public void Other_containers_say_what_they_are() => Assert.All((string?[])[null, "taobao.orders", "report"], format =>
    {
        Assert.Equal(["workbook_open_document"], Reading.Of(TestXlsx.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")), format).Codes);
        Assert.Equal(["workbook_binary"], Reading.Of(TestXlsx.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "x")), format).Codes);
        Assert.Equal(["workbook_other_document"], Reading.Of(TestXlsx.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<a/>")), format).Codes);
        Assert.Equal(["workbook_has_declarations"], Reading.Of(TestXlsx.Of(Header, prolog: "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]>"), format).Codes);
    });

    private static string Text(string text) => $"t=\"inlineStr\"><is><t>{text}</t></is>";
}
