using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Query;

/// <summary>Collects who did what on which day from facts, and counts buyers once per span. Not thread-safe.</summary>
public sealed class DistinctBuyers
{
    private readonly Dictionary<BuyerKey, int> _buyers = [];
    private readonly Dictionary<(string? Agent, int Day, BuyerProperty Property), List<int>> _lists = [];

    public void Add(ReceptionFact fact)
    {
        var buyer = IndexOf(fact.Buyer);
        Note(fact.Agent, fact.Day, BuyerProperty.Consulted, buyer);
        Note(null, fact.Day, BuyerProperty.Consulted, buyer);
        if (fact.Dropped == DropReason.None)
        {
            Note(fact.Agent, fact.Day, BuyerProperty.Received, buyer);
            Note(null, fact.Day, BuyerProperty.Received, buyer);
        }
    }

    public void Add(FunnelFact fact)
    {
        var buyer = IndexOf(fact.Buyer);
        Note(fact.Agent, fact.Day, BuyerProperty.Enquired, buyer);
        if (fact.Ordered.IsReached)
        {
            Note(fact.Agent, fact.Day, BuyerProperty.Ordered, buyer);
        }

        if (fact.Paid.IsReached)
        {
            Note(fact.Agent, fact.Day, BuyerProperty.Paid, buyer);
        }
    }

    public void Add(DealFact fact)
    {
        if (fact.IsSale && fact.SaleDay is { } day && fact.SaleAgent is { } agent)
        {
            var buyer = IndexOf(fact.Buyer);
            Note(agent, day, BuyerProperty.SoldTo, buyer);
            Note(null, day, BuyerProperty.SoldTo, buyer);
        }
    }

    public void Add(BuyerFacts facts)
    {
        foreach (var fact in facts.Receptions)
        {
            Add(fact);
        }

        foreach (var fact in facts.Funnels)
        {
            Add(fact);
        }

        foreach (var fact in facts.Deals)
        {
            Add(fact);
        }
    }

    /// <summary>A <see cref="DistinctCounter"/>.</summary>
    public long? Count(SubjectMembers subject, DaySpan days, BuyerProperty property)
    {
        var seen = new bool[_buyers.Count];
        long count = 0;
        foreach (var agent in subject.Agents?.Select(member => (AgentId?)member) ?? [null])
        {
            foreach (var day in days.Days.Where(day => agent is not { } member || subject.Has(member, day)))
            {
                foreach (var buyer in _lists.GetValueOrDefault((agent?.Value, day.Number, property)) ?? [])
                {
                    count += seen[buyer] ? 0 : 1;
                    seen[buyer] = true;
                }
            }
        }

        return count;
    }

    private void Note(AgentId? agent, BusinessDay day, BuyerProperty property, int buyer)
    {
        var key = (agent?.Value, day.Number, property);
        if (!_lists.TryGetValue(key, out var list))
        {
            list = [];
            _lists.Add(key, list);
        }

        list.Add(buyer);
    }

    private int IndexOf(BuyerKey buyer)
    {
        if (!_buyers.TryGetValue(buyer, out var index))
        {
            index = _buyers.Count;
            _buyers.Add(buyer, index);
        }

        return index;
    }
}
