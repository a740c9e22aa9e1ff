using Jinpai.Core;
using Jinpai.Replay.Facts;

namespace Jinpai.Replay.Conversations;

/// <summary>Unanswered, slow, long: what the rules say of a conversation's service (spec 2.5).</summary>
internal sealed class ReceptionJudge(Conversation conversation)
{
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
        IsSlow = IsSlow,
        IsLong = IsLong,
        Rounds = conversation.Rounds,
        Sessions = conversation.Sessions,
    };

    private bool IsUnanswered => conversation.Rounds.Count > 0 && !conversation.Rounds.Exists(round => round.AnsweredAt is not null);

    private bool IsSlow
    {
        get
        {
            var slow = 0;
            foreach (var round in conversation.Rounds)
            {
                slow += round.Wait(conversation.Rules.WaitCap) > conversation.Rules.SlowWait ? 1 : 0;
            }

            return slow >= conversation.Rules.SlowTimes;
        }
    }

    private bool IsLong
    {
        get
        {
            var active = TimeSpan.Zero;
            foreach (var session in conversation.Sessions)
            {
                active += session.Duration;
            }

            return active > conversation.Rules.LongReception;
        }
    }
}
