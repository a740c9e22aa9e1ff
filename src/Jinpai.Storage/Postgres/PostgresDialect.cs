using System.Data.Common;
using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Postgres;

/// <summary>PostgreSQL knows parameters by place, and their kinds by the columns that they stand beside.</summary>
internal sealed class PostgresDialect : IDialect
{
    public static PostgresDialect Instance { get; } = new();

    public string Begin => PostgresCommand.Begin;

    public string BeginSnapshot => PostgresCommand.BeginSnapshot;

    public string Columns => """
        SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum
        """;

    public DbCommand Command(DbConnection connection, string sql, int count, Scope scope) => new PostgresCommand((PostgresConnection)connection, PostgresStatement.Of((PostgresConnection)connection, sql, count), scope);

    public IStatement Statement(DbConnection connection, string sql, int count, Scope scope)
    {
        var server = (PostgresConnection)connection;
        return PlainInsert.OfRows(sql, count, rows: 1) is null
            ? new CommandStatement(Command(connection, sql, count, scope))
            : new PostgresInsert(server, count, rows => new CommandStatement(new PostgresCommand(server, PostgresStatement.OfRows(server, sql, count, rows)!, scope)));
    }
}
