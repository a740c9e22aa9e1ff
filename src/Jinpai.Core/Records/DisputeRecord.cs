namespace Jinpai.Core.Records;

/// <summary>One dispute (spec 5.2).</summary>
public sealed record DisputeRecord(string DisputeId, Instant OpenedAt, OrderId? Order, AccountId? Account, DisputeStage Stage, DisputeReason Reason, Responsibility Responsibility, string? Status, long Line) : IRecord;
