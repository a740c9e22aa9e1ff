using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Orders;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Records;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Links;

/// <summary>What a file's coming or going changes in the buyer links. Found before the commit, applied in it.</summary>
internal sealed class LinkChange
{
    /// <summary>The orders that the file's chats name, and those it holds.</summary>
    private const string NamedOrHeld =
        $"SELECT order_id FROM {Tables.OrderMentions} WHERE {Tables.Mine} AND file_id = $1 UNION SELECT order_id FROM {Tables.Orders} WHERE {Tables.Mine} AND file_id = $1";

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

    /// <param name="connection">The shop.</param>
    /// <param name="fileId">The file that will count.</param>
    /// <param name="newAccounts">Accounts that come with it: no link is made from or to them.</param>
    public static LinkChange OfCommit(Connection connection, long fileId, IReadOnlyList<string> newAccounts)
    {
        var known = ShopAccounts.OfChats(connection);
        return Of(connection, fileId, $"({Tables.IsDone} OR file_id = $1)", newAccounts, new UnlinkableKeys(known), new UnlinkableKeys([.. known, .. newAccounts]));
    }

    /// <param name="connection">The shop.</param>
    /// <param name="fileId">The file that will not count any more.</param>
    /// <param name="goneAccounts">Accounts that go with it.</param>
    public static LinkChange OfUndo(Connection connection, long fileId, IReadOnlyList<string> goneAccounts)
    {
        var known = ShopAccounts.OfChats(connection);
        return Of(connection, fileId, $"{Tables.IsDone} AND file_id <> $1", goneAccounts, new UnlinkableKeys(known), new UnlinkableKeys(known.Except(goneAccounts, StringComparer.Ordinal)));
    }

    /// <summary>A person takes a link back, or lets it stand again.</summary>
    public static LinkChange OfPerson(Connection connection, string chatKey, string orderKey, bool isUndone)
    {
        // Without the lists of the rules groups are larger than a replay will make them: rather too many buyers are replayed than too few.
        var unlinkable = new UnlinkableKeys(ShopAccounts.OfChats(connection));
        var before = Standing(connection, unlinkable);
        var links = connection.Rows($"SELECT chat_key, order_key FROM {Tables.BuyerLinks} WHERE {Tables.Mine}", row => (row.GetString(0), row.GetString(1)));
        var undone = Undone(connection);
        _ = isUndone ? undone.Add((chatKey, orderKey)) : undone.Remove((chatKey, orderKey));
        var after = GroupsOf(links.Where(link => !undone.Contains(link)), unlinkable);
        return new LinkChange([], [], Members([(chatKey, orderKey)], before, after));
    }

    /// <summary>Buyers by the links that stand now.</summary>
    public static BuyerIdentities Standing(Connection connection, UnlinkableKeys unlinkable) => GroupsOf(connection.Rows(
        $"SELECT DISTINCT chat_key, order_key FROM {Tables.BuyerLinks} WHERE {Tables.Mine} EXCEPT SELECT chat_key, order_key FROM {Tables.LinkUndo} WHERE {Tables.Mine}",
        row => (row.GetString(0), row.GetString(1))), unlinkable);

    public void Apply(Connection connection)
    {
        foreach (var row in _gone)
        {
            connection.Run($"DELETE FROM {Tables.BuyerLinks} WHERE {Tables.Mine} AND order_id = $1 AND chat_key = $2", row.Order, row.ChatKey);
        }

        foreach (var row in _come)
        {
            connection.Run($"INSERT INTO {Tables.BuyerLinks} ({Tables.Key}, order_id, chat_key, order_key, account, at) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5)", row.Order, row.ChatKey, row.OrderKey, row.Account, row.At);
        }

        foreach (var buyer in _dirty)
        {
            DirtyRows.AddBuyer(connection, buyer);
        }
    }

    private static LinkChange Of(Connection connection, long fileId, string counts, IReadOnlyList<string> changedAccounts, UnlinkableKeys unlinkableBefore, UnlinkableKeys unlinkableAfter)
    {
        if (changedAccounts.Count == 0 && !HasEvidence(connection))
        {
            return new LinkChange([], [], []);
        }

        var before = connection.Rows(
            $"SELECT order_id, chat_key, order_key, account, at FROM {Tables.BuyerLinks} WHERE {Tables.Mine} AND order_id IN ({NamedOrHeld})",
            row => new Row(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.At(4).UnixMilliseconds), fileId).ToHashSet();
        var after = Wanted(connection, fileId, counts);
        var gone = before.Where(row => !after.Contains(row)).ToList();
        var come = after.Where(row => !before.Contains(row)).ToList();
        if (gone.Count == 0 && come.Count == 0 && changedAccounts.Count == 0)
        {
            return new LinkChange(gone, come, []);
        }

        var links = connection.Rows($"SELECT order_id, chat_key, order_key, account, at FROM {Tables.BuyerLinks} WHERE {Tables.Mine}", row => new Row(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.At(4).UnixMilliseconds)).ToHashSet();
        var undone = Undone(connection);
        var old = GroupsOf(Pairs(links, undone), unlinkableBefore);
        links.ExceptWith(gone);
        links.UnionWith(come);
        var changed = gone.Concat(come).Select(row => (row.ChatKey, row.OrderKey)).Concat(changedAccounts.Select(account => (account, account)));
        return new LinkChange(gone, come, Members(changed, old, GroupsOf(Pairs(links, undone), unlinkableAfter)));
    }

    /// <summary>Whether there is anything in the shop that could make or unmake a link; else a file of many thousand orders need not be gone through for it.</summary>
    private static bool HasEvidence(Connection connection)
    {
        foreach (var table in (ReadOnlySpan<string>)[Tables.BuyerLinks, Tables.OrderMentions, Tables.OrderConflicts])
        {
            if (connection.Number($"SELECT 1 FROM {table} WHERE {Tables.Mine} LIMIT 1") is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The links that the orders named or held by the file should have, each with its earliest evidence.</summary>
    private static HashSet<Row> Wanted(Connection connection, long fileId, string counts)
    {
        var mentions = connection.Rows(
            $"""
            SELECT m.order_id, m.buyer, m.account, m.at FROM {Tables.FiledMentions} m
            WHERE {Tables.Mine} AND {counts} AND m.account <> '' AND m.order_id IN ({NamedOrHeld})
                AND EXISTS (SELECT 1 FROM {Tables.Orders} o WHERE o.org_id = m.org_id AND o.shop_id = m.shop_id AND o.order_id = m.order_id)
            """,
            row => (Order: row.GetString(0), Buyer: row.GetString(1), Account: row.GetString(2), At: row.At(3).UnixMilliseconds), fileId).ToLookup(mention => mention.Order, StringComparer.Ordinal);
        var wanted = new HashSet<Row>();
        foreach (var order in mentions.Select(named => named.Key).Concat(WithSeveralKeys(connection, fileId)).Distinct(StringComparer.Ordinal))
        {
            var snapshots = connection.Rows($"SELECT data FROM {Tables.FiledOrders} WHERE {Tables.Mine} AND order_id = $2 AND {counts}", row => OrderCodec.Decode(row.Blob(0)), fileId, order);
            if (snapshots.Count == 0 || BuyerOf(snapshots) is not { Length: > 0 } buyer)
            {
                continue;
            }

            var keys = mentions[order].Select(mention => (mention.Buyer, mention.Account, mention.At))
                .Concat(OrderKeys.Of(snapshots).Select(known => (Buyer: known.Key.Value, Account: "", At: known.CreatedAt.UnixMilliseconds)));
            foreach (var key in keys.Where(key => key.Buyer != buyer).GroupBy(key => key.Buyer, StringComparer.Ordinal))
            {
                var evidence = key.OrderBy(mention => mention.At).ThenBy(mention => mention.Account, StringComparer.Ordinal).First();
                wanted.Add(new Row(order, key.Key, buyer, evidence.Account, evidence.At));
            }
        }

        return wanted;
    }

    /// <summary>Of the orders named or held by the file those whose exports may name several keys.</summary>
    private static List<string> WithSeveralKeys(Connection connection, long fileId) => connection.Rows(
        $"""
        SELECT order_id FROM {Tables.OrderConflicts} WHERE {Tables.Mine} AND order_id IN ({NamedOrHeld})
        UNION SELECT order_id FROM {Tables.OrderMentions} WHERE {Tables.Mine} AND account = '' AND order_id IN ({NamedOrHeld})
        """,
        row => row.GetString(0), fileId);

    private static string BuyerOf(List<OrderSnapshot> snapshots) => OrderMerge.Merge(snapshots, []).Buyer.Value;

    private static HashSet<(string ChatKey, string OrderKey)> Undone(Connection connection) =>
        connection.Rows($"SELECT chat_key, order_key FROM {Tables.LinkUndo} WHERE {Tables.Mine}", row => (row.GetString(0), row.GetString(1))).ToHashSet();

    private static IEnumerable<(string ChatKey, string OrderKey)> Pairs(IEnumerable<Row> links, HashSet<(string, string)> undone) =>
        links.Select(row => (row.ChatKey, row.OrderKey)).Where(pair => !undone.Contains(pair));

    private static BuyerIdentities GroupsOf(IEnumerable<(string ChatKey, string OrderKey)> links, UnlinkableKeys unlinkable) => new(links.Select(link => (new BuyerKey(link.ChatKey), new BuyerKey(link.OrderKey))), unlinkable);

    /// <summary>Everybody who was or will be one buyer with one of the pairs: their facts change their name.</summary>
    private static HashSet<string> Members(IEnumerable<(string ChatKey, string OrderKey)> pairs, BuyerIdentities old, BuyerIdentities now)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (chat, order) in pairs)
        {
            foreach (var groups in (ReadOnlySpan<BuyerIdentities>)[old, now])
            {
                members.UnionWith(groups.KeysOf(new BuyerKey(chat)).Select(key => key.Value));
                members.UnionWith(groups.KeysOf(new BuyerKey(order)).Select(key => key.Value));
            }
        }

        return members;
    }
}
