using System.Numerics;
using System.Text;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Query;

/// <summary>Collects who did what on which day with whom, and counts buyers once per span. Not thread-safe.</summary>
public sealed class DistinctBuyers
{
    private const int DeedBits = 6;
    private const uint DeedMask = (1 << DeedBits) - 1;

    /// <summary>Of the deeds with an agent those that are the shop's too. Its enquirers are facts of its own.</summary>
    private const BuyerDeeds OfShopToo = BuyerDeeds.Consulted | BuyerDeeds.Received | BuyerDeeds.SoldTo;

    private readonly NameNumbers _buyers = new();

    // Each entry is a buyer's number and, in the lowest bits, the deeds. Agent null: the shop.
    private readonly Dictionary<(string? Agent, int Day), List<uint>> _lists = [];
    private readonly Dictionary<int, List<(bool IsOfShop, List<uint> Entries)>> _ofDays = [];
    private readonly long[] _counts = new long[DeedBits];
    private (string? Agent, int Day, List<uint>? Entries) _last;
    private (SubjectMembers? Subject, DaySpan Days) _asked;
    private byte[] _name = new byte[256];
    private byte[] _seen = [];

    public void Add(ReceptionFact fact) => Add(fact.Buyer, fact.Agent, fact.Day, DeedsOf.Reception(in fact));

    public void Add(FunnelFact fact) => Add(fact.Buyer, fact.Agent, fact.Day, DeedsOf.Funnel(in fact));

    public void Add(DealFact fact)
    {
        if (fact.IsSale && fact.SaleDay is { } day && fact.SaleAgent is { } agent)
        {
            Add(fact.Buyer, agent, day, BuyerDeeds.SoldTo);
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

    /// <param name="buyer">The buyer's key in UTF-8.</param>
    /// <param name="agent">With whom; null: the shop.</param>
    /// <param name="day">On which day.</param>
    /// <param name="deeds">What.</param>
    public void Add(ReadOnlySpan<byte> buyer, AgentId? agent, BusinessDay day, BuyerDeeds deeds)
    {
        if (_last.Entries is null || _last.Day != day.Number || !string.Equals(_last.Agent, agent?.Value, StringComparison.Ordinal))
        {
            // Facts come by day and agent.
            _last = (agent?.Value, day.Number, EntriesOf(agent?.Value, day.Number));
        }

        _last.Entries!.Add(checked((uint)_buyers.Of(buyer) * (DeedMask + 1)) | (uint)deeds);
        _asked = default;
    }

    /// <summary>A <see cref="DistinctCounter"/>.</summary>
    public long? Count(SubjectMembers subject, DaySpan days, BuyerProperty property)
    {
        // All properties are counted at once: a report asks for one after the other.
        if (!ReferenceEquals(subject, _asked.Subject) || days != _asked.Days)
        {
            Count(subject, days);
            _asked = (subject, days);
        }

        return _counts[(int)property];
    }

    private void Add(BuyerKey buyer, AgentId? agent, BusinessDay day, BuyerDeeds deeds)
    {
        var most = Encoding.UTF8.GetMaxByteCount(buyer.Value.Length);
        _name = _name.Length < most ? new byte[most] : _name;
        Add(_name.AsSpan(0, Encoding.UTF8.GetBytes(buyer.Value, _name)), agent, day, deeds);
    }

    private void Count(SubjectMembers subject, DaySpan days)
    {
        _seen = _seen.Length < _buyers.Count ? new byte[_buyers.Count] : _seen;
        Array.Clear(_seen);
        Span<long> news = stackalloc long[1 << DeedBits];
        if (subject.Agents is not { } agents)
        {
            foreach (var (_, lists) in _ofDays.Where(day => days.Contains(new BusinessDay(day.Key))))
            {
                foreach (var (isOfShop, entries) in lists)
                {
                    Look(entries, isOfShop ? DeedMask : (uint)OfShopToo, news);
                }
            }
        }
        else
        {
            foreach (var agent in agents)
            {
                foreach (var day in days.Days.Where(day => subject.Has(agent, day)))
                {
                    Look(_lists.GetValueOrDefault((agent.Value, day.Number)) ?? [], DeedMask, news);
                }
            }
        }

        Array.Clear(_counts);
        for (uint deeds = 1; deeds < news.Length; deeds++)
        {
            for (var left = deeds; left != 0; left &= left - 1)
            {
                _counts[BitOperations.TrailingZeroCount(left)] += news[(int)deeds];
            }
        }
    }

    /// <summary>How many buyers do for the first time what the entries say, by what it is.</summary>
    private void Look(List<uint> entries, uint mask, Span<long> news)
    {
        var seen = _seen;
        foreach (var entry in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries))
        {
            ref var known = ref seen[entry >> DeedBits];
            var deeds = entry & mask & DeedMask;
            news[(int)(deeds & ~(uint)known)]++;
            known |= (byte)deeds;
        }
    }

    private List<uint> EntriesOf(string? agent, int day)
    {
        if (!_lists.TryGetValue((agent, day), out var entries))
        {
            _lists.Add((agent, day), entries = []);
            if (!_ofDays.TryGetValue(day, out var ofDay))
            {
                _ofDays.Add(day, ofDay = []);
            }

            ofDay.Add((agent is null, entries));
        }

        return entries;
    }
}
