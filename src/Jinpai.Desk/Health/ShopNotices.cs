using Jinpai.Appraisal.Notices;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;

namespace Jinpai.Desk.Health;

/// <summary>What bears on every figure, list and explanation of a shop, said beside each of them: no data, imports that did not come to their end, rows that are in no figure.</summary>
public static class ShopNotices
{
    public static readonly NoticeKind NoData = new(
        "nodata", NoticeWeight.Warning,
        zh: "还没有数据。请先导入平台导出的文件。",
        en: "No data yet. Import the files that the platform exports.");

    public static readonly NoticeKind Incomplete = new(
        "incomplete", NoticeWeight.Warning,
        zh: "导入 {0} 没有读完所有文件。如果它不是正在进行，就是中途停止了：请用同样的文件再导入一次，已读的文件不会重复。",
        en: "Import {0} has not read all of its files. Unless it is still at work it was stopped: import the same files again, those already read do not count twice.");

    public static readonly NoticeKind Held = new(
        "held", NoticeWeight.Warning,
        zh: "导入 {0} 有 {1} 行没有读入，不在任何数字里。改正后再导入；再导入一次原来的文件可以看到原因。",
        en: "{1} row(s) of import {0} were not taken and are in no figure. Import them again when mended; importing the same file again tells why.");

    public static readonly NoticeKind RefundsLeftOut = new(
        "refunds_left_out", NoticeWeight.Warning,
        zh: "导入 {0} 是旧版本读入的，其中写明的退款没有读入，退款后销售额偏高。请把原来的文件再导入一次。",
        en: "Import {0} was read by an older version, which did not take the refunds that stand in it: net sales are too high. Import the same file again.");

    /// <exception cref="RefusedException">The viewer may not read of imports.</exception>
    public static IReadOnlyList<Notice> Of(ShopSession shop)
    {
        shop.Require(Right.ReadData);
        using var reader = shop.ReadAll();
        return
        [
            .. reader.LastDay() is null ? (Notice[])[new Notice(NoData, null)] : [],
            .. reader.UnfinishedImports().Select(import => new Notice(Incomplete, null, import)),
            .. reader.HeldRows().Select(held => new Notice(Held, null, held.Import, held.RowCount)),
            .. reader.ImportsWithoutRefunds().Select(import => new Notice(RefundsLeftOut, null, import)),
        ];
    }
}
