using System.Globalization;
using System.IO.Compression;
using System.Text;
using Jinpai.Core;
using Jinpai.Output.Csv;
using Jinpai.Output.Excel;
using Jinpai.Output.Tables;
using Jinpai.Testing;

namespace Jinpai.Output.Tests;

public sealed class TableTests
{
    private static readonly OutputTable Table = new(
        "十月",
        [new("客服"), new("接待", OutputKind.Integer), new("销售额", OutputKind.Money), new("转化率", OutputKind.Percent), new("首响", OutputKind.Seconds), new("比", OutputKind.Decimal), new("日期", OutputKind.Date)],
        [
            [OutputCell.Text("小美"), OutputCell.Number(1234m), OutputCell.Number(new Money(12345678)), OutputCell.Number(0.3205m), OutputCell.Number(8.53m), OutputCell.Number(new Ratio(1, 3)), OutputCell.Date(new BusinessDay(2026, 10, 1))],
            [OutputCell.Text("=cmd|'/c calc'!A1"), OutputCell.Number(0m), OutputCell.Number(new Money(-5)), OutputCell.Mark("延迟统计"), OutputCell.Empty, OutputCell.Number(-1.5m), OutputCell.Empty],
            [OutputCell.Text("a,\"b\"\n换行_x000D_"), OutputCell.Empty, OutputCell.Empty, OutputCell.Empty, OutputCell.Empty, OutputCell.Empty, OutputCell.Empty],
        ]);

    [Fact]
    public void Csv_is_written_in_full_and_safe() => Cultures.Each(() =>
    {
        using var stream = new MemoryStream();
        CsvTable.Write(Table, stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(
            "\uFEFF客服,接待,销售额,转化率,首响,比,日期\r\n"
            + "小美,1234,123456.78,0.3205,8.53,0.333333333333,2026-10-01\r\n"
            + "'=cmd|'/c calc'!A1,0,-0.05,延迟统计,,-1.5,\r\n"
            + "\"a,\"\"b\"\"\n换行_x000D_\",,,,,,\r\n",
            text);
    });

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    public void Texts_of_users_never_begin_a_formula(string text)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        CsvTable.Write(new OutputTable("", [new("x")], [[OutputCell.Text(text)]]), writer);
        Assert.StartsWith("'" + text[..1], writer.ToString().Split("\r\n")[1].TrimStart('"'), StringComparison.Ordinal);
        Assert.True(FormulaGuard.IsRisky(text));
    }

    [Fact]
    public void Negative_numbers_and_own_marks_are_no_formulas_and_stay_as_they_are()
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        CsvTable.Write(new OutputTable("", [new("x", OutputKind.Money)], [[OutputCell.Number(-12.5m)], [OutputCell.Mark("-")]]), writer);
        Assert.Equal("x\r\n-12.5\r\n-\r\n", writer.ToString());
    }

    [Fact]
    public void Workbook_is_read_back_as_it_was_written() => Cultures.Each(() =>
    {
        var sheet = Assert.Single(WorkbookText.Read(Write([new OutputSheet(Table)])));
        Assert.Equal("十月", sheet.Name);
        Assert.Equal(["客服", "接待", "销售额", "转化率", "首响", "比", "日期"], sheet.Rows[0]);
        Assert.Equal(["小美", 1234d, 123456.78d, 0.3205d, 8.53d, 0.333333333333d, new DateTime(2026, 10, 1)], sheet.Rows[1]);
        Assert.Equal(["=cmd|'/c calc'!A1", 0d, -0.05d, "延迟统计", null, -1.5d, null], sheet.Rows[2]);
        Assert.Equal("a,\"b\"\n换行_x000D_", sheet.Rows[3][0]);
    });

    [Fact]
    public void The_same_table_gives_the_same_bytes()
    {
        var first = Write([new OutputSheet(Table), new OutputSheet("b", [Table, Table]) { HasPagePerTable = true }]);
        Cultures.Each(() => Assert.Equal(first, Write([new OutputSheet(Table), new OutputSheet("b", [Table, Table]) { HasPagePerTable = true }])));
    }

    [Fact]
    public void Workbook_is_ready_to_read_and_print()
    {
        var xml = Part(Write([new OutputSheet(Table)]), "xl/worksheets/sheet1.xml");
        Assert.Contains("state=\"frozen\"", xml, StringComparison.Ordinal);
        Assert.Contains("ySplit=\"1\"", xml, StringComparison.Ordinal);
        Assert.Contains("orientation=\"landscape\"", xml, StringComparison.Ordinal);
        Assert.Contains("fitToWidth=\"1\"", xml, StringComparison.Ordinal);
        Assert.Contains("fitToHeight=\"0\"", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
        Assert.Contains("'十月'!$1:$1", Part(Write([new OutputSheet(Table)]), "xl/workbook.xml"), StringComparison.Ordinal);
        Assert.Contains("quotePrefix=\"1\"", Part(Write([new OutputSheet(Table)]), "xl/styles.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_get_names_that_a_spreadsheet_takes()
    {
        var names = new[] { "a/b:c?", "", new string('长', 40), new string('长', 40), "A_B_C_", "'quoted'" };
        var read = WorkbookText.Read(Write([.. names.Select(n => new OutputSheet(n, [Table]))]));
        Assert.Equal(["a_b_c_", "Sheet", new string('长', 31), new string('长', 29) + " 2", "A_B_C_ 2", "quoted"], read.Select(s => s.Name));
    }

    [Fact]
    public void Any_text_survives_a_workbook() => Seeded.Run(50, random =>
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)(random.Next(4) switch { 0 => random.Next(1, 32), 1 => random.Next(0x4E00, 0x9FFF), 2 => '_', _ => random.Next(32, 127) })));
        var read = WorkbookText.Read(Write([new OutputSheet("s", [new OutputTable("", [new("x")], [[OutputCell.Text(text)], [OutputCell.Text("end")]])])]))[0].Rows[1][0];
        Assert.Equal(text.Replace("\r\n", "\n", StringComparison.Ordinal), ((string)read!).Replace("\r\n", "\n", StringComparison.Ordinal));
    });

    private static byte[] Write(IReadOnlyList<OutputSheet> sheets)
    {
        using var stream = new MemoryStream();
        ExcelWorkbook.Write(sheets, stream);
        return stream.ToArray();
    }

    private static string Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
