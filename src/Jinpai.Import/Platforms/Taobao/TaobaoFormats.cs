using Jinpai.Import.Formats;
using Jinpai.Import.Platforms.Taobao.Lines;
using Jinpai.Import.Platforms.Taobao.OpenPlatform;
using Jinpai.Import.Platforms.Taobao.Orders;
using Jinpai.Import.Platforms.Taobao.Refunds;
using Jinpai.Import.Platforms.Taobao.Tables;

namespace Jinpai.Import.Platforms.Taobao;

/// <summary>The trade files of Taobao and Tmall (spec 5.3). Orders are read before their lines and refunds.</summary>
internal static class TaobaoFormats
{
    public static IReadOnlyList<FileFormat> All { get; } =
    [
        new TradeTableFormat("taobao.orders", 6, OrderExportRows.Schema, c => new OrderExportRows(c)),
        new TradeTableFormat("taobao.lines", 7, LineExportRows.Schema, c => new LineExportRows(c)),
        new TradeTableFormat("taobao.refunds", 8, RefundExportRows.Schema, c => new RefundExportRows(c)),
        new OpenPlatformFormat("taobao.trades", 6, ItemKind.Trades, c => new TradeItems(c)),
        new OpenPlatformFormat("taobao.refunds_api", 8, ItemKind.Refunds, c => new RefundItems(c)),
        new OpenPlatformFormat("taobao.rates", 9, ItemKind.Rates, c => new RateItems(c)),
    ];
}
