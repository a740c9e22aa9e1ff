using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Sqlite;

/// <summary>Runs the numbered scripts embedded under <c>Migrations/</c> that a database has not seen yet, each in one transaction.</summary>
internal static class Migrations
{
    /// <param name="connection">An open connection.</param>
    /// <param name="folder"><c>Shop</c> or <c>Operated</c>.</param>
    public static void Run(SqliteConnection connection, string folder)
    {
        var scripts = Scripts(folder);
        if (IsUpToDate(connection, scripts))
        {
            return;
        }

        connection.Run("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) WITHOUT ROWID");
        foreach (var (name, sql) in scripts)
        {
            connection.Run("BEGIN IMMEDIATE");
            try
            {
                if (connection.Run("INSERT INTO migrations (name) VALUES ($1) ON CONFLICT DO NOTHING", name) > 0)
                {
                    connection.Run(sql);
                }

                connection.Run("COMMIT");
            }
            catch
            {
                connection.Run("ROLLBACK");
                throw;
            }
        }
    }

    private static bool IsUpToDate(SqliteConnection connection, List<(string Name, string Sql)> scripts)
    {
        if (connection.Number("SELECT count(*) FROM sqlite_master WHERE name = 'migrations'") == 0)
        {
            return false;
        }

        var done = connection.Rows("SELECT name FROM migrations", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        var unknown = done.FirstOrDefault(name => !scripts.Exists(script => script.Name == name));
        return unknown is null
            ? scripts.TrueForAll(script => done.Contains(script.Name))
            : throw new StorageRefusedException("newer_database", $"{connection.DataSource}: {unknown}");
    }

    private static List<(string Name, string Sql)> Scripts(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Migrations/{folder}/";
        var scripts = new List<(string, string)>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.Replace('\\', '/').StartsWith(prefix, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                scripts.Add((name.Replace('\\', '/')[prefix.Length..], reader.ReadToEnd()));
            }
        }

        return scripts;
    }
}
