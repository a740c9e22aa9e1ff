using Jinpai.Core.Records;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Links;
using Jinpai.Storage.Records;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Imports;

/// <summary>Takes an import back: afterwards all is as if it had never been (spec 2.9, 11).</summary>
internal static class ImportRemoval
{
    /// <exception cref="StorageRefusedException">The import is unknown, or was undone before.</exception>
    public static int Undo(ShortWrites writes, long importId)
    {
        var files = writes.Connection.Rows($"SELECT id, state FROM {Tables.ImportFiles} WHERE {Tables.Mine} AND import_id = $1 AND state <> 'writing' ORDER BY id", row => (Id: row.GetInt64(0), State: row.GetString(1)), importId);
        if (files.Count == 0)
        {
            throw new StorageRefusedException("unknown_import", $"{importId}");
        }

        var done = files.Where(file => file.State is "done" or "replaced").Select(file => file.Id).ToList();
        if (done.Count == 0)
        {
            throw new StorageRefusedException("already_undone", $"{importId}");
        }

        // The newest first: each file is taken back from a shop in which it was the last.
        done.Reverse();
        foreach (var file in done)
        {
            UndoFile(writes, file);
        }

        FileData.Recover(writes);
        return done.Count;
    }

    private static void UndoFile(ShortWrites writes, long fileId)
    {
        var connection = writes.Connection;
        var touched = TouchedByOrders(connection, fileId);
        var hasHoldings = connection.Number($"SELECT 1 FROM {Tables.Records} WHERE {Tables.Mine} AND file_id = $1 AND kind = $2 LIMIT 1", fileId, RecordKinds.Of(typeof(AgentRecord)).Name) is not null;
        var accounts = connection.Rows(
            $"SELECT account FROM {Tables.FileAccounts} WHERE {Tables.Mine} AND file_id = $1 EXCEPT SELECT account FROM {Tables.DoneAccounts} WHERE {Tables.Mine} AND file_id <> $1",
            row => row.GetString(0), fileId);
        var links = LinkChange.OfUndo(connection, fileId, accounts);
        writes.Atomically(tx =>
        {
            FileReplacement.Release(tx, fileId);
            tx.Run($"UPDATE {Tables.ImportFiles} SET state = 'undone', replaced_by = NULL WHERE {Tables.Mine} AND id = $1", fileId);
            DirtyRows.AddFile(tx, fileId);
            if (touched.Count > 0)
            {
                var part = tx.Number($"SELECT max(part) FROM {Tables.Touched} WHERE {Tables.Mine} AND file_id = $1", fileId) + 1 ?? 0;
                tx.Run(
                    $"INSERT INTO {Tables.Touched} ({Tables.Key}, file_id, part, data) VALUES ({Tables.Scope}, $1, $2, $3)",
                    fileId, part, TouchedCodec.Encode(touched.Select(pair => (pair.Key, pair.Value)), touched.Count, new ByteWriter()));
            }

            foreach (var account in accounts)
            {
                DirtyRows.AddBuyer(tx, account);
            }

            if (hasHoldings)
            {
                DirtyRows.AddAll(tx);
            }

            links.Apply(tx);
        });
    }

    /// <summary>Refunds and orders of the file may concern buyers who came only with later files.</summary>
    private static Dictionary<string, long> TouchedByOrders(Connection connection, long fileId)
    {
        var touched = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (buyer, from) in connection.Rows(
            $"""
            SELECT buyer, created_at FROM {Tables.Orders}
            WHERE {Tables.Mine} AND buyer <> ''
                AND order_id IN (SELECT order_id FROM {Tables.Orders} WHERE {Tables.Mine} AND file_id = $1 UNION SELECT order_id FROM {Tables.Refunds} WHERE {Tables.Mine} AND refund_id IN (SELECT refund_id FROM {Tables.Refunds} WHERE {Tables.Mine} AND file_id = $1))
            """,
            row => (row.GetString(0), row.GetInt64(1)), fileId))
        {
            TouchedCodec.Touch(touched, buyer, from);
        }

        return touched;
    }
}
