using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>The stored facts of buyers who are replayed again: marked as dead, remembered by buyer, the facts of others in the same packs written anew.</summary>
internal sealed class OldFacts
{
    private readonly FactTables _tables;
    private readonly IReadOnlyDictionary<string, BusinessDay> _firstOf;
    private readonly Dictionary<string, Old> _old = new(StringComparer.Ordinal);
    private readonly BusinessCalendar _calendar;

    private sealed record Old(List<ReceptionFact> Receptions, List<FunnelFact> Funnels, List<DealFact> Deals, List<DealFact> Kept);

    public OldFacts(FactTables tables, IReadOnlyDictionary<string, BusinessDay> firstOf, BusinessCalendar calendar)
    {
        _tables = tables;
        _firstOf = firstOf;
        _calendar = calendar;
    }

    /// <summary>Old facts by the buyer they are stored under, with all the buyer's deals.</summary>
    public IEnumerable<(string Buyer, BuyerFacts Facts)> All => _old.Select(old => (old.Key, new BuyerFacts(old.Value.Receptions, old.Value.Funnels, [], old.Value.Deals, [], [])));

    /// <summary>Agent-days whose receptions go.</summary>
    public IEnumerable<(AgentId Agent, BusinessDay Day)> AgentDays => _old.Values.SelectMany(old => old.Receptions).Select(reception => (reception.Agent, reception.Day));

    /// <summary>Deals that stay as they are, because neither creation nor sale falls into the replayed days.</summary>
    public IReadOnlyList<DealFact> KeptDeals(string buyer) => _old.TryGetValue(buyer, out var old) ? old.Kept : [];

    public void Take(FactCollector others)
    {
        TakePacks(others);
        TakeDeals();
    }

    /// <summary>A deal that the replay gave although it seemed to stay: the stored one goes.</summary>
    public void Replace(string buyer, IEnumerable<OrderId> orders)
    {
        if (!_old.TryGetValue(buyer, out var old) || old.Kept.Count == 0)
        {
            return;
        }

        foreach (var order in orders.ToHashSet())
        {
            if (old.Kept.RemoveAll(deal => deal.Order == order) > 0)
            {
                foreach (var id in _tables.Writes.Connection.Rows($"SELECT id FROM {Tables.Deals} WHERE {FactTables.Visible} AND order_id = $1", row => row.GetInt64(0), order.Value))
                {
                    _tables.Kill(Tables.Deals, id);
                }
            }
        }
    }

    private void TakePacks(FactCollector others)
    {
        var connection = _tables.Writes.Connection;
        var firstDay = _firstOf.Values.Min().Number;
        var hashes = _firstOf.Keys.Select(BuyerHash.ShortOf).ToHashSet();
        var candidates = connection.Rows(
            $"SELECT id, kind, owner, day, facts, buyers FROM {Tables.FactPacks} WHERE {FactTables.Visible} AND kind IN (1, 2, 3, 4) AND day >= $1",
            row => (Id: row.GetInt64(0), Pack: new PackRow((PackKind)row.GetInt32(1), row.GetString(2), row.Day(3).Number, row.GetInt32(4), row.Blob(5), [])),
            firstDay);
        foreach (var (id, head) in candidates.Where(candidate => candidate.Pack.MayHold(hashes)))
        {
            var pack = head with { Pack = connection.Row(Tables.FactPacks, $"SELECT pack FROM {Tables.FactPacks} WHERE {Tables.Mine} AND id = $1", row => row.Blob(0), id) };
            if (Holds(pack))
            {
                Split(pack, others);
                _tables.Kill(Tables.FactPacks, id);
            }
        }
    }

    private bool Holds(PackRow pack)
    {
        var holds = false;
        pack.ForEach((buyer, _) => holds |= IsReplayed(buyer, pack.Day));
        return holds;
    }

    private bool IsReplayed(BuyerKey buyer, int day) => _firstOf.TryGetValue(buyer.Value, out var first) && day >= first.Number;

    private void Split(PackRow pack, FactCollector others) => pack.ForEach((buyer, bytes) =>
    {
        if (!IsReplayed(buyer, pack.Day))
        {
            others.AddPacked(pack.Kind, pack.Owner, pack.Day, buyer, bytes);
        }
        else if (pack.Kind == PackKind.Reception)
        {
            Of(buyer.Value).Receptions.Add(FactDecoders.Reception(bytes, pack.Owner, new BusinessDay(pack.Day), buyer));
        }
        else if (pack.Kind == PackKind.Funnel)
        {
            Of(buyer.Value).Funnels.Add(FactDecoders.Funnel(bytes, pack.Owner, new BusinessDay(pack.Day), buyer));
        }
    });

    private void TakeDeals()
    {
        using var command = _tables.Writes.Connection.Reusable($"SELECT id, detail FROM {Tables.Deals} WHERE {FactTables.Visible} AND buyer = $1", 1);
        foreach (var (buyer, first) in _firstOf)
        {
            foreach (var (id, deal) in command.Bind(buyer).Rows(row => (row.GetInt64(0), DealCodec.Read(row.Blob(1)).Deal)).ToList())
            {
                Of(buyer).Deals.Add(deal);
                if (!deal.ReachesInto(first, _calendar))
                {
                    Of(buyer).Kept.Add(deal);
                }
                else
                {
                    _tables.Kill(Tables.Deals, id);
                }
            }
        }
    }

    private Old Of(string buyer)
    {
        if (!_old.TryGetValue(buyer, out var old))
        {
            old = new Old([], [], [], []);
            _old.Add(buyer, old);
        }

        return old;
    }
}
