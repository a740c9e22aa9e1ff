using Jinpai.Core.Records;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Records;

/// <summary>What the files that count say of one order.</summary>
internal static class OrderExports
{
    /// <summary>By the order's number, in the order of import. The order of the rows also leads a planner to the index by order: it takes a shop for a handful of rows, and would go through all of them.</summary>
    internal const string OfOrder = $"SELECT data FROM {Tables.DoneOrders} WHERE {Tables.Mine} AND order_id = $1 ORDER BY file_id, part";

    /// <summary>One order after the other.</summary>
    public static List<OrderSnapshot> Read(Connection connection, IEnumerable<string> orders)
    {
        using var command = connection.Reusable(OfOrder, 1);
        return [.. orders.SelectMany(order => command.Bind(order).Rows(row => OrderCodec.Decode(row.Blob(0))))];
    }
}
