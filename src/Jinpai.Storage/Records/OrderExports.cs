using Jinpai.Core.Records;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Records;

/// <summary>What the files that count say of one order.</summary>
internal static class OrderExports
{
    /// <summary>By the order's number, in the order of import. The order of the rows also leads a planner to the index by order: it takes a shop for a handful of rows, and would go through all of them.</summary>
    internal const string OfOrder = $"SELECT data FROM {Tables.DoneOrders} WHERE {Tables.Mine} AND order_id = $1 ORDER BY file_id, part";

    /// <summary>
    /// For <c>SELECT o.… FROM</c>: orders <c>o</c> with their file <c>f</c>, of a bucket, and perhaps of a buyer in it. They stand by file, so that they are looked up in one file after the other;
    /// <c>CROSS JOIN</c> keeps a planner without statistics to it.
    /// </summary>
    internal const string OfBucket =
        $"{Tables.ImportFiles} f CROSS JOIN {Tables.Orders} o WHERE f.org_id = $org AND f.shop_id = $shop AND o.org_id = f.org_id AND o.shop_id = f.shop_id AND o.file_id = f.id AND o.bucket = $1";

    /// <summary>Of <see cref="OfBucket"/> those of the buyer <c>$2</c>.</summary>
    internal const string OfBuyer = $"{OfBucket} AND o.buyer = $2";

    /// <summary>One order after the other.</summary>
    public static List<OrderSnapshot> Read(Connection connection, IEnumerable<string> orders)
    {
        using var command = connection.Reusable(OfOrder, 1);
        return [.. orders.SelectMany(order => command.Bind(order).Rows(row => OrderCodec.Decode(row.Blob(0))))];
    }
}
