using System.IO.Compression;
using Jinpai.Import.Excel;
using Jinpai.Testing;

namespace Jinpai.Import.Tests.Reports;

public sealed class DamagedFileTests
{
    private static readonly (string Name, byte[] Content)[] Files =
    [
        ("a.xlsx", ReportSamples.Xlsx(ReportSamples.Qianniu)),
        ("a.xls", ReportSamples.JdSalesXls()),
        ("a.csv", ReportSamples.Csv(ReportSamples.Pinduoduo, isGbk: true)),
        ("b.csv", ReportSamples.Csv(ReportSamples.Feige, isGbk: false)),
    ];

    [Fact]
    public void Cut_off_files_are_refused_or_give_issues_and_never_crash() => Seeded.Run(60, random =>
    {
        var (name, content) = Files[random.Next(Files.Length)];
        var reading = ReportReading.Of(name, content[..random.Next(content.Length)]);
        Assert.True(reading.Result.IsRefused || reading.Result.Issues.Groups.Count > 0 || reading.Values.Count > 0);
    });

    [Fact]
    public void Flipped_bytes_never_crash_and_a_refused_file_says_why() => Seeded.Run(200, random =>
    {
        var (name, original) = Files[random.Next(Files.Length)];
        var content = (byte[])original.Clone();
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            content[random.Next(content.Length)] = (byte)random.Next(256);
        }

        var reading = ReportReading.Of(name, content);
        Assert.True(!reading.Result.IsRefused || reading.Result.Issues.HasErrors);
    });

    [Fact]
    public void Flipped_bytes_inside_the_parts_of_a_workbook_never_crash() => Seeded.Run(120, random =>
    {
        var content = Repack(Files[0].Content, (entry, bytes) =>
        {
            for (var i = random.Next(0, 4); i > 0 && bytes.Length > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 127);
            }

            return bytes;
        });
        var reading = ReportReading.Of("a.xlsx", content);
        Assert.True(!reading.Result.IsRefused || reading.Result.Issues.HasErrors);
    });

    [Fact]
    public void Rings_of_sectors_in_an_old_workbook_are_refused()
    {
        var content = ReportSamples.JdSalesXls();
        BitConverter.GetBytes(2u).CopyTo(content, 512 + (4 * 5));
        Assert.Contains(WorkbookIssues.Damaged.Code, FaultsOf("a.xls", content));
    }

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_refused()
    {
        var content = Repack(Files[0].Content, (entry, bytes) => entry == "xl/styles.xml" ? new byte[64 << 20] : bytes);
        Assert.Contains(WorkbookIssues.TooLarge.Code, FaultsOf("a.xlsx", content));
    }

    [Fact]
    public void A_workbook_without_any_sheet_is_refused()
    {
        var content = Repack(Files[0].Content, (entry, bytes) => entry == "xl/workbook.xml" ? "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>"u8.ToArray() : bytes);
        Assert.True(ReportReading.Of("a.xlsx", content).Result.IsRefused);
    }

    [Fact]
    public void Further_sheets_are_named_and_not_read()
    {
        using var stream = new MemoryStream();
        var sheets = new[] { "十月", "九月" }.Select(n => new Output.Tables.OutputSheet(n, [new Output.Tables.OutputTable(
            "",
            [.. ReportSamples.Qianniu[0].Select(h => new Output.Tables.OutputColumn(h))],
            [.. ReportSamples.Qianniu.Skip(1).Select(r => (IReadOnlyList<Output.Tables.OutputCell>)[.. r.Select(c => Output.Tables.OutputCell.Text(c))])])])).ToList();
        Output.Excel.ExcelWorkbook.Write(sheets, stream);
        var reading = ReportReading.Of(ReportSamples.QianniuName, stream.ToArray());
        Assert.Equal("十月", reading.Report.Sheet);
        Assert.Equal(3, reading.Report.Agents.Count);
        Assert.Contains(WorkbookIssues.SheetNotRead.Code, reading.Codes);
    }

    private static IEnumerable<string> FaultsOf(string name, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var form = Import.Forms.FormFile.Read(folder.Write(name, content));
        return form.Issues.Select(i => i.Code);
    }

    private static byte[] Repack(byte[] workbook, Func<string, byte[], byte[]> change)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(workbook)))
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var content = new MemoryStream();
                using (var from = entry.Open())
                {
                    from.CopyTo(content);
                }

                using var to = zip.CreateEntry(entry.FullName).Open();
                to.Write(change(entry.FullName, content.ToArray()));
            }
        }

        return target.ToArray();
    }
}
