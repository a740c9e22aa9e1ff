using Jinpai.Appraisal.Notices;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Reports;

/// <summary>What is worth knowing of a table of figures: that it is empty, and how far the data reaches; that later data still changes some of it.</summary>
public static class FigureNotices
{
    public static readonly NoticeKind Immature = new(
        "immature", NoticeWeight.Information,
        zh: "这段时间有数字还在延迟统计：之后的数据还会改变它们。",
        en: "Some figures of these days are immature: later data still changes them.");

    public static readonly NoticeKind UndatedRefunds = new(
        "undated_refunds", NoticeWeight.Warning,
        zh: "这段时间的退款中有 {0} 元没有退款时间（例如只写在订单文件里），计在订单最后一次变动的那天；导入带退款时间的退款导出后，按实际时间计。",
        en: "Of the refunds of these days, {0} yuan have no known time (such as refunds that only a file of orders tells of); they count on the day of the order's last change until an export of refunds with their times is imported.");

    public static readonly NoticeKind ClosedWithoutRefund = new(
        "closed_without_refund", NoticeWeight.Warning,
        zh: "这段时间的销售额中有 {0} 元的订单付款后又关闭，却没有退款记录：退款后销售额可能偏高。请导入退款导出。",
        en: "Of the sales of these days, {0} yuan are of orders that were closed after they were paid, and no refund of them is known: net sales may be too high. Import the export of refunds.");

    public static readonly NoticeKind NothingThere = new(
        "empty", NoticeWeight.Information,
        zh: "这段时间没有数据。数据完整到 {0}。",
        en: "No data in this span. The data is complete up to {0}.");

    /// <param name="shop">The shop.</param>
    /// <param name="table">The figures.</param>
    /// <param name="shown">Those of its metrics that are shown.</param>
    public static IReadOnlyList<Notice> Of(ShopSession shop, MetricTable table, IReadOnlyList<Metric> shown)
    {
        var isOfPeople = table.Grouping is MetricGrouping.Agents or MetricGrouping.Teams;
        return
        [
            .. isOfPeople && table.Rows.Count == 0 ? (Notice[])[Empty(shop, table.Horizon)] : [],
            .. table.Rows.Append(table.Shop).Any(row => shown.Any(metric => row[metric].State == FigureState.Immature)) ? (Notice[])[new Notice(Immature, null)] : [],
            .. OfRefunds(table.RefundGaps with
            {
                Undated = shown.Any(metric => UsesRefunds(metric) && !metric.IsAsOfHorizon) ? table.RefundGaps.Undated : Money.Zero,
                OfClosed = shown.Any(UsesRefunds) ? table.RefundGaps.OfClosed : Money.Zero,
            }),
        ];
    }

    /// <summary>What is not known of refunds, where figures hold any of it.</summary>
    public static IReadOnlyList<Notice> OfRefunds(RefundGaps gaps) =>
        [.. Told(UndatedRefunds, gaps.Undated), .. Told(ClosedWithoutRefund, gaps.OfClosed)];

    private static IEnumerable<Notice> Told(NoticeKind kind, Money amount) => amount == Money.Zero ? [] : [new Notice(kind, null, amount.ToString())];

    private static bool UsesRefunds(Metric metric) => ((metric.Requires | metric.Uses) & InputKinds.Refunds) != InputKinds.None;

    /// <summary>Nobody did anything on the days asked for.</summary>
    public static Notice Empty(ShopSession shop, Instant? horizon) =>
        new(NothingThere, null, horizon is { } until ? shop.Time.Full(until) : SharedWords.Never);
}
