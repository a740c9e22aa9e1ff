using System.Text.Json.Nodes;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Backups;

/// <summary>One shop from an installation into another, beside the shops that are there: its data, and what was set for it. What belongs to the organisation (schemes, plans, grades) stays where it is.</summary>
/// <remarks>Until all is there and its digests are compared, the shop is in no list of the other installation. A copy that died is made again from the beginning by the next one.</remarks>
internal sealed class ShopCopy(IEngine from, IEngine to, string code, IReadOnlyCollection<string> left, Func<Signature> by, RowCounter counter)
{
    /// <summary>Of a shop's row: its data is on its way here.</summary>
    public const int Making = 2;

    private const string Row = $"SELECT shop_id, is_made FROM {Tables.Shops} WHERE {Tables.OfOrg} AND lower(code) = lower($1)";

    /// <returns>How many rows.</returns>
    /// <exception cref="StorageRefusedException"><c>unknown_shop</c>, <c>shop_exists</c>, <c>place_busy</c>: another process copies it; <c>restored_differently</c>.</exception>
    public long Run()
    {
        from.Prepare();
        to.Prepare();
        var (columns, row, settings) = Source();
        var number = Reserve(columns, row);
        var database = to.Shop(code, number);
        if (!database.Exists)
        {
            database.Prepare();
        }

        using var right = database.TryLock() ?? throw new StorageRefusedException("place_busy", to.Location);
        using var content = new LiveContent(from);
        var sums = new ContentWriter(to, counter).Write(content.Shop(code), database, content);
        var entry = new AuditEntry(AuditKinds.ShopCopied) { Shop = code, After = new JsonObject { ["from"] = from.Location, ["to"] = to.Location } };
        new AuditLog(from.Operated, by).Write(entry);
        Finish(number, settings, entry);
        return sums.Sum(sum => sum.Rows);
    }

    private (IReadOnlyList<string> Columns, object?[] Row, List<(string Key, string Value)> Settings) Source()
    {
        using var connection = from.Operated.Open();
        List<string> columns = [.. connection.Columns()[Tables.Shops].Where(column => column is not ("org_id" or "shop_id" or "is_made"))];
        var row = connection.Rows(
            $"SELECT {string.Join(", ", columns)} FROM {Tables.Shops} WHERE {Tables.OfOrg} AND code = $1 AND is_made = 1", shop => Enumerable.Range(0, columns.Count).Select(shop.Value).ToArray(), code);
        var settings = connection.Rows(
            $"SELECT key, value FROM {Tables.Settings} WHERE {Tables.OfOrg} AND shop_id = (SELECT shop_id FROM {Tables.Shops} WHERE {Tables.OfOrg} AND code = $1) ORDER BY key", setting => (setting.GetString(0), setting.GetString(1)), code);
        settings.RemoveAll(setting => left.Contains(setting.Item1));
        return row is [var one] ? (columns, one, settings) : throw new StorageRefusedException("unknown_shop", code);
    }

    /// <returns>The number of the shop in the other installation.</returns>
    private long Reserve(IReadOnlyList<string> columns, object?[] row)
    {
        long number = 0;
        using var connection = to.Operated.Open();
        connection.Atomically(tx =>
        {
            switch (tx.Rows(Row, shop => (Number: shop.GetInt64(0), State: shop.GetInt64(1)), code))
            {
                case [(var begun, Making)]:
                    number = begun;
                    break;
                case []:
                    number = tx.Next($"SELECT max(shop_id) FROM {Tables.Shops} WHERE {Tables.OfOrg}");
                    if (!to.IsShared && to.Shop(code, number).Exists)
                    {
                        throw new StorageRefusedException("shop_exists", code);
                    }

                    var places = string.Join(", ", columns.Select((_, index) => $"${index + 2}"));
                    tx.Run($"INSERT INTO {Tables.Shops} (org_id, shop_id, is_made, {string.Join(", ", columns)}) VALUES ($org, $1, {Making}, {places})", [number, .. row]);
                    break;
                default:
                    throw new StorageRefusedException("shop_exists", code);
            }
        });
        return number;
    }

    private void Finish(long number, List<(string Key, string Value)> settings, AuditEntry entry)
    {
        using var connection = to.Operated.Open();
        connection.Atomically(tx =>
        {
            tx.Run($"DELETE FROM {Tables.Settings} WHERE {Tables.OfOrg} AND shop_id = $1", number);
            foreach (var (key, value) in settings)
            {
                tx.Run($"INSERT INTO {Tables.Settings} (org_id, shop_id, key, value) VALUES ($org, $1, $2, $3)", number, key, value);
            }

            tx.Run($"UPDATE {Tables.Shops} SET is_made = 1 WHERE {Tables.OfOrg} AND shop_id = $1", number);
            AuditAppend.Row(tx, by(), entry);
        });
    }
}
