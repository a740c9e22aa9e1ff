using Jinpai.Import.Formats;
using Jinpai.Import.Platforms.Tables;
using Jinpai.Import.Platforms.Taobao.Lines;
using Jinpai.Import.Platforms.Taobao.OpenPlatform;
using Jinpai.Import.Platforms.Taobao.Orders;
using Jinpai.Import.Platforms.Taobao.Refunds;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao;

/// <summary>The trade files of Taobao and Tmall (spec 5.3). Orders are read before their lines and refunds.</summary>
internal static class TaobaoFormats
{
    public static IReadOnlyList<FileFormat> All { get; } =
    [
        new TradeTableFormat("taobao.orders", 6, OrderExportRows.Schema, new OrderColumns(0, 1, 3), c => new OrderExportRows(c)),
        new TradeTableFormat("taobao.lines", 7, LineExportRows.Schema, new OrderColumns(0, 15, 10), c => new LineExportRows(c)),
        new TradeTableFormat("taobao.refunds", 8, RefundExportRows.Schema, null, c => new RefundExportRows(c)),
        new OpenPlatformFormat("taobao.trades", 6, TaobaoItems.Trades, c => new TradeItems(c)),
        new OpenPlatformFormat("taobao.refunds_api", 8, TaobaoItems.Refunds, c => new RefundItems(c)),
        new OpenPlatformFormat("taobao.rates", 9, TaobaoItems.Rates, c => new RateItems(c)),
    ];
}
