using Jinpai.Core.Issues;

namespace Jinpai.Import.Platforms.Taobao.Lines;

/// <summary>Faults that only the export of lines has.</summary>
public static class LineExportIssues
{
    public static readonly IssueKind LinesHeld = new(
        "lines_held",
        Severity.Error,
        zh: new("订单有商品行未导入", "订单的每一行都有效", "该订单相邻的 {0} 行未导入；请改正后重新导入"),
        en: new("An order has lines that were held back", "Every line of the order valid", "The {0} rows of the order beside it were held back too; correct it and import again"));
}
