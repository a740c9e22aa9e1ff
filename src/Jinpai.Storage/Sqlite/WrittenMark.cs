using System.Globalization;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Sqlite;

/// <summary>
/// Beside a database stands the number of the last work that it has kept for good (decision 0195). What was written lately lies in its log: a copy that lacks the log looks sound, and knows nothing of it, or nothing at all.
/// By the number it is known.
/// </summary>
/// <param name="path">The database.</param>
internal sealed class WrittenMark(string path)
{
    private readonly string _mark = Path.ChangeExtension(path, ".written");

    /// <exception cref="StorageRefusedException"><c>lost_log</c>: it knows less than it once kept.</exception>
    public void Check(Connection connection)
    {
        if (Number(connection) < Marked())
        {
            throw new StorageRefusedException("lost_log", path);
        }
    }

    /// <summary>What was written up to here is kept, and known to be.</summary>
    /// <remarks>The log is brought to the disk before the mark is: after a power cut there may be more than the mark says, never less.</remarks>
    public void Set(Connection connection)
    {
        var number = Number(connection) + 1;
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"));
        connection.Run("PRAGMA wal_checkpoint(PASSIVE)");
        File.WriteAllText(_mark, number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Of a database that has none.</summary>
    public void SetFirst(Connection connection)
    {
        if (Number(connection) == 0)
        {
            Set(connection);
        }
    }

    /// <summary>Changes whenever something is written.</summary>
    public (DateTime Log, long Length, DateTime Database) Stamp()
    {
        var (log, database) = (new FileInfo(path + "-wal"), new FileInfo(path));
        return (log.Exists ? log.LastWriteTimeUtc : default, log.Exists ? log.Length : 0, database.Exists ? database.LastWriteTimeUtc : default);
    }

    private static long Number(Connection connection) => connection.Number("PRAGMA user_version") ?? 0;

    // One that was being written when the process died says nothing.
    private long Marked() => File.Exists(_mark) && long.TryParse(File.ReadAllText(_mark), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
