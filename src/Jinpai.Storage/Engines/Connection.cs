using System.Data.Common;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Engines;

/// <summary>A connection that knows whose rows it is about. Parameters are named <c>$1</c>, <c>$2</c> … in order of the values; <c>$org</c> and <c>$shop</c> are given by it.</summary>
internal sealed class Connection(DbConnection inner, IDialect dialect, Scope scope) : IDisposable
{
    private bool _isInTransaction;

    public void Dispose() => inner.Dispose();

    /// <summary>For large results: read row by row. Dispose of it.</summary>
    public DbCommand Prepared(string sql, params ReadOnlySpan<object?> values) => dialect.Command(inner, sql, values.Length, scope).Bind(values);

    /// <summary>A prepared command whose values are set by <see cref="CommandValues.Bind"/> again and again.</summary>
    public DbCommand Reusable(string sql, int count)
    {
        var command = dialect.Command(inner, sql, count, scope);
        FaultyFile.Prepare(command);
        return command;
    }

    /// <summary>A statement that writes, for many rows.</summary>
    public IStatement Statement(string sql, int count) => dialect.Statement(inner, sql, count, scope);

    /// <returns>Rows changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Prepared(sql, values);
        return FaultyFile.Executed(command);
    }

    /// <summary>Null: no row, or no value in it.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Prepared(sql, values);
        return command.Rows(row => row.NumberOrNull(0)).FirstOrDefault();
    }

    /// <summary>The number after the largest that the statement finds; 1 where there is none. For numbers given under the shop's lock.</summary>
    public long Next(string sql)
    {
        using var command = Prepared(sql);
        return command.Rows(row => row.IsDBNull(0) ? 0 : row.Serial(0)).FirstOrDefault() + 1;
    }

    public List<T> Rows<T>(string sql, Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Prepared(sql, values);
        return [.. command.Rows(read)];
    }

    /// <summary>Row by row of a command of this connection; <see cref="StoredRow.Bytes"/> are not copied.</summary>
    public IEnumerable<T> Rows<T>(DbCommand command, Func<StoredRow, T> read) => command.Rows(read, dialect);

    /// <summary>The same, where each row is looked at and nothing is kept of it.</summary>
    public void ForEach(string sql, Action<StoredRow> take, params ReadOnlySpan<object?> values)
    {
        using var command = Prepared(sql, values);
        ForEach(command, take);
    }

    /// <summary>The same of a command of this connection.</summary>
    public void ForEach(DbCommand command, Action<StoredRow> take)
    {
        foreach (var _ in Rows(command, row =>
        {
            take(row);
            return true;
        }))
        {
        }
    }

    /// <summary>The one row that must be there.</summary>
    /// <exception cref="DamagedContentException">It is not.</exception>
    public T Row<T>(string place, string sql, Func<StoredRow, T> read, params ReadOnlySpan<object?> values) =>
        Rows(sql, read, values) is [var row] ? row : throw new DamagedContentException(place, "not the one row that must be there").In(inner.DataSource);

    /// <summary>Begins a transaction that writes.</summary>
    public void Begin()
    {
        Run(dialect.Begin);
        _isInTransaction = true;
    }

    /// <summary>Begins a transaction that sees one moment. Ends with <see cref="TryRollback"/>.</summary>
    public void BeginSnapshot()
    {
        Run(dialect.BeginSnapshot);
        _isInTransaction = true;
    }

    /// <summary>Of each table its columns, in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Columns() => Rows(dialect.Columns, row => (Table: row.GetString(0), Column: row.GetString(1)))
        .GroupBy(row => row.Table, StringComparer.Ordinal)
        .ToDictionary(table => table.Key, table => (IReadOnlyList<string>)[.. table.Select(row => row.Column)], StringComparer.Ordinal);

    public void Commit()
    {
        Run("COMMIT");
        _isInTransaction = false;
    }

    /// <summary>One transaction: all that is written, or nothing.</summary>
    public void Atomically(Action<Connection> write)
    {
        Begin();
        try
        {
            write(this);
            Commit();
        }
        catch
        {
            TryRollback();
            throw;
        }
    }

    /// <summary>After a failure: the failure is what counts. An engine that has rolled back by itself, as on a full disk, refuses to do it again.</summary>
    public void TryRollback()
    {
        if (!_isInTransaction)
        {
            return;
        }

        _isInTransaction = false;
        try
        {
            Run("ROLLBACK");
        }
        catch (DbException)
        {
        }
    }
}
