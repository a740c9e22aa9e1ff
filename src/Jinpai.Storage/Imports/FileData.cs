using Jinpai.Storage.Sqlite;

namespace Jinpai.Storage.Imports;

/// <summary>Deletes the rows of files that do not count, a few at a time.</summary>
internal static class FileData
{
    private static readonly string[] Tables = ["segments", "file_accounts", "order_mentions", "orders", "order_conflicts", "refunds", "records"];

    /// <summary>The rows of one file. Whom it touched stays until a replay has seen to it.</summary>
    public static void Delete(ShortWrites writes, long fileId)
    {
        foreach (var table in Tables)
        {
            // Blobs are large: fewer at a time.
            var atOnce = table == "segments" ? 16 : 500;
            writes.Repeatedly(
                table switch
                {
                    "file_accounts" => "DELETE FROM file_accounts WHERE file_id = $1",
                    "order_conflicts" => "DELETE FROM order_conflicts WHERE file_id = $1",
                    "order_mentions" => $"DELETE FROM order_mentions WHERE (order_id, buyer, file_id) IN (SELECT order_id, buyer, file_id FROM order_mentions WHERE file_id = $1 LIMIT {atOnce})",
                    _ => $"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE file_id = $1 LIMIT {atOnce})",
                },
                fileId);
        }
    }

    /// <summary>Takes away what a process that died left behind: files it was writing, files it was deleting.</summary>
    public static void Recover(ShortWrites writes)
    {
        foreach (var file in writes.Connection.Rows("SELECT id FROM import_files WHERE state = 'writing'", row => row.GetInt64(0)))
        {
            Forget(writes, file);
        }

        foreach (var file in writes.Connection.Rows("SELECT id FROM import_files WHERE state = 'undone' AND has_data = 1", row => row.GetInt64(0)))
        {
            Delete(writes, file);
            writes.Write("UPDATE import_files SET has_data = 0 WHERE id = $1", file);
            writes.Commit();
        }
    }

    /// <summary>As if the file had never been begun.</summary>
    public static void Forget(ShortWrites writes, long fileId)
    {
        writes.Commit();
        Delete(writes, fileId);
        writes.Repeatedly("DELETE FROM touched WHERE file_id = $1", fileId);
        writes.Write("DELETE FROM import_files WHERE id = $1", fileId);
        writes.Commit();
    }
}
