using Jinpai.Core;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <summary>What was imported, and how far it reaches.</summary>
internal static class ImportList
{
    public static List<ImportRow> Read(Connection connection)
    {
        var files = connection.Rows(
            $"""
            SELECT f.import_id, f.id, f.name, f.sha256, f.format, f.encoding, f.bytes, f.rows, f.new, f.known, f.changed, f.held, f.first_day, f.last_day, f.kinds, f.issues, f.state, s.import_id
            FROM {Tables.ImportFiles} f LEFT JOIN {Tables.ImportFiles} s ON s.org_id = f.org_id AND s.shop_id = f.shop_id AND s.id = f.replaced_by
            WHERE f.org_id = $org AND f.shop_id = $shop AND f.state <> 'writing' ORDER BY f.id
            """,
            row => (Import: row.GetInt64(0), File: ReadFile(row))).ToLookup(file => file.Import, file => file.File);
        return connection.Rows(
            $"SELECT id, started_at, is_complete FROM {Tables.Imports} WHERE {Tables.Mine} ORDER BY id",
            row => new ImportRow(row.GetInt64(0), row.At(1), [.. files[row.GetInt64(0)]]) { IsComplete = row.GetInt64(2) != 0 });
    }

    public static Coverage ReadCoverage(Connection connection)
    {
        var (messages, orders) = connection.Rows($"SELECT max(messages_until), max(orders_until) FROM {Tables.DoneFiles} WHERE {Tables.Mine}", row => (row.AtOrNull(0), row.AtOrNull(1)))[0];
        var kinds = connection.Rows($"SELECT kinds FROM {Tables.DoneFiles} WHERE {Tables.Mine}", row => row.GetString(0));
        var first = connection.Rows($"SELECT min(first_day) FROM {Tables.DoneFiles} WHERE {Tables.Mine} AND (messages_until IS NOT NULL OR orders_until IS NOT NULL)", row => row.DayOrNull(0))[0];
        return new Coverage(
            messages,
            orders,
            first,
            kinds.SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal));
    }

    private static ImportFileRow ReadFile(StoredRow row) => new(
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
        row.DayOrNull(12) is { } first && row.DayOrNull(13) is { } last ? DaySpan.TryCreate(first, last) ?? throw row.Damage(13, "a later day") : null,
        row.GetString(14).Split(',', StringSplitOptions.RemoveEmptyEntries),
        row.GetString(15),
        row.GetString(16) == "undone")
    {
        ReplacedBy = row.NumberOrNull(17),
    };
}
