using Jinpai.Core.Issues;

namespace Jinpai.Import.Reading;

/// <summary>Faults of one value, whatever the file.</summary>
public static class CellIssues
{
    public static readonly IssueKind CellEmpty = new(
        "cell_empty",
        Severity.Error,
        zh: new("必填的单元格为空", "一个值", "该行未导入；请改正后重新导入"),
        en: new("Required cell is empty", "A value", "The row was held back; correct it and import again"));

    public static readonly IssueKind CellError = new(
        "cell_error",
        Severity.Error,
        zh: new("单元格里是 Excel 的错误值", "一个值", "该行未导入：公式出错或列太窄，原来的值已丢失；请在 Excel 里改正，或从平台重新导出"),
        en: new("Error of a spreadsheet in the cell", "A value", "The row was held back: a formula failed or the column was too narrow, and the value is lost; correct it in the spreadsheet or export again from the platform"));

    public static readonly IssueKind FormulaUnsaved = new(
        "formula_unsaved",
        Severity.Error,
        zh: new("单元格里的公式没有保存结果", "公式算出的值", "该行未导入：程序不计算公式；请用 Excel 或 WPS 打开该文件，保存后再导入"),
        en: new("Formula without its saved result", "The value of the formula", "The row was held back, for formulas are not computed; open the file in Excel or WPS, save it and import it again"));

    public static readonly IssueKind ShownCellError = new(
        "shown_cell_error",
        Severity.Warning,
        zh: new("说明文字的单元格里是 Excel 的错误值", "一段文字", "文字留空，该行其余内容已导入"),
        en: new("Error of a spreadsheet in a text", "A text", "The text was left out, the rest of the row was taken"));

    public static readonly IssueKind ValueUnknown = new(
        "value_unknown",
        Severity.Information,
        zh: new("写着“没有数据”的单元格", "", "按未知导入，不当作 0"),
        en: new("Cells with a word for \"no data\"", "", "Taken as not known, never as 0"));

    public static readonly IssueKind TextDamaged = new(
        "text_damaged",
        Severity.Warning,
        zh: new("文字有乱码", "完整的文字", "按原样导入，会被当成另一个名字；请重新导出，并以 UTF-8 保存"),
        en: new("Letters of a text were lost", "The whole text", "Taken as it stands, and so another name than the sound one; export again and save as UTF-8"));

    public static readonly IssueKind ColonFolded = new(
        "name_colon_folded",
        Severity.Information,
        zh: new("名字里有全角冒号", "", "与半角冒号的名字视为同一个：{0}"),
        en: new("Full-width colon in a name", "", "Taken for the name with a half-width one: {0}"));

    public static readonly IssueKind TextCut = new(
        "text_cut",
        Severity.Information,
        zh: new("说明文字过长", "", "只保留前 {0} 个字，该行已导入"),
        en: new("Long text", "", "Cut to {0} characters; the row was taken"));

    public static readonly IssueKind IdFolded = new(
        "id_folded",
        Severity.Information,
        zh: new("编号上有多余的符号", "", "按 {0} 导入，与没有这些符号的编号视为同一个"),
        en: new("Id with something put on it", "", "Taken as {0}, the same as the id without it"));

    public static readonly IssueKind IdUnusual = new(
        "id_unusual",
        Severity.Warning,
        zh: new("编号里有不常见的符号", "由字母、数字和 - _ . : / 组成的编号", "按原样导入：如果另一个文件里的同一编号没有这些符号，会被当成两个；请核对该编号"),
        en: new("Id with signs that ids do not have", "An id of letters, digits and - _ . : /", "Taken as it stands: if the same id is without them in another file, they count as two; check it"));

    public static readonly IssueKind TextTooLong = new(
        "text_too_long",
        Severity.Error,
        zh: new("文字过长", "至多 {0} 个字", "该行未导入；请改正后重新导入"),
        en: new("Text too long", "At most {0} characters", "The row was held back; correct it and import again"));

    public static readonly IssueKind IdDamaged = new(
        "id_damaged",
        Severity.Error,
        zh: new("编号被 Excel 改成了科学计数", "完整的编号", "这些行未导入，编号无法还原；请从平台重新导出，导入前不要用 Excel 打开并保存", "该行未导入"),
        en: new("Id turned into scientific notation by Excel", "The whole id", "These rows were held back: the id cannot be restored. Export again from the platform and do not save from Excel before importing", "The row was held back"));

    public static readonly IssueKind TimeInvalid = new(
        "time_invalid",
        Severity.Error,
        zh: new("无法识别的时间", "如 2026-10-01 09:30:00", "该行未导入；请改正后重新导入"),
        en: new("Not a time", "Such as 2026-10-01 09:30:00", "The row was held back; correct it and import again"));

    public static readonly IssueKind TimeWithoutClock = new(
        "time_without_clock",
        Severity.Error,
        zh: new("只有日期，没有时刻", "如 2026-10-01 09:30:00", "该行未导入；请改正后重新导入"),
        en: new("A day without a time of day", "Such as 2026-10-01 09:30:00", "The row was held back; correct it and import again"));

    public static readonly IssueKind TimeSkipped = new(
        "time_skipped",
        Severity.Error,
        zh: new("店铺时区里不存在的时间", "夏令时跳过的时段以外的时间", "该行未导入；请改正后重新导入"),
        en: new("A local time that the shop's zone skips", "A time outside the hour that summer time skips", "The row was held back; correct it and import again"));

    public static readonly IssueKind TimeOutOfRange = new(
        "time_out_of_range",
        Severity.Error,
        zh: new("时间不在合理范围", "2000 年至 2199 年", "该行未导入；请改正后重新导入"),
        en: new("Time out of range", "The years 2000 to 2199", "The row was held back; correct it and import again"));

    public static readonly IssueKind TimeInFuture = new(
        "time_in_future",
        Severity.Error,
        zh: new("时间在未来", "不晚于现在（{0}）", "该行未导入；请改正后重新导入；请核对电脑时钟和店铺时区"),
        en: new("Time in the future", "Not after now ({0})", "The row was held back; correct it and import again. Check this computer's clock and the shop's zone"));

    public static readonly IssueKind DayInvalid = new(
        "day_invalid",
        Severity.Error,
        zh: new("无法识别的日期", "如 2026-10-01", "该行未导入；请改正后重新导入"),
        en: new("Not a day", "Such as 2026-10-01", "The row was held back; correct it and import again"));

    public static readonly IssueKind DayInFuture = new(
        "day_in_future",
        Severity.Error,
        zh: new("日期在未来", "不晚于今天（{0}）", "该行未导入；请改正后重新导入"),
        en: new("Day in the future", "Not after today ({0})", "The row was held back; correct it and import again"));

    public static readonly IssueKind ClockInvalid = new(
        "clock_invalid",
        Severity.Error,
        zh: new("无法识别的时刻", "如 09:00 或 18:30:00", "该行未导入；请改正后重新导入"),
        en: new("Not a time of day", "Such as 09:00 or 18:30:00", "The row was held back; correct it and import again"));

    public static readonly IssueKind NumberInvalid = new(
        "number_invalid",
        Severity.Error,
        zh: new("无法识别的数字", "如 1234.50，不用科学计数", "该行未导入；请改正后重新导入"),
        en: new("Not a number", "Such as 1234.50, without an exponent", "The row was held back; correct it and import again"));

    public static readonly IssueKind NumberNegative = new(
        "number_negative",
        Severity.Error,
        zh: new("不应为负数", "0 或正数", "该行未导入；请改正后重新导入"),
        en: new("Negative where it cannot be", "0 or more", "The row was held back; correct it and import again"));

    public static readonly IssueKind AmountRounded = new(
        "amount_rounded",
        Severity.Warning,
        zh: new("金额多于两位小数", "至多两位小数", "已四舍五入为 {0}"),
        en: new("Amount with more than two decimals", "At most two decimals", "Rounded to {0}"));

    public static readonly IssueKind AmountMayBeThousands = new(
        "amount_may_be_thousands",
        Severity.Warning,
        zh: new("金额的小数点后有三位数字", "至多两位小数，如 1234.00", "小数点按小数点计，保留两位小数；如果它是千位分隔符（1.234 表示一千二百三十四），请改成不带分隔符的数字，再导入"),
        en: new("Amount with three digits behind the point", "At most two decimals, such as 1234.00", "The point was taken for that of decimals, and two were kept; if it parts thousands (1.234 for one thousand two hundred and thirty-four), write the numbers without it and import again"));

    public static readonly IssueKind QuantityInvalid = new(
        "quantity_invalid",
        Severity.Error,
        zh: new("数量无效", "{0} 到 {1} 的整数", "该行未导入；请改正后重新导入"),
        en: new("Invalid quantity", "A whole number from {0} to {1}", "The row was held back; correct it and import again"));

    public static readonly IssueKind FlagInvalid = new(
        "flag_invalid",
        Severity.Error,
        zh: new("不是是/否值", "true、false、1、0 或留空", "该行未导入；请改正后重新导入"),
        en: new("Not a yes or no", "true, false, 1, 0 or blank", "The row was held back; correct it and import again"));

    public static readonly IssueKind ChoiceUnknown = new(
        "choice_unknown",
        Severity.Error,
        zh: new("不在允许的取值里", "其中之一：{0}", "该行未导入；请改正后重新导入"),
        en: new("Value not among those allowed", "One of: {0}", "The row was held back; correct it and import again"));

    public static readonly IssueKind FigureImmature = new(
        "figure_immature",
        Severity.Error,
        zh: new("延迟统计的数据", "已定的数值", "该行未导入；请改正后重新导入"),
        en: new("Figure not final yet", "A final figure", "The row was held back; correct it and import again"));
}
