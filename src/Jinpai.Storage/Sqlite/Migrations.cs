using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Sqlite;

/// <summary>Runs the numbered scripts embedded under <c>Sqlite/Migrations/</c> that a database has not seen yet, each in one transaction.</summary>
internal static class Migrations
{
    /// <param name="connection">An open connection.</param>
    /// <param name="folder"><c>Shop</c> or <c>Operated</c>.</param>
    /// <param name="location">Where the database is, for messages.</param>
    public static void Run(Connection connection, string folder, string location)
    {
        var isSealed = SchemaSeal.Check(connection, location);
        var scripts = MigrationScripts.Of("Sqlite", folder);
        if (isSealed && IsUpToDate(connection, scripts, location))
        {
            return;
        }

        connection.Atomically(tx =>
        {
            tx.Run("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) WITHOUT ROWID");
            SchemaSeal.Set(tx);
        });
        foreach (var (name, sql) in scripts)
        {
            connection.Atomically(tx =>
            {
                if (tx.Run("INSERT INTO migrations (name) VALUES ($1) ON CONFLICT DO NOTHING", name) > 0)
                {
                    tx.Run(sql);
                    SchemaSeal.Set(tx);
                }
            });
        }
    }

    private static bool IsUpToDate(Connection connection, IReadOnlyList<(string Name, string Sql)> scripts, string location)
    {
        var done = connection.Rows("SELECT name FROM migrations", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        var unknown = done.FirstOrDefault(name => !scripts.Any(script => script.Name == name));
        return unknown is null
            ? scripts.All(script => done.Contains(script.Name))
            : throw new StorageRefusedException("newer_database", $"{location}: {unknown}");
    }
}
