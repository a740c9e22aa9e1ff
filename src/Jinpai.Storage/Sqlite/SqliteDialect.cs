using System.Data.Common;
using System.Globalization;
using Jinpai.Storage.Engines;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Jinpai.Storage.Sqlite;

/// <summary>SQLite takes <c>$name</c> as it stands.</summary>
internal sealed class SqliteDialect : IDialect
{
    public static SqliteDialect Instance { get; } = new();

    public string Begin => "BEGIN IMMEDIATE";

    public string BeginSnapshot => "BEGIN";

    public string Columns => "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid";

    public DbCommand Command(DbConnection connection, string sql, int count, Scope scope)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All SQL is written in this project; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 1; i <= count; i++)
        {
            command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${i}"), null));
        }

        Name(command, "$org", scope.Org);
        Name(command, "$shop", scope.Shop);
        return command;
    }

    public ReadOnlySpan<byte> Bytes(DbDataReader reader, int column) => raw.sqlite3_column_blob(((SqliteDataReader)reader).Handle, column);

    public IStatement Statement(DbConnection connection, string sql, int count, Scope scope) => new SqliteStatement((SqliteConnection)connection, sql, count, scope);

    private static void Name(DbCommand command, string name, long value)
    {
        if (command.CommandText.Contains(name, StringComparison.Ordinal))
        {
            command.Parameters.Add(new SqliteParameter(name, value));
        }
    }
}
