namespace Jinpai.Core.Records;

/// <summary>One refund application as one export showed it (spec 5.2). A null LineId means the whole order.</summary>
/// <param name="RefundId">The platform's id; blank only where no application is known and the order's own export tells of the money (<see cref="IsOfOrder"/>).</param>
public sealed record RefundRecord(string RefundId, OrderId Order, string? LineId, Instant AppliedAt, Instant? CompletedAt, Money Amount, long? Quantity, RefundType Type, RefundStage Stage, string? Reason, RefundStatus Status, Responsibility Responsibility, long Line) : IRecord
{
    /// <summary>Made of what the order's own exports say went back: no export of refunds tells of it (decision 0141).</summary>
    public bool IsOfOrder => RefundId.Length == 0;

    /// <summary>It says nowhere when the money went back: <see cref="CompletedAt"/> is the order's last known change. Never so in a file; a merged order's refunds may be.</summary>
    public bool IsUndated { get; init; }

    /// <summary>When it took effect: at its completion, else when it was applied for.</summary>
    public Instant EffectiveAt() => CompletedAt ?? AppliedAt;

    /// <summary>The latest of its times: of two exports the one with the later knows more.</summary>
    public Instant Latest() => CompletedAt is { } completed ? Instant.Later(AppliedAt, completed) : AppliedAt;

    /// <summary>Money went back. Exchange, reshipment and repair give none back.</summary>
    public bool IsMoneyBack => Status == RefundStatus.Success && Type is RefundType.RefundOnly or RefundType.Return;
}
