using Jinpai.Core;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>The packed facts that buyers who are replayed again have so far, of the days that are replayed. Only packs that may hold one of them on such a day are read.</summary>
internal sealed class OldFacts
{
    private readonly FactTables _tables;
    private readonly Dictionary<string, BusinessDay> _firstOf;
    private readonly Dictionary<string, BusinessDay>.AlternateLookup<ReadOnlySpan<char>> _firstOfName;
    private readonly Dictionary<PackKey, List<long>> _ids = [];

    public OldFacts(FactTables tables, Dictionary<string, BusinessDay> firstOf)
    {
        _tables = tables;
        _firstOf = firstOf;
        _firstOfName = firstOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public PackedFacts Packed { get; } = new();

    public void Read()
    {
        var connection = _tables.Writes.Connection;
        var firstOfHash = BuyerHashes.FirstDays(_firstOf.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Number)));
        var heads = connection.Rows(
            $"SELECT id, kind, owner, day, facts, buyers FROM {Tables.FactPacks} WHERE {FactTables.Visible} AND kind IN (1, 2, 3, 4, 5) AND day >= $1",
            row => (Id: row.GetInt64(0), Pack: new PackRow((PackKind)row.GetInt32(1), row.GetString(2), row.Day(3).Number, row.GetInt32(4), row.Blob(5), [])),
            _firstOf.Values.Min().Number);
        foreach (var (id, head) in heads.Where(head => head.Pack.MayHold(firstOfHash)))
        {
            Read(id, head with { Pack = PackOf(id) });
        }
    }

    /// <summary>The packs of the key die, and what others have in them is written anew.</summary>
    public void Replace(PackKey key, FactCollector others)
    {
        foreach (var id in _ids.GetValueOrDefault(key) ?? [])
        {
            var pack = new PackRow(key.Kind, key.Owner, key.Day, 0, [], PackOf(id));
            pack.ForEach((buyer, fact) =>
            {
                if (!(_firstOf.TryGetValue(buyer.Value, out var first) && pack.Day >= first.Number))
                {
                    others.AddPacked(pack.Kind, pack.Owner, pack.Day, buyer, fact);
                }
            });
            _tables.Kill(Tables.FactPacks, id);
        }
    }

    private void Read(long id, PackRow pack)
    {
        var key = new PackKey(pack.Kind, pack.Owner, pack.Day);
        var holds = false;
        pack.ForEachName((name, fact) =>
        {
            if (_firstOfName.TryGetValue(name, out var buyer, out var first) && pack.Day >= first.Number)
            {
                Packed.Add(key, buyer, fact);
                holds = true;
            }
        });
        if (holds)
        {
            _ids.TryAdd(key, []);
            _ids[key].Add(id);
        }
    }

    private byte[] PackOf(long id) => _tables.Writes.Connection.Row(Tables.FactPacks, $"SELECT pack FROM {Tables.FactPacks} WHERE {Tables.Mine} AND id = $1", row => row.Blob(0), id);
}
