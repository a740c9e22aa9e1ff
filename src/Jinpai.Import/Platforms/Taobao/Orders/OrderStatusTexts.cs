using Jinpai.Core.Records;
using Jinpai.Import.Platforms.Tables;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.Orders;

/// <summary>The statuses that exports give an order or a line, commas of any width.</summary>
internal static class OrderStatusTexts
{
    private static readonly Dictionary<string, OrderStatus> Known = new(StringComparer.Ordinal)
    {
        ["等待买家付款"] = OrderStatus.Created,
        ["买家已付款,等待卖家发货"] = OrderStatus.Paid,
        ["卖家部分发货"] = OrderStatus.Paid,
        ["卖家已发货,等待买家确认"] = OrderStatus.Shipped,
        ["卖家已发货,等待买家确认收货"] = OrderStatus.Shipped,
        ["买家已签收"] = OrderStatus.Shipped,
        ["交易成功"] = OrderStatus.Finished,
        ["交易关闭"] = OrderStatus.Closed,
    };

    private static readonly string Words = string.Join(" / ", Known.Keys);

    /// <summary>The status in a cell; an unknown one holds the row back.</summary>
    public static OrderStatus? Read(RowCells row, int column)
    {
        var text = row.Text(column);
        if (text is null)
        {
            return null;
        }

        if (Known.TryGetValue(TradeText.Fold(text), out var status))
        {
            return status;
        }

        row.Hold(TradeIssues.StatusUnknown, column, text, Words);
        return null;
    }
}
