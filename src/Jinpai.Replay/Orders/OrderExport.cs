using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>What one export says of an order (<see cref="OrderSnapshot"/>), while exports are merged. A plain mutable struct, since hundreds of thousands pass through an <see cref="OrderArena"/>.</summary>
public struct OrderExport
{
    public OrderId Id { get; set; }
    public BuyerKey Buyer { get; set; }
    public BuyerKey? OtherBuyerKey { get; set; }
    public Instant CreatedAt { get; set; }
    public Instant? DepositPaidAt { get; set; }
    public Instant? PaidAt { get; set; }
    public Instant? ShippedAt { get; set; }
    public Instant? FinishedAt { get; set; }
    public Instant? ClosedAt { get; set; }
    public OrderStatus Status { get; set; }
    public Money? PostFee { get; set; }
    public Money? DepositAmount { get; set; }
    public string? Flag { get; set; }
    public bool? IsPresale { get; set; }
    public bool? IsCashOnDelivery { get; set; }
    public bool? IsFake { get; set; }
    public Money? Refunded { get; set; }
    public OrderTotals? Totals { get; set; }
    public bool IsOfLinesOnly { get; set; }

    /// <summary>Where its lines stand in the arena.</summary>
    internal int FirstLine { get; init; }
    internal int LineCount { get; init; }

    /// <inheritdoc cref="OrderSnapshot.KnowsPayment"/>
    public readonly bool KnowsPayment => PaidAt is not null || IsCashOnDelivery == true || IsOfLinesOnly;

    /// <inheritdoc cref="OrderSnapshot.LatestInstant"/>
    public readonly Instant LatestInstant => Instant.Latest(CreatedAt, DepositPaidAt, PaidAt, ShippedAt, FinishedAt, ClosedAt);
}
