using Jinpai.Core.Issues;

namespace Jinpai.Core.Documents;

/// <summary>Faults of any document that people write: schemes, plans, grades, tables of staff. Their first argument is what became of the document.</summary>
public static class DocumentFault
{
    public static readonly IssueKind JsonSyntax = new(
        "json_syntax",
        Severity.Error,
        zh: new("不是有效的 JSON", "有效的 JSON 文本", "{0}"),
        en: new("not valid JSON", "valid JSON text", "{0}"));

    public static readonly IssueKind KeyTwice = new(
        "key_twice",
        Severity.Error,
        zh: new("字段重复", "“{1}” 在同一对象中只写一次", "{0}"),
        en: new("field written twice", "'{1}' once in an object", "{0}"));

    public static readonly IssueKind UnknownField = new(
        "unknown_field",
        Severity.Error,
        zh: new("未知字段", "可用字段：{1}", "{0}"),
        en: new("unknown field", "one of the fields {1}", "{0}"));

    public static readonly IssueKind FieldMissing = new(
        "field_missing",
        Severity.Error,
        zh: new("缺少字段", "{1}", "{0}"),
        en: new("field missing", "{1}", "{0}"));

    public static readonly IssueKind NotAnObject = new(
        "not_an_object",
        Severity.Error,
        zh: new("应为对象", "对象 {…}", "{0}"),
        en: new("not an object", "an object {…}", "{0}"));

    public static readonly IssueKind NotAList = new(
        "not_a_list",
        Severity.Error,
        zh: new("应为列表", "列表 […]", "{0}"),
        en: new("not a list", "a list […]", "{0}"));

    public static readonly IssueKind NotAText = new(
        "not_a_text",
        Severity.Error,
        zh: new("应为文字", "非空文字", "{0}"),
        en: new("not a text", "a text that is not blank", "{0}"));

    public static readonly IssueKind NotANumber = new(
        "not_a_number",
        Severity.Error,
        zh: new("应为数字", "{1}", "{0}"),
        en: new("not a number", "{1}", "{0}"));

    public static readonly IssueKind NotAFlag = new(
        "not_a_flag",
        Severity.Error,
        zh: new("应为 true 或 false", "{1}", "{0}"),
        en: new("not true or false", "{1}", "{0}"));

    public static readonly IssueKind NotADay = new(
        "not_a_day",
        Severity.Error,
        zh: new("应为日期", "日期，如 2026-10-01", "{0}"),
        en: new("not a day", "a day such as 2026-10-01", "{0}"));

    public static readonly IssueKind NotATime = new(
        "not_a_time",
        Severity.Error,
        zh: new("应为时刻", "时刻，如 02:00", "{0}"),
        en: new("not a time", "a time such as 02:00", "{0}"));

    public static readonly IssueKind IsNull = new(
        "is_null",
        Severity.Error,
        zh: new("不能为 null", "一个值，或不写 {1}", "{0}"),
        en: new("null", "a value, or no {1} at all", "{0}"));

    public static readonly IssueKind UnknownWord = new(
        "unknown_word",
        Severity.Error,
        zh: new("未知选项", "{1}", "{0}"),
        en: new("unknown option", "{1}", "{0}"));

    public static readonly IssueKind OutOfRange = new(
        "out_of_range",
        Severity.Error,
        zh: new("超出范围", "{1}", "{0}"),
        en: new("out of range", "{1}", "{0}"));

    public static readonly IssueKind NamedTwice = new(
        "named_twice",
        Severity.Error,
        zh: new("重复列出", "只列一次", "{0}"),
        en: new("named twice", "named once", "{0}"));

    public static readonly IssueKind ListEmpty = new(
        "list_empty",
        Severity.Error,
        zh: new("列表为空", "{1}", "{0}"),
        en: new("list is empty", "{1}", "{0}"));
}
