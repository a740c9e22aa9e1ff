using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Conversations;

/// <summary>All messages of account × buyer × business day, counted while they are walked through once.</summary>
internal sealed class Conversation
{
    public Conversation(int account, BusinessDay day, ReplayRules rules, ReadOnlyMemory<ChatMessage> messages, Conversation? yesterday)
    {
        Account = account;
        Day = day;
        Rules = rules;
        Messages = messages;
        var span = messages.Span;
        FirstAt = span[0].At;
        LastAt = span[^1].At;
        Yesterday = yesterday is not null && FirstAt - yesterday.LastAt < rules.SessionGap.Ticks / TimeSpan.TicksPerMillisecond ? yesterday : null;
        Count(span);
        Sessions = SessionFold.Of(span, rules.SessionGap);
    }

    public int Account { get; }
    public BusinessDay Day { get; }
    public ReplayRules Rules { get; }
    public ReadOnlyMemory<ChatMessage> Messages { get; }
    public long FirstAt { get; }
    public long LastAt { get; }

    /// <summary>The conversation of the day before that this one continues over midnight, if it does (spec 2.4).</summary>
    public Conversation? Yesterday { get; }
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
    public Session[] Sessions { get; }

    /// <summary>Whether the last round is still open for a reply after midnight.</summary>
    public bool HasOpenRound => Rounds.Count > 0 && Rounds[^1].AnsweredAt is null;

    // What the replay decides about it.
    public AgentId Agent { get; set; }
    public AgentRole Role { get; set; }
    public DropReason Dropped { get; set; }
    public EnquiryClass Class { get; set; }
    public bool IsTransferredIn { get; set; }

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
