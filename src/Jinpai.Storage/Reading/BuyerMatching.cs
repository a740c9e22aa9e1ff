using Jinpai.Storage.Links;
using Jinpai.Storage.Segments;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Reading;

/// <summary>Counts how many buyers of chats and orders meet.</summary>
internal static class BuyerMatching
{
    public static BuyerMatch Count(SqliteConnection connection)
    {
        var groups = LinkChange.Standing(connection);
        var chats = ChatBuyers(connection);
        var orders = connection.Rows("SELECT DISTINCT o.buyer FROM orders o JOIN import_files f ON f.id = o.file_id WHERE f.state = 'done' AND o.buyer <> ''", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        return new BuyerMatch(
            chats.Count,
            chats.Count(chat => !orders.Contains(chat)),
            chats.Count(chat => !groups.KeysOf(chat).Any(orders.Contains)),
            orders.Count,
            orders.Count(order => !chats.Contains(order)),
            orders.Count(order => !groups.KeysOf(order).Any(chats.Contains)));
    }

    private static HashSet<string> ChatBuyers(SqliteConnection connection)
    {
        var buyers = new HashSet<string>(StringComparer.Ordinal);
        using var command = connection.Prepared("SELECT s.timing FROM segments s JOIN import_files f ON f.id = s.file_id WHERE f.state = 'done'");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var cursor = new SegmentCursor(reader.Blob(0), _ => 0);
            while (cursor.MoveNext())
            {
                buyers.Add(cursor.KeyText);
            }
        }

        return buyers;
    }
}
