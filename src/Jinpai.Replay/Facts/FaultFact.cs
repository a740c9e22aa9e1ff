using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>One fault of one reception. <paramref name="Seconds"/>: of slow the longest wait, of long the active time, of unanswered 0; whole seconds. <paramref name="Times"/>: slow rounds, unanswered rounds, or 1.</summary>
public sealed record FaultFact(AccountId Account, AgentId Agent, BuyerKey Buyer, BusinessDay Day, FaultKind Kind, Instant At, long Seconds, int Times);
