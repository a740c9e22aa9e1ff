using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Sqlite;

/// <summary>Runs the numbered scripts embedded under <c>Sqlite/Migrations/</c> that a database has not seen yet, each in one transaction.</summary>
internal static class Migrations
{
    /// <param name="connection">An open connection.</param>
    /// <param name="folder"><c>Shop</c>, <c>Operated</c> or <c>Jobs</c>.</param>
    /// <param name="location">Where the database is, for messages.</param>
    public static void Run(Connection connection, string folder, string location)
    {
        var isSealed = SchemaSeal.Check(connection, location);
        var scripts = MigrationScripts.Of("Sqlite", folder);
        if (isSealed && IsUpToDate(connection, scripts, location))
        {
            return;
        }

        RunAll(connection, scripts);
    }

    /// <summary>Of a new database, as a program made it that knew only these.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="folder">See <see cref="Run"/>.</param>
    /// <param name="names">Of the scripts.</param>
    /// <exception cref="StorageRefusedException"><c>newer_backup</c>: one of them is not known.</exception>
    public static void RunOnly(Connection connection, string folder, IReadOnlyList<string> names)
    {
        var scripts = MigrationScripts.Of("Sqlite", folder);
        if (names.FirstOrDefault(name => !scripts.Any(script => script.Name == name)) is { } unknown)
        {
            throw new StorageRefusedException("newer_backup", unknown);
        }

        RunAll(connection, scripts.Where(script => names.Contains(script.Name)));
    }

    public static IReadOnlyList<string> Done(Connection connection) => connection.Rows("SELECT name FROM migrations ORDER BY name", row => row.GetString(0));

    private static void RunAll(Connection connection, IEnumerable<(string Name, string Sql)> scripts)
    {
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
                    MigrationSteps.Run(name, tx);
                    SchemaSeal.Set(tx);
                }
            });
        }
    }

    private static bool IsUpToDate(Connection connection, IReadOnlyList<(string Name, string Sql)> scripts, string location)
    {
        var done = Done(connection).ToHashSet(StringComparer.Ordinal);
        var unknown = done.FirstOrDefault(name => !scripts.Any(script => script.Name == name));
        return unknown is null
            ? scripts.All(script => done.Contains(script.Name))
            : throw new StorageRefusedException("newer_database", $"{location}: {unknown}");
    }
}
