using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Facts;

/// <summary>A refund application of a deal's order. It follows the credit of its order. Days are business days of the two instants.</summary>
/// <param name="IsAbovePaid">Above what is left of the paid amount.</param>
/// <param name="IsUndated">No export says when the money went back: the completion is the order's last known change (decision 0141).</param>
public sealed record DealRefund(
    string RefundId,
    string? LineId,
    RefundType Type,
    RefundStatus Status,
    RefundStage Stage,
    Responsibility Responsibility,
    Instant AppliedAt,
    BusinessDay AppliedDay,
    Instant? CompletedAt,
    BusinessDay? CompletedDay,
    Money Amount,
    long? Quantity,
    bool IsAbovePaid = false,
    bool IsUndated = false)
{
    /// <summary>The order's own exports tell of it, and no export of refunds: <see cref="RefundId"/> is blank.</summary>
    public bool IsOfOrder => RefundId.Length == 0;

    /// <summary>A refund that is in figures. Exchange, reshipment and repair are none, and one above what is left of the paid amount is listed apart until another export explains it.</summary>
    public bool IsMoney => !IsAbovePaid && Type is RefundType.RefundOnly or RefundType.Return;

    /// <summary>Money went back.</summary>
    public bool IsCompleted => IsMoney && Status == RefundStatus.Success && CompletedAt is not null;
}
