using System.Text;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>Stored deals of buyers who are replayed again. Only packs that may hold one that is asked for are read.</summary>
internal sealed class OldDeals
{
    private readonly Connection _connection;
    private readonly Dictionary<string, List<(long Pack, StoredDeal Deal)>> _deals;
    private readonly Dictionary<string, List<(long Pack, StoredDeal Deal)>>.AlternateLookup<ReadOnlySpan<char>> _ofName;
    private List<(long Id, int LastDay, byte[] Names)> _unread;
    private char[] _name = new char[64];

    /// <param name="connection">Where they are.</param>
    /// <param name="buyers">Whose.</param>
    public OldDeals(Connection connection, IEnumerable<string> buyers)
    {
        _connection = connection;
        _deals = buyers.ToDictionary(buyer => buyer, _ => new List<(long, StoredDeal)>(), StringComparer.Ordinal);
        _ofName = _deals.GetAlternateLookup<ReadOnlySpan<char>>();
        _unread = connection.Rows($"SELECT id, last_day, names FROM {Tables.DealPacks} WHERE {FactTables.Visible}", row => (row.Serial(0), row.Day(1).Number, row.Blob(2)));
    }

    /// <summary>What was read of a buyer so far.</summary>
    public IReadOnlyList<(long Pack, StoredDeal Deal)> Of(string buyer) => _deals[buyer];

    /// <summary>Reads all packs that may hold someone or something that is looked for, and reach into the first day of it.</summary>
    /// <param name="firstDays">By short hash of a buyer's key or an order's number.</param>
    public void Read(Dictionary<uint, int> firstDays)
    {
        var parted = _unread.ToLookup(pack => BuyerHashes.MayHoldAny(pack.Names, firstDays, pack.LastDay, Tables.DealPacks));
        _unread = [.. parted[false]];
        foreach (var (id, _, _) in parted[true])
        {
            ForEach(id, (in head, detail) =>
            {
                if (_ofName.TryGetValue(Name(head.Buyer), out var deals))
                {
                    deals.Add((id, StoredDeal.Of(detail)));
                }
            });
        }
    }

    /// <summary>All deals of a pack, those of other buyers too.</summary>
    public void ForEach(long pack, DealPack.Take take) => StoredDeals.ForEach(_connection, $"{Tables.Mine} AND id = $1", [pack], take);

    private ReadOnlySpan<char> Name(ReadOnlySpan<byte> utf8)
    {
        if (_name.Length < utf8.Length)
        {
            _name = new char[utf8.Length * 2];
        }

        return _name.AsSpan(0, Encoding.UTF8.GetChars(utf8, _name));
    }
}
