using System.Data.Common;
using Jinpai.Core;
using Jinpai.Core.Records;
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
        foreach (var order in Merged(_ofBucket.Bind(bucket)))
        {
            Add(orders, order);
        }

        foreach (var conflict in _inputs.Conflicts.Where(conflict => BuyerHash.BucketOf(conflict.Key) == bucket))
        {
            foreach (var order in conflict)
            {
                Add(orders, order);
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

    private static void Add(Dictionary<string, List<OrderState>> orders, OrderState order)
    {
        if (!orders.TryGetValue(order.Buyer.Value, out var ofBuyer))
        {
            ofBuyer = [];
            orders.Add(order.Buyer.Value, ofBuyer);
        }

        ofBuyer.Add(order);
    }

    private IEnumerable<OrderState> Merged(DbCommand command)
    {
        foreach (var exports in Exports(command))
        {
            var order = OrderMerge.Merge(exports, _inputs.RefundsOf(exports[0].Id.Value));
            if (order.Buyer.IsKnown)
            {
                yield return order;
            }
        }
    }

    /// <summary>By order; gone with the next one. What an order's exports disagree on whose it is stands elsewhere.</summary>
    private IEnumerable<List<OrderSnapshot>> Exports(DbCommand command) =>
        (_hasLines ? Gathered(Decoded(command)) : SideBySide(Decoded(command))).Where(exports => !_inputs.ConflictIds.Contains(exports[0].Id.Value));

    private IEnumerable<OrderSnapshot> Decoded(DbCommand command) => _connection.Rows(command, row => OrderCodec.Decode(row.Bytes(0), _texts));

    private static IEnumerable<List<OrderSnapshot>> SideBySide(IEnumerable<OrderSnapshot> decoded)
    {
        var exports = new List<OrderSnapshot>();
        foreach (var export in decoded)
        {
            if (exports.Count > 0 && exports[0].Id != export.Id)
            {
                yield return exports;
                exports.Clear();
            }

            exports.Add(export);
        }

        if (exports.Count > 0)
        {
            yield return exports;
        }
    }

    private static IEnumerable<List<OrderSnapshot>> Gathered(IEnumerable<OrderSnapshot> decoded)
    {
        var exports = new Dictionary<string, List<OrderSnapshot>>(StringComparer.Ordinal);
        foreach (var export in decoded)
        {
            if (exports.TryGetValue(export.Id.Value, out var known))
            {
                known.Add(export);
            }
            else
            {
                exports.Add(export.Id.Value, [export]);
            }
        }

        return exports.Values;
    }
}
