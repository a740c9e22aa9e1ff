using System.Data.Common;
using System.Globalization;
using Jinpai.Storage.Engines;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Jinpai.Storage.Sqlite;

/// <summary>A prepared statement of SQLite itself: values go in by number, where a command looks each up by its name and makes a reader to learn that there are no rows.</summary>
internal sealed class SqliteStatement : IStatement
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    /// <summary>The place of <c>$1</c>, <c>$2</c> … as SQLite counts them; 0: the statement has none.</summary>
    private readonly int[] _places;

    public SqliteStatement(SqliteConnection connection, string sql, int count, Scope scope)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out _statement));
        _places = [.. Enumerable.Range(1, count).Select(number => PlaceOf(string.Create(CultureInfo.InvariantCulture, $"${number}")))];
        Bind(PlaceOf("$org"), scope.Org);
        Bind(PlaceOf("$shop"), scope.Shop);
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Bind(_places[i], values[i]);
        }

        var result = raw.sqlite3_step(_statement);
        while (result == raw.SQLITE_ROW)
        {
            result = raw.sqlite3_step(_statement);
        }

        // The error that a step met is told again by the reset.
        var after = raw.sqlite3_reset(_statement);
        Check(result == raw.SQLITE_DONE ? after : result);
        return raw.sqlite3_changes(_connection.Handle);
    }

    public void Dispose() => _statement.Dispose();

    private int PlaceOf(string name) => raw.sqlite3_bind_parameter_index(_statement, name);

    private void Bind(int place, object? value)
    {
        if (place == 0)
        {
            return;
        }

        Check(value switch
        {
            null => raw.sqlite3_bind_null(_statement, place),
            long number => raw.sqlite3_bind_int64(_statement, place, number),
            int number => raw.sqlite3_bind_int64(_statement, place, number),
            string text => raw.sqlite3_bind_text(_statement, place, text),
            byte[] bytes => Bind(place, bytes.AsSpan()),
            ReadOnlyMemory<byte> bytes => Bind(place, bytes.Span),
            _ => throw new ArgumentException($"No value of a row: {value.GetType()}", nameof(value)),
        });
    }

    /// <summary>No bytes are a value too; a pointer to nothing would be null.</summary>
    private int Bind(int place, ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, place, 0) : raw.sqlite3_bind_blob(_statement, place, bytes);

    private void Check(int result)
    {
        try
        {
            SqliteException.ThrowExceptionForRC(result, _connection.Handle);
        }
        catch (DbException fault) when (FaultyFile.Note(fault, _connection))
        {
            throw;
        }
    }
}
