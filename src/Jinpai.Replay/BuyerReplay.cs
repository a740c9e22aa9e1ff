using Jinpai.Core;
using Jinpai.Replay.Attributions;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Enquiries;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Filters;
using Jinpai.Replay.Timelines;

namespace Jinpai.Replay;

/// <summary>Replays one buyer's timeline into facts (spec 2). Same timeline and rules, same facts, whatever else is replayed beside it.</summary>
/// <remarks>Keeps buffers from buyer to buyer: one instance per thread.</remarks>
public sealed class BuyerReplay
{
    private readonly ReplayContext _context;
    private readonly MessageMerge _merge;
    private readonly CreditLedger _ledger;
    private readonly DealBook _deals;
    private readonly Funnel _funnel;

    public BuyerReplay(ReplayContext context)
    {
        _context = context;
        _merge = new MessageMerge(context.Accounts);
        _ledger = new CreditLedger(context);
        _deals = new DealBook(context);
        _funnel = new Funnel(context.Rules);
    }

    /// <summary>Facts of all days from <paramref name="first"/> on, and all deals and credits whose order was created or sold on or after it.</summary>
    /// <param name="timeline">Must hold the messages that <see cref="ReplaySpan"/> asks for, and all orders of the buyer. Its messages are sorted and marked in place.</param>
    /// <param name="first">The first business day whose facts are wanted.</param>
    /// <param name="explain">Credits also hold the accounts that were no candidates, with the reason. Such facts are for reading: they are not what is stored.</param>
    public BuyerFacts Replay(BuyerTimeline timeline, BusinessDay first, bool explain = false)
    {
        var count = _merge.Apply(timeline.Messages.Span);
        var chats = BuyerChats.Of(timeline.Messages[..count], _context);
        var exclusions = new BuyerExclusions(timeline.Keys, _context);
        var orders = Orders(timeline, chats, exclusions, explain);
        var conversations = Judge(chats, orders, exclusions);
        var facts = new FactSheet(timeline.Buyer, first, _context);
        facts.Take(conversations);
        facts.Take(_funnel.Facts(timeline.Buyer, conversations.Where(conversation => conversation.IsEnquiry), orders));
        foreach (var order in orders)
        {
            facts.Take(order, _deals.Deal(order, timeline.Buyer, chats, exclusions.At(order.CreatedAt) != DropReason.None));
        }

        return facts.ToFacts();
    }

    private List<BuyerOrder> Orders(BuyerTimeline timeline, BuyerChats chats, BuyerExclusions exclusions, bool explain)
    {
        var orders = new List<BuyerOrder>(timeline.Orders.Count);
        foreach (var state in timeline.Orders)
        {
            var exclusion = exclusions.At(state.CreatedAt);
            var order = new BuyerOrder(state, _context.Rules, exclusion == DropReason.OwnAccount);
            _ledger.Fill(order, timeline.Buyer, chats, exclusion != DropReason.None, explain);
            orders.Add(order);
        }

        orders.Sort((left, right) => (left.CreatedAt, left.Id).CompareTo((right.CreatedAt, right.Id)));
        return orders;
    }

    private List<Conversation> Judge(BuyerChats chats, List<BuyerOrder> orders, BuyerExclusions exclusions)
    {
        var conversations = new List<Conversation>(chats.Conversations);
        var transfers = Transfer.FindAll(conversations);
        foreach (var conversation in conversations)
        {
            conversation.IsTransferredIn = transfers.Exists(transfer => transfer.Reaches(conversation));
            conversation.Dropped = ReceptionFilter.Decide(conversation, exclusions.On(conversation.Day));
            conversation.Class = conversation.Dropped == DropReason.None ? EnquiryJudge.Decide(conversation, orders, _context.Rules) : EnquiryClass.Dropped;
        }

        return conversations;
    }
}
