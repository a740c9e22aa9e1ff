using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Jinpai.Storage.Refusals;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>A connection that never lets a statement out without its tenant, and that names its place without its password.</summary>
internal sealed class PostgresConnection(NpgsqlConnection inner, PostgresTenant tenant) : DbConnection
{
    private PostgresInsert? _waiting;

    /// <summary>For what only this engine does, in a transaction that <see cref="PostgresCommand.Begin"/> began.</summary>
    public NpgsqlConnection Inner { get; } = inner;

    public PostgresTenant Tenant { get; } = tenant;

    /// <summary>A transaction is open that began with the tenant.</summary>
    public bool IsInTransaction { get; set; }

    [AllowNull]
    public override string ConnectionString
    {
        get => "";
        set => throw new NotSupportedException();
    }

    public override string Database => Inner.Database;
    public override string DataSource => Tenant.Location;
    public override string ServerVersion => Inner.ServerVersion;
    public override ConnectionState State => Inner.State;

    /// <summary>Rows of this insert wait; those of another one do not any more.</summary>
    public void Wait(PostgresInsert insert)
    {
        if (!ReferenceEquals(_waiting, insert))
        {
            Settle();
            _waiting = insert;
        }
    }

    /// <summary>Sends rows that wait: before anything else is asked.</summary>
    public void Settle()
    {
        if (_waiting is { } insert)
        {
            _waiting = null;
            insert.Send();
        }
    }

    /// <summary>Rows that wait are not wanted any more.</summary>
    public void Forget()
    {
        _waiting?.Forget();
        _waiting = null;
    }

    /// <summary>A connection that broke off says so at that moment; who goes on with it all the same is told the same again.</summary>
    /// <exception cref="StorageRefusedException"><c>no_connection</c>.</exception>
    public void RefuseIfBroken()
    {
        if (Inner.State != ConnectionState.Open)
        {
            throw new StorageRefusedException("no_connection", Tenant.Location);
        }
    }

    /// <summary>Asks the server for something that changes nothing. A statement before may have failed outside of a transaction of ours, which leaves one that must be ended.</summary>
    public void Ask(Action ask)
    {
        RefuseIfBroken();
        try
        {
            ask();
        }
        catch (PostgresException left) when (!IsInTransaction && left.SqlState == PostgresErrorCodes.InFailedSqlTransaction)
        {
            Rollback();
            ask();
        }
    }

    /// <summary>Ends what is left of a transaction.</summary>
    public void Rollback()
    {
        using var command = new NpgsqlCommand("ROLLBACK", Inner);
        command.ExecuteNonQuery();
    }

    public override void Open() => Inner.Open();

    public override void Close() => Inner.Close();

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
