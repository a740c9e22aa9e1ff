namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>What an answer of the open platform is a list of.</summary>
/// <param name="Envelopes">The answers' names, such as <c>trades_sold_get_response</c>.</param>
/// <param name="List">The list's name, such as <c>trades</c>.</param>
/// <param name="Item">An item's name, such as <c>trade</c>: a list of objects, or one object where there is only one.</param>
/// <param name="Keys">Fields by which an item without envelope is known.</param>
internal sealed record ItemKind(IReadOnlyList<string> Envelopes, string List, string Item, IReadOnlyList<string> Keys)
{
    public static readonly ItemKind Trades = new(
        ["trades_sold_get_response", "trade_fullinfo_get_response", "trade_get_response", "trades_sold_increment_get_response"], "trades", "trade", ["tid", "created", "status", "orders"]);

    public static readonly ItemKind Refunds = new(["refunds_receive_get_response", "refund_get_response"], "refunds", "refund", ["refund_id", "tid", "status", "refund_fee"]);

    public static readonly ItemKind Rates = new(["traderates_get_response"], "trade_rates", "trade_rate", ["tid", "result", "created"]);

    public string EnvelopeNames => string.Join(" / ", Envelopes);
}
