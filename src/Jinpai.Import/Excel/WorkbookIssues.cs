using Jinpai.Core.Issues;

namespace Jinpai.Import.Excel;

/// <summary>Why a workbook, or a sheet of it, is not read.</summary>
public static class WorkbookIssues
{
    public static readonly IssueKind Damaged = new(
        "workbook_damaged",
        Severity.Error,
        zh: new("工作簿损坏或无法读取", "完整的 xlsx 或 xls 文件", "整个文件未导入；请重新导出或下载"),
        en: new("Workbook damaged or unreadable", "A whole xlsx or xls file", "The whole file was refused; export or download it again"));

    public static readonly IssueKind TooLarge = new(
        "workbook_too_large",
        Severity.Error,
        zh: new("工作簿过大", "至多 {0}", "整个文件未导入；请删去多余的行、列和格式，或导出为 CSV"),
        en: new("Workbook too large", "At most {0}", "The whole file was refused; remove surplus rows, columns and formats, or export as CSV"));

    public static readonly IssueKind Protected = new(
        "workbook_protected",
        Severity.Error,
        zh: new("工作簿有密码", "没有密码的文件", "整个文件未导入；请去掉密码再导入"),
        en: new("Workbook has a password", "A file without a password", "The whole file was refused; remove the password"));

    public static readonly IssueKind OpenDocument = new(
        "workbook_open_document",
        Severity.Error,
        zh: new("文件是 ods 等 OpenDocument 格式", "xlsx 或 CSV 文件", "整个文件未导入；请用 WPS、LibreOffice 或 Excel 打开，另存为 xlsx 再导入"),
        en: new("File is of OpenDocument (ods)", "An xlsx or CSV file", "The whole file was refused; open it in LibreOffice, WPS or Excel, save it as xlsx and import that"));

    public static readonly IssueKind Binary = new(
        "workbook_binary",
        Severity.Error,
        zh: new("文件是 xlsb（二进制工作簿）", "xlsx 或 CSV 文件", "整个文件未导入；请用 Excel 或 WPS 打开，另存为 xlsx 再导入"),
        en: new("File is a binary workbook (xlsb)", "An xlsx or CSV file", "The whole file was refused; open it in Excel or WPS, save it as xlsx and import that"));

    public static readonly IssueKind NoWorkbook = new(
        "workbook_other_document",
        Severity.Error,
        zh: new("文件是文档，不是工作簿", "xlsx 或 CSV 文件", "整个文件未导入（可能是 Word 或 PowerPoint 文件）；请把其中的表格另存为 xlsx 再导入"),
        en: new("File is a document, not a workbook", "An xlsx or CSV file", "The whole file was refused (a file of Word or PowerPoint, perhaps); save its table as xlsx and import that"));

    public static readonly IssueKind HasDeclarations = new(
        "workbook_has_declarations",
        Severity.Error,
        zh: new("工作簿里有不该有的 XML 声明（DTD）", "Excel 或 WPS 保存的 xlsx 文件", "整个文件未导入：这样的文件可能有害；请用 Excel 或 WPS 打开来源可靠的文件，另存为 xlsx 再导入"),
        en: new("Workbook with XML declarations (DTD) that none should have", "An xlsx file as Excel or WPS saves it", "The whole file was refused, for such files may do harm; if you trust its source, open it in Excel or WPS and save it again as xlsx"));

    public static readonly IssueKind RowsHidden = new(
        "rows_hidden",
        Severity.Warning,
        zh: new("有隐藏的行", "", "{0} 行被隐藏或筛选掉的数据也读取了；如果不该计入，请删去这些行再导入"),
        en: new("Hidden rows", "", "{0} rows that are hidden or filtered out were read too; if they should not count, delete them and import again"));

    public static readonly IssueKind SheetNotRead = new(
        "sheet_not_read",
        Severity.Warning,
        zh: new("有工作表未读取", "一个文件一张报表", "只读取了“{0}”；其余工作表请另存为单独的文件再导入"),
        en: new("Sheet not read", "One report in a file", "Only '{0}' was read; save the others as files of their own"));
}
