using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Facts;

namespace Jinpai.Storage.Replaying;

/// <summary>What a replay of some buyers gave, packed but not written. Its sinks may work in parallel.</summary>
internal sealed class GivenFacts
{
    private readonly TextCache _texts = new();
    private readonly Lock _gate = new();
    private readonly List<FactCollector> _collectors = [];
    private readonly Dictionary<string, List<StoredDeal>> _deals = new(StringComparer.Ordinal);

    public PackedFacts Packed { get; } = new();

    /// <summary>One for each worker.</summary>
    public Action<BuyerFacts> NewSink()
    {
        var collector = new FactCollector(Take);
        _collectors.Add(collector);
        return collector.Add;
    }

    /// <summary>All sinks are done.</summary>
    public void Complete() => _collectors.ForEach(collector => collector.Flush());

    /// <summary>Of all buyers.</summary>
    public IEnumerable<StoredDeal> Deals => _deals.Values.SelectMany(deals => deals);

    public IReadOnlyList<StoredDeal> DealsOf(string buyer) => _deals.TryGetValue(buyer, out var deals) ? deals : [];

    private void Take(FactBatch batch)
    {
        lock (_gate)
        {
            // Sales go by the deals, see SaleChange.
            foreach (var pack in batch.Packs.Where(pack => pack.Kind != PackKind.Sale))
            {
                var key = new PackKey(pack.Kind, pack.Owner, pack.Day);
                pack.ForEach((buyer, fact) => Packed.Add(key, buyer.Value, fact));
            }

            foreach (var pack in batch.Deals)
            {
                DealPack.ForEach(pack.Heads, pack.Details, _texts, Take);
            }
        }
    }

    private void Take(in DealHead head, ReadOnlySpan<byte> detail)
    {
        var given = StoredDeal.Of(detail);
        if (!_deals.TryGetValue(given.Deal.Buyer.Value, out var deals))
        {
            _deals.Add(given.Deal.Buyer.Value, deals = []);
        }

        deals.Add(given);
    }
}
