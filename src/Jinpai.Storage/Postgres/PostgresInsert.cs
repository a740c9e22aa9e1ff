using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Postgres;

/// <summary>An insert whose rows wait until there are many of them, or until anything else is asked of the connection: so that nobody can see that they waited. A row that cannot be is refused then.</summary>
internal sealed class PostgresInsert(PostgresConnection connection, int count, Func<int, IStatement> ofRows) : IStatement
{
    private const int MostRows = 2048;
    private const long MostBytes = 4 << 20;

    /// <summary>How many rows a statement may be of: few texts, so that the server keeps them prepared, and no statement of more values than it takes (65,535).</summary>
    private static readonly int[] Sizes = [128, 16, 1];
    private readonly Dictionary<int, IStatement> _statements = [];
    private readonly List<object?> _waiting = [];
    private long _bytes;
    private bool _isDone;

    public int Run(params ReadOnlySpan<object?> values)
    {
        connection.Wait(this);
        foreach (var value in values)
        {
            // Bytes are the caller's again once the call is over.
            var kept = value is ReadOnlyMemory<byte> memory ? memory.ToArray() : value;
            _waiting.Add(kept);
            _bytes += kept is byte[] bytes ? bytes.Length : sizeof(long);
        }

        if (_waiting.Count >= MostRows * count || _bytes >= MostBytes)
        {
            connection.Settle();
        }

        return 1;
    }

    /// <summary>Sends what waits.</summary>
    public void Send()
    {
        object?[] values = [.. _waiting];
        _waiting.Clear();
        _bytes = 0;
        for (var sent = 0; sent < values.Length;)
        {
            var rows = Sizes.First(size => size * count <= values.Length - sent);
            Statement(rows).Run(values.AsSpan(sent, rows * count));
            sent += rows * count;
        }

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

    private IStatement Statement(int rows)
    {
        if (!_statements.TryGetValue(rows, out var statement))
        {
            _statements.Add(rows, statement = ofRows(rows));
        }

        return statement;
    }

    private void DisposeIfDone()
    {
        if (_isDone && _waiting.Count == 0)
        {
            foreach (var statement in _statements.Values)
            {
                statement.Dispose();
            }

            _statements.Clear();
        }
    }
}
