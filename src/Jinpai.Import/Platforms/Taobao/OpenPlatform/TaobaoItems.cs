using Jinpai.Import.Json;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>The lists that the open platform of Taobao answers with.</summary>
internal static class TaobaoItems
{
    public static readonly ItemKind Trades = new(
        ["trades_sold_get_response", "trade_fullinfo_get_response", "trade_get_response", "trades_sold_increment_get_response"], "trades", "trade", ["tid", "created", "status", "orders"]);

    public static readonly ItemKind Refunds = new(["refunds_receive_get_response", "refund_get_response"], "refunds", "refund", ["refund_id", "tid", "status", "refund_fee"]);

    public static readonly ItemKind Rates = new(["traderates_get_response"], "trade_rates", "trade_rate", ["tid", "result", "created"]);
}
