using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Facts;

/// <summary>A refund application of a deal's order. It follows the credit of its order. Days are business days of the two instants.</summary>
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
    long? Quantity)
{
    /// <summary>Exchange, reshipment and repair are not refunds.</summary>
    public bool IsMoney => Type is RefundType.RefundOnly or RefundType.Return;

    /// <summary>Money went back.</summary>
    public bool IsCompleted => IsMoney && Status == RefundStatus.Success && CompletedAt is not null;
}
