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
    private readonly Connection _connection;
    private readonly ReplayInputs _inputs;

    private readonly ExportRows _rows = new();
    private readonly TextCache _texts = new();
    private readonly OrderArena _next = new();
    private readonly OrderArena _exports = new();
    private readonly DbCommand _ofBucket;
    private readonly DbCommand _ofBuyer;
    private readonly DbCommand _buyers;
    private readonly DbCommand _ofFile;

    // Exports of lines, which name no buyer: they are found by the orders of those that do. Null: the shop has none.
    private readonly DbCommand? _linesOfBucket;
    private readonly DbCommand? _linesOfOrder;

    public OrderSource(Connection connection, ReplayInputs inputs)
    {
        _connection = connection;
        _inputs = inputs;
        _ofBucket = connection.Reusable($"SELECT o.data FROM {OrderExports.OfBucket} AND f.{Tables.IsDone}", 1);
        _ofBuyer = connection.Reusable($"SELECT o.data FROM {OrderExports.OfBuyer} AND f.{Tables.IsDone}", 2);
        _buyers = connection.Reusable(OrderBuyers.OfBucket, 1);
        _ofFile = connection.Reusable($"SELECT data FROM {Tables.Orders} WHERE {Tables.Mine} AND file_id = $1 AND bucket = $2 AND buyer = $3", 3);
        if (connection.Number($"SELECT 1 FROM {OrderExports.OfBucket} LIMIT 1", RecordKinds.NoBuyer) is not null)
        {
            _linesOfBucket = connection.Reusable(LinesOfBucket, 1);
            _linesOfOrder = connection.Reusable(Lines("= $1"), 1);
        }
    }

    internal static string LinesOfBucket { get; } = Lines($"IN (SELECT o.order_id FROM {OrderExports.OfBucket})");

    // The order of the rows leads a planner to the index by order.
    private static string Lines(string orders) => $"SELECT data FROM {Tables.DoneOrders} WHERE {Tables.Mine} AND bucket = {RecordKinds.NoBuyer} AND order_id {orders} ORDER BY order_id";

    public void Dispose()
    {
        _ofBucket.Dispose();
        _ofBuyer.Dispose();
        _buyers.Dispose();
        _ofFile.Dispose();
        _linesOfBucket?.Dispose();
        _linesOfOrder?.Dispose();
    }

    /// <summary>By buyer key; a buyer's orders by id.</summary>
    public Dictionary<string, List<OrderState>> OfBucket(int bucket)
    {
        _rows.Clear();
        Read(_ofBucket.Bind(bucket));
        if (_linesOfBucket is not null)
        {
            Read(_linesOfBucket.Bind(bucket));
        }

        var orders = ByBuyer();
        foreach (var conflict in _inputs.Conflicts.Where(conflict => BuyerHash.BucketOf(conflict.Key) == bucket))
        {
            foreach (var order in conflict)
            {
                Of(orders, order.Buyer).Add(order);
            }
        }

        return orders;
    }

    /// <summary>The same of these buyers of a bucket, each with a list. Who is in which file must have been written (see <see cref="OrderBuyers.Complete"/>).</summary>
    public Dictionary<string, List<OrderState>> OfBuyers(int bucket, IReadOnlyCollection<string> keys)
    {
        var keysOf = keys.ToLookup(key => BuyerHash.ShortOf(key));
        _rows.Clear();
        foreach (var (file, hashes) in _buyers.Bind(bucket).Rows(row => (row.GetInt64(0), row.Blob(1))).ToList())
        {
            foreach (var key in BuyerHashes.Among(hashes, keysOf, Tables.OrderBuyers))
            {
                Read(_ofFile.Bind(file, bucket, key));
            }
        }

        ReadLines();
        var orders = ByBuyer();
        foreach (var key in keys)
        {
            Of(orders, new BuyerKey(key)).AddRange(_inputs.Conflicts[key]);
        }

        return orders;
    }

    public List<OrderState> OfBuyer(IEnumerable<BuyerKey> keys)
    {
        var orders = new List<OrderState>();
        foreach (var key in keys.Select(key => key.Value))
        {
            _rows.Clear();
            Read(_ofBuyer.Bind(BuyerHash.BucketOf(key), key));
            ReadLines();
            orders.AddRange(Merged().OrderBy(order => order.Id.Value, StringComparer.Ordinal));
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

    private Dictionary<string, List<OrderState>> ByBuyer()
    {
        var orders = new Dictionary<string, List<OrderState>>(StringComparer.Ordinal);
        foreach (var order in Merged())
        {
            Of(orders, order.Buyer).Add(order);
        }

        foreach (var ofBuyer in orders.Values)
        {
            if (ofBuyer.Count > 1)
            {
                ofBuyer.Sort((left, right) => string.CompareOrdinal(left.Id.Value, right.Id.Value));
            }
        }

        return orders;
    }

    /// <summary>Of the exports that were read.</summary>
    private IEnumerable<OrderState> Merged()
    {
        foreach (var exports in Gathered())
        {
            // What an order's exports disagree on whose it is stands elsewhere; what nobody is known to have bought is in no figure yet.
            var id = exports.Exports[0].Id.Value;
            if ((_inputs.ConflictIds.Count == 0 || !_inputs.ConflictIds.Contains(id)) && OrderMerge.Merge(exports, _inputs.RefundsOf(id)) is { Buyer.IsKnown: true } order)
            {
                yield return order;
            }
        }
    }

    /// <summary>Of the orders that were read.</summary>
    private void ReadLines()
    {
        foreach (var id in _linesOfOrder is null ? [] : _rows.Ids())
        {
            Read(_linesOfOrder!.Bind(id));
        }
    }

    private void Read(DbCommand command) => _connection.ForEach(command, row => _rows.Add(row.Bytes(0)));

    /// <summary>The exports of one order after the other; gone with the next one.</summary>
    private IEnumerable<OrderArena> Gathered()
    {
        _rows.Sort();
        _exports.Clear();
        for (var i = 0; i < _rows.Count; i++)
        {
            _next.Clear();
            OrderCodec.Decode(_rows[i], _next, _texts);
            if (_exports.Exports.Length > 0 && _exports.Exports[0].Id != _next.Exports[0].Id)
            {
                yield return _exports;
                _exports.Clear();
            }

            _exports.Add(_next, in _next.Exports[0]);
        }

        if (_exports.Exports.Length > 0)
        {
            yield return _exports;
        }
    }
}
