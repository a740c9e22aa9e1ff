using Jinpai.Core;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Records;

/// <summary>The current state of low-volume records: of each key the version with the latest instant, then of the latest import.</summary>
internal static class RecordReader
{
    public static List<T> Current<T>(Connection connection, DaySpan? days = null) => connection.Rows(
        $"""
        SELECT data FROM (
            SELECT data, key, day, row_number() OVER (PARTITION BY key ORDER BY latest_at DESC, file_id DESC, part DESC) AS place
            FROM {Tables.DoneRecords} WHERE {Tables.Mine} AND kind = $1) AS versions
        WHERE place = 1 AND (day IS NULL OR day BETWEEN coalesce($2, day) AND coalesce($3, day))
        ORDER BY key
        """,
        row => (T)RecordKinds.Of(typeof(T)).Decode(row.GetString(0)), RecordKinds.Of(typeof(T)).Name, days?.First.Number, days?.Last.Number);
}
