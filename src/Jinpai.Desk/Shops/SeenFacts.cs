using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Shops;

/// <summary>Of what was replayed that which a viewer sees, with buyers as they may see them: the same as a reader with a sight gives of what is stored.</summary>
internal static class SeenFacts
{
    public static BuyerFacts Of(BuyerFacts facts, Sight? sight) => sight is null ? facts : new BuyerFacts(
        [.. facts.Receptions.Where(fact => sight.Sees(fact.Agent, fact.Day)).Select(fact => fact with { Buyer = sight.Shown(fact.Buyer) })],
        [.. facts.Funnels.Where(fact => sight.Sees(fact.Agent, fact.Day)).Select(fact => fact with { Buyer = sight.Shown(fact.Buyer) })],
        [.. facts.Credits.Where(credit => facts.Deals.Any(deal => deal.Order == credit.Order && IsSeen(deal, facts, sight))).Select(credit => credit with { Buyer = sight.Shown(credit.Buyer) })],
        [.. facts.Deals.Where(deal => IsSeen(deal, facts, sight)).Select(deal => deal with { Buyer = sight.Shown(deal.Buyer) })],
        [.. facts.Losses.Where(fact => sight.Sees(fact.Agent, fact.Day)).Select(fact => fact with { Buyer = sight.Shown(fact.Buyer) })],
        [.. facts.Faults.Where(fact => sight.Sees(fact.Agent, fact.Day)).Select(fact => fact with { Buyer = sight.Shown(fact.Buyer) })]);

    /// <summary>Whoever was a candidate may ask why not.</summary>
    private static bool IsSeen(DealFact deal, BuyerFacts facts, Sight sight) =>
        sight.Sees(deal) || facts.Credits.Any(credit => credit.Order == deal.Order && credit.Candidates.Any(candidate => candidate.IsCandidate && sight.Sees(candidate.Agent, deal.SaleDay ?? deal.CreatedDay)));
}
