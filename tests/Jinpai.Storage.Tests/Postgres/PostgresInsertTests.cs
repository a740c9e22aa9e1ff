using Jinpai.Storage.Engines;
using Jinpai.Storage.Postgres;
using Jinpai.Storage.Schema;
using Npgsql;

namespace Jinpai.Storage.Tests.Postgres;

/// <summary>Inserts of many rows in one message: nobody may see that rows waited for it.</summary>
public sealed class PostgresInsertTests : IDisposable
{
    private const string Insert = $"INSERT INTO {Tables.Touched} ({Tables.Key}, file_id, part, data) VALUES ({Tables.Scope}, $1, $2, $3)";
    private const string Count = $"SELECT count(*) FROM {Tables.Touched} WHERE {Tables.Mine}";
    private readonly PostgresEngine _engine = new();
    private readonly Connection _connection;

    public PostgresInsertTests()
    {
        var session = new PostgresSession(PostgresPlace.Of(_engine.Connection));
        session.Prepare();
        _connection = session.Open(new Scope(1, 1), () => null);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _engine.Dispose();
    }

    [Fact]
    public void What_waits_is_there_for_the_next_statement()
    {
        using var insert = _connection.Statement(Insert, 3);
        _connection.Begin();
        for (var part = 0; part < 5000; part++)
        {
            Assert.Equal(1, insert.Run(7L, part, (byte[])[1]));
        }

        Assert.Equal(5000, _connection.Number(Count));
        insert.Run(8L, 0, (byte[])[2]);
        Assert.Equal(1, _connection.Run($"UPDATE {Tables.Touched} SET part = 5 WHERE {Tables.Mine} AND file_id = 8"));
        insert.Run(8L, 6, (byte[])[2]);
        _connection.Commit();
        Assert.Equal([5, 6], _connection.Rows($"SELECT part FROM {Tables.Touched} WHERE {Tables.Mine} AND file_id = 8 ORDER BY part", row => row.GetInt32(0)));
    }

    [Fact]
    public void What_waits_is_sent_though_its_insert_was_disposed_of()
    {
        _connection.Begin();
        using (var insert = _connection.Statement(Insert, 3))
        {
            insert.Run(7L, 0, (byte[])[1]);
        }

        _connection.Commit();
        Assert.Equal(1, _connection.Number(Count));
    }

    [Fact]
    public void What_waits_goes_with_its_transaction()
    {
        using var insert = _connection.Statement(Insert, 3);
        _connection.Begin();
        insert.Run(7L, 0, (byte[])[1]);
        _connection.TryRollback();
        _connection.Begin();
        insert.Run(7L, 1, (byte[])[1]);
        _connection.Commit();
        Assert.Equal([1], _connection.Rows($"SELECT part FROM {Tables.Touched} WHERE {Tables.Mine}", row => row.GetInt32(0)));
    }

    [Fact]
    public void A_row_that_cannot_be_refuses_all_that_waited_with_it()
    {
        using var insert = _connection.Statement(Insert, 3);
        _connection.Begin();
        insert.Run(7L, 0, (byte[])[1]);
        insert.Run(7L, 0, (byte[])[2]);
        Assert.Equal(PostgresErrorCodes.UniqueViolation, Assert.Throws<PostgresException>(_connection.Commit).SqlState);
        _connection.TryRollback();
        Assert.Equal(0, _connection.Number(Count));
    }

    [Fact]
    public void Values_are_those_of_the_moment_of_the_call()
    {
        using var insert = _connection.Statement(Insert, 3);
        byte[] shared = [1, 2];
        _connection.Begin();
        insert.Run(7, 0L, new ReadOnlyMemory<byte>(shared));
        shared[0] = 9;
        insert.Run(7, 1L, ReadOnlyMemory<byte>.Empty);
        _connection.Commit();
        Assert.Equal([[1, 2], []], _connection.Rows($"SELECT data FROM {Tables.Touched} WHERE {Tables.Mine} ORDER BY part", row => row.Blob(0)));
    }

    [Fact]
    public void Rows_of_two_inserts_keep_their_order()
    {
        using var touched = _connection.Statement(Insert, 3);
        using var accounts = _connection.Statement($"INSERT INTO {Tables.FileAccounts} ({Tables.Key}, file_id, account) VALUES ({Tables.Scope}, $1, $2)", 2);
        _connection.Begin();
        for (var i = 0; i < 3; i++)
        {
            touched.Run(7L, i, (byte[])[1]);
            accounts.Run(7L, $"客服{i}");
        }

        _connection.Commit();
        Assert.Equal(3, _connection.Number(Count));
        Assert.Equal(3, _connection.Number($"SELECT count(*) FROM {Tables.FileAccounts} WHERE {Tables.Mine}"));
    }

    [Fact]
    public void The_fence_stands_before_many_rows_too()
    {
        using var insert = _connection.Statement($"INSERT INTO {Tables.Touched} (org_id, shop_id, file_id, part, data) VALUES ($1, $2, $3, $4, $5)", 5);
        _connection.Begin();
        insert.Run(2L, 1L, 7L, 0, (byte[])[1]);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.Throws<PostgresException>(_connection.Commit).SqlState);
        _connection.TryRollback();
    }

    [Theory]
    [InlineData("INSERT INTO a (org_id, b) VALUES ($org, $1)", "INSERT INTO a (org_id, b) VALUES ($org, $1), ($org, $2)")]
    [InlineData("INSERT INTO a (b, org_id) VALUES ($1, $org) ON CONFLICT DO NOTHING", null)]
    [InlineData("INSERT INTO a (b, c) VALUES ($1, 0)", null)]
    [InlineData("INSERT INTO a (b, c) VALUES ($1, $1)", null)]
    [InlineData("INSERT INTO a (b) SELECT $1", null)]
    [InlineData("INSERT INTO a (b) VALUES (coalesce($1, 0))", null)]
    [InlineData("UPDATE a SET b = $1", null)]
    public void Only_what_says_one_row_of_parameters_can_say_many(string sql, string? rows) => Assert.Equal(rows, PlainInsert.OfRows(sql, count: 1, rows: 2));

    [Fact]
    public void Values_stand_row_by_row_whatever_the_order_of_columns() =>
        Assert.Equal("INSERT INTO a (c, org_id, b) VALUES ($2, $org, $1), ($4, $org, $3)", PlainInsert.OfRows("INSERT INTO a (c, org_id, b) VALUES ($2, $org, $1)", count: 2, rows: 2));
}
