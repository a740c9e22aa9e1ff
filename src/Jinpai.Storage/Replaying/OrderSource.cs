using System.Data.Common;
using Jinpai.Core;
using Jinpai.Replay.Orders;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Records;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Replaying;

/// <summary>Orders in their current state, with their refunds.</summary>
internal sealed class OrderSource : IDisposable
{
    private const string OfOrders = $"SELECT data FROM {Tables.DoneOrders} WHERE {Tables.Mine} AND ";
    private readonly Connection _connection;
    private readonly ReplayInputs _inputs;

    /// <summary>There are exports of lines: they stand behind the others, else an order's exports stand side by side.</summary>
    private readonly bool _hasLines;
    private readonly TextCache _texts = new();
    private readonly OrderArena _next = new();
    private readonly OrderArena _exports = new();
    private readonly DbCommand _ofBucket;
    private readonly DbCommand _ofBuyer;

    public OrderSource(Connection connection, ReplayInputs inputs)
    {
        _connection = connection;
        _inputs = inputs;
        _hasLines = connection.Number($"SELECT 1 FROM {Tables.Orders} WHERE {Tables.Mine} AND bucket = {RecordKinds.NoBuyer} LIMIT 1") is not null;
        _ofBucket = connection.Reusable(Query("bucket = $1", _hasLines), 1);
        _ofBuyer = connection.Reusable(Query("bucket = $1 AND buyer = $2", _hasLines), 2);
    }

    /// <summary>Exports of lines name no buyer: they are found by the orders of those that do.</summary>
    private static string Query(string condition, bool hasLines) => hasLines
        ? $"""
        {OfOrders}{condition}
        UNION ALL
        {OfOrders}bucket = {RecordKinds.NoBuyer} AND buyer = '' AND order_id IN (SELECT order_id FROM {Tables.Orders} WHERE {Tables.Mine} AND {condition})
        """
        : $"{OfOrders}{condition} ORDER BY buyer, order_id, file_id, part";

    public void Dispose()
    {
        _ofBucket.Dispose();
        _ofBuyer.Dispose();
    }

    /// <summary>By buyer key.</summary>
    public Dictionary<string, List<OrderState>> OfBucket(int bucket)
    {
        var orders = new Dictionary<string, List<OrderState>>(StringComparer.Ordinal);
        List<OrderState>? ofBuyer = null;
        foreach (var order in Merged(_ofBucket.Bind(bucket)))
        {
            // A buyer's orders stand side by side, and the key is the same string in all of them.
            if (ofBuyer is null || !ReferenceEquals(ofBuyer[0].Buyer.Value, order.Buyer.Value))
            {
                ofBuyer = Of(orders, order.Buyer);
            }

            ofBuyer.Add(order);
        }

        foreach (var conflict in _inputs.Conflicts.Where(conflict => BuyerHash.BucketOf(conflict.Key) == bucket))
        {
            foreach (var order in conflict)
            {
                Of(orders, order.Buyer).Add(order);
            }
        }

        return orders;
    }

    public List<OrderState> OfBuyer(IEnumerable<BuyerKey> keys)
    {
        var orders = new List<OrderState>();
        foreach (var key in keys.Select(key => key.Value))
        {
            orders.AddRange(Merged(_ofBuyer.Bind(BuyerHash.BucketOf(key), key)));
            orders.AddRange(_inputs.Conflicts[key]);
        }

        return orders;
    }

    private static List<OrderState> Of(Dictionary<string, List<OrderState>> orders, BuyerKey buyer)
    {
        if (!orders.TryGetValue(buyer.Value, out var ofBuyer))
        {
            orders.Add(buyer.Value, ofBuyer = []);
        }

        return ofBuyer;
    }

    private IEnumerable<OrderState> Merged(DbCommand command)
    {
        foreach (var exports in _hasLines ? Gathered(command) : SideBySide(command))
        {
            // What an order's exports disagree on whose it is stands elsewhere; what nobody is known to have bought is in no figure yet.
            var id = exports.Exports[0].Id.Value;
            if ((_inputs.ConflictIds.Count == 0 || !_inputs.ConflictIds.Contains(id)) && OrderMerge.Merge(exports, _inputs.RefundsOf(id)) is { Buyer.IsKnown: true } order)
            {
                yield return order;
            }
        }
    }

    /// <summary>One export after the other, by the order's id; gone with the next one.</summary>
    private IEnumerable<string> Decoded(DbCommand command) => _connection.Rows(command, row =>
    {
        _next.Clear();
        OrderCodec.Decode(row.Bytes(0), _next, _texts);
        return _next.Exports[0].Id.Value;
    });

    /// <summary>By order; gone with the next one.</summary>
    private IEnumerable<OrderArena> SideBySide(DbCommand command)
    {
        _exports.Clear();
        string? known = null;
        foreach (var id in Decoded(command))
        {
            if (known is not null && known != id)
            {
                yield return _exports;
                _exports.Clear();
            }

            _exports.Add(_next, in _next.Exports[0]);
            known = id;
        }

        if (known is not null)
        {
            yield return _exports;
        }
    }

    private IEnumerable<OrderArena> Gathered(DbCommand command)
    {
        var exports = new Dictionary<string, OrderArena>(StringComparer.Ordinal);
        foreach (var id in Decoded(command))
        {
            if (!exports.TryGetValue(id, out var known))
            {
                exports.Add(id, known = new OrderArena());
            }

            known.Add(_next, in _next.Exports[0]);
        }

        return exports.Values;
    }
}
