using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Sqlite;

/// <summary>Opens connections to one SQLite file, all with the same settings.</summary>
internal sealed class SqliteFile(string path)
{
    /// <summary>WAL with synchronous NORMAL: a killed process loses nothing that was committed; a power cut may lose the last commits, never the file.</summary>
    private const string Settings = """
        PRAGMA busy_timeout = 20000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -65536;
        PRAGMA mmap_size = 1073741824;
        """;

    public string Path { get; } = path;

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 60 }.ToString());
        connection.Open();
        if (new FileInfo(Path).Length == 0)
        {
            connection.Run("PRAGMA page_size = 8192");
        }

        connection.Run(Settings);
        return connection;
    }
}
