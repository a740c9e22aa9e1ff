using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Records;

/// <summary>The current state of low-volume records: of each key the version with the latest instant, then of the latest import.</summary>
internal static class RecordReader
{
    public static List<T> Current<T>(SqliteConnection connection, int firstDay = int.MinValue, int lastDay = int.MaxValue) => connection.Rows(
        """
        SELECT data FROM (
            SELECT r.data, r.key, r.day, row_number() OVER (PARTITION BY r.key ORDER BY r.latest_at DESC, r.file_id DESC, r.id DESC) AS place
            FROM records r JOIN import_files f ON f.id = r.file_id
            WHERE f.state = 'done' AND r.kind = $1)
        WHERE place = 1 AND (day IS NULL OR day BETWEEN $2 AND $3)
        ORDER BY key
        """,
        row => RecordJson.Decode<T>(row.GetString(0)), RecordKey.KindOf<T>(), firstDay, lastDay);
}
