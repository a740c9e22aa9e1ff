using System.IO.Compression;
using System.Text;

namespace Jinpai.Import.Tests.Silence;

/// <summary>Workbooks made part by part, with what no writer of ours would put into them.</summary>
internal static class TestXlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">The sheet's rows as XML.</param>
    /// <param name="workbookAttributes">Of workbookPr.</param>
    /// <param name="numberFormat">The format that style 1 has.</param>
    /// <param name="prolog">Before the sheet's first element.</param>
    public static byte[] Of(string rows, string workbookAttributes = "", string numberFormat = "General", string prolog = "") => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr {workbookAttributes}/><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"{numberFormat.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"{prolog}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"));

    /// <summary>A row of texts, each an inline string.</summary>
    public static string Texts(int row, params string[] cells) => Row(row, [.. cells.Select(cell => $"t=\"inlineStr\"><is><t>{cell}</t></is>")]);

    /// <summary>A row of cells, each as what stands behind its reference.</summary>
    public static string Row(int row, params string[] cells) => $"<row r=\"{row}\">{string.Concat(cells.Select((cell, index) => cell.Length == 0 ? "" : $"<c r=\"{(char)('A' + index)}{row}\" {cell}</c>"))}</row>";

    public static byte[] Zip(params (string Name, string Content)[] parts) => Zip([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content)))], CompressionLevel.NoCompression);

    public static byte[] Zip((string Name, byte[] Content)[] parts, CompressionLevel level)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
