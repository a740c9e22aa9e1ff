using Jinpai.Core;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Reading;

/// <summary>What was imported, and how far it reaches.</summary>
internal static class ImportList
{
    public static List<ImportRow> Read(SqliteConnection connection)
    {
        var files = connection.Rows(
            """
            SELECT import_id, id, name, sha256, format, encoding, bytes, rows, new, known, changed, held, first_day, last_day, kinds, issues, state,
                (SELECT s.import_id FROM import_files s WHERE s.id = import_files.replaced_by)
            FROM import_files WHERE state <> 'writing' ORDER BY id
            """,
            row => (Import: row.GetInt64(0), File: ReadFile(row))).ToLookup(file => file.Import, file => file.File);
        return connection.Rows("SELECT id, started_at FROM imports ORDER BY id", row => new ImportRow(row.GetInt64(0), new Instant(row.GetInt64(1)), [.. files[row.GetInt64(0)]]));
    }

    public static Coverage ReadCoverage(SqliteConnection connection)
    {
        var (messages, orders) = connection.Rows("SELECT max(messages_until), max(orders_until) FROM import_files WHERE state = 'done'", row => (row.NumberOrNull(0), row.NumberOrNull(1)))[0];
        var kinds = connection.Rows("SELECT kinds FROM import_files WHERE state = 'done'", row => row.GetString(0));
        var first = connection.Number("SELECT min(first_day) FROM import_files WHERE state = 'done' AND (messages_until IS NOT NULL OR orders_until IS NOT NULL)");
        return new Coverage(
            messages is null ? null : new Instant(messages.Value),
            orders is null ? null : new Instant(orders.Value),
            first is null ? null : new BusinessDay((int)first.Value),
            kinds.SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal));
    }

    private static ImportFileRow ReadFile(SqliteDataReader row) => new(
        row.GetInt64(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        row.GetInt64(6),
        row.GetInt64(7),
        row.GetInt64(8),
        row.GetInt64(9),
        row.GetInt64(10),
        row.GetInt64(11),
        Day(row.NumberOrNull(12)),
        Day(row.NumberOrNull(13)),
        row.GetString(14).Split(',', StringSplitOptions.RemoveEmptyEntries),
        row.GetString(15),
        row.GetString(16) == "undone")
    {
        ReplacedBy = row.NumberOrNull(17),
    };

    private static BusinessDay? Day(long? number) => number is null ? null : new BusinessDay((int)number.Value);
}
