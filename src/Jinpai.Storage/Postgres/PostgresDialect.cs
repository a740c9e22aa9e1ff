using System.Data.Common;
using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Postgres;

/// <summary>PostgreSQL knows parameters by place, and their kinds by the columns that they stand beside.</summary>
internal sealed class PostgresDialect : IDialect
{
    public static PostgresDialect Instance { get; } = new();

    public string Begin => PostgresCommand.Begin;

    public DbCommand Command(DbConnection connection, string sql, int count, Scope scope) => new PostgresCommand((PostgresConnection)connection, PostgresStatement.Of((PostgresConnection)connection, sql, count), scope);
}
