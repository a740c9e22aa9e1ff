using System.Diagnostics;

namespace Jinpai.Storage.Engines;

/// <summary>Spreads many writes over short transactions, so that readers and other shops never wait long (spec 6.3: at most 200 ms).</summary>
internal sealed class ShortWrites(Connection connection) : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(80);
    private readonly Dictionary<string, IStatement> _statements = new(StringComparer.Ordinal);
    private long _startedAt;
    private bool _isOpen;

    public Connection Connection { get; } = connection;

    public int Write(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_isOpen)
        {
            Connection.Begin();
            _startedAt = Stopwatch.GetTimestamp();
            _isOpen = true;
        }

        var rows = Run(sql, values);
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
            try
            {
                Connection.Commit();
            }
            catch
            {
                Abandon();
                throw;
            }

            _isOpen = false;
        }
    }

    /// <summary>One transaction of its own.</summary>
    public void Atomically(Action<Connection> write)
    {
        Commit();
        Connection.Atomically(write);
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
        Abandon();
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    private int Run(string sql, ReadOnlySpan<object?> values)
    {
        try
        {
            return Statement(sql, values.Length).Run(values);
        }
        catch
        {
            // An engine may have rolled back by itself, as SQLite does where the disk fails: whoever clears up afterwards begins anew.
            Abandon();
            throw;
        }
    }

    private void Abandon()
    {
        if (_isOpen)
        {
            _isOpen = false;
            Connection.TryRollback();
        }
    }

    private IStatement Statement(string sql, int count)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = Connection.Statement(sql, count);
            _statements.Add(sql, statement);
        }

        return statement;
    }
}
