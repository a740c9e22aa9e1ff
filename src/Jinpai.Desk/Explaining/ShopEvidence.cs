using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Explaining;

/// <summary>Opens one order or one reception of a shop down to what decided it. The buyer's history is replayed by the shop's rules, so that a trial's rules explain too.</summary>
/// <remarks>What the viewer does not see is not there: the same answer as for what nobody ever wrote.</remarks>
public sealed class ShopEvidence(ShopSession shop, Words words)
{
    /// <returns>Null if the shop has no such order.</returns>
    public OrderExplanation? Order(OrderId order)
    {
        using var reader = Begin();
        return reader.BuyerOf(order) is { } buyer && Read(reader, buyer) is { } history && history.Seen.Facts.Deals.FirstOrDefault(fact => fact.Order == order) is { } deal ? Of(deal, history) : null;
    }

    /// <returns>Null if the account had no lines with this buyer on that day.</returns>
    public ReceptionExplanation? Reception(AccountId account, BuyerKey buyer, BusinessDay day)
    {
        using var reader = Begin();
        return Read(reader, Named(reader, account, buyer, day)) is { } history && Find(history, account, day) is { } reception ? Of(reception, history) : null;
    }

    /// <summary>The chat of one account and buyer on a day, as a time line.</summary>
    /// <param name="account">The account.</param>
    /// <param name="buyer">Any of the buyer's keys, or what the viewer is shown instead.</param>
    /// <param name="day">The business day.</param>
    /// <param name="isMerged">With the buyer's chats with all other accounts, on the day and the days beside it.</param>
    /// <returns>Null if the account had no lines with this buyer on that day.</returns>
    public ChatExplanation? Chat(AccountId account, BuyerKey buyer, BusinessDay day, bool isMerged)
    {
        using var reader = Begin();
        return Read(reader, Named(reader, account, buyer, day)) is { } history && Find(history, account, day) is { } reception
            ? new ChatExplanation(Of(reception, history), history.Seen, shop.Rules, fact => Of(fact, history), deal => Of(deal, history), isMerged)
            : null;
    }

    /// <summary>The day and account on which a buyer last talked with an agent up to an instant: where a row without an account leads to.</summary>
    /// <returns>Null if the two never talked.</returns>
    public ReceptionFact? LastReception(BuyerKey buyer, AgentId agent, Instant until)
    {
        using var reader = Begin();
        return Read(reader, Named(agent, buyer, until))?.Seen.Facts.Receptions.Where(fact => fact.Agent == agent).OrderBy(fact => fact.FirstAt <= until).ThenBy(fact => fact.FirstAt).Cast<ReceptionFact?>().LastOrDefault();
    }

    private Sight? Sight => shop.SightOf(Right.ReadRows);

    private ShopReader Begin()
    {
        shop.Require(Right.ReadRows);
        return shop.ReadAll();
    }

    private (BuyerHistory Whole, BuyerHistory Seen)? Read(ShopReader reader, BuyerKey? buyer) =>
        buyer is { } key && reader.History(key, shop.Rules) is { } history ? (history, SeenHistory.Of(history, Sight)) : null;

    // A buyer who is not named is looked for among those of the day.
    private BuyerKey? Named(ShopReader reader, AccountId account, BuyerKey buyer, BusinessDay day) => Sight is not { IsClear: false } sight
        ? buyer
        : reader.ReceptionHeads(DaySpan.Of(day), account).Select(head => (BuyerKey?)head.Buyer).FirstOrDefault(key => sight.Shown(key!.Value) == buyer);

    private BuyerKey? Named(AgentId agent, BuyerKey buyer, Instant until)
    {
        if (Sight is not { IsClear: false } sight)
        {
            return buyer;
        }

        var day = shop.Rules.Calendar.DayOf(until);
        using var reader = shop.ReadAll();
        return reader.Losses(new DaySpan(day.Previous, day.Next), agent).Select(fact => (BuyerKey?)fact.Buyer).FirstOrDefault(key => sight.Shown(key!.Value) == buyer);
    }

    private static ReceptionFact? Find((BuyerHistory Whole, BuyerHistory Seen) history, AccountId account, BusinessDay day) =>
        history.Seen.Facts.Receptions.Where(fact => fact.Account == account && fact.Day == day).Cast<ReceptionFact?>().FirstOrDefault();

    private ReceptionExplanation Of(ReceptionFact reception, (BuyerHistory Whole, BuyerHistory Seen) history) =>
        new(reception, FunnelOf(history.Seen, reception), history.Seen.Lines, shop.Rules, shop.Time, words);

    // Whether other candidates' buyers asked for the product is said of them, without their chats.
    private OrderExplanation Of(DealFact deal, (BuyerHistory Whole, BuyerHistory Seen) history) => new(
        deal,
        history.Seen.Orders.First(order => order.Id == deal.Order),
        [.. history.Seen.Facts.Credits.Where(credit => credit.Order == deal.Order).OrderBy(credit => credit.Event)],
        history.Whole.Lines,
        shop.Rules,
        shop.Time,
        words);

    private static FunnelFact? FunnelOf(BuyerHistory history, ReceptionFact reception) =>
        history.Facts.Funnels.Where(funnel => funnel.Agent == reception.Agent && funnel.Day == reception.Day).Cast<FunnelFact?>().FirstOrDefault();
}
