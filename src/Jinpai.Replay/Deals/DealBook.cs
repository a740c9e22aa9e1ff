using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay.Deals;

/// <summary>Turns an order with its credits into a deal: whose sale it is, by which day it is dated, what went back (spec 2.7).</summary>
internal sealed class DealBook(ReplayContext context)
{
    public DealFact Deal(BuyerOrder order, BuyerKey buyer, BuyerChats chats, bool isBuyerExcluded)
    {
        var rules = context.Rules;
        var creation = order.Creation?.Winner;
        var payment = order.Payment?.Winner;
        var followUp = creation is null && payment is null && order.CountsForFunnel && !isBuyerExcluded ? FollowUp(order, chats) : null;
        var judged = Judge(order, followUp);
        var soldInTime = order.SoldAt < rules.CreationMaturity(order.CreatedDay);
        return new DealFact
        {
            Order = order.Id,
            Buyer = buyer,
            Excluded = order.Excluded,
            CreatedAt = order.CreatedAt,
            CreatedDay = order.CreatedDay,
            DecidedAt = order.DecidedAt,
            SoldAt = order.SoldAt,
            IsSoldByCreationMaturity = soldInTime,
            IsPresale = order.IsPresale,
            IsCashOnDelivery = order.State.IsCashOnDelivery,
            CreationAccount = creation?.Account,
            CreationAgent = creation?.Agent,
            PaymentAccount = payment?.Account,
            PaymentAgent = payment?.Agent,
            FollowUpAccount = followUp?.Account,
            FollowUpAgent = followUp?.Agent,
            SaleAccount = judged?.Account,
            SaleAgent = judged?.Agent,
            SaleDay = SaleDay(order, soldInTime),
            Assistants = Assistants(order, judged?.Agent),
            Lines = order.Lines,
            Refunds = [.. order.State.Refunds.Select(RefundOf)],
        };
    }

    private Owner? Judge(BuyerOrder order, Owner? followUp)
    {
        if (order.SoldAt is not { } sold || !order.CountsForFunnel)
        {
            return null;
        }

        var rules = context.Rules.For(sold);
        var creation = Owner.Of(order.Creation);
        var payment = Owner.Of(order.Payment);
        var judged = rules.Judge switch
        {
            JudgeRule.Creation => creation,
            JudgeRule.Payment => payment,
            _ => creation ?? payment,
        };
        return judged ?? (rules.FollowUpCounts ? followUp : null);
    }

    private BusinessDay? SaleDay(BuyerOrder order, bool soldInTime)
    {
        if (order.SoldAt is not { } sold)
        {
            return null;
        }

        var soldDay = context.Rules.Calendar.DayOf(sold);
        return context.Rules.For(soldDay).Judge == JudgeRule.Creation && soldInTime ? order.CreatedDay : soldDay;
    }

    // Bucket E: the first effective reply after the payment; whether the buyer ever wrote plays no part.
    private Owner? FollowUp(BuyerOrder order, BuyerChats chats)
    {
        if (order.SoldAt is not { } sold)
        {
            return null;
        }

        var latest = sold + context.Rules.For(sold).FollowUp;
        (AccountId Account, Instant At, int Index)? first = null;
        foreach (var chat in chats.Chats)
        {
            var at = FirstReply(chat, sold, latest);
            if (at is { } replied && (first is null || replied < first.Value.At))
            {
                first = (context.Accounts[chat.Account], replied, chat.Account);
            }
        }

        return first is { } found ? new Owner(found.Account, context.AgentOf(found.Index, context.Rules.Calendar.DayOf(found.At))) : null;
    }

    private static Instant? FirstReply(AccountChat chat, Instant after, Instant latest)
    {
        var span = chat.Messages.Span;
        for (var i = chat.LastIndexAt(after) + 1; i < span.Length && span[i].SentAt <= latest; i++)
        {
            if (span[i].Has(Timelines.MessageMarks.EffectiveReply))
            {
                return span[i].SentAt;
            }
        }

        return null;
    }

    private static AgentId[] Assistants(BuyerOrder order, AgentId? owner)
    {
        if (order.SoldAt is null || !order.CountsForFunnel)
        {
            return [];
        }

        var agents = new SortedSet<AgentId>();
        foreach (var credit in (ReadOnlySpan<CreditFact?>)[order.Creation, order.Payment])
        {
            foreach (var candidate in credit?.Candidates ?? [])
            {
                if (candidate.IsCandidate && candidate.Agent != owner)
                {
                    agents.Add(candidate.Agent);
                }
            }
        }

        return [.. agents];
    }

    private DealRefund RefundOf(RefundRecord refund) => new(
        refund.RefundId,
        refund.LineId,
        refund.Type,
        refund.Status,
        refund.Stage,
        refund.Responsibility,
        refund.AppliedAt,
        context.Rules.Calendar.DayOf(refund.AppliedAt),
        refund.CompletedAt,
        refund.CompletedAt is { } completed ? context.Rules.Calendar.DayOf(completed) : null,
        refund.Amount,
        refund.Quantity);

    private sealed record Owner(AccountId Account, AgentId Agent)
    {
        public static Owner? Of(CreditFact? credit) => credit?.Winner is { } winner ? new Owner(winner.Account, winner.Agent) : null;
    }
}
