using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Credits;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Inputs;

namespace Jinpai.Replay;

/// <summary>Collects the facts of one buyer that are wanted: those from a first day on. One serves buyer after buyer.</summary>
internal sealed class FactSheet
{
    private readonly ReplayContext _context;
    private readonly CreditLedger _ledger;
    private readonly List<ReceptionFact> _receptions = [];
    private readonly List<FunnelFact> _funnels = [];
    private readonly List<CreditFact> _credits = [];
    private readonly List<DealFact> _deals = [];
    private readonly List<LossFact> _losses = [];
    private readonly List<FaultFact> _faults = [];
    private BuyerKey _buyer;
    private BusinessDay _first;
    private FactDepth _depth;

    public FactSheet(ReplayContext context, CreditLedger ledger)
    {
        _context = context;
        _ledger = ledger;
        Facts = new BuyerFacts(_receptions, _funnels, _credits, _deals, _losses, _faults);
    }

    /// <summary>What was collected since <see cref="Begin"/>.</summary>
    public BuyerFacts Facts { get; }

    public void Begin(BuyerKey buyer, BusinessDay first, FactDepth depth)
    {
        (_buyer, _first, _depth) = (buyer, first, depth);
        _receptions.Clear();
        _funnels.Clear();
        _credits.Clear();
        _deals.Clear();
        _losses.Clear();
        _faults.Clear();
    }

    public void Take(List<Conversation> conversations)
    {
        foreach (var conversation in conversations)
        {
            if (conversation.Day >= _first)
            {
                var summary = new ReceptionSummary(conversation);
                var reception = summary.ToFact(_buyer, _context.Accounts[conversation.Account]);
                _receptions.Add(reception);
                if (_depth != FactDepth.Sums)
                {
                    summary.AddFaults(in reception, _faults);
                }
            }
        }
    }

    public void Take(List<FunnelFact> funnels)
    {
        foreach (var funnel in funnels)
        {
            if (funnel.Day < _first)
            {
                continue;
            }

            _funnels.Add(funnel);
            if (_depth != FactDepth.Sums && funnel.Agent is { } agent && funnel.Loss != LossKind.None)
            {
                _losses.Add(new LossFact(agent, _buyer, funnel.Day, funnel.Loss, funnel.AskedAt, funnel.LostOrder, funnel.LostTo));
            }
        }
    }

    public void Take(BuyerOrder order, DealFact deal, BuyerChats chats)
    {
        if (!deal.ReachesInto(_first, _context.Rules.Calendar))
        {
            return;
        }

        _deals.Add(deal);
        if (_depth == FactDepth.Sums)
        {
            return;
        }

        if (order.Creation is { } creation)
        {
            _credits.Add(_ledger.ToFact(order.Id, CreditEvent.Creation, in creation, _buyer, chats, _depth == FactDepth.Explained));
        }

        if (order.Payment is { } payment)
        {
            _credits.Add(_ledger.ToFact(order.Id, CreditEvent.Payment, in payment, _buyer, chats, _depth == FactDepth.Explained));
        }
    }
}
