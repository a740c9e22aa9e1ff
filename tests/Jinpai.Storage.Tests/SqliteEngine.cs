using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Tests;

/// <summary>The embedded engine, in a directory that goes with it.</summary>
public sealed class SqliteEngine : IStorageEngine
{
    private readonly string _path = Directory.CreateTempSubdirectory("jinpai-storage-").FullName;
    private readonly DataDirectory _data;
    private int _shops;

    public SqliteEngine()
    {
        _data = DataDirectory.Open(_path);
    }

    public DataDirectory Data => _data;

    public ShopStore NewShop()
    {
        var code = $"shop{++_shops}";
        _data.AddShop(new ShopInfo(code, "测试店", "Asia/Shanghai", TimeOnly.MinValue, "taobao"));
        var shop = _data.OpenShop(code);
        shop.FullAbove = 0;
        return shop;
    }

    public ShopStore Reopen(ShopStore shop) => DataDirectory.Open(_path).OpenShop(shop.Shop.Code);

    /// <summary>A connection to a shop's file, to look at or to break it.</summary>
    internal SqliteConnection Connect(ShopStore shop) => new SqliteFile(Path.Combine(_path, "shops", shop.Shop.Code + ".db")).Open();

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
