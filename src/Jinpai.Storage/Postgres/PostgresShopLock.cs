using System.Globalization;
using Jinpai.Storage.Engines;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>
/// One process at a time writes to a shop: a session lock on a connection of its own, which the server gives back when the process or its machine dies.
/// Its other connections may live a moment longer than that one. So each transaction that writes holds a second lock together with the others of its process and looks whether the first is still there;
/// whoever takes the first waits for the second: nothing is ever written behind a new holder's back.
/// </summary>
internal sealed class PostgresShopLock : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly long _number;
    private readonly Action _released;

    private PostgresShopLock(NpgsqlConnection connection, long number, Action released)
    {
        _connection = connection;
        _number = number;
        _released = released;
    }

    /// <summary>The lock that those who write share for as long as a transaction lasts.</summary>
    public static long WritersOf(PostgresPlace place, Scope scope) => place.LockNumber(Name(scope) + "/writers");

    /// <summary>Null: another session holds it.</summary>
    /// <param name="session">Opens connections.</param>
    /// <param name="scope">Which shop.</param>
    /// <param name="released">Told when it is given back.</param>
    public static PostgresShopLock? TryTake(PostgresSession session, Scope scope, Action released)
    {
        var connection = session.OpenRaw(session.Place.NewConnection());
        var number = session.Place.LockNumber(Name(scope));
        try
        {
            if (!Ask(connection, "SELECT pg_try_advisory_lock($1)", number))
            {
                connection.Dispose();
                return null;
            }

            // A machine that is gone without a word: the server asks, and gives up within half a minute.
            using var wait = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new NpgsqlBatchCommand("SET tcp_keepalives_idle = 10"),
                    new NpgsqlBatchCommand("SET tcp_keepalives_interval = 5"),
                    new NpgsqlBatchCommand("SET tcp_keepalives_count = 3"),
                    new NpgsqlBatchCommand("SELECT pg_advisory_xact_lock($1)") { Parameters = { new NpgsqlParameter<long> { TypedValue = WritersOf(session.Place, scope) } } },
                },
            };
            wait.ExecuteNonQuery();
            return new PostgresShopLock(connection, number, released);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A row, if the session that took the lock still has it. The server shows the number in two halves.</summary>
    public NpgsqlBatchCommand StillHeld() => new("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = $1 AND objsubid = 1 AND (classid::bigint << 32) | objid::bigint = $2 AND granted")
    {
        Parameters = { new NpgsqlParameter<int> { TypedValue = _connection.ProcessID }, new NpgsqlParameter<long> { TypedValue = _number } },
    };

    public void Dispose()
    {
        _released();
        try
        {
            Ask(_connection, "SELECT pg_advisory_unlock($1)", _number);
        }
        catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException)
        {
            // The connection is gone, and the lock with it.
        }

        _connection.Dispose();
    }

    private static string Name(Scope scope) => string.Create(CultureInfo.InvariantCulture, $"shop/{scope.Org}/{scope.Shop}");

    private static bool Ask(NpgsqlConnection connection, string sql, long number)
    {
#pragma warning disable CA2100 // The statements stand above.
        using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = number } } };
#pragma warning restore CA2100
        return command.ExecuteScalar() is true;
    }
}
