using System.Text;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Text;

/// <summary>Web pages and XML, which back offices hand out under the name of a workbook: their cells are not read, and the user hears what the file is.</summary>
internal static class Markup
{
    public static readonly IssueKind WebPage = new(
        "file_is_web_page",
        Severity.Error,
        zh: new("文件其实是网页", "xlsx 或 CSV 文件", "整个文件未导入：它只是名字像 Excel 文件；请用 Excel 或 WPS 打开，另存为 xlsx 再导入"),
        en: new("File is a web page", "An xlsx or CSV file", "The whole file was refused: it only has the name of a workbook. Open it in Excel or WPS, save it as xlsx and import that"));

    public static readonly IssueKind Xml = new(
        "file_is_xml",
        Severity.Error,
        zh: new("文件其实是 XML", "xlsx 或 CSV 文件", "整个文件未导入：它只是名字像 Excel 文件（可能是“XML 表格 2003”）；请用 Excel 或 WPS 打开，另存为 xlsx 再导入"),
        en: new("File is XML", "An xlsx or CSV file", "The whole file was refused: it only has the name of a workbook (XML Spreadsheet 2003, perhaps). Open it in Excel or WPS, save it as xlsx and import that"));

    private static readonly string[] PageBeginnings = ["<!doctype html", "<html", "<head", "<meta", "<body", "<style", "<table", "<div", "<script", "MIME-Version:", "<!--"];

    /// <summary>The examination, refused if the text is a page or XML.</summary>
    public static FileExamination Refused(FileExamination text, string name)
    {
        if (text.Refusal is not null || text.Encoding is not { } encoding || KindOf(encoding.GetDecoder(), text.Head) is not { } kind)
        {
            return text;
        }

        return text with { Kind = ContentKind.Binary, Encoding = null, EncodingName = null, Refusal = new Issue(kind, new Origin(name), "") };
    }

    private static IssueKind? KindOf(Decoder decoder, byte[] head)
    {
        // The head may end within a character, so nothing is flushed.
        var chars = new char[head.Length];
        decoder.Convert(head, chars, flush: false, out _, out var count, out _);
        var start = CellText.Trim(chars.AsSpan(0, count));
        foreach (var beginning in PageBeginnings)
        {
            if (start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return WebPage;
            }
        }

        return start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? Xml : null;
    }
}
