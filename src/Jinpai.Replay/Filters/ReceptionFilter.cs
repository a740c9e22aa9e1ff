using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Filters;

/// <summary>The ten reception filters of spec 2.4, in their order: the first that applies drops the conversation and is its reason.</summary>
internal static class ReceptionFilter
{
    public static DropReason Decide(Conversation conversation, DropReason buyerExclusion)
    {
        if (buyerExclusion != DropReason.None)
        {
            return buyerExclusion;
        }

        var filters = conversation.Rules.Filters;
        if (filters.Empty && !conversation.HasContent)
        {
            return DropReason.Empty;
        }

        if (conversation.Role == AgentRole.Aftersale && conversation.Rules.FiltersSkipAftersale)
        {
            return DropReason.None;
        }

        var oneSided = conversation.Yesterday is null ? OneSided(conversation, filters) : DropReason.None;
        return oneSided != DropReason.None ? oneSided : Misusable(conversation, filters);
    }

    // Filters 5 and 6 do not apply to a conversation that continues yesterday's: its question may stand there.
    private static DropReason OneSided(Conversation conversation, FilterRules filters)
    {
        if (conversation.BuyerMessageCount > 0 || conversation.AgentSpokenCount == 0)
        {
            return DropReason.None;
        }

        if (filters.MassMessage && conversation.AgentMassCount == conversation.AgentSpokenCount)
        {
            return DropReason.MassMessage;
        }

        return filters.Monologue ? DropReason.Monologue : DropReason.None;
    }

    private static DropReason Misusable(Conversation conversation, FilterRules filters)
    {
        var lines = conversation.Messages.Length;
        if (conversation.BuyerMessageCount <= filters.AutoOnlyLines
            && conversation.AgentSpokenCount > 0 && conversation.AgentAutomaticCount == conversation.AgentSpokenCount)
        {
            return DropReason.AutoOnly;
        }

        if (conversation.HasCodeWord && lines < filters.CodeWord?.Lines)
        {
            return DropReason.CodeWord;
        }

        if (conversation.BuyerMessageCount == 1 && lines < filters.SingleLineLines)
        {
            return DropReason.SingleLine;
        }

        return conversation.IsTransferredOut && conversation.AgentContentCount <= filters.ForwardOnlyLines ? DropReason.ForwardOnly : DropReason.None;
    }
}
