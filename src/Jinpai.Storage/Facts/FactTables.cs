using Jinpai.Metrics.Daily;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Facts;

/// <summary>Writes derived rows of a generation that is not visible yet, publishes it, and clears away what is dead.</summary>
internal sealed class FactTables(ShortWrites writes, long generation)
{
    /// <summary>A row that has not died.</summary>
    public const long Alive = 9_000_000_000_000_000_000;

    /// <summary>Of a derived table's row: of this shop, and visible in the generation that stands.</summary>
    public const string Visible = $"{Tables.Mine} AND born BETWEEN {Floor} AND {Current} AND died > {Current}";

    /// <summary>Of this shop, and visible in the generation that is being written.</summary>
    public const string WillBeVisible = $"{Tables.Mine} AND born BETWEEN {Floor} AND {Pending} AND died > {Pending}";

    /// <summary>Of a pack of deals, see <see cref="DealPack.Row"/>.</summary>
    public const string InsertDeals = $"""
        INSERT INTO {Tables.DealPacks} ({Tables.Key}, id, day, last_day, created_from, created_to, at_from, at_to, born, died, deals, sales, names, heads, details)
        VALUES ({Tables.Scope}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """;

    private const string Floor = $"(SELECT floor FROM {Tables.Generation} WHERE {Tables.Mine})";
    private const string Current = $"(SELECT current FROM {Tables.Generation} WHERE {Tables.Mine})";
    private const string Pending = $"(SELECT pending FROM {Tables.Generation} WHERE {Tables.Mine})";
    private long _lastPack;
    private long _lastDeals;

    public ShortWrites Writes { get; } = writes;

    /// <summary>Takes away what a replay that died had begun, and what an earlier one left to be cleared.</summary>
    public static void Recover(ShortWrites writes)
    {
        if (writes.Connection.Number($"SELECT pending FROM {Tables.Generation} WHERE {Tables.Mine}") is { } pending)
        {
            foreach (var (table, key) in Tables.Derived)
            {
                writes.Repeatedly(DeleteSince(table, key), pending);
                writes.Repeatedly(Some($"UPDATE {table} SET died = {Alive}", table, key, $"died < {Alive} AND died >= $1"), pending);
            }

            writes.Write($"UPDATE {Tables.Generation} SET pending = NULL WHERE {Tables.Mine}");
            writes.Commit();
        }

        ClearDead(writes);
    }

    public void Begin()
    {
        Writes.Write($"UPDATE {Tables.Generation} SET pending = $1 WHERE {Tables.Mine}", generation);
        Writes.Commit();
        _lastPack = LastId(Tables.FactPacks);
        _lastDeals = LastId(Tables.DealPacks);
    }

    public void Write(FactBatch batch)
    {
        foreach (var pack in batch.Packs)
        {
            Writes.Write(
                $"INSERT INTO {Tables.FactPacks} ({Tables.Key}, id, kind, day, owner, born, died, facts, buyers, pack) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
                ++_lastPack, (int)pack.Kind, pack.Day, pack.Owner, generation, Alive, pack.Count, pack.Buyers, pack.Pack);
        }

        foreach (var pack in batch.Deals)
        {
            Writes.Write(InsertDeals, pack.Row(++_lastDeals, generation));
        }
    }

    public void Write(DailyMeasures measures) => Writes.Write(
        $"INSERT INTO {Tables.Measures} ({Tables.Key}, day, agent, born, died, data) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5)",
        measures.Day.Number, measures.Agent?.Value ?? "", generation, Alive, MeasureCodec.Encode(measures));

    /// <summary>The row of a pack dies with this generation.</summary>
    public void Kill(string table, long id) => Writes.Write($"UPDATE {table} SET died = $2 WHERE {Tables.Mine} AND id = $1", id, generation);

    /// <summary>A row of daily measures dies with this generation.</summary>
    public void KillMeasures(int day, string agent, long born) =>
        Writes.Write($"UPDATE {Tables.Measures} SET died = $4 WHERE {Tables.Mine} AND day = $1 AND agent = $2 AND born = $3", day, agent, born, generation);

    /// <summary>The switch: one short transaction.</summary>
    /// <param name="isFull">All rows of earlier generations are dead.</param>
    /// <param name="rules">Fingerprint of the rules.</param>
    /// <param name="buyers">Buyers replayed in full, or null.</param>
    /// <param name="lastDirty">The last row of <c>dirty</c> that this replay saw to.</param>
    public void Publish(bool isFull, string rules, long? buyers, long lastDirty) => Writes.Atomically(connection =>
    {
        connection.Run(
            $"UPDATE {Tables.Generation} SET current = $1, floor = {(isFull ? "$1" : "floor")}, pending = NULL, garbage = {(isFull ? 2 : 1)}, rules = $2, buyers = coalesce($3, buyers) WHERE {Tables.Mine}",
            generation, rules, buyers);
        Forget(connection, lastDirty);
    });

    /// <summary>What was dirty up to this row is replayed.</summary>
    public static void Forget(ShortWrites writes, long lastDirty) => writes.Atomically(connection => Forget(connection, lastDirty));

    private static void Forget(Connection connection, long lastDirty) => connection.Run($"DELETE FROM {Tables.Dirty} WHERE {Tables.Mine} AND id <= $1", lastDirty);

    public static void ClearDead(ShortWrites writes)
    {
        var garbage = writes.Connection.Number($"SELECT garbage FROM {Tables.Generation} WHERE {Tables.Mine}");
        if (garbage == 0)
        {
            return;
        }

        foreach (var (table, key) in Tables.Derived)
        {
            writes.Repeatedly(Some($"DELETE FROM {table}", table, key, $"died <= {Current} AND died < {Alive}"));
            if (garbage == 2)
            {
                writes.Repeatedly(DeleteOld(table, key));
            }
        }

        writes.Repeatedly(
            $"""
            DELETE FROM {Tables.Touched} WHERE {Tables.Mine} AND (file_id, part) IN (
                SELECT t.file_id, t.part FROM {Tables.Touched} t JOIN {Tables.ImportFiles} f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id
                WHERE t.org_id = $org AND t.shop_id = $shop AND f.state = 'undone'
                    AND NOT EXISTS (SELECT 1 FROM {Tables.Dirty} d WHERE d.org_id = t.org_id AND d.shop_id = t.shop_id AND d.file_id = t.file_id) LIMIT 100)
            """);
        writes.Write($"UPDATE {Tables.Generation} SET garbage = 0 WHERE {Tables.Mine}");
        writes.Commit();
    }

    /// <summary>Some of the rows that a generation and those after it gave birth to.</summary>
    /// <remarks>
    /// Ids rise with generations. This and the next say from which end rows are taken: else a planner goes through any index, and each time past all rows that stay.
    /// A month's old facts took minutes to clear.
    /// </remarks>
    internal static string DeleteSince(string table, string key) =>
        Some($"DELETE FROM {table}", table, key, $"born >= $1 ORDER BY {key.Replace(",", " DESC,", StringComparison.Ordinal)} DESC");

    /// <summary>Some of the rows of generations that are gone altogether.</summary>
    internal static string DeleteOld(string table, string key) => Some($"DELETE FROM {table}", table, key, $"born < {Floor} ORDER BY {key}");

    /// <summary>The statement on a few of the rows: transactions stay short.</summary>
    private static string Some(string statement, string table, string key, string condition) =>
        $"{statement} WHERE {Tables.Mine} AND ({key}) IN (SELECT {key} FROM {table} WHERE {Tables.Mine} AND {condition} LIMIT 500)";

    private long LastId(string table) => Writes.Connection.Next($"SELECT max(id) FROM {table} WHERE {Tables.Mine}") - 1;
}
