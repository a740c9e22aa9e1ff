using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>Hashes what the raw tables of a shop hold, whatever numbers its rows and files got: equal data, equal hashes.</summary>
internal static class RawTables
{
    /// <summary>Every table of the shop that is not derived, and what the derived ones must never keep once a command has ended.</summary>
    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["import_files"] = """
            SELECT name, sha256, format, encoding, bytes, rows, new, known, changed, held, first_day, last_day, messages_until, orders_until, kinds, issues, state, has_data,
                (SELECT s.name FROM import_files s WHERE s.id = import_files.replaced_by)
            FROM import_files
            """,
        ["segments"] = "SELECT f.name, t.day, t.bucket, t.part, t.messages, t.buyers, t.marks_rules, t.timing, t.content FROM segments t LEFT JOIN import_files f ON f.id = t.file_id",
        ["file_accounts"] = "SELECT f.name, t.account FROM file_accounts t LEFT JOIN import_files f ON f.id = t.file_id",
        ["order_mentions"] = "SELECT f.name, t.order_id, t.buyer, t.account, t.at FROM order_mentions t LEFT JOIN import_files f ON f.id = t.file_id",
        ["orders"] = "SELECT f.name, t.order_id, t.buyer, t.bucket, t.created_at, t.latest_at, t.data FROM orders t LEFT JOIN import_files f ON f.id = t.file_id",
        ["order_conflicts"] = "SELECT f.name, t.order_id FROM order_conflicts t LEFT JOIN import_files f ON f.id = t.file_id",
        ["refunds"] = "SELECT f.name, t.refund_id, t.order_id, t.data FROM refunds t LEFT JOIN import_files f ON f.id = t.file_id",
        ["records"] = "SELECT f.name, t.kind, t.key, t.day, t.latest_at, t.data FROM records t LEFT JOIN import_files f ON f.id = t.file_id",
        ["link_undo"] = "SELECT chat_key, order_key FROM link_undo",
        ["touched"] = "SELECT f.name, t.part, t.data FROM touched t LEFT JOIN import_files f ON f.id = t.file_id",
        ["dirty"] = "SELECT DISTINCT t.kind, f.name, t.buyer, t.from_at FROM dirty t LEFT JOIN import_files f ON f.id = t.file_id",
        ["pending"] = "SELECT pending, garbage FROM generation",
        ["dead fact_packs"] = "SELECT count(*) FROM fact_packs, generation g WHERE born > g.current OR born < g.floor OR died <= g.current",
        ["dead deal_packs"] = "SELECT count(*) FROM deal_packs, generation g WHERE born > g.current OR born < g.floor OR died <= g.current",
        ["dead measures"] = "SELECT count(*) FROM measures, generation g WHERE born > g.current OR born < g.floor OR died <= g.current",
    };

    public static IReadOnlyDictionary<string, string> Hashes(string dataFolder, string? database = null)
    {
        using DbConnection connection = database is not null
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, SearchPath = "jinpai" }.ConnectionString)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "shops", Desk.ShopCode + ".db"), Pooling = false }.ToString());
        connection.Open();
        var hashes = Queries.ToDictionary(query => query.Key, query => Hash(connection, query.Value), StringComparer.Ordinal);
        if (database is null)
        {
            hashes.Add("integrity", Hash(connection, "PRAGMA integrity_check"));
        }

        return hashes;
    }

    private static string Hash(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        var row = new StringBuilder();
        while (reader.Read())
        {
            row.Clear();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                row.Append(reader.GetValue(i) is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)).Append('\u001f');
            }

            rows.Add(row.ToString());
        }

        rows.Sort(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }
}
