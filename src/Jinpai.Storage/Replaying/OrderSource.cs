using Jinpai.Core.Records;
using Jinpai.Replay.Orders;
using Jinpai.Storage.Records;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Replaying;

/// <summary>Orders in their current state, with their refunds.</summary>
internal sealed class OrderSource : IDisposable
{
    private readonly ReplayInputs _inputs;
    private readonly SqliteCommand _ofBucket;
    private readonly SqliteCommand _ofBuyer;

    public OrderSource(SqliteConnection connection, ReplayInputs inputs)
    {
        _inputs = inputs;
        _ofBucket = connection.Reusable(Query("bucket"), 1);
        _ofBuyer = connection.Reusable(Query("buyer"), 1);
    }

    /// <summary>Exports of lines name no buyer: they are found by the orders of those that do. The cross join fixes that order for the planner.</summary>
    private static string Query(string column) =>
        $"""
        SELECT o.data FROM orders o JOIN import_files f ON f.id = o.file_id WHERE o.{column} = $1 AND f.state = 'done'
        UNION ALL
        SELECT l.data FROM (SELECT DISTINCT order_id FROM orders WHERE {column} = $1) k CROSS JOIN orders l ON l.order_id = k.order_id AND l.bucket = {Imports.OrderRows.NoBuyer} JOIN import_files g ON g.id = l.file_id
        WHERE g.state = 'done'
        """;

    public void Dispose()
    {
        _ofBucket.Dispose();
        _ofBuyer.Dispose();
    }

    /// <summary>By buyer key.</summary>
    public Dictionary<string, List<OrderState>> OfBucket(int bucket)
    {
        var orders = new Dictionary<string, List<OrderState>>(StringComparer.Ordinal);
        foreach (var order in Merged(Snapshots(_ofBucket.Bind(bucket))))
        {
            if (!orders.TryGetValue(order.Buyer.Value, out var ofBuyer))
            {
                ofBuyer = [];
                orders.Add(order.Buyer.Value, ofBuyer);
            }

            ofBuyer.Add(order);
        }

        foreach (var conflict in _inputs.Conflicts.Where(conflict => Codecs.StableHash.BucketOf(conflict.Key) == bucket))
        {
            if (!orders.TryAdd(conflict.Key, [.. conflict]))
            {
                orders[conflict.Key].AddRange(conflict);
            }
        }

        return orders;
    }

    public List<OrderState> OfBuyer(IEnumerable<string> keys)
    {
        var orders = new List<OrderState>();
        foreach (var key in keys)
        {
            orders.AddRange(Merged(Snapshots(_ofBuyer.Bind(key))));
            orders.AddRange(_inputs.Conflicts[key]);
        }

        return orders;
    }

    private IEnumerable<OrderState> Merged(List<OrderSnapshot> snapshots) => snapshots
        .Where(snapshot => !_inputs.ConflictIds.Contains(snapshot.Id.Value))
        .GroupBy(snapshot => snapshot.Id.Value, StringComparer.Ordinal)
        .Select(order => OrderMerge.Merge([.. order], _inputs.RefundsOf(order.Key)))
        .Where(order => order.Buyer.IsKnown);

    private static List<OrderSnapshot> Snapshots(SqliteCommand command)
    {
        var snapshots = new List<OrderSnapshot>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            snapshots.Add(OrderCodec.Decode(reader.Blob(0)));
        }

        return snapshots;
    }
}
