using Jinpai.Storage.Codecs;
using Jinpai.Storage.Links;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Imports;

/// <summary>Takes an import back: afterwards all is as if it had never been (spec 2.9, 11).</summary>
internal static class ImportUndo
{
    /// <exception cref="StorageRefusedException">The import is unknown, or was undone before.</exception>
    public static int Undo(ShortWrites writes, long importId)
    {
        var files = writes.Connection.Rows("SELECT id, state FROM import_files WHERE import_id = $1 AND state <> 'writing' ORDER BY id", row => (Id: row.GetInt64(0), State: row.GetString(1)), importId);
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
        var links = LinkChange.OfUndo(connection, fileId);
        var touched = TouchedByOrders(connection, fileId);
        var hasHoldings = connection.Number("SELECT 1 FROM records WHERE file_id = $1 AND kind = 'agent' LIMIT 1", fileId) is not null;
        var accounts = connection.Rows(
            "SELECT account FROM file_accounts WHERE file_id = $1 EXCEPT SELECT a.account FROM file_accounts a JOIN import_files f ON f.id = a.file_id WHERE f.state = 'done' AND f.id <> $1",
            row => row.GetString(0), fileId);
        writes.Atomically(tx =>
        {
            FileReplacement.Release(tx, fileId);
            tx.Run("UPDATE import_files SET state = 'undone', replaced_by = NULL WHERE id = $1", fileId);
            tx.Run("INSERT INTO dirty (kind, file_id) VALUES ('file', $1)", fileId);
            if (touched.Count > 0)
            {
                tx.Run("INSERT INTO touched (file_id, part, data) SELECT $1, coalesce(max(part), -1) + 1, $2 FROM touched WHERE file_id = $1",
                    fileId, TouchedCodec.Encode(touched.Select(pair => (pair.Key, pair.Value)), touched.Count, new ByteWriter()));
            }

            foreach (var account in accounts)
            {
                tx.Run("INSERT INTO dirty (kind, buyer) VALUES ('buyer', $1)", account);
            }

            if (hasHoldings)
            {
                tx.Run("INSERT INTO dirty (kind) VALUES ('all')");
            }

            links.Apply(tx);
        });
    }

    /// <summary>Refunds and orders of the file may concern buyers who came only with later files.</summary>
    private static Dictionary<string, long> TouchedByOrders(SqliteConnection connection, long fileId)
    {
        var touched = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (buyer, from) in connection.Rows(
            """
            SELECT o.buyer, min(o.created_at) FROM orders o
            WHERE o.buyer <> '' AND o.order_id IN (SELECT order_id FROM orders WHERE file_id = $1 UNION SELECT order_id FROM refunds WHERE file_id = $1)
            GROUP BY o.buyer
            """,
            row => (row.GetString(0), row.GetInt64(1)), fileId))
        {
            TouchedCodec.Touch(touched, buyer, from);
        }

        return touched;
    }
}
