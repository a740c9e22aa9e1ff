using Jinpai.Core;
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
    private const int MostDeals = 4000;
    private readonly Dictionary<(PackKind Kind, string Owner, int Day), PackBuilder> _packs = [];
    private readonly List<DealRow> _deals = [];
    private readonly List<CreditFact> _credits = [];
    private readonly PackedBuyer _buyer = new();
    private readonly ByteWriter _fact = new();
    private int _bytes;

    public void Add(BuyerFacts facts)
    {
        for (var i = 0; i < facts.Receptions.Count; i++)
        {
            var fact = facts.Receptions[i];
            FactCodec.Write(_fact, in fact);
            Append(PackKind.Reception, fact.Account.Value, fact.Day, fact.Buyer);
        }

        for (var i = 0; i < facts.Funnels.Count; i++)
        {
            var fact = facts.Funnels[i];
            FactCodec.Write(_fact, in fact);
            Append(PackKind.Funnel, fact.Agent?.Value ?? "", fact.Day, fact.Buyer);
        }

        for (var i = 0; i < facts.Losses.Count; i++)
        {
            var fact = facts.Losses[i];
            FactCodec.Write(_fact, fact);
            Append(PackKind.Loss, fact.Agent.Value, fact.Day, fact.Buyer);
        }

        for (var i = 0; i < facts.Faults.Count; i++)
        {
            var fact = facts.Faults[i];
            FactCodec.Write(_fact, fact);
            Append(PackKind.Fault, fact.Agent.Value, fact.Day, fact.Buyer);
        }

        AddDeals(facts);
    }

    /// <summary>Hands over the rest.</summary>
    public void Flush()
    {
        FlushDeals();
        var packs = new List<PackRow>();
        var bytes = 0;
        foreach (var ((kind, owner, day), pack) in _packs)
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

    private void AddDeals(BuyerFacts facts)
    {
        var next = 0;
        for (var i = 0; i < facts.Deals.Count; i++)
        {
            var deal = facts.Deals[i];
            _credits.Clear();
            while (next < facts.Credits.Count && facts.Credits[next].Order == deal.Order)
            {
                _credits.Add(facts.Credits[next++]);
            }

            _deals.Add(DealRow.Of(deal, _credits, _fact));
        }

        _fact.Clear();
        if (_deals.Count >= MostDeals)
        {
            FlushDeals();
        }
    }

    private void FlushDeals()
    {
        handOver(new FactBatch([], [.. _deals]));
        _deals.Clear();
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
        if (!_packs.TryGetValue((kind, owner, day), out var pack))
        {
            pack = new PackBuilder();
            _packs.Add((kind, owner, day), pack);
        }

        return pack;
    }
}
