using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>Who bought on which day, as packs have it, changed by deals that went and came. A sale may be dated by a day before those that were replayed, so that it goes by the deals and not by the days.</summary>
internal sealed class SaleChange(FactTables tables)
{
    private readonly Dictionary<(string Agent, int Day), Change> _changes = [];

    private sealed record Change(HashSet<string> Gone, List<string> Come);

    /// <param name="buyer">Whose.</param>
    /// <param name="before">All deals of the buyer before the replay.</param>
    /// <param name="after">All after it.</param>
    public void Note(string buyer, IEnumerable<DealFact> before, IEnumerable<DealFact> after)
    {
        var (had, has) = (SalesOf(before), SalesOf(after));
        foreach (var key in had.Except(has))
        {
            Of(key).Gone.Add(buyer);
        }

        foreach (var key in has.Except(had))
        {
            Of(key).Come.Add(buyer);
        }
    }

    public void Apply()
    {
        foreach (var ((agent, day), change) in _changes.OrderBy(change => change.Key.Day).ThenBy(change => change.Key.Agent, StringComparer.Ordinal))
        {
            var collector = new FactCollector(tables.Write);
            foreach (var (id, pack) in Packs(agent, day))
            {
                pack.ForEach((buyer, fact) =>
                {
                    if (!change.Gone.Contains(buyer.Value))
                    {
                        collector.AddPacked(PackKind.Sale, agent, day, buyer, fact);
                    }
                });
                tables.Kill(Tables.FactPacks, id);
            }

            change.Come.ForEach(buyer => collector.AddPacked(PackKind.Sale, agent, day, new BuyerKey(buyer), []));
            collector.Flush();
        }
    }

    private static HashSet<(string Agent, int Day)> SalesOf(IEnumerable<DealFact> deals) =>
        [.. deals.Where(deal => deal.IsSale && deal.SaleAgent is not null).Select(deal => (deal.SaleAgent!.Value.Value, deal.SaleDay!.Value.Number))];

    private Change Of((string Agent, int Day) key)
    {
        if (!_changes.TryGetValue(key, out var change))
        {
            _changes.Add(key, change = new Change(new HashSet<string>(StringComparer.Ordinal), []));
        }

        return change;
    }

    private List<(long Id, PackRow Pack)> Packs(string agent, int day) => tables.Writes.Connection.Rows(
        $"SELECT id, facts, pack FROM {Tables.FactPacks} WHERE {FactTables.Visible} AND kind = $1 AND day = $2 AND owner = $3",
        row => (row.GetInt64(0), new PackRow(PackKind.Sale, agent, day, row.GetInt32(1), [], row.Blob(2))),
        (int)PackKind.Sale, day, agent);
}
