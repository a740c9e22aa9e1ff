namespace Jinpai.Import.Issues;

/// <content>The texts, one block for each code: title, what is expected, what was done; Chinese and English.</content>
public static partial class IssueTexts
{
    private static readonly Dictionary<string, IssueText> Known = new(StringComparer.Ordinal)
    {
        [IssueCodes.PathNotFound] = new(
            new("路径不存在", "一个存在的文件或文件夹", "已跳过；请检查路径"),
            new("Path not found", "An existing file or folder", "Skipped; check the path")),
        [IssueCodes.FileUnreadable] = new(
            new("文件无法打开", "可以读取的文件", "已跳过；请关闭占用它的程序或检查权限"),
            new("File cannot be opened", "A readable file", "Skipped; close the program that uses it, or check its permissions")),
        [IssueCodes.FolderTooDeep] = new(
            new("文件夹层数过多", "至多 {0} 层", "更深的文件夹已跳过"),
            new("Folders nested too deep", "At most {0} levels", "Deeper folders were skipped")),
        [IssueCodes.FolderEmpty] = new(
            new("文件夹里没有文件", "至少一个文件", "没有导入任何内容"),
            new("Folder holds no files", "At least one file", "Nothing was imported")),
        [IssueCodes.ArchiveUnreadable] = new(
            new("压缩包损坏或无法读取", "完整的 zip 文件", "整个文件未导入；请重新下载或重新压缩"),
            new("Archive damaged or unreadable", "A whole zip file", "The whole file was refused; download or pack it again")),
        [IssueCodes.ArchiveBomb] = new(
            new("压缩包解压后过大", "解压后至多 {0} 字节，压缩比至多 {1}:1", "整个文件未导入"),
            new("Archive unpacks to too much", "At most {0} bytes unpacked, at a ratio of at most {1}:1", "The whole file was refused")),
        [IssueCodes.ArchiveTooDeep] = new(
            new("压缩包里套压缩包的层数过多", "至多 {1} 层，此处为第 {0} 层", "该压缩包未导入；请先解压再导入"),
            new("Archives nested too deep", "At most {1} levels, this is level {0}", "The archive was refused; unpack it first")),
        [IssueCodes.ArchiveTooManyEntries] = new(
            new("压缩包里文件过多", "至多 {1} 个，此处 {0} 个", "整个文件未导入"),
            new("Archive has too many entries", "At most {1}, this has {0}", "The whole file was refused")),
        [IssueCodes.ArchiveEntryName] = new(
            new("压缩包里的文件名不安全", "不含 ../、盘符和绝对路径的文件名", "该文件未导入，其余照常"),
            new("Unsafe name in an archive", "A name without ../, drive or leading slash", "The entry was refused, the others go on")),
        [IssueCodes.ArchiveEncrypted] = new(
            new("压缩包里的文件有密码", "没有密码的文件", "该文件未导入；请先解压再导入"),
            new("Archive entry is encrypted", "An entry without a password", "The entry was refused; unpack it first")),
        [IssueCodes.EncodingUnknown] = new(
            new("无法识别的文字编码", "UTF-8、带 BOM 的 UTF-16 或 GB18030/GBK", "整个文件未导入；请另存为 UTF-8 再导入"),
            new("Unknown text encoding", "UTF-8, UTF-16 with a BOM, or GB18030/GBK", "The whole file was refused; save it as UTF-8 and import again")),
        [IssueCodes.EncodingBroken] = new(
            new("有无法解码的字节", "全文都是有效的文字编码", "整个文件未导入；文件可能已损坏，请重新导出"),
            new("A byte does not decode", "A file valid in one encoding throughout", "The whole file was refused; it may be damaged, export it again")),
        [IssueCodes.NotText] = new(
            new("不是文本文件", "CSV 或 JSON Lines 文本", "整个文件未导入；如果是不带 BOM 的 UTF-16，请另存为 UTF-8"),
            new("Not a text file", "CSV or JSON Lines text", "The whole file was refused; if it is UTF-16 without BOM, save it as UTF-8")),
        [IssueCodes.FileChanged] = new(
            new("读取时文件被改动", "读取期间不变的文件", "整个文件未导入；请再导入一次"),
            new("File changed while it was read", "A file that does not change while it is read", "The whole file was refused; import it again")),
        [IssueCodes.FileEmpty] = new(
            new("空文件", "至少有表头和一行数据", "整个文件未导入"),
            new("Empty file", "At least a header and a row", "The whole file was refused")),
        [IssueCodes.FileWithoutRows] = new(
            new("只有表头，没有数据", "至少一行数据", "没有导入任何内容"),
            new("Header without rows", "At least one row", "Nothing was imported")),
        [IssueCodes.FormatUnknown] = new(
            new("无法识别的格式", "最接近的是 {0}，缺少列：{1}", "整个文件未导入；请补齐列，或用 --as 指定格式；其他平台的客服报表可用 jinpai map propose 对应一次"),
            new("Unknown format", "The nearest is {0}, which misses: {1}", "The whole file was refused; add the columns, or name the format with --as; any other report of agents can be mapped once with jinpai map propose")),
        [IssueCodes.ColumnsMissing] = new(
            new("缺少必需的列", "列：{0}", "整个文件未导入；请补上这些列"),
            new("Required columns missing", "Columns: {0}", "The whole file was refused; add these columns")),
        [IssueCodes.ColumnsDoubled] = new(
            new("重复的列", "每列只出现一次：{0}", "整个文件未导入；请删去多余的列"),
            new("Doubled columns", "Each column once: {0}", "The whole file was refused; remove the surplus ones")),
        [IssueCodes.ColumnsIgnored] = new(
            new("有不认识的列", "", "这些列未读取：{0}"),
            new("Columns not known", "", "These columns were not read: {0}")),
        [IssueCodes.RowTooLong] = new(
            new("一行过长", "一行至多 {0} 字节", "整个文件未导入；可能缺少引号或换行"),
            new("Row too long", "At most {0} bytes in a row", "The whole file was refused; a quote or line break may be missing")),
        [IssueCodes.FileTruncated] = new(
            new("文件不完整", "完整的最后一行", "整个文件未导入；请重新导出"),
            new("File is cut off", "A complete last row", "The whole file was refused; export it again")),
        [IssueCodes.LineBreakMissing] = new(
            new("最后一行没有换行", "以换行结尾", "已导入；如果文件是被截断的，请重新导出"),
            new("Last row has no line break", "A line break at the end", "Imported; if the file was cut off, export it again")),
        [IssueCodes.CellsTooFew] = new(
            new("单元格太少", "{0} 个单元格，与表头一致", "该行未导入；请改正后重新导入"),
            new("Too few cells", "{0} cells, as in the header", "The row was held back; correct it and import again")),
        [IssueCodes.CellsTooMany] = new(
            new("单元格太多", "{0} 个单元格，与表头一致（含逗号的内容要加引号）", "该行未导入；请改正后重新导入"),
            new("Too many cells", "{0} cells, as in the header (texts with commas need quotes)", "The row was held back; correct it and import again")),
        [IssueCodes.QuotesBroken] = new(
            new("引号不成对", "引号内的内容，后面紧跟逗号或换行", "该行未导入；请改正后重新导入"),
            new("Broken quotes", "A quoted cell followed by a comma or line break", "The row was held back; correct it and import again")),
        [IssueCodes.JsonBroken] = new(
            new("不是有效的 JSON", "每行一个 JSON 对象", "该行未导入；请改正后重新导入"),
            new("Not valid JSON", "One JSON object in each line", "The row was held back; correct it and import again")),
        [IssueCodes.JsonNameDoubled] = new(
            new("JSON 对象里有重复的名称", "每个名称只出现一次", "该行未导入；请改正后重新导入"),
            new("Doubled name in a JSON object", "Each name once", "The row was held back; correct it and import again")),
        [IssueCodes.JsonValueNested] = new(
            new("JSON 值不是文字、数字或布尔值", "文字、数字、true、false 或 null", "该行未导入；请改正后重新导入"),
            new("JSON value is a list or an object", "Text, number, true, false or null", "The row was held back; correct it and import again")),
        [IssueCodes.RowBlank] = new(
            new("空白行", "", "已跳过"),
            new("Blank row", "", "Skipped")),
        [IssueCodes.CellEmpty] = new(
            new("必填的单元格为空", "一个值", "该行未导入；请改正后重新导入"),
            new("Required cell is empty", "A value", "The row was held back; correct it and import again")),
        [IssueCodes.TextTooLong] = new(
            new("文字过长", "至多 {0} 个字", "该行未导入；请改正后重新导入"),
            new("Text too long", "At most {0} characters", "The row was held back; correct it and import again")),
        [IssueCodes.IdDamaged] = new(
            new("编号被 Excel 改成了科学计数", "完整的编号", "这些行未导入，编号无法还原；请从平台重新导出，导入前不要用 Excel 打开并保存", "该行未导入"),
            new("Id turned into scientific notation by Excel", "The whole id", "These rows were held back: the id cannot be restored. Export again from the platform and do not save from Excel before importing", "The row was held back")),
        [IssueCodes.TimeInvalid] = new(
            new("无法识别的时间", "如 2026-10-01 09:30:00", "该行未导入；请改正后重新导入"),
            new("Not a time", "Such as 2026-10-01 09:30:00", "The row was held back; correct it and import again")),
        [IssueCodes.TimeWithoutClock] = new(
            new("只有日期，没有时刻", "如 2026-10-01 09:30:00", "该行未导入；请改正后重新导入"),
            new("A day without a time of day", "Such as 2026-10-01 09:30:00", "The row was held back; correct it and import again")),
        [IssueCodes.TimeSkipped] = new(
            new("店铺时区里不存在的时间", "夏令时跳过的时段以外的时间", "该行未导入；请改正后重新导入"),
            new("A local time that the shop's zone skips", "A time outside the hour that summer time skips", "The row was held back; correct it and import again")),
        [IssueCodes.TimeOutOfRange] = new(
            new("时间不在合理范围", "2000 年至 2199 年", "该行未导入；请改正后重新导入"),
            new("Time out of range", "The years 2000 to 2199", "The row was held back; correct it and import again")),
        [IssueCodes.TimeInFuture] = new(
            new("时间在未来", "不晚于现在（{0}）", "该行未导入；请改正后重新导入；请核对电脑时钟和店铺时区"),
            new("Time in the future", "Not after now ({0})", "The row was held back; correct it and import again. Check this computer's clock and the shop's zone")),
        [IssueCodes.DayInvalid] = new(
            new("无法识别的日期", "如 2026-10-01", "该行未导入；请改正后重新导入"),
            new("Not a day", "Such as 2026-10-01", "The row was held back; correct it and import again")),
        [IssueCodes.DayInFuture] = new(
            new("日期在未来", "不晚于今天（{0}）", "该行未导入；请改正后重新导入"),
            new("Day in the future", "Not after today ({0})", "The row was held back; correct it and import again")),
        [IssueCodes.ClockInvalid] = new(
            new("无法识别的时刻", "如 09:00 或 18:30:00", "该行未导入；请改正后重新导入"),
            new("Not a time of day", "Such as 09:00 or 18:30:00", "The row was held back; correct it and import again")),
        [IssueCodes.NumberInvalid] = new(
            new("无法识别的数字", "如 1234.50，不用科学计数", "该行未导入；请改正后重新导入"),
            new("Not a number", "Such as 1234.50, without an exponent", "The row was held back; correct it and import again")),
        [IssueCodes.AmountRounded] = new(
            new("金额多于两位小数", "至多两位小数", "已四舍五入为 {0}"),
            new("Amount with more than two decimals", "At most two decimals", "Rounded to {0}")),
        [IssueCodes.NumberNegative] = new(
            new("不应为负数", "0 或正数", "该行未导入；请改正后重新导入"),
            new("Negative where it cannot be", "0 or more", "The row was held back; correct it and import again")),
        [IssueCodes.QuantityInvalid] = new(
            new("数量无效", "不小于 {0} 的整数", "该行未导入；请改正后重新导入"),
            new("Invalid quantity", "A whole number, at least {0}", "The row was held back; correct it and import again")),
        [IssueCodes.FlagInvalid] = new(
            new("不是是/否值", "true、false、1、0 或留空", "该行未导入；请改正后重新导入"),
            new("Not a yes or no", "true, false, 1, 0 or blank", "The row was held back; correct it and import again")),
        [IssueCodes.ChoiceUnknown] = new(
            new("不在允许的取值里", "其中之一：{0}", "该行未导入；请改正后重新导入"),
            new("Value not among those allowed", "One of: {0}", "The row was held back; correct it and import again")),
        [IssueCodes.StatusUnknown] = new(
            new("未知的状态", "其中之一：{0}", "该行未导入；请改正后重新导入"),
            new("Unknown status", "One of: {0}", "The row was held back; correct it and import again")),
        [IssueCodes.FigureImmature] = new(
            new("延迟统计的数据", "已定的数值", "该行未导入；请改正后重新导入"),
            new("Figure not final yet", "A final figure", "The row was held back; correct it and import again")),
        [IssueCodes.OneOfMissing] = new(
            new("几列中至少要填一列", "其中一列：{0}", "该行未导入；请改正后重新导入"),
            new("One of several columns must be filled", "One of: {0}", "The row was held back; correct it and import again")),
        [IssueCodes.OneOfBoth] = new(
            new("几列中只能填一列", "只填一列：{0}", "该行未导入；请改正后重新导入"),
            new("Only one of several columns may be filled", "Only one of: {0}", "The row was held back; correct it and import again")),
        [IssueCodes.TimeBeforeCreated] = new(
            new("早于下单时间", "不早于 {0}", "该行未导入；请改正后重新导入"),
            new("Before the order was created", "Not before {0}", "The row was held back; correct it and import again")),
        [IssueCodes.TimesOutOfOrder] = new(
            new("订单时间先后不合", "不早于 {0}", "已照原样导入，请核对"),
            new("Times of the order out of order", "Not before {0}", "Imported as it stands, please check")),
        [IssueCodes.StatusWithoutTime] = new(
            new("状态与时间不符", "状态 {0} 应有 {1}", "已按时间判断状态"),
            new("Status without its time", "Status {0} needs {1}", "The status was taken from the times")),
        [IssueCodes.TimeMissingBefore] = new(
            new("缺少前一步的时间", "{0} 之前应有 {1}", "已照原样导入，请核对"),
            new("Time of an earlier step missing", "{1} before {0}", "Imported as it stands, please check")),
        [IssueCodes.AmountBeforePayment] = new(
            new("未付款却有实付金额", "付款之前为 0", "实付金额按 0 导入"),
            new("Paid amount without payment", "0 until paid", "The paid amount was taken as 0")),
        [IssueCodes.OrderRowsDiffer] = new(
            new("同一订单的各行不一致", "与第 {0} 行一致", "已取时间较新的一行的值"),
            new("Rows of one order differ", "As in line {0}", "The value of the row with the later time was taken")),
        [IssueCodes.OrderIncomplete] = new(
            new("订单有行未导入", "订单的每一行都有效", "整个订单（{0} 行）未导入；请改正后重新导入"),
            new("An order has rows that were held back", "Every row of the order valid", "The whole order ({0} rows) was held back; correct it and import again")),
        [IssueCodes.RowRepeated] = new(
            new("重复的行", "", "与第 {0} 行相同，只计一次"),
            new("Repeated row", "", "Same as line {0}, counted once")),
        [IssueCodes.RowsDiffer] = new(
            new("同一编号的行不一致", "与第 {0} 行一致", "已取时间较新、内容较全的一行"),
            new("Rows with the same id differ", "As in line {0}", "The row with the later time and more filled cells was taken")),
        [IssueCodes.FigureRepeated] = new(
            new("同一数值出现两次且不同", "与第 {0} 行一致", "该行未导入；请改正后重新导入"),
            new("One figure twice, and different", "As in line {0}", "The row was held back; correct it and import again")),
        [IssueCodes.TimeBeforeApplied] = new(
            new("早于申请时间", "不早于 {0}", "该行未导入；请改正后重新导入"),
            new("Before it was applied for", "Not before {0}", "The row was held back; correct it and import again")),
        [IssueCodes.ToBeforeFrom] = new(
            new("结束早于开始", "不早于 {0}", "该行未导入；请改正后重新导入"),
            new("End before beginning", "Not before {0}", "The row was held back; correct it and import again")),
        [IssueCodes.HoldingsOverlap] = new(
            new("一个账号同时属于两条记录", "与第 {0} 行的日期不重叠", "该行未导入；请改正后重新导入"),
            new("One account held twice at a time", "Days that do not overlap those of line {0}", "The row was held back; correct it and import again")),
        [IssueCodes.SubjectInvalid] = new(
            new("无法识别的对象", "shop、team:名称 或 agent:名称", "该行未导入；请改正后重新导入"),
            new("Not a subject", "shop, team:NAME or agent:NAME", "The row was held back; correct it and import again")),
        [IssueCodes.ValueRepeated] = new(
            new("同一客服同一指标有两行", "每个客服每个指标一行，另见第 {0} 行", "整个文件未导入；请删去其中一行"),
            new("Two rows for one agent and metric", "One row for each agent and metric, see line {0}", "The whole file was refused; remove one of them")),
        [IssueCodes.FractionIncomplete] = new(
            new("分子分母只有其一", "同时填写，或都不填", "该行未导入；请改正后重新导入"),
            new("Numerator and denominator not both given", "Both or neither", "The row was held back; correct it and import again")),
        [IssueCodes.RefundOfUnknownOrder] = new(
            new("退款的订单尚未导入", "已导入的订单", "已保留，订单导入后生效；请导入该订单"),
            new("Refund of an order that is not known", "An order that was imported", "Kept until the order comes; import the order")),
        [IssueCodes.RefundAbovePaid] = new(
            new("退款超过实付金额", "至多 {0}", "该行未导入；请改正后重新导入"),
            new("Refund above the paid amount", "At most {0}", "The row was held back; correct it and import again")),
        [IssueCodes.PaidAmountLowered] = new(
            new("实付金额比以前低", "不低于 {0}", "已保留较高的金额；差额不当作退款"),
            new("Paid amount lower than before", "At least {0}", "The higher amount was kept; the difference is not taken for a refund")),
        [IssueCodes.TransferWithoutTarget] = new(
            new("转接没有接收账号", "to_account", "已导入，不知转给谁"),
            new("Transfer without a receiving account", "to_account", "Imported without knowing to whom")),
    };
}
