using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>The current state of an order, merged from all its snapshots (spec 2.2), with its refunds.</summary>
public sealed record OrderState
{
    public required OrderId Id { get; init; }

    /// <summary>Blank while nothing but exports of lines is known of the order: then it is in no figure yet.</summary>
    public required BuyerKey Buyer { get; init; }
    public required Instant CreatedAt { get; init; }
    public Instant? DepositPaidAt { get; init; }
    public Instant? PaidAt { get; init; }
    public Instant? ShippedAt { get; init; }
    public Instant? FinishedAt { get; init; }
    public Instant? ClosedAt { get; init; }
    public OrderStatus Status { get; init; }
    public Money PostFee { get; init; }
    public Money DepositAmount { get; init; }
    public string? Flag { get; init; }
    public bool IsPresale { get; init; }
    public bool IsCashOnDelivery { get; init; }
    public bool IsFake { get; init; }

    /// <summary>Sorted by line id: digits by length and value, then ordinally.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }
    public IReadOnlyList<RefundRecord> Refunds { get; init; } = [];

    /// <summary>Ids of <see cref="Refunds"/> above what is left of the paid amount: in no figure, until another export explains them (decision 0102).</summary>
    public IReadOnlySet<string> RefundsAbovePaid { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The paid amounts of <see cref="Lines"/> were raised by refunds that the exports show as taken off already.</summary>
    public bool IsPaidNet { get; init; }

    /// <summary>Amounts beyond <see cref="OrderBounds"/>: then it has no lines, and is in no figure.</summary>
    public bool IsOutOfBounds { get; init; }

    /// <summary>Closed, and not finished.</summary>
    public bool IsClosed => FinishedAt is null && (Status == OrderStatus.Closed || ClosedAt is not null);

    /// <summary>The latest of its known times.</summary>
    public Instant LastChangeAt => Instant.Latest(CreatedAt, DepositPaidAt, PaidAt, ShippedAt, FinishedAt, ClosedAt);

    public bool IsAbovePaid(RefundRecord refund) => RefundsAbovePaid.Contains(refund.RefundId);
}
