using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Sqlite;

namespace Jinpai.Storage.Tests.Sqlite;

/// <summary>The embedded engine, in a directory that goes with it.</summary>
public sealed class SqliteEngine : IStorageEngine
{
    private readonly List<string> _copies = [];
    private readonly InstallationData _data;
    private int _shops;

    public SqliteEngine()
    {
        _data = Open(Folder);
    }

    /// <summary>Where the files are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("jinpai-storage-").FullName;

    public IInstallationData Data => _data;

    public StoragePlace Place => StoragePlace.InFolder(Folder);

    public StoragePlace EmptyPlace()
    {
        _copies.Add(Directory.CreateTempSubdirectory("jinpai-place-").FullName);
        return StoragePlace.InFolder(Path.Combine(_copies[^1], "place"));
    }

    public IShopStore NewShop()
    {
        var code = $"shop{++_shops}";
        _data.AddShop(new ShopInfo(code, "测试店", "Asia/Shanghai", TimeOnly.MinValue, "taobao"));
        return _data.OpenShop(code);
    }

    public IShopStore Reopen(IShopStore shop) => Open(Folder).OpenShop(shop.Shop.Code);

    /// <summary>What a killed process leaves is what lies on the disk at that moment: the files are copied and opened elsewhere.</summary>
    public IInstallationData AfterDeath()
    {
        var copy = Directory.CreateTempSubdirectory("jinpai-crash-").FullName;
        _copies.Add(copy);
        Directory.CreateDirectory(Path.Combine(copy, "shops"));
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var target = File.Create(Path.Combine(copy, Path.GetRelativePath(Folder, file)));
            source.CopyTo(target);
        }

        return Open(copy);
    }

    /// <summary>Whether these bytes are anywhere in its files.</summary>
    public bool Holds(byte[] bytes)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            if (content.AsSpan().IndexOf(bytes) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The file of a shop.</summary>
    public string FileOf(IShopStore shop) => Path.Combine(Folder, "shops", shop.Shop.Code + ".db");

    Connection IStorageEngine.Connect(IShopStore shop) => Connect(shop);

    Connection IStorageEngine.ConnectOperated() => new SqliteFolder(Folder).Operated.Open();

    void IStorageEngine.Tamper(params IReadOnlyList<string> statements)
    {
        using var connection = new SqliteFolder(Folder).Operated.Open();
        var guards = connection.Rows("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'", row => (Name: row.GetString(0), Sql: row.GetString(1)));
        guards.ForEach(guard => connection.Run($"DROP TRIGGER {guard.Name}"));
        foreach (var statement in statements)
        {
            connection.Run(statement);
        }

        guards.ForEach(guard => connection.Run(guard.Sql));
    }

    SchemaShape IStorageEngine.Shape(SchemaPart part)
    {
        var folder = new SqliteFolder(Folder);
        var file = part == SchemaPart.Shop ? folder.Shop("shape", 7) : part == SchemaPart.Jobs ? folder.Jobs : folder.Operated;
        file.Prepare();
        using var connection = file.Open();
        var tables = connection.Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'qrtz_%' AND name NOT IN ('migrations', 'schema_seal')", row => row.GetString(0));
        tables.RemoveAll(table => Tables.OfUsers.Concat(Tables.OfSessions).Contains(table) != (part == SchemaPart.Users));
        return new SchemaShape(tables.ToDictionary(table => table, table => KeysOf(connection, table), StringComparer.Ordinal), connection.Rows("SELECT name FROM sqlite_master WHERE type = 'view'", row => row.GetString(0)));
    }

    /// <summary>A connection to a shop's database, to look at or to break it.</summary>
    internal Connection Connect(IShopStore shop)
    {
        var file = new SqliteFolder(Folder).Shop(shop.Shop.Code, 0);
        file.Prepare();
        return file.Open();
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        _copies.ForEach(copy => Directory.Delete(copy, recursive: true));
    }

    private static InstallationData Open(string folder) => InstallationData.Open(new SqliteFolder(folder), fullAbove: 0);

    private static IReadOnlyList<string> KeysOf(Connection connection, string table) =>
    [
        .. connection.Rows("SELECT name FROM pragma_index_list($1)", row => row.GetString(0), table)
            .Select(index => string.Join(',', connection.Rows("SELECT name FROM pragma_index_info($1) ORDER BY seqno", row => row.GetString(0), index))),
    ];
}
