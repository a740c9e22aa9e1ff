using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Arenas;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Credits;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Enquiries;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Filters;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay;

/// <summary>Replays one buyer's timeline into facts (spec 2). Same timeline and rules, same facts, whatever else is replayed beside it.</summary>
/// <remarks>Keeps buffers from buyer to buyer: one instance per thread.</remarks>
public sealed class BuyerReplay
{
    private static readonly Comparison<BuyerOrder> ByCreation = (left, right) =>
        left.CreatedAt != right.CreatedAt ? left.CreatedAt.CompareTo(right.CreatedAt) : EventOrder.Compare(left.Creates, right.Creates);

    private readonly ReplayContext _context;
    private readonly MessageMerge _merge;
    private readonly BuyerChats _chats;
    private readonly FactSheet _sheet;
    private readonly BuyerExclusions _exclusions;
    private readonly Pool<BuyerOrder> _orderPool = new();
    private readonly List<BuyerOrder> _orders = [];
    private readonly CreditLedger _ledger;
    private readonly DealBook _deals;
    private readonly Funnel _funnel;
    private readonly List<Transfer> _transfers = [];

    public BuyerReplay(ReplayContext context)
    {
        _context = context;
        _merge = new MessageMerge(context.Accounts);
        _chats = new BuyerChats(context);
        _exclusions = new BuyerExclusions(context);
        _ledger = new CreditLedger(context);
        _sheet = new FactSheet(context, _ledger);
        _deals = new DealBook(context, _ledger);
        _funnel = new Funnel(context.Rules);
    }

    /// <summary>Facts of all days from <paramref name="first"/> on, and all deals and credits whose order was created or sold on or after it.</summary>
    /// <param name="timeline">Must hold the messages that <see cref="ReplaySpan"/> asks for, and all orders of the buyer. Its messages are sorted and marked in place.</param>
    /// <param name="first">The first business day whose facts are wanted.</param>
    /// <param name="depth">Which facts are wanted.</param>
    public BuyerFacts Replay(BuyerTimeline timeline, BusinessDay first, FactDepth depth = FactDepth.All) => Pass(timeline, first, depth).Copy();

    /// <summary>The same facts, which are gone with the next buyer: for those who read them at once, since nothing is made anew for each buyer.</summary>
    /// <inheritdoc cref="Replay"/>
    public BuyerFacts Pass(BuyerTimeline timeline, BusinessDay first, FactDepth depth = FactDepth.All)
    {
        var count = _merge.Apply(timeline.Messages.Span);
        _chats.Begin(timeline.Messages[..count]);
        _exclusions.Begin(timeline.Keys);
        FillOrders(timeline);
        Judge();
        _sheet.Begin(timeline.Buyer, first, depth);
        _sheet.Take(_chats.Conversations);
        _sheet.Take(_funnel.Facts(timeline.Buyer, _chats.Conversations, _orders));
        foreach (var order in _orders)
        {
            _sheet.Take(order, _deals.Deal(order, timeline.Buyer, _chats, _exclusions), _chats);
        }

        return _sheet.Facts;
    }

    private void FillOrders(BuyerTimeline timeline)
    {
        _orders.Clear();
        _orderPool.Reset();
        _ledger.Begin();
        for (var i = 0; i < timeline.Orders.Count; i++)
        {
            var state = timeline.Orders[i];
            var order = _orderPool.Take();
            order.Begin(state, _context.Rules, _exclusions.At(state.CreatedAt) == DropReason.OwnAccount);
            order.Fill(_ledger, _chats, _exclusions);
            _orders.Add(order);
        }

        if (_orders.Count > 1)
        {
            _orders.Sort(ByCreation);
        }
    }

    private void Judge()
    {
        Transfer.FindAll(_chats.Conversations, _transfers);
        foreach (var conversation in _chats.Conversations)
        {
            conversation.IsTransferredIn = Transfer.Reach(_transfers, conversation);
            conversation.Dropped = ReceptionFilter.Decide(conversation, _exclusions.On(conversation.Day));
            conversation.Class = conversation.Dropped == DropReason.None ? EnquiryJudge.Decide(conversation, _orders, _context.Rules) : EnquiryClass.Dropped;
        }
    }
}
