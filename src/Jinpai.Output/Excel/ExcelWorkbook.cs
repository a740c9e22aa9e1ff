using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jinpai.Output.Tables;

namespace Jinpai.Output.Excel;

/// <summary>Writes sheets as an xlsx workbook: real numbers and dates, frozen headers, widths, print set-up. The same sheets give the same bytes.</summary>
public static class ExcelWorkbook
{
    /// <summary>Rows that a sheet can hold beside title and headings.</summary>
    public const int MostRows = 1_048_500;

    /// <summary>The earliest time that a zip can hold: the file says what it holds, not when it was made.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the workbook to the stream, which stays open.</summary>
    /// <param name="sheets">At least one, each with at least one table.</param>
    /// <param name="stream">Written once, front to back.</param>
    public static void Write(IReadOnlyList<OutputSheet> sheets, Stream stream)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count);
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            WriteParts(document, sheets);
        }

        package.Position = 0;
        Repack(package, stream);
    }

    private static void WriteParts(SpreadsheetDocument document, IReadOnlyList<OutputSheet> sheets)
    {
        var names = SheetNames.Of(sheets.Select(s => s.Name));
        var book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, "rId1");
        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Create();
        var list = new Sheets();
        var defined = new DefinedNames();
        foreach (var (index, sheet) in sheets.Index())
        {
            var id = "sheet" + (index + 1).ToString(CultureInfo.InvariantCulture);
            using (var xml = OpenXmlWriter.Create(book.AddNewPart<WorksheetPart>(id)))
            {
                new SheetWriter(xml, sheet).Write();
            }

            list.Append(new Sheet { Name = names[index], SheetId = (uint)index + 1, Id = id });
            if (SheetWriter.HeaderRow(sheet) is > 0 and var header)
            {
                var quoted = names[index].Replace("'", "''", StringComparison.Ordinal);
                defined.Append(new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{quoted}'!${header}:${header}")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
            }
        }

        book.Workbook = new Workbook(list);
        if (defined.HasChildren)
        {
            book.Workbook.Append(defined);
        }
    }

    private static void Repack(Stream package, Stream stream)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = EntryTime;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
