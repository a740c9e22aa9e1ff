using Jinpai.Storage.Facts;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <content>What did not come in, or belongs to nobody.</content>
public sealed partial class ShopReader
{
    /// <summary>Imports of which files count, that were stopped before all were read or are still at work, oldest first.</summary>
    public IReadOnlyList<long> UnfinishedImports() => All.Rows(
        $"SELECT id FROM {Tables.Imports} WHERE {Tables.Mine} AND is_complete = 0 AND id IN (SELECT import_id FROM {Tables.DoneFiles} WHERE {Tables.Mine}) ORDER BY id", row => row.GetInt64(0));

    /// <summary>The import that a job has begun; null: nothing of it was taken.</summary>
    public long? ImportOf(string job) => ImportSession.BegunBy(_connection, job);

    /// <summary>Imports with rows that are in no figure, and how many; a file that was read again later is counted there.</summary>
    public IReadOnlyList<(long Import, long RowCount)> HeldRows() => All.Rows(
        $"""
        SELECT f.import_id, CAST(sum(f.held) AS BIGINT) FROM {Tables.DoneFiles} f
        WHERE f.org_id = $org AND f.shop_id = $shop AND f.held > 0
            AND NOT EXISTS (SELECT 1 FROM {Tables.DoneFiles} l WHERE l.org_id = f.org_id AND l.shop_id = f.shop_id AND l.sha256 = f.sha256 AND l.id > f.id)
        GROUP BY f.import_id ORDER BY f.import_id
        """,
        row => (row.GetInt64(0), row.GetInt64(1)));

    /// <summary>Imports of which an older version did not take the refunds that stand in their orders, oldest first; a file that was read again later lacks nothing.</summary>
    public IReadOnlyList<long> ImportsWithoutRefunds() => All.Rows(
        $"""
        SELECT DISTINCT f.import_id FROM {Tables.DoneFiles} f
        WHERE f.org_id = $org AND f.shop_id = $shop AND f.lacks_refunds = 1
            AND NOT EXISTS (SELECT 1 FROM {Tables.DoneFiles} l WHERE l.org_id = f.org_id AND l.shop_id = f.shop_id AND l.sha256 = f.sha256 AND l.lacks_refunds = 0)
        ORDER BY f.import_id
        """,
        row => row.GetInt64(0));

    /// <summary>Accounts with conversations, dropped ones too, by name.</summary>
    public IReadOnlyList<string> ReceptionAccounts() => All.Rows(
        $"SELECT DISTINCT owner FROM {Tables.FactPacks} WHERE {FactTables.Visible} AND kind = $1 ORDER BY owner", row => row.GetString(0), (int)PackKind.Reception);
}
