using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;

namespace Jinpai.Generator.Output;

/// <summary>Values as the neutral files spell them.</summary>
internal static class Cells
{
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>The instant if it has come by <paramref name="end"/>.</summary>
    public static string? Until(ShopTime? at, ShopTime end) => at < end ? at.Value.ToIso() : null;

    public static string Of(MessageKind kind) => kind switch
    {
        MessageKind.Text => "text",
        MessageKind.Image => "image",
        MessageKind.Goods => "goods",
        MessageKind.Order => "order",
        MessageKind.Emoji => "emoji",
        MessageKind.Transfer => "transfer",
        MessageKind.Recall => "recall",
        _ => "system",
    };

    public static string Of(MessageClass value) => value switch
    {
        MessageClass.Human => "human",
        MessageClass.Assisted => "assisted",
        MessageClass.Auto => "auto",
        MessageClass.Bot => "bot",
        _ => "system",
    };

    public static string Of(OrderStatus status) => status switch
    {
        OrderStatus.DepositPaid => "deposit_paid",
        OrderStatus.Paid => "paid",
        OrderStatus.Shipped => "shipped",
        OrderStatus.Finished => "finished",
        OrderStatus.Closed => "closed",
        _ => "created",
    };

    public static string Of(RefundType type) => type switch
    {
        RefundType.RefundOnly => "refund_only",
        RefundType.Return => "return",
        RefundType.Exchange => "exchange",
        RefundType.Reship => "reship",
        _ => "repair",
    };

    public static string Of(RefundStage stage) => stage switch
    {
        RefundStage.BeforeShipment => "before_shipment",
        RefundStage.InTransit => "in_transit",
        RefundStage.AfterReceipt => "after_receipt",
        _ => "",
    };

    public static string Of(RefundStatus status) => status switch
    {
        RefundStatus.Success => "success",
        RefundStatus.Closed => "closed",
        _ => "pending",
    };

    public static string Of(Responsibility value) => value switch
    {
        Responsibility.Agent => "agent",
        Responsibility.Product => "product",
        Responsibility.Logistics => "logistics",
        Responsibility.Buyer => "buyer",
        Responsibility.Other => "other",
        _ => "",
    };

    public static string Of(AgentRole role) => role switch
    {
        AgentRole.Presale => "presale",
        AgentRole.Aftersale => "aftersale",
        _ => "both",
    };

    public static string? Clock(int? second) => second is { } value
        ? (value % ShopTime.SecondsOfDay / 3600).ToString("00", CultureInfo.InvariantCulture) + ":" + (value % 3600 / 60).ToString("00", CultureInfo.InvariantCulture)
        : null;
}
