using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Sqlite;

/// <summary>Spreads many writes over short transactions, so that readers and other shops never wait long (spec 6.3: at most 200 ms).</summary>
internal sealed class ShortWrites(SqliteConnection connection) : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(80);
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private long _startedAt;
    private bool _isOpen;

    public SqliteConnection Connection { get; } = connection;

    public int Write(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_isOpen)
        {
            Command("BEGIN IMMEDIATE", 0).ExecuteNonQuery();
            _startedAt = Stopwatch.GetTimestamp();
            _isOpen = true;
        }

        var rows = Command(sql, values.Length).Bind(values).ExecuteNonQuery();
        if (Stopwatch.GetElapsedTime(_startedAt) > LongEnough)
        {
            Commit();
        }

        return rows;
    }

    public void Commit()
    {
        if (_isOpen)
        {
            Command("COMMIT", 0).ExecuteNonQuery();
            _isOpen = false;
        }
    }

    /// <summary>One transaction of its own.</summary>
    public void Atomically(Action<SqliteConnection> write)
    {
        Commit();
        Connection.Run("BEGIN IMMEDIATE");
        try
        {
            write(Connection);
            Connection.Run("COMMIT");
        }
        catch
        {
            Connection.Run("ROLLBACK");
            throw;
        }
    }

    /// <summary>Runs a statement that ends with a LIMIT until it changes nothing.</summary>
    public void Repeatedly(string sql, params ReadOnlySpan<object?> values)
    {
        while (Write(sql, values) > 0)
        {
        }

        Commit();
    }

    public void Dispose()
    {
        if (_isOpen)
        {
            Command("ROLLBACK", 0).ExecuteNonQuery();
            _isOpen = false;
        }

        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = Connection.Reusable(sql, parameters);
            _commands.Add(sql, command);
        }

        return command;
    }
}
