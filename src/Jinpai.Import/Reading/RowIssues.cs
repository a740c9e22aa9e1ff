using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>Faults of a row as a whole, before its values are looked at.</summary>
public static class RowIssues
{
    public static readonly IssueKind RowBlank = new(
        "row_blank",
        Severity.Information,
        zh: new("空白行", "", "该行已跳过"),
        en: new("Blank row", "", "The row was skipped"));

    public static readonly IssueKind CellsTooFew = new(
        "cells_too_few",
        Severity.Error,
        zh: new("单元格太少", "{0} 个单元格，与表头一致", "该行未导入；请改正后重新导入"),
        en: new("Too few cells", "{0} cells, as in the header", "The row was held back; correct it and import again"));

    public static readonly IssueKind CellsTooMany = new(
        "cells_too_many",
        Severity.Error,
        zh: new("单元格太多", "{0} 个单元格，与表头一致（含逗号的内容要加引号）", "该行未导入；请改正后重新导入"),
        en: new("Too many cells", "{0} cells, as in the header (texts with commas need quotes)", "The row was held back; correct it and import again"));

    public static readonly IssueKind QuotesBroken = new(
        "quotes_broken",
        Severity.Error,
        zh: new("引号不成对", "引号内的内容，后面紧跟逗号或换行", "该行未导入；请改正后重新导入"),
        en: new("Broken quotes", "A quoted cell followed by a comma or line break", "The row was held back; correct it and import again"));

    public static readonly IssueKind JsonBroken = new(
        "json_broken",
        Severity.Error,
        zh: new("不是有效的 JSON", "每行一个 JSON 对象", "该行未导入；请改正后重新导入"),
        en: new("Not valid JSON", "One JSON object in each line", "The row was held back; correct it and import again"));

    public static readonly IssueKind JsonNameDoubled = new(
        "json_name_doubled",
        Severity.Error,
        zh: new("JSON 对象里有重复的名称", "每个名称只出现一次", "该行未导入；请改正后重新导入"),
        en: new("Doubled name in a JSON object", "Each name once", "The row was held back; correct it and import again"));

    public static readonly IssueKind JsonValueNested = new(
        "json_value_nested",
        Severity.Error,
        zh: new("JSON 值不是文字、数字或布尔值", "文字、数字、true、false 或 null", "该行未导入；请改正后重新导入"),
        en: new("JSON value is a list or an object", "Text, number, true, false or null", "The row was held back; correct it and import again"));

    public static readonly IssueKind OneOfMissing = new(
        "one_of_missing",
        Severity.Error,
        zh: new("几列中至少要填一列", "其中一列：{0}", "该行未导入；请改正后重新导入"),
        en: new("One of several columns must be filled", "One of: {0}", "The row was held back; correct it and import again"));
}
