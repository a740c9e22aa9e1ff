using Jinpai.Core;
using Jinpai.Replay.Conversations;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Filters;
using Jinpai.Replay.Inputs;

namespace Jinpai.Replay.Credits;

/// <summary>Writes the credit of every event of a buyer's orders (spec 2.7).</summary>
internal sealed class CreditLedger(ReplayContext context)
{
    private readonly Attribution _attribution = new(context);

    /// <summary>Excluded orders get none: they leave every figure. Each event asks the lists in force on its own day.</summary>
    public void Fill(BuyerOrder order, BuyerKey buyer, BuyerChats chats, BuyerExclusions exclusions, bool explain)
    {
        if (!order.CountsForFunnel)
        {
            return;
        }

        order.Creation = Credit(order, CreditEvent.Creation, order.CreatedAt, buyer, chats, exclusions, explain);
        if (order.SoldAt is { } sold)
        {
            order.Payment = Credit(order, CreditEvent.Payment, sold, buyer, chats, exclusions, explain);
        }
    }

    private CreditFact Credit(BuyerOrder order, CreditEvent creditEvent, Instant at, BuyerKey buyer, BuyerChats chats, BuyerExclusions exclusions, bool explain)
    {
        var (candidates, winner) = _attribution.Decide(chats, at, exclusions.At(at) != DropReason.None, explain);
        return new CreditFact
        {
            Order = order.Id,
            Event = creditEvent,
            Buyer = buyer,
            At = at,
            Day = context.Rules.Calendar.DayOf(at),
            Policy = context.Rules.For(at).Credit.Name,
            Candidates = candidates,
            Winner = winner,
        };
    }
}
