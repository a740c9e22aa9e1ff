using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>Statements of those who make tables and roles: past the tenant, without values.</summary>
internal static class BareStatements
{
#pragma warning disable CA2100 // Names come from this project or were looked at by PostgresPlace.
    public static void Execute(this NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <returns>The one value is true.</returns>
    public static bool Ask(this NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar() is true;
    }
#pragma warning restore CA2100
}
