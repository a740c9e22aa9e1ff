using Jinpai.Core.Issues;

namespace Jinpai.Import.Forms;

/// <summary>Faults of tables that people fill in. Their first argument is what became of the document.</summary>
public static class TableIssues
{
    public static readonly IssueKind ColumnMissing = new(
        "column_missing",
        Severity.Error,
        zh: new("缺少列", "{1}", "{0}"),
        en: new("column missing", "{1}", "{0}"));

    public static readonly IssueKind ColumnTwice = new(
        "column_twice",
        Severity.Error,
        zh: new("列重复", "{1}", "{0}"),
        en: new("column twice", "{1}", "{0}"));

    public static readonly IssueKind NotWholeCents = new(
        "not_whole_cents",
        Severity.Error,
        zh: new("金额不足一分", "最多两位小数的金额", "{0}"),
        en: new("fractions of a cent", "an amount with at most two decimal places", "{0}"));
}
