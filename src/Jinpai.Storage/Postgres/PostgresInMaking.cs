using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>Tables that no program opens before they are finished.</summary>
internal sealed class PostgresInMaking : IEngineInMaking
{
    private readonly NpgsqlConnection _connection;
    private readonly PostgresMigrations _migrations;
    private bool _isFinished;

    /// <param name="connection">A connection string.</param>
    /// <exception cref="StorageRefusedException"><c>place_not_empty</c>, or <c>place_busy</c>: another process is making it.</exception>
    public PostgresInMaking(string connection)
    {
        var place = PostgresPlace.Of(connection);
        _connection = new PostgresSession(place).OpenRaw(place.NewConnection());
        _migrations = new PostgresMigrations(place, _connection);
        Engine = new PostgresServer(place, isMaking: true);
        try
        {
            Begin(place);
        }
        catch
        {
            Release();
            throw;
        }
    }

    public IEngine Engine { get; }

    public void Finish()
    {
        _migrations.EndMaking();
        _isFinished = true;
    }

    public void Dispose()
    {
        try
        {
            if (!_isFinished)
            {
                _migrations.DropAll();
            }
        }
        finally
        {
            Release();
        }
    }

    // The connection goes back to the pool, and a lock would stay with it.
    private void Release()
    {
        try
        {
            using var unlock = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", _connection);
            unlock.ExecuteNonQuery();
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and the lock with it.
        }

        _connection.Dispose();
    }

    // The lock goes with its connection, however the process dies.
    private void Begin(PostgresPlace place)
    {
        using var taking = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", _connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = place.LockNumber("making") } } };
        if (taking.ExecuteScalar() is not true)
        {
            throw new StorageRefusedException("place_busy", place.Location);
        }

        if (_migrations.Done() is { Count: > 0 } done)
        {
            if (!done.Contains(PostgresMigrations.Making))
            {
                throw new StorageRefusedException("place_not_empty", place.Location);
            }

            // What a process left that died at it.
            _migrations.DropAll();
        }

        _migrations.BeginMaking();
    }
}
