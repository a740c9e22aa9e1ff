using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Conversations;

/// <summary>All messages of account × buyer × business day, counted while they are walked through once. Used again for other buyers (<see cref="Arenas.Pool{T}"/>).</summary>
internal sealed class Conversation
{
    public int Account { get; private set; }
    public BusinessDay Day { get; private set; }
    public ReplayRules Rules { get; private set; } = null!;
    public ReadOnlyMemory<ChatMessage> Messages { get; private set; }
    public long FirstAt { get; private set; }
    public long LastAt { get; private set; }

    /// <summary>The conversation of the day before that this one continues over midnight, if it does (spec 2.4).</summary>
    public Conversation? Yesterday { get; private set; }
    public Instant? BuyerFirstAt { get; private set; }
    public Initiator Initiator { get; private set; }
    public bool HasContent { get; private set; }
    public bool IsTransferredOut { get; private set; }
    public int BuyerMessageCount { get; private set; }

    /// <summary>The agent's spoken messages, of whatever class.</summary>
    public int AgentSpokenCount { get; private set; }
    public int AgentContentCount { get; private set; }
    public int AgentAutomaticCount { get; private set; }
    public int AgentMassCount { get; private set; }
    public bool HasCodeWord { get; private set; }
    public int EffectiveReplyCount { get; private set; }
    public int EffectiveCharacterCount { get; private set; }
    public List<Round> Rounds { get; } = [];
    public List<Session> Sessions { get; } = [];

    /// <summary>Whether the last round is still open for a reply after midnight.</summary>
    public bool HasOpenRound => Rounds.Count > 0 && Rounds[^1].AnsweredAt is null;

    // What the replay decides about it.
    public AgentId Agent { get; set; }
    public AgentRole Role { get; set; }
    public DropReason Dropped { get; set; }
    public EnquiryClass Class { get; set; }
    public bool IsTransferredIn { get; set; }

    /// <summary>Forgets what it was and counts these messages; rounds are still to be found.</summary>
    /// <param name="account">The account.</param>
    /// <param name="day">The business day.</param>
    /// <param name="rules">In force on the day.</param>
    /// <param name="messages">At least one, in the total order.</param>
    /// <param name="yesterday">The account's conversation of the day before, if there is one.</param>
    public void Begin(int account, BusinessDay day, ReplayRules rules, ReadOnlyMemory<ChatMessage> messages, Conversation? yesterday)
    {
        var span = messages.Span;
        (Account, Day, Rules, Messages) = (account, day, rules, messages);
        (FirstAt, LastAt) = (span[0].At, span[^1].At);
        Yesterday = yesterday is not null && FirstAt - yesterday.LastAt < rules.SessionGap.Ticks / TimeSpan.TicksPerMillisecond ? yesterday : null;
        (BuyerFirstAt, Initiator, HasContent, IsTransferredOut, HasCodeWord) = (null, Initiator.Nobody, false, false, false);
        (BuyerMessageCount, AgentSpokenCount, AgentContentCount, AgentAutomaticCount, AgentMassCount) = (0, 0, 0, 0, 0);
        (EffectiveReplyCount, EffectiveCharacterCount) = (0, 0);
        (Agent, Role, Dropped, Class, IsTransferredIn) = (default, default, default, default, false);
        Rounds.Clear();
        Count(span);
        SessionFold.Fill(Sessions, span, rules.SessionGap);
    }

    public bool IsEnquiry => Class is EnquiryClass.Enquiry or EnquiryClass.EnquiryByException;

    private void Count(ReadOnlySpan<ChatMessage> messages)
    {
        foreach (ref readonly var message in messages)
        {
            if (message.Kind == MessageKind.Transfer && message.Direction == MessageDirection.Agent)
            {
                IsTransferredOut = true;
            }

            if (!message.IsSpoken)
            {
                continue;
            }

            HasContent |= message.Has(MessageMarks.HasContent);
            if (message.Direction == MessageDirection.Buyer)
            {
                CountBuyer(in message);
            }
            else
            {
                CountAgent(in message);
            }
        }
    }

    private void CountBuyer(in ChatMessage message)
    {
        BuyerMessageCount++;
        BuyerFirstAt ??= message.SentAt;
        Initiator = Initiator == Initiator.Nobody ? Initiator.Buyer : Initiator;
    }

    private void CountAgent(in ChatMessage message)
    {
        AgentSpokenCount++;
        AgentContentCount += message.Has(MessageMarks.HasContent) ? 1 : 0;
        AgentMassCount += message.Has(MessageMarks.MassPrefix) ? 1 : 0;
        HasCodeWord |= message.Has(MessageMarks.CodeWord);
        var isAutomatic = message.Class == MessageClass.Auto || message.Has(MessageMarks.AutoReplyPrefix);
        AgentAutomaticCount += isAutomatic ? 1 : 0;
        if (!isAutomatic && message.Class <= MessageClass.Assisted && Initiator == Initiator.Nobody)
        {
            Initiator = Initiator.Agent;
        }

        if (message.Has(MessageMarks.EffectiveReply))
        {
            EffectiveReplyCount++;
            EffectiveCharacterCount += message.Characters;
        }
    }
}
