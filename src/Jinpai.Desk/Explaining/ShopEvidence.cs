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
        using var reader = shop.Read();
        var history = reader.BuyerOf(order) is { } buyer ? reader.History(buyer, shop.Rules) : null;
        return history?.Facts.Deals.FirstOrDefault(fact => fact.Order == order) is { } deal ? Of(deal, history) : null;
    }

    /// <returns>Null if the account had no lines with this buyer on that day.</returns>
    public ReceptionExplanation? Reception(AccountId account, BuyerKey buyer, BusinessDay day)
    {
        using var reader = shop.Read();
        return reader.History(buyer, shop.Rules) is { } history && Find(history, account, day) is { } reception ? Of(reception, history) : null;
    }

    /// <summary>The chat of one account and buyer on a day, as a time line.</summary>
    /// <param name="account">The account.</param>
    /// <param name="buyer">Any of the buyer's keys.</param>
    /// <param name="day">The business day.</param>
    /// <param name="isMerged">With the buyer's chats with all other accounts, on the day and the days beside it.</param>
    /// <returns>Null if the account had no lines with this buyer on that day.</returns>
    public ChatExplanation? Chat(AccountId account, BuyerKey buyer, BusinessDay day, bool isMerged)
    {
        using var reader = shop.Read();
        return reader.History(buyer, shop.Rules) is { } history && Find(history, account, day) is { } reception
            ? new ChatExplanation(Of(reception, history), history, shop.Rules, fact => Of(fact, history), deal => Of(deal, history), isMerged)
            : null;
    }

    /// <summary>The day and account on which a buyer last talked with an agent up to an instant: where a row without an account leads to.</summary>
    /// <returns>Null if the two never talked.</returns>
    public ReceptionFact? LastReception(BuyerKey buyer, AgentId agent, Instant until)
    {
        using var reader = shop.Read();
        return reader.History(buyer, shop.Rules)?.Facts.Receptions.Where(fact => fact.Agent == agent).OrderBy(fact => fact.FirstAt <= until).ThenBy(fact => fact.FirstAt).Cast<ReceptionFact?>().LastOrDefault();
    }

    private static ReceptionFact? Find(BuyerHistory history, AccountId account, BusinessDay day) =>
        history.Facts.Receptions.Where(fact => fact.Account == account && fact.Day == day).Cast<ReceptionFact?>().FirstOrDefault();

    private ReceptionExplanation Of(ReceptionFact reception, BuyerHistory history) =>
        new(reception, FunnelOf(history, reception), history.Lines, shop.Rules, shop.Time, words);

    private OrderExplanation Of(DealFact deal, BuyerHistory history) => new(
        deal,
        history.Orders.First(order => order.Id == deal.Order),
        [.. history.Facts.Credits.Where(credit => credit.Order == deal.Order).OrderBy(credit => credit.Event)],
        history.Lines,
        shop.Rules,
        shop.Time,
        words);

    private static FunnelFact? FunnelOf(BuyerHistory history, ReceptionFact reception) =>
        history.Facts.Funnels.Where(funnel => funnel.Agent == reception.Agent && funnel.Day == reception.Day).Cast<FunnelFact?>().FirstOrDefault();
}
