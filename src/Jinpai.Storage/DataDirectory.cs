using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Sqlite;

namespace Jinpai.Storage;

/// <summary>The embedded database of an installation: <c>jinpai.db</c> for what people operate, <c>shops/CODE.db</c> for each shop's data (spec 6.3).</summary>
public sealed partial class DataDirectory
{
    private readonly SqliteFile _operated;

    private DataDirectory(string path, SqliteFile operated)
    {
        FullPath = path;
        _operated = operated;
    }

    public string FullPath { get; }

    /// <summary>Schemes, plans and grades in their versions.</summary>
    public DocumentStore Documents => new(_operated);

    /// <summary>Opens the directory, makes what is missing, and runs migrations.</summary>
    /// <exception cref="StorageRefusedException">The database is of a newer version.</exception>
    public static DataDirectory Open(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.Combine(full, "shops"));
        var operated = new SqliteFile(Path.Combine(full, "jinpai.db"));
        using var connection = operated.Open();
        Migrations.Run(connection, "Operated");
        return new DataDirectory(full, operated);
    }

    /// <summary>By code.</summary>
    public IReadOnlyList<ShopInfo> Shops()
    {
        using var connection = _operated.Open();
        return connection.Rows("SELECT code, name, zone, day_cut, platform FROM shops ORDER BY code", row =>
            new ShopInfo(row.GetString(0), row.GetString(1), row.GetString(2), TimeOnly.ParseExact(row.GetString(3), "HH:mm", CultureInfo.InvariantCulture), row.GetString(4)));
    }

    /// <exception cref="StorageRefusedException">The code is not of letters, digits, <c>-</c> and <c>_</c>, or the shop is there already.</exception>
    public void AddShop(ShopInfo shop)
    {
        if (!CodePattern().IsMatch(shop.Code))
        {
            throw new StorageRefusedException("bad_shop_code", shop.Code);
        }

        using var connection = _operated.Open();
        var added = connection.Execute(
            "INSERT INTO shops (code, name, zone, day_cut, platform) VALUES (@Code, @Name, @Zone, @Cut, @Platform) ON CONFLICT DO NOTHING",
            new { shop.Code, shop.Name, shop.Zone, Cut = shop.DayCut.ToString("HH:mm", CultureInfo.InvariantCulture), shop.Platform });
        if (added == 0)
        {
            throw new StorageRefusedException("shop_exists", shop.Code);
        }
    }

    /// <summary>A setting's text (JSON), or null. Shop "" is the organisation; key <c>rules</c> is a shop's rules file.</summary>
    public string? Setting(string shop, string key)
    {
        using var connection = _operated.Open();
        return connection.QuerySingleOrDefault<string>("SELECT value FROM settings WHERE org_id = 1 AND shop = @shop AND key = @key", new { shop, key });
    }

    public void SaveSetting(string shop, string key, string value)
    {
        using var connection = _operated.Open();
        connection.Execute("INSERT INTO settings (shop, key, value) VALUES (@shop, @key, @value) ON CONFLICT (org_id, shop, key) DO UPDATE SET value = excluded.value", new { shop, key, value });
    }

    /// <summary>All settings of a shop ("": the organisation) whose keys begin so, by key.</summary>
    public IReadOnlyList<(string Key, string Value)> SettingsFrom(string shop, string prefix)
    {
        using var connection = _operated.Open();
        return connection.Rows("SELECT key, value FROM settings WHERE org_id = 1 AND shop = $1 AND substr(key, 1, length($2)) = $2 ORDER BY key", row => (row.GetString(0), row.GetString(1)), shop, prefix);
    }

    /// <returns>Whether there was such a setting.</returns>
    public bool RemoveSetting(string shop, string key)
    {
        using var connection = _operated.Open();
        return connection.Execute("DELETE FROM settings WHERE org_id = 1 AND shop = @shop AND key = @key", new { shop, key }) > 0;
    }

    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public ShopStore OpenShop(string code)
    {
        var shop = Shops().FirstOrDefault(known => known.Code == code) ?? throw new StorageRefusedException("unknown_shop", code);
        return ShopStore.Open(shop, Path.Combine(FullPath, "shops", code + ".db"));
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern();
}
