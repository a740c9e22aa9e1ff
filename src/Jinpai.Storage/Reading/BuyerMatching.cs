using Jinpai.Core;
using Jinpai.Replay.Inputs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Links;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Reading;

/// <summary>Counts how many buyers of chats and orders meet.</summary>
internal static class BuyerMatching
{
    public static BuyerMatch Count(Connection connection, UnlinkableKeys unlinkable)
    {
        var groups = LinkChange.Standing(connection, unlinkable);
        var chats = ChatBuyers(connection);
        var orders = connection.Rows($"SELECT DISTINCT buyer FROM {Tables.DoneOrders} WHERE {Tables.Mine} AND buyer <> ''", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        return new BuyerMatch(
            chats.Count,
            chats.Count(chat => !orders.Contains(chat)),
            chats.Count(chat => !groups.KeysOf(new BuyerKey(chat)).Any(key => orders.Contains(key.Value))),
            orders.Count,
            orders.Count(order => !chats.Contains(order)),
            orders.Count(order => !groups.KeysOf(new BuyerKey(order)).Any(key => chats.Contains(key.Value))));
    }

    private static HashSet<string> ChatBuyers(Connection connection)
    {
        var buyers = new HashSet<string>(StringComparer.Ordinal);
        using var command = connection.Prepared($"SELECT timing FROM {Tables.DoneSegments} WHERE {Tables.Mine}");
        foreach (var cursor in command.Rows(row => new SegmentCursor(row.Blob(0), _ => 0)))
        {
            while (cursor.MoveNext())
            {
                buyers.Add(cursor.KeyText);
            }
        }

        return buyers;
    }
}
