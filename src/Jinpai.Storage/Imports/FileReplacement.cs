using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Imports;

/// <summary>A file that takes the place of another: the old one is invisible, and comes back when the new one is undone.</summary>
internal static class FileReplacement
{
    /// <summary>Kinds from which nothing is replayed: only files of these can be replaced.</summary>
    private static readonly string[] Kinds = ["values", "benchmarks", "staffs", "manuals"];

    /// <exception cref="InvalidOperationException">The old file does not count, or holds messages or orders, which are merged and not replaced.</exception>
    public static void Replace(SqliteConnection connection, long oldFile, long newFile)
    {
        var kinds = connection.Rows("SELECT kinds FROM import_files WHERE id = $1 AND state = 'done'", row => row.GetString(0), oldFile);
        if (kinds.Count == 0 || kinds[0].Split(',', StringSplitOptions.RemoveEmptyEntries).Except(Kinds, StringComparer.Ordinal).Any())
        {
            throw new InvalidOperationException($"File {oldFile} cannot be replaced.");
        }

        connection.Run("UPDATE import_files SET state = 'replaced', replaced_by = $2 WHERE id = $1", oldFile, newFile);
    }

    /// <summary>The file is being taken back: what it had replaced counts again, or is replaced by what had replaced this one.</summary>
    public static void Release(SqliteConnection connection, long file)
    {
        var successor = connection.Number("SELECT replaced_by FROM import_files WHERE id = $1 AND state = 'replaced'", file);
        connection.Run(
            "UPDATE import_files SET state = CASE WHEN $2 IS NULL THEN 'done' ELSE 'replaced' END, replaced_by = $2 WHERE replaced_by = $1 AND state = 'replaced'",
            file, successor);
    }
}
