using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>Packs the facts of many buyers by owner and day. One per worker; hands over what it has when that is much.</summary>
internal sealed class FactCollector(Action<FactBatch> handOver)
{
    private const int MostBytes = 64 << 20;
    private const int MostDeals = 4000;
    private readonly Dictionary<(PackKind Kind, string Owner, int Day), PackBuilder> _packs = [];
    private readonly List<DealRow> _deals = [];
    private readonly ByteWriter _fact = new();
    private int _bytes;

    public void Add(BuyerFacts facts)
    {
        foreach (var fact in facts.Receptions)
        {
            FactCodec.Write(_fact, fact);
            Append(PackKind.Reception, fact.Account.Value, fact.Day, fact.Buyer);
        }

        foreach (var fact in facts.Funnels)
        {
            FactCodec.Write(_fact, fact);
            Append(PackKind.Funnel, fact.Agent?.Value ?? "", fact.Day, fact.Buyer);
        }

        foreach (var fact in facts.Losses)
        {
            FactCodec.Write(_fact, fact);
            Append(PackKind.Loss, fact.Agent.Value, fact.Day, fact.Buyer);
        }

        foreach (var fact in facts.Faults)
        {
            FactCodec.Write(_fact, fact);
            Append(PackKind.Fault, fact.Agent.Value, fact.Day, fact.Buyer);
        }

        AddDeals(facts);
    }

    /// <summary>Hands over the rest.</summary>
    public void Flush()
    {
        handOver(new FactBatch([.. _packs.Select(pack => pack.Value.ToRow(pack.Key.Kind, pack.Key.Owner, pack.Key.Day))], [.. _deals]));
        _packs.Clear();
        _deals.Clear();
        _bytes = 0;
    }

    /// <summary>A fact as it stands in an older pack.</summary>
    public void AddPacked(PackKind kind, string owner, int day, BuyerKey buyer, ReadOnlySpan<byte> fact) => PackOf(kind, owner, day).Add(buyer, fact);

    private void AddDeals(BuyerFacts facts)
    {
        if (facts.Deals.Count == 0)
        {
            return;
        }

        var credits = facts.Credits.ToLookup(credit => credit.Order);
        foreach (var deal in facts.Deals)
        {
            _deals.Add(DealRow.Of(deal, [.. credits[deal.Order].OrderBy(credit => credit.Event)], _fact));
        }

        _fact.Clear();
        if (_deals.Count >= MostDeals)
        {
            handOver(new FactBatch([], [.. _deals]));
            _deals.Clear();
        }
    }

    private void Append(PackKind kind, string owner, BusinessDay day, BuyerKey buyer)
    {
        PackOf(kind, owner, day.Number).Add(buyer, _fact.Written);
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
