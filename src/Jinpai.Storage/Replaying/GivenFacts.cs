using Jinpai.Replay.Facts;
using Jinpai.Storage.Facts;

namespace Jinpai.Storage.Replaying;

/// <summary>What a replay of some buyers gave, packed but not written. Its sinks may work in parallel.</summary>
internal sealed class GivenFacts
{
    private readonly Lock _gate = new();
    private readonly List<FactCollector> _collectors = [];
    private readonly Dictionary<string, List<DealRow>> _deals = new(StringComparer.Ordinal);

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

    public IReadOnlyList<DealRow> DealsOf(string buyer) => _deals.TryGetValue(buyer, out var deals) ? deals : [];

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

            foreach (var row in batch.Deals)
            {
                if (!_deals.TryGetValue(row.Deal.Buyer.Value, out var deals))
                {
                    deals = [];
                    _deals.Add(row.Deal.Buyer.Value, deals);
                }

                deals.Add(row);
            }
        }
    }
}
