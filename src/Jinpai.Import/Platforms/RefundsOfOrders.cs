using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms;

/// <summary>Refunds that a file of orders or of their lines tells of, without their times: said once for the file, with their sum and the figures that they are in.</summary>
internal sealed class RefundsOfOrders(ReadingContext context)
{
    public static readonly IssueKind Told = new(
        "order_export_refunds",
        Severity.Information,
        zh: new("订单文件里有退款，但没有退款时间", "退款导出（含退款完结时间）", "{0} 个订单共 {1} 元的退款写在这个文件里，已计入订单退款和按订单的退款后销售额；按期间的退款后销售额（用于薪资）把它计在订单最后一次变动的那天。导入退款导出后，有退款记录的订单一律以退款导出为准"),
        en: new("Refunds in a file of orders, without their times", "The export of refunds, with the time of each", "{1} yuan of refunds of {0} orders stand in this file and count: in the refunded amount and net sales of the period's orders at once, in net sales of a period (for pay) on the day of each order's last known change. Where the export of refunds is imported, its rows replace them"));

    /// <summary>By order and line (blank: the order). The few orders of a file that have refunds.</summary>
    private readonly Dictionary<(string Order, string Line), Money> _told = [];

    /// <summary>What the buyer paid, postage included, before refunds were taken off: both readings are tried, and what fits what it cost stands (spec 5.1).</summary>
    /// <param name="shown">As the export shows it: before the refunds, or what is left after them.</param>
    /// <param name="refunded">What the same row says went back.</param>
    /// <param name="most">What it cost; null if the row does not say: then the amount is taken for what is left, as it is in every file that does say.</param>
    public static Money BeforeThem(Money shown, Money refunded, Money? most) => most is { } cost && shown + refunded > cost
        ? refunded <= shown ? shown : cost
        : shown + refunded;

    public void Note(OrderSnapshot order)
    {
        if (order.PaidAt is null && order.IsCashOnDelivery != true && !order.IsOfLinesOnly)
        {
            return;
        }

        Note(order.Id.Value, "", order.Refunded);
        foreach (var line in order.Lines)
        {
            Note(order.Id.Value, line.LineId, line.Refunded);
        }
    }

    /// <param name="column">Where they stand.</param>
    public void Tell(string column)
    {
        if (_told.Count > 0)
        {
            var orders = _told.Keys.Select(told => told.Order).Distinct(StringComparer.Ordinal).Count();
            context.Report(Told, null, column, "", orders.ToString(CultureInfo.InvariantCulture), new Money(_told.Values.Sum(amount => amount.MinorUnits)).ToString());
        }
    }

    /// <summary>A row that stands twice is one refund.</summary>
    private void Note(string order, string line, Money? refunded)
    {
        if (refunded is { MinorUnits: > 0 } amount && (!_told.TryGetValue((order, line), out var known) || amount > known))
        {
            _told[(order, line)] = amount;
        }
    }
}
