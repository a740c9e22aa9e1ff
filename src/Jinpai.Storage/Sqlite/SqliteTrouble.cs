using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Sqlite;

/// <summary>Which of SQLite's errors are the surroundings' (https://www.sqlite.org/rescode.html). The rest are ours.</summary>
internal static class SqliteTrouble
{
    private const int Permission = 3;
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Io = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static StorageRefusedException? Of(Exception exception) => exception is not SqliteException trouble ? null : trouble.SqliteErrorCode switch
    {
        Full => new StorageRefusedException("disk_full", FaultyFile.Text(trouble)),
        Io => new StorageRefusedException("disk_failed", FaultyFile.Text(trouble)),
        ReadOnly or Permission => new StorageRefusedException("read_only", FaultyFile.Text(trouble)),
        CannotOpen => new StorageRefusedException("cannot_open", FaultyFile.Text(trouble)),
        Corrupt or NotADatabase => new StorageRefusedException("damaged_database", FaultyFile.Text(trouble)),
        Busy => new StorageRefusedException("database_busy", FaultyFile.Text(trouble)),
        _ => null,
    };
}
