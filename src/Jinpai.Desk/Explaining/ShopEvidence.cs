using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>Opens one order or one reception of a shop down to what decided it. The buyer's history is replayed by the shop's rules, so that a trial's rules explain too.</summary>
public sealed class ShopEvidence(ShopSession shop, Words words)
{
    /// <returns>Null if the shop has no such order.</returns>
    public OrderExplanation? Order(OrderId order)
    {
        using var reader = shop.Store.Read();
        var history = reader.BuyerOf(order) is { } buyer ? reader.History(buyer, shop.Rules) : null;
        return history?.Facts.Deals.FirstOrDefault(fact => fact.Order == order) is { } deal ? Of(deal, history) : null;
    }

    /// <returns>Null if the account had no lines with this buyer on that day.</returns>
    public ReceptionExplanation? Reception(AccountId account, BuyerKey buyer, BusinessDay day)
    {
        using var reader = shop.Store.Read();
        var history = reader.History(buyer, shop.Rules);
        return history?.Facts.Receptions.FirstOrDefault(fact => fact.Account == account && fact.Day == day) is { } reception
            ? new ReceptionExplanation(reception, FunnelOf(history, reception), history.Lines, shop.Rules, shop.Time, words)
            : null;
    }

    private OrderExplanation Of(DealFact deal, BuyerHistory history) =>
        new(deal, [.. history.Facts.Credits.Where(credit => credit.Order == deal.Order).OrderBy(credit => credit.Event)], shop.Rules, shop.Time, words);

    private static FunnelFact? FunnelOf(BuyerHistory history, ReceptionFact reception) =>
        history.Facts.Funnels.FirstOrDefault(funnel => funnel.Agent == reception.Agent && funnel.Day == reception.Day);
}
