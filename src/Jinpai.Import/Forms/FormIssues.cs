using Jinpai.Core.Issues;

namespace Jinpai.Import.Forms;

/// <summary>Faults of a form that was filled in.</summary>
public static class FormIssues
{
    public static readonly IssueKind Unknown = new(
        "form_unknown",
        Severity.Error,
        zh: new("不是可填写的表", "{0}", "整个文件未导入；请用下载的表填写，不要删除隐藏的第一行"),
        en: new("Not a form to complete", "{0}", "The whole file was refused; complete the form as it was written, with its hidden first row"));

    public static readonly IssueKind CellInvalid = new(
        "form_cell_invalid",
        Severity.Error,
        zh: new("单元格填写有误", "{0}", "该行未被采用；请改正后重新上传"),
        en: new("Cell filled in wrongly", "{0}", "The row was not used; correct it and upload again"));

    public static readonly IssueKind CellMissing = new(
        "form_cell_missing",
        Severity.Error,
        zh: new("单元格未填写", "{0}", "该行未被采用；请补上后重新上传"),
        en: new("Cell not filled in", "{0}", "The row was not used; fill it in and upload again"));

    public static readonly IssueKind AgentRepeated = new(
        "form_agent_repeated",
        Severity.Error,
        zh: new("同一客服有两行", "每个客服一行；第 {0} 行已有", "该行未被采用；请删去一行"),
        en: new("Two rows for one agent", "One row for an agent; row {0} has it already", "The row was not used; remove one"));

    public static readonly IssueKind ColumnMissing = new(
        "form_column_missing",
        Severity.Error,
        zh: new("缺少列", "{0}", "整个文件未导入；请用下载的表填写"),
        en: new("Column missing", "{0}", "The whole file was refused; complete the form as it was written"));
}
