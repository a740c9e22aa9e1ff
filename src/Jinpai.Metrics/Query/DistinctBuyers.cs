using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Query;

/// <summary>Collects who did what on which day from facts, and counts buyers once per span. Not thread-safe.</summary>
public sealed class DistinctBuyers
{
    private readonly Dictionary<string, int> _buyers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly Dictionary<(string? Agent, int Day, BuyerProperty Property), List<int>> _lists = [];

    // The list that was added to last, by property, of agents and of the shop: facts come by day and agent.
    private readonly (string? Agent, int Day, List<int>? List)[] _last = new (string?, int, List<int>?)[2 * Enum.GetValues<BuyerProperty>().Length];
    private int[] _seen = [];
    private int _question;

    public DistinctBuyers()
    {
        _byName = _buyers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Add(ReceptionFact fact) => Add(fact.Buyer.Value, in fact);

    public void Add(FunnelFact fact) => Add(fact.Buyer.Value, in fact);

    public void Add(DealFact fact)
    {
        if (fact.IsSale && fact.SaleDay is { } day && fact.SaleAgent is { } agent)
        {
            AddSale(fact.Buyer.Value, agent, day);
        }
    }

    /// <summary>A conversation of the buyer named here, whatever it says itself.</summary>
    public void Add(ReadOnlySpan<char> name, in ReceptionFact fact)
    {
        var buyer = IndexOf(name);
        Note(fact.Agent, fact.Day, BuyerProperty.Consulted, buyer);
        Note(null, fact.Day, BuyerProperty.Consulted, buyer);
        if (fact.Dropped == DropReason.None)
        {
            Note(fact.Agent, fact.Day, BuyerProperty.Received, buyer);
            Note(null, fact.Day, BuyerProperty.Received, buyer);
        }
    }

    /// <summary>An enquirer of the name given here, whatever it says itself.</summary>
    public void Add(ReadOnlySpan<char> name, in FunnelFact fact)
    {
        var buyer = IndexOf(name);
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

    /// <summary>A sale of the agent to the buyer.</summary>
    public void AddSale(ReadOnlySpan<char> name, AgentId agent, BusinessDay day)
    {
        var buyer = IndexOf(name);
        Note(agent, day, BuyerProperty.SoldTo, buyer);
        Note(null, day, BuyerProperty.SoldTo, buyer);
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
        if (_seen.Length < _buyers.Count)
        {
            _seen = new int[_buyers.Count];
        }

        // Whoever has this question's number was counted in it.
        var question = ++_question;
        long count = 0;
        foreach (var agent in subject.Agents?.Select(member => (AgentId?)member) ?? [null])
        {
            foreach (var day in days.Days.Where(day => agent is not { } member || subject.Has(member, day)))
            {
                foreach (var buyer in _lists.GetValueOrDefault((agent?.Value, day.Number, property)) ?? [])
                {
                    count += _seen[buyer] == question ? 0 : 1;
                    _seen[buyer] = question;
                }
            }
        }

        return count;
    }

    private void Note(AgentId? agent, BusinessDay day, BuyerProperty property, int buyer)
    {
        ref var last = ref _last[(2 * (int)property) + (agent is null ? 1 : 0)];
        if (last.List is null || last.Day != day.Number || !string.Equals(last.Agent, agent?.Value, StringComparison.Ordinal))
        {
            last = (agent?.Value, day.Number, ListOf((agent?.Value, day.Number, property)));
        }

        last.List!.Add(buyer);
    }

    private List<int> ListOf((string? Agent, int Day, BuyerProperty Property) key)
    {
        if (!_lists.TryGetValue(key, out var list))
        {
            list = [];
            _lists.Add(key, list);
        }

        return list;
    }

    private int IndexOf(ReadOnlySpan<char> name)
    {
        if (!_byName.TryGetValue(name, out var index))
        {
            index = _buyers.Count;
            _byName[name] = index;
        }

        return index;
    }
}
