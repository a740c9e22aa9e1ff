using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>Faults of a file as a whole, whatever it holds.</summary>
public static class FileIssues
{
    public static readonly IssueKind FileEmpty = new(
        "file_empty",
        Severity.Error,
        zh: new("空文件", "至少有表头和一行数据的普通文件（不是管道或设备）", "整个文件未导入"),
        en: new("Empty file", "A regular file (no pipe or device) with at least a header and a row", "The whole file was refused"));

    public static readonly IssueKind FileWithoutRows = new(
        "file_without_rows",
        Severity.Warning,
        zh: new("只有表头，没有数据", "至少一行数据", "没有导入任何内容"),
        en: new("Header without rows", "At least one row", "Nothing was imported"));

    public static readonly IssueKind FileTruncated = new(
        "file_truncated",
        Severity.Error,
        zh: new("文件不完整", "完整的最后一行", "整个文件未导入；请重新导出"),
        en: new("File is cut off", "A complete last row", "The whole file was refused; export it again"));

    public static readonly IssueKind RowTooLong = new(
        "row_too_long",
        Severity.Error,
        zh: new("一行过长", "一行至多 {0} 字节", "整个文件未导入；可能缺少引号或换行"),
        en: new("Row too long", "At most {0} bytes in a row", "The whole file was refused; a quote or line break may be missing"));

    public static readonly IssueKind RowsTooMany = new(
        "report_rows_too_many",
        Severity.Error,
        zh: new("报表行数过多", "至多 {0} 行", "整个文件未导入"),
        en: new("Report has too many rows", "At most {0} rows", "The whole file was refused"));

    public static readonly IssueKind TitleSkipped = new(
        "title_skipped",
        Severity.Information,
        zh: new("表头之前有标题行", "", "跳过了前面的 {0} 行"),
        en: new("Lines above the header", "", "{0} of them were skipped"));

    public static readonly IssueKind HeaderOfTwoRows = new(
        "header_of_two_rows",
        Severity.Information,
        zh: new("表头占两行", "", "两行合起来读作列名：下一行空白处用上一行的"),
        en: new("Header of two rows", "", "Both were read together: the upper row where the lower one is blank"));

    public static readonly IssueKind ColumnsMissing = new(
        "columns_missing",
        Severity.Error,
        zh: new("缺少必需的列", "列：{0}", "整个文件未导入；请补上这些列"),
        en: new("Required columns missing", "Columns: {0}", "The whole file was refused; add these columns"));

    public static readonly IssueKind ColumnsDoubled = new(
        "columns_doubled",
        Severity.Error,
        zh: new("重复的列", "每列只出现一次：{0}", "整个文件未导入；请删去多余的列"),
        en: new("Doubled columns", "Each column once: {0}", "The whole file was refused; remove the surplus ones"));

    public static readonly IssueKind ColumnsIgnored = new(
        "columns_ignored",
        Severity.Information,
        zh: new("有不认识的列", "", "这些列未读取：{0}"),
        en: new("Columns not known", "", "These columns were not read: {0}"));

    public static readonly IssueKind LineBreakMissing = new(
        "line_break_missing",
        Severity.Information,
        zh: new("最后一行没有换行", "以换行结尾", "已导入；如果文件是被截断的，请重新导出"),
        en: new("Last row has no line break", "A line break at the end", "Imported; if the file was cut off, export it again"));
}
