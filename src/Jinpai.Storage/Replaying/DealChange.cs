using System.Text;
using Jinpai.Core;
using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>Stored deals of replayed buyers: those that the replay gives as they stand stay, the others are replaced, and packs without a change stay as they are.</summary>
/// <remarks>What changes is found beside other work; it is written when that is done.</remarks>
internal sealed class DealChange(FactTables tables, RuleBook rules)
{
    private readonly SaleChange _sales = new(tables);
    private readonly DailyFold _fold = new(rules);
    private readonly SortedDictionary<string, Change> _changes = new(StringComparer.Ordinal);
    private OldDeals? _old;

    private sealed record Change(List<(long Pack, StoredDeal Deal)> Gone, List<StoredDeal> Come)
    {
        /// <summary>People are counted once a day: deals of the buyer from this day on are counted together.</summary>
        public int FirstDay => Gone.Select(gone => gone.Deal).Concat(Come).Min(deal => FirstDayOf(deal.Deal));
    }

    /// <param name="connection">One of its own, and as long as this is used: it is read on another thread than the one that writes.</param>
    /// <param name="firstOf">The buyers, each with the first day that was replayed: deals that do not reach into it stay, unless the replay gives them otherwise.</param>
    /// <param name="given">Of the replay.</param>
    public void Find(Connection connection, IReadOnlyDictionary<string, BusinessDay> firstOf, GivenFacts given)
    {
        _old = new OldDeals(connection, firstOf.Keys);
        var sought = BuyerHashes.FirstDays(firstOf.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Number)));
        foreach (var deal in given.Deals)
        {
            sought[BuyerHash.ShortOf(deal.Deal.Order.Value)] = int.MinValue;
        }

        _old.Read(sought);
        foreach (var (buyer, first) in firstOf)
        {
            var change = ChangeOf(_old.Of(buyer), first, given.DealsOf(buyer));
            if (change.Gone.Count + change.Come.Count > 0)
            {
                _changes.Add(buyer, change);
            }
        }

        _old.Read(BuyerHashes.FirstDays(_changes.Select(change => KeyValuePair.Create(change.Key, change.Value.FirstDay))));
        foreach (var (buyer, change) in _changes)
        {
            Count(buyer, [.. _old.Of(buyer).Select(deal => deal.Deal)], change);
        }
    }

    /// <summary>Writes what was found.</summary>
    /// <param name="fold">Takes what it changes in the sums.</param>
    public void Apply(DailyFold fold)
    {
        fold.Merge(_fold);
        _sales.Apply();
        Write(_old!, _changes.Values);
    }

    private Change ChangeOf(IReadOnlyList<(long Pack, StoredDeal Deal)> old, BusinessDay first, IReadOnlyList<StoredDeal> given) => new(
        [.. old.Where(deal => !IsKept(deal.Deal, first, given))],
        [.. given.Where(deal => !old.Any(other => other.Deal.IsSame(deal)))]);

    private bool IsKept(StoredDeal deal, BusinessDay first, IReadOnlyList<StoredDeal> given)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Deal.Order == deal.Deal.Order)
            {
                return given[i].IsSame(deal);
            }
        }

        return !deal.Deal.ReachesInto(first, rules.Calendar);
    }

    private void Count(string buyer, List<StoredDeal> old, Change change)
    {
        var gone = change.Gone.Select(deal => deal.Deal).ToHashSet(ReferenceEqualityComparer.Instance);
        List<DealFact> before = [.. old.Select(deal => deal.Deal)];
        List<DealFact> after = [.. old.Where(deal => !gone.Contains(deal)).Concat(change.Come).Select(deal => deal.Deal)];
        _fold.Subtract(Facts(before));
        _fold.Add(Facts(after));
        _sales.Note(buyer, before, after);
    }

    /// <summary>Packs that lose a deal die; what else was in them is packed anew, with what came.</summary>
    private void Write(OldDeals old, ICollection<Change> changes)
    {
        var collector = new DealCollector(tables.Write);
        foreach (var pack in changes.SelectMany(change => change.Gone).GroupBy(gone => gone.Pack).OrderBy(pack => pack.Key))
        {
            var gone = pack.Select(deal => Encoding.UTF8.GetBytes(deal.Deal.Deal.Order.Value)).ToList();
            old.ForEach(pack.Key, (in head, detail) =>
            {
                if (!IsIn(gone, head.Order))
                {
                    collector.Add(in head, detail);
                }
            });
            tables.Kill(Tables.DealPacks, pack.Key);
        }

        var names = new ByteWriter();
        foreach (var deal in changes.SelectMany(change => change.Come))
        {
            collector.Add(DealHead.Of(deal.Deal, names), deal.Detail);
        }

        collector.Flush();
    }

    private static bool IsIn(List<byte[]> orders, ReadOnlySpan<byte> order)
    {
        foreach (var one in orders)
        {
            if (order.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first day by which somebody is counted for it.</summary>
    private static int FirstDayOf(DealFact deal) => deal.Refunds.Select(refund => Math.Min(refund.AppliedDay.Number, refund.CompletedDay?.Number ?? int.MaxValue)).Append((deal.SaleDay ?? deal.CreatedDay).Number).Min();

    private static BuyerFacts Facts(List<DealFact> deals) => new([], [], [], deals, [], []);
}
