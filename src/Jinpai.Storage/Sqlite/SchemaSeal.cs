using System.Security.Cryptography;
using System.Text;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Sqlite;

/// <summary>
/// A digest of all tables, keys and views of a database, written with every change of them and compared whenever it is prepared.
/// The engine believes what its catalogue says: one changed byte in there is another column, another key, or a view that means something else,
/// and its own check of the file does not see it.
/// </summary>
internal static class SchemaSeal
{
    private const string Table = "schema_seal";

    // What the engine keeps for itself is not ours.
    private const string Catalogue = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name";

    /// <returns>Whether there is a seal: a new database has none, nor has one from before there were seals.</returns>
    /// <exception cref="StorageRefusedException"><c>damaged_database</c>.</exception>
    public static bool Check(Connection connection, string location)
    {
        if (connection.Number($"SELECT count(*) FROM sqlite_master WHERE name = '{Table}'") == 0)
        {
            return false;
        }

        // One moment for both, as another process may be changing the tables. By place: the column's name may be what is damaged.
        connection.Run("BEGIN");
        var seals = connection.Rows($"SELECT * FROM {Table}", row => row.GetString(0));
        var digest = Digest(connection);
        connection.Run("COMMIT");
        return seals is [var seal] && seal == digest
            ? true
            : throw new StorageRefusedException("damaged_database", $"{location}: the definitions of its tables are not those that were written");
    }

    /// <summary>In the transaction that changes the tables.</summary>
    public static void Set(Connection connection)
    {
        connection.Run($"CREATE TABLE IF NOT EXISTS {Table} (digest TEXT PRIMARY KEY) WITHOUT ROWID");
        connection.Run($"DELETE FROM {Table}");
        connection.Run($"INSERT INTO {Table} (digest) VALUES ($1)", Digest(connection));
    }

    private static string Digest(Connection connection)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in connection.Rows(Catalogue, row => string.Join('\0', Enumerable.Range(0, 4).Select(place => row.IsDBNull(place) ? "" : row.GetString(place)))))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return Convert.ToHexString(digest.GetHashAndReset());
    }
}
