using System.Runtime.InteropServices;
using Jinpai.Core;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>Packs the facts of many buyers by owner and day. One per worker; hands over what it has when that is much.</summary>
internal sealed class FactCollector(Action<FactBatch> handOver)
{
    /// <summary>Large packs are few rows.</summary>
    private const int MostBytes = 64 << 20;

    /// <summary>Of one batch: what waits for the writer is in memory a second time.</summary>
    private const int MostBytesOfBatch = 4 << 20;
    private readonly Dictionary<string, Dictionary<(PackKind Kind, int Day), PackBuilder>> _packs = new(StringComparer.Ordinal);
    private readonly DealCollector _deals = new(handOver);
    private readonly ByteWriter _names = new();
    private readonly PackedBuyer _buyer = new();
    private readonly ByteWriter _fact = new();
    private readonly Dictionary<(string Owner, BusinessDay Day), BuyerDeeds> _deeds = [];
    private int _bytes;
    private string? _lastOwner;
    private Dictionary<(PackKind Kind, int Day), PackBuilder> _ofLastOwner = [];

    /// <summary>All facts of one buyer.</summary>
    public void Add(BuyerFacts facts)
    {
        foreach (ref readonly var fact in FactSpan.Of(facts.Receptions))
        {
            FactCodec.Write(_fact, in fact);
            Append(PackKind.Reception, fact.Account.Value, fact.Day, fact.Buyer);
        }

        foreach (ref readonly var fact in FactSpan.Of(facts.Funnels))
        {
            FactCodec.Write(_fact, in fact);
            Append(PackKind.Funnel, fact.Agent?.Value ?? "", fact.Day, fact.Buyer);
        }

        foreach (var fact in FactSpan.Of(facts.Losses))
        {
            FactCodec.Write(_fact, fact);
            Append(PackKind.Loss, fact.Agent.Value, fact.Day, fact.Buyer);
        }

        foreach (var fact in FactSpan.Of(facts.Faults))
        {
            FactCodec.Write(_fact, fact);
            Append(PackKind.Fault, fact.Agent.Value, fact.Day, fact.Buyer);
        }

        AddDeeds(facts);
        AddSales(facts);
        AddDeals(facts);
    }

    /// <summary>Hands over the rest.</summary>
    public void Flush()
    {
        _deals.Flush();
        var packs = new List<PackRow>();
        var bytes = 0;
        foreach (var (kind, owner, day, pack) in _packs.SelectMany(owner => owner.Value.Select(pack => (pack.Key.Kind, owner.Key, pack.Key.Day, pack.Value))))
        {
            if (pack.Count == 0)
            {
                continue;
            }

            bytes += pack.Length;
            packs.Add(pack.Take(kind, owner, day));
            if (bytes > MostBytesOfBatch)
            {
                handOver(new FactBatch(packs, []));
                (packs, bytes) = ([], 0);
            }
        }

        handOver(new FactBatch(packs, []));
        _bytes = 0;
    }

    /// <summary>A fact as it stands in an older pack.</summary>
    public void AddPacked(PackKind kind, string owner, int day, BuyerKey buyer, ReadOnlySpan<byte> fact)
    {
        _buyer.Be(buyer);
        PackOf(kind, owner, day).Add(_buyer, fact);
    }

    private void AddDeeds(BuyerFacts facts)
    {
        BuyerKey buyer = default;
        foreach (ref readonly var fact in FactSpan.Of(facts.Receptions))
        {
            buyer = fact.Buyer;
            Note(fact.Agent.Value, fact.Day, DeedsOf.Reception(in fact));
        }

        foreach (ref readonly var fact in FactSpan.Of(facts.Funnels))
        {
            buyer = fact.Buyer;
            Note(fact.Agent?.Value ?? "", fact.Day, DeedsOf.Funnel(in fact));
        }

        foreach (var ((owner, day), deeds) in _deeds)
        {
            _fact.Byte((byte)deeds);
            Append(PackKind.Deeds, owner, day, buyer);
        }

        _deeds.Clear();
    }

    private void AddSales(BuyerFacts facts)
    {
        foreach (var deal in FactSpan.Of(facts.Deals))
        {
            if (deal is { IsSale: true, SaleAgent: { } agent, SaleDay: { } day } && _deeds.TryAdd((agent.Value, day), BuyerDeeds.SoldTo))
            {
                Append(PackKind.Sale, agent.Value, day, deal.Buyer);
            }
        }

        _deeds.Clear();
    }

    private void Note(string owner, BusinessDay day, BuyerDeeds deeds) => CollectionsMarshal.GetValueRefOrAddDefault(_deeds, (owner, day), out _) |= deeds;

    private void AddDeals(BuyerFacts facts)
    {
        // Credits stand in the order of the deals.
        var credits = FactSpan.Of(facts.Credits);
        foreach (var deal in FactSpan.Of(facts.Deals))
        {
            var count = 0;
            while (count < credits.Length && credits[count].Order == deal.Order)
            {
                count++;
            }

            _fact.Clear();
            DealCodec.Write(_fact, deal, credits[..count]);
            _deals.Add(DealHead.Of(deal, _names), _fact.Written);
            credits = credits[count..];
        }

        _fact.Clear();
    }

    private void Append(PackKind kind, string owner, BusinessDay day, BuyerKey buyer)
    {
        AddPacked(kind, owner, day.Number, buyer, _fact.Written);
        _bytes += _fact.Length + 20;
        _fact.Clear();
        if (_bytes > MostBytes)
        {
            Flush();
        }
    }

    private PackBuilder PackOf(PackKind kind, string owner, int day)
    {
        // A buyer's facts come owner by owner, and an owner's name is the same string in all of them.
        if (!ReferenceEquals(owner, _lastOwner))
        {
            if (!_packs.TryGetValue(owner, out var ofOwner))
            {
                _packs.Add(owner, ofOwner = []);
            }

            (_lastOwner, _ofLastOwner) = (owner, ofOwner);
        }

        if (!_ofLastOwner.TryGetValue((kind, day), out var pack))
        {
            _ofLastOwner.Add((kind, day), pack = new PackBuilder());
        }

        return pack;
    }
}
