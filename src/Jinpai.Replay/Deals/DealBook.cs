using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Credits;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Filters;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay.Deals;

/// <summary>Turns an order with its credits into a deal: whose sale it is, by which day it is dated, what went back (spec 2.7).</summary>
internal sealed class DealBook(ReplayContext context, CreditLedger ledger)
{
    private readonly ChatMessageOrder _order = new(context.Accounts);
    private readonly List<AgentId> _assistants = [];

    public DealFact Deal(BuyerOrder order, BuyerKey buyer, BuyerChats chats, BuyerExclusions exclusions)
    {
        var rules = context.Rules;
        var creation = order.CreationOwner;
        var payment = order.PaymentOwner;
        var followUp = creation is null && payment is null && order.CountsForFunnel ? FollowUp(order, chats, exclusions) : null;
        var soldInTime = order.SoldAt < rules.CreationMaturity(order.CreatedDay);
        var saleDay = SaleDay(order, soldInTime);
        var judged = Judge(order, saleDay, followUp);
        DealRefund[] refunds = order.State.Refunds.Count == 0 ? [] : [.. order.State.Refunds.Select(refund => RefundOf(order, refund))];
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
            LacksRefund = order.SoldAt is not null && order.State.IsClosed && order.PaidAmount > Money.Zero && !refunds.Any(refund => refund.IsCompleted),
            CreationAccount = creation?.Account,
            CreationAgent = creation?.Agent,
            PaymentAccount = payment?.Account,
            PaymentAgent = payment?.Agent,
            FollowUpAccount = followUp?.Account,
            FollowUpAgent = followUp?.Agent,
            SaleAccount = judged?.Account,
            SaleAgent = judged?.Agent,
            SaleDay = saleDay,
            Assistants = Assistants(order, judged?.Agent),
            Lines = order.Lines,
            Refunds = refunds,
        };
    }

    /// <summary>By the rules in force on the day that the sale is dated by: so a day's figures follow from one version.</summary>
    private Owner? Judge(BuyerOrder order, BusinessDay? saleDay, Owner? followUp)
    {
        if (saleDay is not { } day || !order.CountsForFunnel)
        {
            return null;
        }

        var rules = context.Rules.For(day);
        var judged = rules.Judge switch
        {
            JudgeRule.Creation => order.CreationOwner,
            JudgeRule.Payment => order.PaymentOwner,
            _ => order.CreationOwner ?? order.PaymentOwner,
        };
        return judged ?? (rules.FollowUpCounts ? followUp : null);
    }

    private BusinessDay? SaleDay(BuyerOrder order, bool soldInTime)
    {
        if (order.SoldAt is not { } sold)
        {
            return null;
        }

        // The rule of the day of creation decides whether it dates the sale (decision 0102): a later change of the rule moves no sale into a day that was mature.
        return order.Rules.Judge == JudgeRule.Creation && soldInTime ? order.CreatedDay : context.Rules.Calendar.DayOf(sold);
    }

    // Bucket E: the first effective reply after the payment in the total order; whether the buyer ever wrote plays no part.
    private Owner? FollowUp(BuyerOrder order, BuyerChats chats, BuyerExclusions exclusions)
    {
        if (order.SoldAt is not { } sold || exclusions.At(sold) != DropReason.None)
        {
            return null;
        }

        var latest = sold + context.Rules.For(sold).FollowUp;
        ChatMessage? first = null;
        for (var i = 0; i < chats.Chats.Count; i++)
        {
            if (FirstReply(chats.Chats[i], sold, latest) is { } reply && (first is not { } known || _order.Compare(in reply, in known) < 0))
            {
                first = reply;
            }
        }

        return first is { } found ? new Owner(context.Accounts[found.Account], context.AgentOf(found.Account, context.Rules.Calendar.DayOf(found.SentAt))) : null;
    }

    private static ChatMessage? FirstReply(AccountChat chat, Instant after, Instant latest)
    {
        var span = chat.Messages.Span;
        for (var i = chat.LastIndexAt(after) + 1; i < span.Length && span[i].SentAt <= latest; i++)
        {
            if (span[i].Has(MessageMarks.EffectiveReply))
            {
                return span[i];
            }
        }

        return null;
    }

    private AgentId[] Assistants(BuyerOrder order, AgentId? owner)
    {
        if (order.SoldAt is null || !order.CountsForFunnel)
        {
            return [];
        }

        _assistants.Clear();
        foreach (var credit in (ReadOnlySpan<Credit?>)[order.Creation, order.Payment])
        {
            if (credit is { } known)
            {
                NoteAssistants(in known, owner);
            }
        }

        _assistants.Sort();
        return _assistants.Count == 0 ? [] : [.. _assistants];
    }

    private void NoteAssistants(in Credit credit, AgentId? owner)
    {
        foreach (ref readonly var standing in ledger.StandingsOf(in credit))
        {
            if (Attribution.IsEligible(in standing, in credit) && standing.Agent != owner && !_assistants.Contains(standing.Agent))
            {
                _assistants.Add(standing.Agent);
            }
        }
    }

    private DealRefund RefundOf(BuyerOrder order, RefundRecord refund) => new(
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
        refund.Quantity,
        order.State.IsAbovePaid(refund),
        refund.IsUndated);
}
