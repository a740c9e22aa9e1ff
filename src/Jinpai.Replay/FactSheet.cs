using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;

namespace Jinpai.Replay;

/// <summary>Collects the facts of one buyer that are wanted: those from a first day on.</summary>
internal sealed class FactSheet(BuyerKey buyer, BusinessDay first, ReplayContext context)
{
    private readonly List<ReceptionFact> _receptions = [];
    private readonly List<FunnelFact> _funnels = [];
    private readonly List<CreditFact> _credits = [];
    private readonly List<DealFact> _deals = [];
    private readonly List<LossFact> _losses = [];
    private readonly List<FaultFact> _faults = [];

    public BuyerFacts ToFacts() => new(_receptions, _funnels, _credits, _deals, _losses, _faults);

    public void Take(List<Conversation> conversations)
    {
        foreach (var conversation in conversations)
        {
            if (conversation.Day >= first)
            {
                var reception = new ReceptionJudge(conversation).ToFact(buyer, context.Accounts[conversation.Account]);
                _receptions.Add(reception);
                if (reception.Dropped == DropReason.None)
                {
                    ServiceFaults.Add(reception, conversation.Rules, _faults);
                }
            }
        }
    }

    public void Take(List<FunnelFact> funnels)
    {
        foreach (var funnel in funnels)
        {
            if (funnel.Day < first)
            {
                continue;
            }

            _funnels.Add(funnel);
            if (funnel.Agent is { } agent && funnel.Loss != LossKind.None)
            {
                _losses.Add(new LossFact(agent, buyer, funnel.Day, funnel.Loss, funnel.AskedAt, funnel.LostOrder, funnel.LostTo));
            }
        }
    }

    public void Take(BuyerOrder order, DealFact deal)
    {
        if (order.CreatedDay < first && !(order.SoldAt >= context.Rules.Calendar.StartOf(first)))
        {
            return;
        }

        _deals.Add(deal);
        foreach (var credit in (ReadOnlySpan<CreditFact?>)[order.Creation, order.Payment])
        {
            if (credit is not null)
            {
                _credits.Add(credit);
            }
        }
    }
}
