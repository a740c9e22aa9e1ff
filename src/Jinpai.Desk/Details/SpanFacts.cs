using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Details;

/// <summary>The facts of a span, stored or of a trial under other rules. Each list is read when it is asked for.</summary>
public sealed class SpanFacts
{
    /// <summary>By which they came about.</summary>
    public required RuleBook Rules { get; init; }

    /// <summary>By day.</summary>
    public required Func<AgentId?, IEnumerable<ReceptionFact>> Receptions { get; init; }

    /// <summary>By sale day; unsold ones by creation day.</summary>
    public required Func<IEnumerable<DealFact>> Deals { get; init; }
    public required Func<AgentId?, IEnumerable<LossFact>> Losses { get; init; }
    public required Func<AgentId?, IEnumerable<FaultFact>> Faults { get; init; }

    /// <exception cref="RefusedException">The viewer may not read rows.</exception>
    public static SpanFacts Read(DeskSession session, ShopSession shop, string? rulesFile, DaySpan days)
    {
        session.Require(Right.ReadRows);
        if (rulesFile is not null)
        {
            return Trial(session, shop.With(rulesFile), days);
        }

        shop.BringUpToDate();
        return new SpanFacts
        {
            Rules = shop.Rules,
            Receptions = agent => Each(session, shop, reader => reader.Receptions(days, agent: agent)),
            Deals = () => Each(session, shop, reader => reader.Deals(days, DealDate.Sale).Concat(reader.Deals(days, DealDate.Creation).Where(deal => deal.SaleDay is null))),
            Losses = agent => Each(session, shop, reader => reader.Losses(days, agent)),
            Faults = agent => Each(session, shop, reader => reader.Faults(days, agent)),
        };
    }

    private static SpanFacts Trial(DeskSession session, ShopSession shop, DaySpan days)
    {
        var all = new List<BuyerFacts>();
        var sight = shop.SightOf(Right.ReadRows);
        _ = shop.Store.WhatIf(shop.Rules, days.First, facts => all.Add(SeenFacts.Of(facts.Copy(), sight)), FactDepth.All, cancellation: session.Cancellation);
        return new SpanFacts
        {
            Rules = shop.Rules,
            Receptions = agent => all.SelectMany(facts => facts.Receptions).Where(fact => days.Contains(fact.Day) && (agent is null || fact.Agent == agent)).OrderBy(fact => fact.Day),
            Deals = () => all.SelectMany(facts => facts.Deals).Where(deal => days.Contains(deal.SaleDay ?? deal.CreatedDay)),
            Losses = agent => all.SelectMany(facts => facts.Losses).Where(fact => days.Contains(fact.Day) && (agent is null || fact.Agent == agent)),
            Faults = agent => all.SelectMany(facts => facts.Faults).Where(fact => days.Contains(fact.Day) && (agent is null || fact.Agent == agent)),
        };
    }

    private static IEnumerable<T> Each<T>(DeskSession session, ShopSession shop, Func<ShopReader, IEnumerable<T>> read)
    {
        using var reader = shop.Read(Right.ReadRows);
        foreach (var fact in read(reader))
        {
            session.Cancellation.ThrowIfCancellationRequested();
            yield return fact;
        }
    }
}
