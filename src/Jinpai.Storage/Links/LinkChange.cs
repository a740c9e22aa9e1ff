using Jinpai.Core.Records;
using Jinpai.Replay.Orders;
using Jinpai.Storage.Records;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Links;

/// <summary>What a file's coming or going changes in the buyer links. Found before the commit, applied in it.</summary>
internal sealed class LinkChange
{
    private readonly List<Row> _gone;
    private readonly List<Row> _come;
    private readonly HashSet<string> _dirty;

    private readonly record struct Row(string Order, string ChatKey, string OrderKey, string Account, long At);

    private LinkChange(List<Row> gone, List<Row> come, HashSet<string> dirty)
    {
        _gone = gone;
        _come = come;
        _dirty = dirty;
    }

    public static LinkChange OfCommit(SqliteConnection connection, long fileId) => Of(connection, fileId, "(f.state = 'done' OR f.id = $1)");
    public static LinkChange OfUndo(SqliteConnection connection, long fileId) => Of(connection, fileId, "f.state = 'done' AND f.id <> $1");

    /// <summary>A person takes a link back, or lets it stand again.</summary>
    public static LinkChange OfPerson(SqliteConnection connection, string chatKey, string orderKey, bool isUndone)
    {
        var before = Standing(connection);
        var links = connection.Rows("SELECT chat_key, order_key FROM buyer_links", row => (row.GetString(0), row.GetString(1)));
        var undone = Undone(connection);
        _ = isUndone ? undone.Add((chatKey, orderKey)) : undone.Remove((chatKey, orderKey));
        var after = new BuyerGroups(links.Where(link => !undone.Contains(link)));
        return new LinkChange([], [], Members([(chatKey, orderKey)], before, after));
    }

    /// <summary>Buyers by the links that stand now.</summary>
    public static BuyerGroups Standing(SqliteConnection connection) => new(connection.Rows(
        "SELECT DISTINCT chat_key, order_key FROM buyer_links EXCEPT SELECT chat_key, order_key FROM link_undo",
        row => (row.GetString(0), row.GetString(1))));

    public void Apply(SqliteConnection connection)
    {
        foreach (var row in _gone)
        {
            connection.Run("DELETE FROM buyer_links WHERE order_id = $1 AND chat_key = $2", row.Order, row.ChatKey);
        }

        foreach (var row in _come)
        {
            connection.Run("INSERT INTO buyer_links (order_id, chat_key, order_key, account, at) VALUES ($1, $2, $3, $4, $5)", row.Order, row.ChatKey, row.OrderKey, row.Account, row.At);
        }

        foreach (var buyer in _dirty)
        {
            connection.Run("INSERT INTO dirty (kind, buyer) VALUES ('buyer', $1)", buyer);
        }
    }

    private static LinkChange Of(SqliteConnection connection, long fileId, string counts)
    {
        var before = connection.Rows(
            """
            SELECT order_id, chat_key, order_key, account, at FROM buyer_links
            WHERE order_id IN (SELECT order_id FROM order_mentions WHERE file_id = $1 UNION SELECT order_id FROM orders WHERE file_id = $1)
            """,
            row => new Row(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4)), fileId).ToHashSet();
        var after = Wanted(connection, fileId, counts);
        var gone = before.Where(row => !after.Contains(row)).ToList();
        var come = after.Where(row => !before.Contains(row)).ToList();
        if (gone.Count == 0 && come.Count == 0)
        {
            return new LinkChange(gone, come, []);
        }

        var links = connection.Rows("SELECT order_id, chat_key, order_key, account, at FROM buyer_links", row => new Row(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4))).ToHashSet();
        var undone = Undone(connection);
        var old = new BuyerGroups(Pairs(links, undone));
        links.ExceptWith(gone);
        links.UnionWith(come);
        return new LinkChange(gone, come, Members(gone.Concat(come).Select(row => (row.ChatKey, row.OrderKey)), old, new BuyerGroups(Pairs(links, undone))));
    }

    /// <summary>The links that the orders named or held by the file should have, each with its earliest evidence.</summary>
    private static HashSet<Row> Wanted(SqliteConnection connection, long fileId, string counts)
    {
        var mentions = connection.Rows(
            $"""
            SELECT m.order_id, m.buyer, m.account, m.at FROM order_mentions m JOIN import_files f ON f.id = m.file_id
            WHERE {counts} AND m.order_id IN (SELECT order_id FROM order_mentions WHERE file_id = $1 UNION SELECT order_id FROM orders WHERE file_id = $1)
                AND EXISTS (SELECT 1 FROM orders o WHERE o.order_id = m.order_id)
            """,
            row => (Order: row.GetString(0), Buyer: row.GetString(1), Account: row.GetString(2), At: row.GetInt64(3)), fileId);
        var wanted = new HashSet<Row>();
        foreach (var order in mentions.GroupBy(mention => mention.Order, StringComparer.Ordinal))
        {
            var snapshots = connection.Rows($"SELECT o.data FROM orders o JOIN import_files f ON f.id = o.file_id WHERE o.order_id = $2 AND {counts}", row => OrderCodec.Decode(row.Blob(0)), fileId, order.Key);
            if (snapshots.Count == 0 || BuyerOf(snapshots) is not { Length: > 0 } buyer)
            {
                continue;
            }

            foreach (var chat in order.Where(mention => mention.Buyer != buyer).GroupBy(mention => mention.Buyer, StringComparer.Ordinal))
            {
                var evidence = chat.OrderBy(mention => mention.At).ThenBy(mention => mention.Account, StringComparer.Ordinal).First();
                wanted.Add(new Row(order.Key, chat.Key, buyer, evidence.Account, evidence.At));
            }
        }

        return wanted;
    }

    private static string BuyerOf(List<OrderSnapshot> snapshots) => OrderMerge.Merge(snapshots, []).Buyer.Value;

    private static HashSet<(string ChatKey, string OrderKey)> Undone(SqliteConnection connection) =>
        connection.Rows("SELECT chat_key, order_key FROM link_undo", row => (row.GetString(0), row.GetString(1))).ToHashSet();

    private static IEnumerable<(string ChatKey, string OrderKey)> Pairs(IEnumerable<Row> links, HashSet<(string, string)> undone) =>
        links.Select(row => (row.ChatKey, row.OrderKey)).Where(pair => !undone.Contains(pair));

    /// <summary>Everybody who was or will be one buyer with one of the pairs: their facts change their name.</summary>
    private static HashSet<string> Members(IEnumerable<(string ChatKey, string OrderKey)> pairs, BuyerGroups old, BuyerGroups now)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (chat, order) in pairs)
        {
            members.UnionWith(old.KeysOf(chat));
            members.UnionWith(old.KeysOf(order));
            members.UnionWith(now.KeysOf(chat));
            members.UnionWith(now.KeysOf(order));
        }

        return members;
    }
}
