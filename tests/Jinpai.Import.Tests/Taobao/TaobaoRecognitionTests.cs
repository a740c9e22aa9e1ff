using Jinpai.Import.Reading;
using static Jinpai.Import.Tests.Taobao.TaobaoSamples;

namespace Jinpai.Import.Tests.Taobao;

public sealed class TaobaoRecognitionTests
{
    [Fact]
    public void The_formats_can_be_named() =>
        Assert.Equal(
            ["taobao.lines", "taobao.orders", "taobao.rates", "taobao.refunds", "taobao.refunds_api", "taobao.trades"],
            FileFormats.Names.Where(n => n is "taobao.lines" or "taobao.orders" or "taobao.rates" or "taobao.refunds" or "taobao.refunds_api" or "taobao.trades").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("退款编号,订单编号,退款状态,买家退款金额\n1,2,退款成功,3\n", "taobao.refunds", "退款的申请时间")]
    [InlineData("子订单编号,主订单编号,商品标题,商品价格\n1,2,3,4\n", "taobao.lines", "购买数量")]
    [InlineData("{\"tid\":1,\"orders\":[],\"status\":\"X\"}\n", "taobao.trades", "created")]
    [InlineData("{\"chats_get_response\":{\"tid\":1,\"orders\":[]}}\n", "taobao.trades", "trades_sold_get_response")]
    public void A_file_that_is_nearly_one_names_it_and_what_is_missing(string text, string nearest, string missing)
    {
        var issue = Reading.Of(text).First(RecognitionIssues.FormatUnknown.Code);
        Assert.Equal(nearest, issue.Arguments[0]);
        Assert.Contains(missing, issue.Arguments[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_with_blanks_and_wide_brackets_and_unknown_ones_are_named()
    {
        var header = "商品ID\t, 购买数量 ,商品价格,商品标题,新列（元）,主订单编号,子订单编号";
        var reading = Reading.Of(Gbk(header + "\r\n600,2,10.00,裙子,x,1,11\r\n"));

        Assert.Equal(("taobao.lines", 1L), (reading.Result.Format, reading.Result.RowCount));
        Assert.Equal("新列(元)", reading.First(FileIssues.ColumnsIgnored.Code).Found);
        Assert.Single(reading.Sink.Records);
    }

    [Fact]
    public void A_column_that_is_read_must_not_stand_twice()
    {
        var reading = Reading.Of(Csv(Orders28 + ",订单状态", Order(Orders28, "1") + ",交易关闭"));
        Assert.True(reading.Result.IsRefused);
        Assert.Equal("订单状态", reading.First(FileIssues.ColumnsDoubled.Code).Arguments[0]);
    }

    [Fact]
    public void Of_a_workbook_the_sheet_that_fits_is_read_and_the_others_are_named()
    {
        var other = new Output.Tables.OutputTable("", [new Output.Tables.OutputColumn("说明")], [[Output.Tables.OutputCell.Text("看这里")]]);
        var rows = TestCsv.Parse(Csv(Orders28, Order(Orders28, "1")).Replace("\r\n", "\n", StringComparison.Ordinal));
        var orders = new Output.Tables.OutputTable("", [.. rows[0].Select(h => new Output.Tables.OutputColumn(h))], [.. rows.Skip(1).Select(r => (IReadOnlyList<Output.Tables.OutputCell>)[.. r.Select(Output.Tables.OutputCell.Text)])]);
        using var stream = new MemoryStream();
        Output.Excel.ExcelWorkbook.Write([new Output.Tables.OutputSheet("说明", [other]), new Output.Tables.OutputSheet("订单", [orders]), new Output.Tables.OutputSheet("别的", [other])], stream);
        var reading = Reading.Of(stream.ToArray());

        Assert.Equal("taobao.orders", reading.Result.Format);
        Assert.Single(reading.Sink.Records);
        Assert.Equal(2, reading.Result.Issues.CountOf("sheet_not_read"));
    }
}
