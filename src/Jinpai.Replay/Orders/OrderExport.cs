using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>What one export says of an order (<see cref="OrderSnapshot"/>), while exports are merged. A struct, since hundreds of thousands pass through an <see cref="OrderArena"/>.</summary>
public readonly record struct OrderExport
{
    public OrderId Id { get; init; }
    public BuyerKey Buyer { get; init; }
    public BuyerKey? OtherBuyerKey { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant? DepositPaidAt { get; init; }
    public Instant? PaidAt { get; init; }
    public Instant? ShippedAt { get; init; }
    public Instant? FinishedAt { get; init; }
    public Instant? ClosedAt { get; init; }
    public OrderStatus Status { get; init; }
    public Money? PostFee { get; init; }
    public Money? DepositAmount { get; init; }
    public string? Flag { get; init; }
    public bool? IsPresale { get; init; }
    public bool? IsCashOnDelivery { get; init; }
    public bool? IsFake { get; init; }
    public Money? Refunded { get; init; }
    public OrderTotals? Totals { get; init; }
    public bool IsOfLinesOnly { get; init; }

    /// <summary>Where its lines stand in the arena.</summary>
    internal int FirstLine { get; init; }
    internal int LineCount { get; init; }

    /// <inheritdoc cref="OrderSnapshot.KnowsPayment"/>
    public bool KnowsPayment => PaidAt is not null || IsCashOnDelivery == true || IsOfLinesOnly;

    /// <inheritdoc cref="OrderSnapshot.LatestInstant"/>
    public Instant LatestInstant => Instant.Latest(CreatedAt, DepositPaidAt, PaidAt, ShippedAt, FinishedAt, ClosedAt);
}
