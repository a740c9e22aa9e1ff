using Jinpai.Core;
using Jinpai.Replay.Facts;

namespace Jinpai.Replay.Conversations;

/// <summary>Sums a judged conversation up as the fact that is kept, and lists its faults of service (spec 2.5).</summary>
internal readonly struct ReceptionSummary(Conversation conversation)
{
    private readonly SlowRounds _slow = SlowRounds.Of(conversation.Rounds, conversation.Rules);

    public ReceptionFact ToFact(BuyerKey buyer, AccountId account) => new()
    {
        Account = account,
        Agent = conversation.Agent,
        Buyer = buyer,
        Day = conversation.Day,
        Dropped = conversation.Dropped,
        Class = conversation.Class,
        FirstAt = new Instant(conversation.FirstAt),
        LastAt = new Instant(conversation.LastAt),
        BuyerFirstAt = conversation.BuyerFirstAt,
        ContinuesYesterday = conversation.Yesterday is not null,
        IsTransferredIn = conversation.IsTransferredIn,
        IsTransferredOut = conversation.IsTransferredOut,
        Initiator = conversation.Initiator,
        LineCount = conversation.Messages.Length,
        BuyerMessageCount = conversation.BuyerMessageCount,
        AgentMessageCount = conversation.EffectiveReplyCount,
        AgentCharacterCount = conversation.EffectiveCharacterCount,
        IsUnanswered = IsUnanswered,
        IsSlow = _slow.Times >= conversation.Rules.SlowTimes,
        IsLong = Active > conversation.Rules.LongReception,
        Rounds = conversation.Rounds,
        Sessions = conversation.Sessions,
    };

    private bool IsUnanswered
    {
        get
        {
            foreach (var round in conversation.Rounds)
            {
                if (round.AnsweredAt is not null)
                {
                    return false;
                }
            }

            return conversation.Rounds.Count > 0;
        }
    }

    private TimeSpan Active
    {
        get
        {
            var active = TimeSpan.Zero;
            foreach (var session in conversation.Sessions)
            {
                active += session.Duration;
            }

            return active;
        }
    }

    /// <summary>One row for each fault (绩效明细); a dropped conversation has none.</summary>
    public void AddFaults(in ReceptionFact reception, List<FaultFact> faults)
    {
        if (reception.Dropped != DropReason.None)
        {
            return;
        }

        if (reception.IsUnanswered)
        {
            faults.Add(Fault(in reception, FaultKind.Unanswered, reception.Rounds[0].AskedAt, TimeSpan.Zero, reception.Rounds.Count));
        }

        if (reception.IsSlow)
        {
            faults.Add(Fault(in reception, FaultKind.Slow, _slow.FirstAskedAt ?? reception.FirstAt, _slow.Longest, _slow.Times));
        }

        if (reception.IsLong)
        {
            faults.Add(Fault(in reception, FaultKind.Long, reception.FirstAt, Active, 1));
        }
    }

    private static FaultFact Fault(in ReceptionFact reception, FaultKind kind, Instant at, TimeSpan length, int times) =>
        new(reception.Account, reception.Agent, reception.Buyer, reception.Day, kind, at, length.Ticks / TimeSpan.TicksPerSecond, times);
}
