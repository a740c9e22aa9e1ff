using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;

namespace Jinpai.Replay.Attributions;

/// <summary>Writes the credit of every event of a buyer's orders (spec 2.7).</summary>
internal sealed class CreditLedger(ReplayContext context)
{
    private const string LastReply = "last_reply";
    private readonly Attribution _attribution = new(context);

    /// <summary>Excluded orders get none: they leave every figure.</summary>
    public void Fill(BuyerOrder order, BuyerKey buyer, BuyerChats chats, bool isBuyerExcluded, bool explain)
    {
        if (!order.CountsForFunnel)
        {
            return;
        }

        order.Creation = Credit(order, CreditEvent.Creation, order.CreatedAt, buyer, chats, isBuyerExcluded, explain);
        if (order.SoldAt is { } sold)
        {
            order.Payment = Credit(order, CreditEvent.Payment, sold, buyer, chats, isBuyerExcluded, explain);
        }
    }

    private CreditFact Credit(BuyerOrder order, CreditEvent creditEvent, Instant at, BuyerKey buyer, BuyerChats chats, bool isBuyerExcluded, bool explain)
    {
        var (candidates, winner) = _attribution.Decide(chats, at, isBuyerExcluded, explain);
        return new CreditFact
        {
            Order = order.Id,
            Event = creditEvent,
            Buyer = buyer,
            At = at,
            Day = context.Rules.Calendar.DayOf(at),
            Policy = LastReply,
            Candidates = candidates,
            Winner = winner,
        };
    }
}
