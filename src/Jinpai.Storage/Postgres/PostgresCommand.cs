using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jinpai.Storage.Engines;
using Npgsql;
using NpgsqlTypes;

namespace Jinpai.Storage.Postgres;

/// <summary>A statement with its values. Outside of a transaction it goes to the server in one of its own, in one message with what that has to begin with.</summary>
internal sealed class PostgresCommand : DbCommand
{
    /// <summary>Begins a transaction that writes; it ends by COMMIT or ROLLBACK.</summary>
    public const string Begin = "BEGIN";

    /// <summary>Begins a transaction that sees one moment; it ends by ROLLBACK.</summary>
    public const string BeginSnapshot = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private readonly PostgresConnection _connection;
    private readonly PostgresStatement _statement;
    private readonly NpgsqlCommand _command;

    public PostgresCommand(PostgresConnection connection, PostgresStatement statement, Scope scope)
    {
        _connection = connection;
        _statement = statement;
#pragma warning disable CA2100 // All SQL is written in this project; values are parameters.
        _command = new NpgsqlCommand(statement.Text, connection.Inner);
#pragma warning restore CA2100
        foreach (var type in statement.Types)
        {
            _command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        }

        var place = statement.Types.Count;
        if (statement.HasShop)
        {
            _command.Parameters[--place].Value = scope.Shop;
        }

        if (statement.HasOrg)
        {
            _command.Parameters[--place].Value = scope.Org;
        }
    }

    [AllowNull]
    public override string CommandText
    {
        get => _statement.Text;
        set => throw new NotSupportedException();
    }

    public override int CommandTimeout
    {
        get => _command.CommandTimeout;
        set => _command.CommandTimeout = value;
    }

    public override CommandType CommandType { get; set; } = CommandType.Text;
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => _connection;
        set => throw new NotSupportedException();
    }

    protected override DbParameterCollection DbParameterCollection => _command.Parameters;
    protected override DbTransaction? DbTransaction { get; set; }

    public override int ExecuteNonQuery()
    {
        if (_statement.Text == "ROLLBACK")
        {
            _connection.Forget();
            return _connection.State == ConnectionState.Open ? EndTransaction() : 0;
        }

        _connection.Settle();
        return _statement.Text switch
        {
            Begin => BeginTransaction(_connection.Tenant.BeginWriting),
            BeginSnapshot => BeginTransaction(_connection.Tenant.BeginSnapshot),
            "COMMIT" => EndTransaction(),
            _ => ExecuteStatement(),
        };
    }

    public override object? ExecuteScalar() => throw new NotSupportedException();

    /// <summary>Nothing to do: the driver keeps statements that come again, on every connection of the pool.</summary>
    public override void Prepare()
    {
    }

    public override void Cancel() => _command.Cancel();

    protected override DbParameter CreateDbParameter() => throw new NotSupportedException();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        _connection.Settle();
        NarrowValues();
        if (_connection.IsInTransaction)
        {
            _connection.RefuseIfBroken();
            return _command.ExecuteReader(behavior);
        }

        NpgsqlDataReader? reader = null;
        InTransactionOfItsOwn(batch => reader = batch.ExecuteReader(behavior));
        return reader!;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _command.Dispose();
        }

        base.Dispose(disposing);
    }

    private int BeginTransaction(Action<NpgsqlConnection> begin)
    {
        _connection.Ask(() => begin(_connection.Inner));
        _connection.IsInTransaction = true;
        return 0;
    }

    private int EndTransaction()
    {
        _connection.IsInTransaction = false;
        _connection.RefuseIfBroken();
        return _command.ExecuteNonQuery();
    }

    private int ExecuteStatement()
    {
        NarrowValues();
        if (_connection.IsInTransaction)
        {
            _connection.RefuseIfBroken();
            return _command.ExecuteNonQuery();
        }

        var rows = 0;
        InTransactionOfItsOwn(batch =>
        {
            batch.ExecuteNonQuery();
            rows = checked((int)batch.BatchCommands[^2].RecordsAffected);
        });
        return rows;
    }

    private void InTransactionOfItsOwn(Action<NpgsqlBatch> execute)
    {
        try
        {
            _connection.Ask(() => execute(Whole()));
        }
        catch (PostgresException) when (_connection.State == ConnectionState.Open)
        {
            _connection.Rollback();
            throw;
        }
    }

#pragma warning disable CA2000 // A reader of it may outlive this call; a batch holds nothing that must be given back.
    private NpgsqlBatch Whole()
    {
        var batch = new NpgsqlBatch(_connection.Inner) { Timeout = _command.CommandTimeout };
        _connection.Tenant.Begin(batch);
        var statement = new NpgsqlBatchCommand(_statement.Text);
        foreach (NpgsqlParameter parameter in _command.Parameters)
        {
            statement.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = parameter.NpgsqlDbType, Value = parameter.Value });
        }

        batch.BatchCommands.Add(statement);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        return batch;
    }
#pragma warning restore CA2000

    // The program's numbers are of several kinds, a column's are of one.
    private void NarrowValues()
    {
        foreach (NpgsqlParameter parameter in _command.Parameters)
        {
            parameter.Value = (parameter.NpgsqlDbType, parameter.Value) switch
            {
                (NpgsqlDbType.Bigint, not (null or DBNull or long)) => Convert.ToInt64(parameter.Value, CultureInfo.InvariantCulture),
                (NpgsqlDbType.Integer, not (null or DBNull or int)) => Convert.ToInt32(parameter.Value, CultureInfo.InvariantCulture),
                (_, null) => DBNull.Value,
                _ => parameter.Value,
            };
        }
    }
}
