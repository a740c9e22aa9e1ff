namespace Jinpai.Storage.Facts;

/// <summary>Packs deals by the day that lists have them on. Hands over packs as they are full.</summary>
internal sealed class DealCollector(Action<FactBatch> handOver)
{
    /// <summary>What waits for the writer is in memory a second time: some 100 kB a pack.</summary>
    private const int MostPacks = 16;
    private readonly Dictionary<int, DealPackBuilder> _days = [];
    private readonly List<DealPack> _full = [];

    /// <param name="head">Of the deal.</param>
    /// <param name="detail">What <see cref="DealCodec"/> wrote of it.</param>
    public void Add(in DealHead head, ReadOnlySpan<byte> detail)
    {
        var day = head.ListedOn.Number;
        if (!_days.TryGetValue(day, out var pack))
        {
            _days.Add(day, pack = new DealPackBuilder());
        }

        pack.Add(in head, detail);
        if (pack.Count == DealPack.MostDeals)
        {
            _full.Add(pack.Take(day));
            HandOver(MostPacks);
        }
    }

    /// <summary>Hands over the rest.</summary>
    public void Flush()
    {
        foreach (var (day, pack) in _days.OrderBy(day => day.Key))
        {
            if (pack.Count > 0)
            {
                _full.Add(pack.Take(day));
                HandOver(MostPacks);
            }
        }

        HandOver(1);
    }

    private void HandOver(int least)
    {
        if (_full.Count >= least)
        {
            handOver(new FactBatch([], [.. _full]));
            _full.Clear();
        }
    }
}
