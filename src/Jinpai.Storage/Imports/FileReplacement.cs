using Jinpai.Storage.Engines;
using Jinpai.Storage.Records;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Imports;

/// <summary>A file that takes the place of another: the old one is invisible, and comes back when the new one is undone.</summary>
internal static class FileReplacement
{
    /// <summary>Only files of these alone can be replaced.</summary>
    private static readonly string[] Kinds = [.. RecordKinds.All.Where(kind => kind.IsReplaceable).Select(kind => kind.Plural)];

    /// <exception cref="InvalidOperationException">The old file does not count, or holds messages or orders, which are merged and not replaced.</exception>
    public static void Replace(Connection connection, long oldFile, long newFile)
    {
        var kinds = connection.Rows($"SELECT kinds FROM {Tables.DoneFiles} WHERE {Tables.Mine} AND id = $1", row => row.GetString(0), oldFile);
        if (kinds.Count == 0 || kinds[0].Split(',', StringSplitOptions.RemoveEmptyEntries).Except(Kinds, StringComparer.Ordinal).Any())
        {
            throw new InvalidOperationException($"File {oldFile} cannot be replaced.");
        }

        connection.Run($"UPDATE {Tables.ImportFiles} SET state = 'replaced', replaced_by = $2 WHERE {Tables.Mine} AND id = $1", oldFile, newFile);
    }

    /// <summary>The file is being taken back: what it had replaced counts again, or is replaced by what had replaced this one.</summary>
    public static void Release(Connection connection, long file)
    {
        var successor = connection.Number($"SELECT replaced_by FROM {Tables.ImportFiles} WHERE {Tables.Mine} AND id = $1 AND state = 'replaced'", file);
        connection.Run(
            $"UPDATE {Tables.ImportFiles} SET state = CASE WHEN coalesce($2, 0) = 0 THEN 'done' ELSE 'replaced' END, replaced_by = $2 WHERE {Tables.Mine} AND replaced_by = $1 AND state = 'replaced'",
            file, successor);
    }
}
