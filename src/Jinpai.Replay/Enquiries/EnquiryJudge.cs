using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Enquiries;

/// <summary>Decides what each reception was at the buyer's first message in it: an enquiry, or why not (spec 2.6).</summary>
internal static class EnquiryJudge
{
    /// <param name="conversation">A conversation whose yesterday is judged already, and which is not dropped.</param>
    /// <param name="orders">The buyer's orders with their credits.</param>
    /// <param name="rules">The shop's rules.</param>
    public static EnquiryClass Decide(Conversation conversation, List<BuyerOrder> orders, RuleBook rules)
    {
        if (conversation.BuyerFirstAt is not { } asked)
        {
            return conversation.Role == AgentRole.Aftersale ? EnquiryClass.AftersaleRole : EnquiryClass.NothingWritten;
        }

        var decided = Plain(conversation, asked, orders);
        if (decided != EnquiryClass.Enquiry && HasExceptionalOrder(conversation, asked, orders, rules))
        {
            decided = EnquiryClass.EnquiryByException;
        }

        var continuesEnquiry = conversation.Yesterday is { } yesterday && (yesterday.IsEnquiry || yesterday.Class == EnquiryClass.Continuation);
        return continuesEnquiry && decided is (EnquiryClass.Enquiry or EnquiryClass.EnquiryByException) ? EnquiryClass.Continuation : decided;
    }

    private static EnquiryClass Plain(Conversation conversation, Instant asked, List<BuyerOrder> orders)
    {
        var isChasing = false;
        foreach (var order in orders)
        {
            if (!order.CountsForFunnel)
            {
                continue;
            }

            if (order.DecidedAt <= asked && order.DecidedAt >= asked - conversation.Rules.Aftersale)
            {
                return EnquiryClass.Aftersale;
            }

            isChasing |= order.IsWaitingAt(asked);
        }

        return isChasing ? EnquiryClass.Chasing
            : conversation.Role == AgentRole.Aftersale ? EnquiryClass.AftersaleRole
            : EnquiryClass.Enquiry;
    }

    // Another order between that message and the end of the window, whose creation is credited to the agent of this reception.
    private static bool HasExceptionalOrder(Conversation conversation, Instant asked, List<BuyerOrder> orders, RuleBook rules)
    {
        var windowEnd = rules.EnquiryWindowEnd(conversation.Day);
        foreach (var order in orders)
        {
            var isAnother = order.CreatedAt > asked || (order.CreatedAt == asked && !(order.DecidedAt <= asked));
            if (isAnother && order.CreatedAt < windowEnd && order.CreationAgent == conversation.Agent)
            {
                return true;
            }
        }

        return false;
    }
}
