using Jinpai.Core;

namespace Jinpai.Replay.Facts;

/// <summary>One conversation: account × buyer × business day, whether a filter dropped it or not (spec 2.1, 2.4, 2.5).</summary>
public readonly record struct ReceptionFact
{
    public required AccountId Account { get; init; }

    /// <summary>The holder of the account on <see cref="Day"/>.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The buyer: of linked keys the ordinally smallest.</summary>
    public required BuyerKey Buyer { get; init; }
    public required BusinessDay Day { get; init; }
    public DropReason Dropped { get; init; }
    public EnquiryClass Class { get; init; }
    public required Instant FirstAt { get; init; }
    public required Instant LastAt { get; init; }

    /// <summary>The buyer's first message in it; null if the buyer wrote nothing.</summary>
    public Instant? BuyerFirstAt { get; init; }
    public bool ContinuesYesterday { get; init; }
    public bool IsTransferredIn { get; init; }
    public bool IsTransferredOut { get; init; }
    public Initiator Initiator { get; init; }

    /// <summary>All lines, of whatever kind.</summary>
    public int LineCount { get; init; }
    public int BuyerMessageCount { get; init; }

    /// <summary>Effective replies.</summary>
    public int AgentMessageCount { get; init; }

    /// <summary>Code points of the effective replies.</summary>
    public int AgentCharacterCount { get; init; }

    /// <summary>An effective reply, whatever the filters say, was written by the account.</summary>
    public bool HasEffectiveReply => AgentMessageCount > 0;
    public bool IsUnanswered { get; init; }
    public bool IsSlow { get; init; }
    public bool IsLong { get; init; }

    /// <summary>In the order of <see cref="Round.AskedAt"/>. A round opened yesterday and answered today stands in yesterday's conversation.</summary>
    public required IReadOnlyList<Round> Rounds { get; init; }
    public required IReadOnlyList<Session> Sessions { get; init; }

    /// <summary>The wait of the first round, capped (spec 2.5); null if it has no answer.</summary>
    public TimeSpan? FirstWait(TimeSpan cap) => Rounds is [var first, ..] ? first.Wait(cap) : null;

    /// <summary>The longest wait, capped; null if no round was answered.</summary>
    public TimeSpan? LongestWait(TimeSpan cap) => Rounds.Max(round => round.Wait(cap));
}
