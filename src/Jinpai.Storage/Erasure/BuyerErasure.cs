using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Links;
using Jinpai.Storage.Records;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Erasure;

/// <summary>Takes one buyer's keys and texts out of a shop's raw data, under all keys that are the buyer's; the facts follow with a replay of everybody. In one transaction: all or nothing.</summary>
internal sealed class BuyerErasure
{
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly ErasedChats _chats;
    private readonly HashSet<string> _orders = new(StringComparer.Ordinal);
    private readonly ByteWriter _bytes = new();
    private long _orderRows;
    private long _records;

    private BuyerErasure(ShortWrites writes, IReadOnlyList<BuyerKey> keys, RuleBook rules)
    {
        _names = ForgottenKey.Of(keys.Select(key => key.Value));
        _chats = new ErasedChats(writes.Connection, _names, rules);
    }

    /// <exception cref="StorageRefusedException"><c>own_buyer</c>: the key is one of the shop's own, or stands in its rules, and figures ask for it; <c>unknown_buyer</c>.</exception>
    public static ErasureReport Run(ShortWrites writes, string key, RuleBook rules)
    {
        var unlinkable = new UnlinkableKeys(ShopAccounts.All(writes.Connection, RecordReader.Current<AgentRecord>(writes.Connection)), rules);
        if (unlinkable.Contains(new BuyerKey(key)))
        {
            throw new StorageRefusedException("own_buyer", key);
        }

        var erasure = new BuyerErasure(writes, LinkChange.Standing(writes.Connection, unlinkable).KeysOf(new BuyerKey(key)), rules);
        writes.Atomically(erasure.Apply);
        return new ErasureReport(erasure._names.Count, erasure._chats.Count, erasure._orderRows, erasure._records);
    }

    private void Apply(Connection connection)
    {
        var touched = Touched(connection);
        _chats.Apply(connection);
        foreach (var (key, name) in _names)
        {
            Orders(connection, key);
            Names(connection, key, name);
        }

        Records(connection);
        if (_chats.Count == 0 && _orderRows == 0 && _records == 0 && touched == 0)
        {
            throw new StorageRefusedException("unknown_buyer", _names.Keys.First());
        }

        DirtyRows.AddAll(connection);
    }

    private void Orders(Connection connection, string key)
    {
        var rows = connection.Rows(
            $"""
            SELECT o.bucket, o.buyer, o.order_id, o.file_id, o.part, o.data FROM {OrderExports.OfBuyer}
            UNION ALL
            SELECT bucket, buyer, order_id, file_id, part, data FROM {Tables.Orders}
            WHERE {Tables.Mine} AND buyer <> $2 AND order_id IN (SELECT order_id FROM {Tables.OrderMentions} WHERE {Tables.Mine} AND buyer = $2)
            """,
            row => (Bucket: row.GetInt64(0), Buyer: row.GetString(1), Order: row.GetString(2), File: row.GetInt64(3), Part: row.GetInt64(4), Data: OrderCodec.Decode(row.Blob(5))),
            BuyerHash.BucketOf(key), key);
        foreach (var row in rows)
        {
            if (_names.ContainsKey(row.Buyer))
            {
                _orders.Add(row.Order);
            }

            var order = row.Data with { Buyer = Renamed(row.Data.Buyer), OtherBuyerKey = row.Data.OtherBuyerKey is { } other ? Renamed(other) : null };
            if (order.Buyer != row.Data.Buyer || order.OtherBuyerKey != row.Data.OtherBuyerKey)
            {
                _orderRows += connection.Run(
                    $"UPDATE {Tables.Orders} SET buyer = $6, data = $7 WHERE {Tables.Mine} AND bucket = $1 AND buyer = $2 AND order_id = $3 AND file_id = $4 AND part = $5",
                    row.Bucket, row.Buyer, row.Order, row.File, row.Part, order.Buyer.Value, OrderCodec.Encode(order, _bytes));
                OrderBuyers.Rename(connection, row.File, (int)row.Bucket, order.Buyer.Value);
            }
        }
    }

    private static void Names(Connection connection, string key, string name)
    {
        // Numbers that texts named and no order has: perhaps a telephone's.
        connection.Run($"DELETE FROM {Tables.OrderMentions} WHERE {Tables.Mine} AND buyer = $1 AND order_id NOT IN (SELECT order_id FROM {Tables.Orders} WHERE {Tables.Mine})", key);
        connection.Run($"UPDATE {Tables.OrderMentions} SET buyer = $2 WHERE {Tables.Mine} AND buyer = $1", key, name);
        connection.Run($"UPDATE {Tables.BuyerLinks} SET chat_key = $2 WHERE {Tables.Mine} AND chat_key = $1", key, name);
        connection.Run($"UPDATE {Tables.BuyerLinks} SET order_key = $2 WHERE {Tables.Mine} AND order_key = $1", key, name);
        connection.Run($"UPDATE {Tables.LinkUndo} SET chat_key = $2 WHERE {Tables.Mine} AND chat_key = $1", key, name);
        connection.Run($"UPDATE {Tables.LinkUndo} SET order_key = $2 WHERE {Tables.Mine} AND order_key = $1", key, name);
        connection.Run($"UPDATE {Tables.Dirty} SET buyer = $2 WHERE {Tables.Mine} AND buyer = $1", key, name);

        // A chat's export may be called after its buyer.
        connection.Run($"UPDATE {Tables.ImportFiles} SET name = replace(name, $1, $2) WHERE {Tables.Mine} AND replace(name, $1, $2) <> name", key, name);
    }

    private long Touched(Connection connection)
    {
        var count = 0L;
        foreach (var (file, part, data) in connection.Rows($"SELECT file_id, part, data FROM {Tables.Touched} WHERE {Tables.Mine} ORDER BY file_id, part", row => (row.GetInt64(0), row.GetInt64(1), row.Blob(2))))
        {
            var buyers = new Dictionary<string, long>(StringComparer.Ordinal);
            TouchedCodec.Decode(data, buyers);
            if (buyers.Keys.Any(_names.ContainsKey))
            {
                var renamed = buyers.Select(pair => (_names.GetValueOrDefault(pair.Key, pair.Key), pair.Value));
                count += connection.Run($"UPDATE {Tables.Touched} SET data = $3 WHERE {Tables.Mine} AND file_id = $1 AND part = $2", file, part, TouchedCodec.Encode(renamed, buyers.Count, _bytes));
            }
        }

        return count;
    }

    private void Records(Connection connection)
    {
        var erased = new ErasedRecords(_names, _orders);
        foreach (var kind in ErasedRecords.Kinds.Select(RecordKinds.Of))
        {
            foreach (var (file, part, data) in connection.Rows(
                $"SELECT file_id, part, data FROM {Tables.Records} WHERE {Tables.Mine} AND kind = $1 ORDER BY file_id, part", row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)), kind.Name))
            {
                if (erased.Of(kind.Decode(data)) is { } record)
                {
                    _records += connection.Run(
                        $"UPDATE {Tables.Records} SET key = $3, data = $4 WHERE {Tables.Mine} AND file_id = $1 AND part = $2", file, part, kind.KeyOf(record).Text, (string)kind.Encode(record, _bytes));
                }
            }
        }
    }

    private BuyerKey Renamed(BuyerKey key) => key.IsKnown && _names.TryGetValue(key.Value, out var name) ? new BuyerKey(name) : key;
}
