using System.Data.Common;
using System.Globalization;
using Jinpai.Storage.Engines;
using NpgsqlTypes;

namespace Jinpai.Storage.Postgres;

/// <summary>An insert whose rows wait until there are many of them, or until anything else is asked of the connection: so that nobody can see that they waited. A row that cannot be is refused then.</summary>
internal sealed class PostgresInsert(PostgresConnection connection, DbCommand rows, IReadOnlyList<NpgsqlDbType> types) : IStatement
{
    private const int MostRows = 2000;
    private const long MostBytes = 4 << 20;
    private readonly List<object?[]> _waiting = [];
    private long _bytes;
    private bool _isDone;

    public int Run(params ReadOnlySpan<object?> values)
    {
        connection.Wait(this);
        var row = new object?[types.Count];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Kept(values[i]);
            _bytes += row[i] is byte[] bytes ? bytes.Length : sizeof(long);
        }

        _waiting.Add(row);
        if (_waiting.Count >= MostRows || _bytes >= MostBytes)
        {
            connection.Settle();
        }

        return 1;
    }

    /// <summary>Sends what waits.</summary>
    public void Send()
    {
        for (var i = 0; i < types.Count; i++)
        {
            rows.Parameters[i].Value = Values(types[i], i);
        }

        _waiting.Clear();
        _bytes = 0;
        FaultyFile.Executed(rows);
        DisposeIfDone();
    }

    /// <summary>The transaction that they would have been part of is gone.</summary>
    public void Forget()
    {
        _waiting.Clear();
        _bytes = 0;
        DisposeIfDone();
    }

    /// <summary>What waits is sent all the same: whether it counts, the transaction says.</summary>
    public void Dispose()
    {
        _isDone = true;
        DisposeIfDone();
    }

    private void DisposeIfDone()
    {
        if (_isDone && _waiting.Count == 0)
        {
            rows.Dispose();
        }
    }

    // Bytes are the caller's again once the call is over.
    private static object? Kept(object? value) => value is ReadOnlyMemory<byte> bytes ? bytes.ToArray() : value;

    private Array Values(NpgsqlDbType type, int column) => type switch
    {
        NpgsqlDbType.Bigint => Column<long?>(column, value => value is null ? null : Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        NpgsqlDbType.Integer => Column<int?>(column, value => value is null ? null : Convert.ToInt32(value, CultureInfo.InvariantCulture)),
        NpgsqlDbType.Bytea => Column(column, value => (byte[]?)value),
        _ => Column(column, value => (string?)value),
    };

    private T[] Column<T>(int column, Func<object?, T> read)
    {
        var values = new T[_waiting.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read(_waiting[i][column]);
        }

        return values;
    }
}
