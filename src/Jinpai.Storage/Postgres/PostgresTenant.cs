using System.Globalization;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>What every transaction of a connection begins with: as whom it works, and for which organisation. Policies of the tables let through that organisation's rows alone, whatever a statement asks for.</summary>
internal sealed class PostgresTenant
{
    private readonly PostgresPlace _place;
    private readonly Scope _scope;
    private readonly Func<PostgresShopLock?> _lock;
    private readonly string[] _settings;

    public PostgresTenant(PostgresPlace place, string? worker, bool isDistributed, Scope scope, Func<PostgresShopLock?> @lock)
    {
        _place = place;
        _scope = scope;
        _lock = @lock;
        var organisation = string.Create(CultureInfo.InvariantCulture, $"SET LOCAL jinpai.org = {scope.Org}");
        _settings =
        [
            "BEGIN",
            .. (ReadOnlySpan<string>)(isDistributed ? [CitusCluster.SettingsReachWorkers] : []),
            .. (ReadOnlySpan<string>)(worker is null ? [] : [$"SET LOCAL ROLE {worker}"]),
            organisation,
        ];
    }

    public string Location => _place.Location;

    /// <summary>Begins a transaction that sees one moment and writes nothing.</summary>
    public void BeginSnapshot(NpgsqlConnection connection)
    {
        using var batch = new NpgsqlBatch(connection);
        Begin(batch);
        batch.BatchCommands[0].CommandText = PostgresCommand.BeginSnapshot;
        batch.ExecuteNonQuery();
    }

    /// <summary>The statements to put before a transaction's first one.</summary>
    public void Begin(NpgsqlBatch batch)
    {
        foreach (var setting in _settings)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(setting));
        }
    }

    /// <summary>Begins a transaction that writes. What people operate is written by one at a time, as in an engine that has one writer; a shop by whoever holds its lock.</summary>
    /// <exception cref="StorageRefusedException"><c>lock_lost</c>: the lock went with its connection, and another process may be writing.</exception>
    public void BeginWriting(NpgsqlConnection connection)
    {
        using var batch = new NpgsqlBatch(connection);
        Begin(batch);
        var held = _scope.Shop == 0 ? null : _lock();
        batch.BatchCommands.Add(_scope.Shop == 0
            ? Locking("pg_advisory_xact_lock", OperatedLock)
            : Locking("pg_advisory_xact_lock_shared", PostgresShopLock.WritersOf(_place, _scope)));
        if (held is not null)
        {
            batch.BatchCommands.Add(held.StillHeld());
        }

        using var reader = batch.ExecuteReader();
        if (held is null || (reader.NextResult() && reader.Read()))
        {
            return;
        }

        reader.Dispose();
        using var rollback = new NpgsqlCommand("ROLLBACK", connection);
        rollback.ExecuteNonQuery();
        throw new StorageRefusedException("lock_lost", _place.Location);
    }

    /// <summary>Names the organisation in a transaction that somebody else has begun, and waits until nobody else writes to what people operate.</summary>
    public void Join(NpgsqlConnection connection)
    {
        using var batch = new NpgsqlBatch(connection);
        Begin(batch);
        batch.BatchCommands.RemoveAt(0);
        batch.BatchCommands.Add(Locking("pg_advisory_xact_lock", OperatedLock));
        batch.ExecuteNonQuery();
    }

    private long OperatedLock => _place.LockNumber(string.Create(CultureInfo.InvariantCulture, $"operated/{_scope.Org}"));

    private static NpgsqlBatchCommand Locking(string function, long number) => new($"SELECT {function}($1)") { Parameters = { new NpgsqlParameter<long> { TypedValue = number } } };
}
