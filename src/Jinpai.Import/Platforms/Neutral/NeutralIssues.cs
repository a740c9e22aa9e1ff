using Jinpai.Core.Issues;

namespace Jinpai.Import.Platforms.Neutral;

/// <summary>Faults that only the neutral format has.</summary>
public static class NeutralIssues
{
    public static readonly IssueKind OneOfBoth = new(
        "one_of_both",
        Severity.Error,
        zh: new("几列中只能填一列", "只填一列：{0}", "该行未导入；请改正后重新导入"),
        en: new("Only one of several columns may be filled", "Only one of: {0}", "The row was held back; correct it and import again"));

    public static readonly IssueKind TimeMissingBefore = new(
        "time_missing_before",
        Severity.Warning,
        zh: new("缺少前一步的时间", "{0} 之前应有 {1}", "已照原样导入，请核对"),
        en: new("Time of an earlier step missing", "{1} before {0}", "Imported as it stands, please check"));

    public static readonly IssueKind ToBeforeFrom = new(
        "to_before_from",
        Severity.Error,
        zh: new("结束早于开始", "不早于 {0}", "该行未导入；请改正后重新导入"),
        en: new("End before beginning", "Not before {0}", "The row was held back; correct it and import again"));

    public static readonly IssueKind OrderRowsDiffer = new(
        "order_rows_differ",
        Severity.Warning,
        zh: new("同一订单的各行不一致", "与第 {0} 行一致", "已取时间较新的一行的值"),
        en: new("Rows of one order differ", "As in line {0}", "The value of the row with the later time was taken"));

    public static readonly IssueKind OrderIncomplete = new(
        "order_incomplete",
        Severity.Error,
        zh: new("订单有行未导入", "订单的每一行都有效", "整个订单（{0} 行）未导入；请改正后重新导入"),
        en: new("An order has rows that were held back", "Every row of the order valid", "The whole order ({0} rows) was held back; correct it and import again"));

    public static readonly IssueKind FigureRepeated = new(
        "figure_repeated",
        Severity.Error,
        zh: new("同一数值出现两次且不同", "与第 {0} 行一致", "该行未导入；请改正后重新导入"),
        en: new("One figure twice, and different", "As in line {0}", "The row was held back; correct it and import again"));

    public static readonly IssueKind HoldingsOverlap = new(
        "holdings_overlap",
        Severity.Error,
        zh: new("一个账号同时属于两条记录", "与第 {0} 行的日期不重叠", "该行未导入；请改正后重新导入"),
        en: new("One account held twice at a time", "Days that do not overlap those of line {0}", "The row was held back; correct it and import again"));

    public static readonly IssueKind EventCount = new(
        "event_count_invalid",
        Severity.Error,
        zh: new("事件次数不对", "不小于 0 的整数次数", "该行未导入；请改正后重新导入"),
        en: new("Not a count of events", "A whole count of 0 or more", "The row was held back; correct it and import again"));

    public static readonly IssueKind SubjectInvalid = new(
        "subject_invalid",
        Severity.Error,
        zh: new("无法识别的对象", "shop、team:名称 或 agent:名称", "该行未导入；请改正后重新导入"),
        en: new("Not a subject", "shop, team:NAME or agent:NAME", "The row was held back; correct it and import again"));

    public static readonly IssueKind ValueRepeated = new(
        "value_repeated",
        Severity.Error,
        zh: new("同一客服同一指标有两行", "每个客服每个指标一行，另见第 {0} 行", "整个文件未导入；请删去其中一行"),
        en: new("Two rows for one agent and metric", "One row for each agent and metric, see line {0}", "The whole file was refused; remove one of them"));

    public static readonly IssueKind FractionIncomplete = new(
        "fraction_incomplete",
        Severity.Error,
        zh: new("分子分母只有其一", "同时填写，或都不填", "该行未导入；请改正后重新导入"),
        en: new("Numerator and denominator not both given", "Both or neither", "The row was held back; correct it and import again"));

    public static readonly IssueKind DepositUnknown = new(
        "deposit_unknown",
        Severity.Warning,
        zh: new("定金的金额或时间为空", "定金的金额和付款时间", "按没有定金的这一部分计；请两项都填上再导入"),
        en: new("Deposit without its amount or time", "Both its amount and when it was paid", "What is missing counts as not there; fill in both and import again"));
}
