using Jinpai.Core;
using Jinpai.Desk.Shops;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Details;

/// <summary>The facts of a span, stored or of a trial under other rules. Each list is read when it is asked for.</summary>
public sealed class SpanFacts
{
    public required Func<AgentId?, IEnumerable<ReceptionFact>> Receptions { get; init; }

    /// <summary>By sale day; unsold ones by creation day.</summary>
    public required Func<IEnumerable<DealFact>> Deals { get; init; }
    public required Func<AgentId?, IEnumerable<LossFact>> Losses { get; init; }
    public required Func<AgentId?, IEnumerable<FaultFact>> Faults { get; init; }

    public static SpanFacts Read(DeskSession session, ShopSession shop, string? rulesFile, BusinessDay first, BusinessDay last)
    {
        if (rulesFile is not null)
        {
            return Trial(session, shop.With(rulesFile), first, last);
        }

        shop.BringUpToDate();
        return new SpanFacts
        {
            Receptions = agent => Each(shop, reader => reader.Receptions(first, last, agent: agent)),
            Deals = () => Each(shop, reader => reader.Deals(first, last, DealDate.Sale).Concat(reader.Deals(first, last, DealDate.Creation).Where(deal => deal.SaleDay is null))),
            Losses = agent => Each(shop, reader => reader.Losses(first, last, agent)),
            Faults = agent => Each(shop, reader => reader.Faults(first, last, agent)),
        };
    }

    private static SpanFacts Trial(DeskSession session, ShopSession shop, BusinessDay first, BusinessDay last)
    {
        var all = new List<BuyerFacts>();
        _ = shop.Store.WhatIf(shop.Rules, first, all.Add, cancellation: session.Cancellation);
        bool IsInside(BusinessDay day) => day >= first && day <= last;
        return new SpanFacts
        {
            Receptions = agent => all.SelectMany(facts => facts.Receptions).Where(fact => IsInside(fact.Day) && (agent is null || fact.Agent == agent)),
            Deals = () => all.SelectMany(facts => facts.Deals).Where(deal => IsInside(deal.SaleDay ?? deal.CreatedDay)),
            Losses = agent => all.SelectMany(facts => facts.Losses).Where(fact => IsInside(fact.Day) && (agent is null || fact.Agent == agent)),
            Faults = agent => all.SelectMany(facts => facts.Faults).Where(fact => IsInside(fact.Day) && (agent is null || fact.Agent == agent)),
        };
    }

    private static IEnumerable<T> Each<T>(ShopSession shop, Func<ShopReader, IEnumerable<T>> read)
    {
        using var reader = shop.Store.Read();
        foreach (var fact in read(reader))
        {
            yield return fact;
        }
    }
}
