namespace Jinpai.Core.Records;

/// <summary>One refund application as one export showed it (spec 5.2). A null LineId means the whole order.</summary>
public sealed record RefundRecord(string RefundId, OrderId Order, string? LineId, Instant AppliedAt, Instant? CompletedAt, Money Amount, long? Quantity, RefundType Type, RefundStage Stage, string? Reason, RefundStatus Status, Responsibility Responsibility, long Line);
