using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Imports;

/// <summary>Deletes the rows of files that do not count, a few at a time.</summary>
internal static class FileData
{
    /// <summary>The rows of one file. Whom it touched stays until a replay has seen to it.</summary>
    public static void Delete(ShortWrites writes, long fileId)
    {
        foreach (var table in Tables.OfFiles)
        {
            // Blobs are large: fewer at a time.
            var atOnce = table == Tables.Segments ? 16 : 500;
            writes.Repeatedly(
                table switch
                {
                    Tables.FileAccounts => $"DELETE FROM {Tables.FileAccounts} WHERE {Tables.Mine} AND file_id = $1",
                    Tables.OrderConflicts => $"DELETE FROM {Tables.OrderConflicts} WHERE {Tables.Mine} AND file_id = $1",
                    Tables.OrderMentions =>
                        $"DELETE FROM {Tables.OrderMentions} WHERE {Tables.Mine} AND (order_id, buyer, file_id) IN (SELECT order_id, buyer, file_id FROM {Tables.OrderMentions} WHERE {Tables.Mine} AND file_id = $1 LIMIT {atOnce})",
                    Tables.Orders =>
                        $"DELETE FROM {Tables.Orders} WHERE {Tables.Mine} AND file_id = $1 AND (bucket, buyer, order_id, part) IN (SELECT bucket, buyer, order_id, part FROM {Tables.Orders} WHERE {Tables.Mine} AND file_id = $1 LIMIT {atOnce})",
                    _ => $"DELETE FROM {table} WHERE {Tables.Mine} AND file_id = $1 AND part IN (SELECT part FROM {table} WHERE {Tables.Mine} AND file_id = $1 LIMIT {atOnce})",
                },
                fileId);
        }
    }

    /// <summary>Takes away what a process that died left behind: files it was writing, files it was deleting.</summary>
    public static void Recover(ShortWrites writes)
    {
        foreach (var file in writes.Connection.Rows($"SELECT id FROM {Tables.ImportFiles} WHERE {Tables.Mine} AND state = 'writing'", row => row.GetInt64(0)))
        {
            Forget(writes, file);
        }

        foreach (var file in writes.Connection.Rows($"SELECT id FROM {Tables.ImportFiles} WHERE {Tables.Mine} AND state = 'undone' AND has_data = 1", row => row.GetInt64(0)))
        {
            Delete(writes, file);
            writes.Write($"UPDATE {Tables.ImportFiles} SET has_data = 0 WHERE {Tables.Mine} AND id = $1", file);
            writes.Commit();
        }
    }

    /// <summary>As if the file had never been begun.</summary>
    public static void Forget(ShortWrites writes, long fileId)
    {
        writes.Commit();
        Delete(writes, fileId);
        writes.Repeatedly($"DELETE FROM {Tables.Touched} WHERE {Tables.Mine} AND file_id = $1", fileId);
        writes.Write($"DELETE FROM {Tables.ImportFiles} WHERE {Tables.Mine} AND id = $1", fileId);
        writes.Commit();
    }
}
