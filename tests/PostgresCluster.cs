using System.Diagnostics;
using System.Globalization;
using Jinpai.Storage;
using Npgsql;

namespace Jinpai;

/// <summary>The PostgreSQL server of the tests, and databases on it that are made in a moment. <c>./test</c> starts one for all projects (<c>JINPAI_TEST_POSTGRES</c>); a project that runs alone starts its own, which goes with its process.</summary>
internal static class PostgresCluster
{
    /// <summary>The name that connections of a process give that is to be killed.</summary>
    public const string Killed = "to be killed";

    private static readonly Lazy<string> Server = new(() => Environment.GetEnvironmentVariable("JINPAI_TEST_POSTGRES") is { Length: > 0 } given ? given : Start());
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private static int _databases;

    /// <summary>As the server's first user, who may do all.</summary>
    public static NpgsqlConnectionStringBuilder Administrator => new(Server.Value) { Pooling = false };

    /// <summary>A database with nothing of ours in it.</summary>
    /// <returns>Its connection string.</returns>
    public static string NewBareDatabase() => Make("TEMPLATE template0 STRATEGY FILE_COPY");

    /// <summary>A database as a new installation has it.</summary>
    /// <returns>Its connection string.</returns>
    public static string NewDatabase() => Make($"TEMPLATE {Template.Value} STRATEGY FILE_COPY");

    /// <summary>A database as another one is, which nobody is connected to.</summary>
    /// <returns>Its connection string.</returns>
    public static string CopyOf(string connection)
    {
        NpgsqlConnection.ClearAllPools();
        return Make($"TEMPLATE {DatabaseOf(connection)} STRATEGY FILE_COPY");
    }

    /// <summary>Deletes it, whoever is connected.</summary>
    public static void Drop(string connection) => Run($"DROP DATABASE IF EXISTS {DatabaseOf(connection)} WITH (FORCE)");

    /// <summary>Waits until the server has ended what a dead process was doing there.</summary>
    public static void EndOfKilled(string connection) => Run($"SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = current_database() AND application_name = '{Killed}'", connection);

    /// <summary>Runs statements as the administrator.</summary>
    public static void Run(string sql, string? database = null)
    {
        var settings = Administrator;
        settings.Database = database is null ? settings.Database : DatabaseOf(database);
        using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Open();
#pragma warning disable CA2100 // Statements of tests.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string DatabaseOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static string Make(string options)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        Run($"CREATE DATABASE {name} {options}");
        return new NpgsqlConnectionStringBuilder(Server.Value) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    private static string MakeTemplate()
    {
        var template = NewBareDatabase();
        _ = StorageEngines.Open(StoragePlace.OnServer(template));
        NpgsqlConnection.ClearAllPools();
        return DatabaseOf(template);
    }

    private static string Start()
    {
        var folder = Path.Combine(Path.GetTempPath(), "jinpai-postgres-" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal));

        // It stops by itself when this process is gone, which need not wait for it.
        return Script("start", folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)).Trim();
    }

    private static string Script(params string[] arguments)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Jinpai.slnx")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("no repository around " + AppContext.BaseDirectory);
        }

        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(root, "tests", "postgres"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException("tests/postgres " + arguments[0] + " failed: see its error output");
    }
}
