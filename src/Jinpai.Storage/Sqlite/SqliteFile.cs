using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Sqlite;

/// <summary>One SQLite file. All its connections have the same settings.</summary>
internal sealed class SqliteFile : IDatabase
{
    /// <summary>
    /// WAL with synchronous NORMAL: a killed process loses nothing that was committed; a power cut may lose the last commits, never the file.
    /// The file is not mapped: that counted as hundreds of megabytes of memory and made nothing faster.
    /// </summary>
    private const string Settings = """
        PRAGMA busy_timeout = 20000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA temp_store = MEMORY;
        """;

    /// <summary>Little is written there, and at any time: no later than the next commit all of it is in the file itself.</summary>
    private const string NothingInLog = "PRAGMA wal_autocheckpoint = 1";

    private const string LargeCache = "PRAGMA cache_size = -65536";
    private const string SmallCache = "PRAGMA cache_size = -8192";

    private readonly string _path;
    private readonly string _migrations;
    private readonly WrittenMark _mark;
    private Scope _scope;

    /// <param name="path">Where the file is, or will be.</param>
    /// <param name="migrations">The folder of its scripts: <c>Shop</c> or <c>Operated</c>.</param>
    /// <param name="scope">Whose rows a new one will hold.</param>
    public SqliteFile(string path, string migrations, Scope scope)
    {
        _path = path;
        _migrations = migrations;
        _scope = scope;
        _mark = new WrittenMark(path);
    }

    public bool Exists => File.Exists(_path);
    public string Location => _path;

    public void Prepare() => Prepare(connection => Sqlite.Migrations.Run(connection, _migrations, _path));

    public void PrepareAs(IReadOnlyList<string> migrations)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        Prepare(connection => Sqlite.Migrations.RunOnly(connection, _migrations, migrations));
    }

    public IReadOnlyList<string> Migrations()
    {
        using var connection = Open();
        return Sqlite.Migrations.Done(connection);
    }

    public Connection Open(bool isForPages = false) => Open(SqliteOpenMode.ReadWrite, isForPages);

    public IReadOnlyList<string> FindDamage()
    {
        using var connection = Open();
        return [.. connection.Rows("PRAGMA quick_check(10)", row => row.GetString(0)).Where(line => line != "ok")];
    }

    public Connection OpenToErase()
    {
        var connection = Open();
        connection.Run("PRAGMA secure_delete = ON");
        return connection;
    }

    // A page that is free, or was written over in the log, still has the bytes of what stood there.
    public void Purge()
    {
        using var connection = Open();
        connection.Run("PRAGMA temp_store = FILE");
        connection.Run("VACUUM");
        if (connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        {
            throw new StorageRefusedException("busy", Path.GetFileNameWithoutExtension(_path));
        }
    }

    public IDisposable? TryLock() => FileLock.TryTake(Path.ChangeExtension(_path, ".lock")) is { } held ? new MarkedLock(held, _mark, () => Open()) : null;

    private void Prepare(Action<Connection> migrate)
    {
        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        _mark.Check(connection);
        try
        {
            migrate(connection);
        }
        catch (SqliteException trouble)
        {
            if (SqliteTrouble.Of(trouble) is { } known)
            {
                throw known;
            }

            throw;
        }

        if (_migrations == "Shop")
        {
            // A file says itself which shop's it is: it may have come from another folder, where the shop had another number.
            _scope = _scope with { Shop = connection.Row(Tables.Generation, $"SELECT shop_id FROM {Tables.Generation}", row => row.GetInt64(0)) };
        }
        else if (_migrations == "Operated")
        {
            _mark.SetFirst(connection);
        }
    }

    /// <summary>For who maps tables by itself; with the same settings.</summary>
    public SqliteConnection OpenForContext() => OpenInner(SqliteOpenMode.ReadWrite, isForPages: true);

    private Connection Open(SqliteOpenMode mode, bool isForPages = false) => new(OpenInner(mode, isForPages), SqliteDialect.Instance, _scope);

    private SqliteConnection OpenInner(SqliteOpenMode mode, bool isForPages)
    {
        var inner = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
        try
        {
            inner.Open();
            var connection = new Connection(inner, SqliteDialect.Instance, _scope);
            if (new FileInfo(_path).Length == 0)
            {
                // It was made with all its tables before anybody opens it so; SQLite takes a file that was emptied since for a new one.
                if (mode == SqliteOpenMode.ReadWrite)
                {
                    throw new StorageRefusedException("damaged_database", $"{_path}: it is empty");
                }

                connection.Run("PRAGMA page_size = 8192");
            }

            connection.Run(Settings);
            connection.Run(isForPages ? SmallCache : LargeCache);
            if (_migrations == "Operated")
            {
                connection.Run(NothingInLog);
            }

            return inner;
        }
        catch (Exception trouble)
        {
            if (trouble is SqliteException fault)
            {
                FaultyFile.Note(fault, inner);
            }

            inner.Dispose();
            if (SqliteTrouble.Of(trouble) is { } known)
            {
                throw known;
            }

            throw;
        }
    }
}
