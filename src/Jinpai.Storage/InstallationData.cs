using System.Globalization;
using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Backups;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Jobs;
using Jinpai.Storage.Members;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Users;
using Quartz;

namespace Jinpai.Storage;

/// <summary>What an installation keeps, in any engine: its statements are those that engines share.</summary>
internal sealed class InstallationData : IInstallationData
{
    private const string IdOfShop = $"(CASE WHEN $1 = '' THEN 0 ELSE (SELECT shop_id FROM {Tables.Shops} WHERE {Tables.OfOrg} AND code = $1) END)";
    private readonly IEngine _engine;
    private readonly Func<Signature> _by;
    private bool _areJobsPrepared;

    private InstallationData(IEngine engine, Func<Signature> by)
    {
        (_engine, _by) = (engine, by);
    }

    public string Location => _engine.Location;

    public string Engine => _engine.Version;

    public IInstallationData As(Func<Signature> by) => new InstallationData(_engine, by) { FullAbove = FullAbove };

    public AuditLog Audit => new(_engine.Operated, _by);

    public DocumentStore Documents => new(_engine.Operated, _by);

    public MembershipStore Members => new(_engine.Operated, _by);

    public UserStore Users => new(_engine, _by);

    public JobStore Jobs
    {
        get
        {
            if (!Volatile.Read(ref _areJobsPrepared))
            {
                _engine.Jobs.Prepare();
                Volatile.Write(ref _areJobsPrepared, true);
            }

            return new JobStore(_engine.Jobs, () => Rows().Select(row => (row.Number, row.Shop.Code)).Append((Number: 0, Code: "")).ToDictionary(shop => shop.Number, shop => shop.Code));
        }
    }

    public bool IsShared => _engine.IsShared;

    public void Keep(IPersistentStoreBuilder scheduler)
    {
        _ = Jobs;
        _engine.Keep(scheduler);
    }

    public IDisposable? TryRunJobs() => _engine.TryRunJobs();

    /// <summary>See <see cref="ShopStore.FullAbove"/>.</summary>
    internal int? FullAbove { get; init; }

    /// <summary>Makes what is missing, and runs migrations.</summary>
    /// <exception cref="StorageRefusedException">The database is of a newer version.</exception>
    public static InstallationData Open(IEngine engine, int? fullAbove = null)
    {
        engine.Prepare();
        var data = new InstallationData(engine, () => Signature.OfProgram("", TimeProvider.System)) { FullAbove = fullAbove };
        data.NoteMade();
        return data;
    }

    public void CheckDamage()
    {
        if (_engine.Operated.FindDamage() is [var first, ..])
        {
            throw new StorageRefusedException("damaged_database", $"{_engine.Operated.Location}: {first}");
        }
    }

    public BackupSummary Backup(string file, Instant now, IProgress<RowProgress>? progress = null, CancellationToken cancellation = default) =>
        Backups.Backup.Write(_engine, file, _by, now, progress, cancellation);

    public IReadOnlyList<ShopInfo> Shops() => [.. Rows().Select(row => row.Shop)];

    public void AddShop(ShopInfo shop)
    {
        if (!ShopCode.Is(shop.Code))
        {
            throw new StorageRefusedException("bad_shop_code", shop.Code);
        }

        using var connection = _engine.Operated.Open();
        connection.Atomically(tx =>
        {
            if (tx.Number($"SELECT count(*) FROM {Tables.Shops} WHERE {Tables.OfOrg} AND lower(code) = lower($1)", shop.Code) > 0)
            {
                throw new StorageRefusedException("shop_exists", shop.Code);
            }

            tx.Run(
                $"INSERT INTO {Tables.Shops} (org_id, shop_id, code, name, zone, day_cut, platform) VALUES ($org, $1, $2, $3, $4, $5, $6)",
                tx.Next($"SELECT max(shop_id) FROM {Tables.Shops} WHERE {Tables.OfOrg}"), shop.Code, shop.Name, shop.Zone, DayCut(shop), shop.Platform);
            AuditAppend.Row(tx, _by(), new AuditEntry(AuditKinds.ShopAdded)
            {
                Shop = shop.Code,
                After = new JsonObject { ["name"] = shop.Name, ["zone"] = shop.Zone, ["dayCut"] = DayCut(shop), ["platform"] = shop.Platform },
            });
        });

        static string DayCut(ShopInfo shop) => shop.DayCut.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    public string? Setting(string shop, string key)
    {
        using var connection = _engine.Operated.Open();
        return Setting(connection, shop, key);
    }

    public void SaveSetting(string shop, string key, string value) => ChangeSetting(shop, key, value, tx => tx.Run(
        $"INSERT INTO {Tables.Settings} (org_id, shop_id, key, value) VALUES ($org, {IdOfShop}, $2, $3) ON CONFLICT (org_id, shop_id, key) DO UPDATE SET value = excluded.value",
        shop, key, value));

    public IReadOnlyList<(string Key, string Value)> SettingsFrom(string shop, string prefix)
    {
        using var connection = _engine.Operated.Open();
        return connection.Rows(
            $"SELECT key, value FROM {Tables.Settings} WHERE {Tables.OfOrg} AND shop_id = {IdOfShop} AND substr(key, 1, length($2)) = $2 ORDER BY key", row => (row.GetString(0), row.GetString(1)), shop, prefix);
    }

    public IReadOnlyList<(string Shop, string Value)> SettingsNamed(string key)
    {
        using var connection = _engine.Operated.Open();
        return connection.Rows(
            $"SELECT s.code, t.value FROM {Tables.Settings} t JOIN {Tables.Shops} s ON s.org_id = t.org_id AND s.shop_id = t.shop_id WHERE t.org_id = $org AND t.key = $1 ORDER BY s.code", row => (row.GetString(0), row.GetString(1)), key);
    }

    public bool RemoveSetting(string shop, string key) => ChangeSetting(shop, key, null, tx => tx.Run($"DELETE FROM {Tables.Settings} WHERE {Tables.OfOrg} AND shop_id = {IdOfShop} AND key = $2", shop, key));

    public IShopStore OpenShop(string code)
    {
        var row = Rows().FirstOrDefault(known => known.Shop.Code == code) ?? throw new StorageRefusedException("unknown_shop", code);
        var database = _engine.Shop(code, row.Number);
        if (row.IsMade && !database.Exists)
        {
            throw new StorageRefusedException("missing_database", database.Location);
        }

        var store = ShopStore.Open(row.Shop, database, new ShopAudit(_engine.Operated, code, _by), FullAbove);
        if (!row.IsMade)
        {
            NoteMade();
        }

        return store;
    }

    private static string? Setting(Connection connection, string shop, string key) =>
        connection.Rows($"SELECT value FROM {Tables.Settings} WHERE {Tables.OfOrg} AND shop_id = {IdOfShop} AND key = $2", row => row.GetString(0), shop, key) is [var value] ? value : null;

    // A setting that is saved as it was is no change.
    private bool ChangeSetting(string shop, string key, string? value, Func<Connection, int> change)
    {
        var rows = 0;
        using var connection = _engine.Operated.Open();
        connection.Atomically(tx =>
        {
            var before = Setting(tx, shop, key);
            rows = change(tx);
            if (before != value && AuditKinds.OfSetting(key) is { } kind)
            {
                AuditAppend.Row(tx, _by(), new AuditEntry(kind) { Shop = shop, Subject = key == kind.Setting ? "" : key, Before = Shown(kind, before), After = Shown(kind, value) });
            }
        });
        return rows > 0;
    }

    private static JsonNode? Shown(AuditKind kind, string? value) => kind == AuditKinds.SettingChanged ? new JsonObject { ["isSet"] = value is not null } : AuditText.Parsed(value);

    /// <summary>From now on the data of shops that is there now would be missing if it were not.</summary>
    private void NoteMade()
    {
        var made = Rows().Where(row => !row.IsMade && _engine.Shop(row.Shop.Code, row.Number).Exists).ToList();
        if (made.Count == 0)
        {
            return;
        }

        using var connection = _engine.Operated.Open();
        foreach (var row in made)
        {
            connection.Run($"UPDATE {Tables.Shops} SET is_made = 1 WHERE {Tables.OfOrg} AND shop_id = $1", row.Number);
        }
    }

    private List<ShopRow> Rows()
    {
        using var connection = _engine.Operated.Open();
        return connection.Rows(
            $"SELECT shop_id, is_made, code, name, zone, day_cut, platform FROM {Tables.Shops} WHERE {Tables.OfOrg} AND is_made <> {ShopCopy.Making} ORDER BY code",
            row => new ShopRow(
                row.GetInt64(0),
                row.GetInt64(1) != 0,
                new ShopInfo(row.GetString(2), row.GetString(3), ZoneOf(row.GetString(4)), DayCutOf(row.GetString(5)), row.GetString(6))));
    }

    private static string ZoneOf(string text) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out _) ? text : throw new DamagedContentException(Tables.Shops, $"{text} where a time zone must be");

    private static TimeOnly DayCutOf(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var cut)
        ? cut
        : throw new DamagedContentException(Tables.Shops, $"{text} where a time of day must be");

    private sealed record ShopRow(long Number, bool IsMade, ShopInfo Shop);
}
