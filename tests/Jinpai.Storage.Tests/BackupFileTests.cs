using System.IO.Compression;
using System.Text;
using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Backups;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Refusals;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>What is backed up comes back, all of it or nothing of it.</summary>
public abstract class BackupFileTests : StorageSuite
{
    private static readonly (string Said, string Instead)[] Lies =
    [
        ("\"name\": \"deal_packs\"", "\"name\": \"migrations\""),
        ("\"name\": \"deal_packs\"", "\"name\": \"deal_packs; DROP TABLE deal_packs\""),
        ("\"name\": \"deal_packs\"", "\"name\": \"measures\""),
        ("\"shop\": \"shop1\"", "\"shop\": \"../shop1\""),
        ("\"shop\": \"shop1\"", "\"shop\": \"shop2\""),
        ("\"shop\": \"\"", "\"shop\": \"x\""),
        ("\"order_id\"", "\"order_id) --\""),
        ("\"born\"", "\"dead\""),
        ("\"format\": 1", "\"format\": 2"),
        ("0001_shop.sql", "9999_later.sql"),
        ("\"program\"", "\"other\""),
        ("{", ""),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-backup-").FullName;
    private readonly IShopStore _shop;

    protected BackupFileTests(IStorageEngine engine)
        : base(engine)
    {
        var data = new RandomShop(301, 4, buyers: 20);
        _shop = engine.NewShop();
        _shop.ImportAll(data);
        _shop.Replay(RuleBook.Default);
        _shop.Undo(_shop.Import("taken back", Rows(data.OrdersUpTo(2))));
        engine.NewShop().Import("agents", Rows(data.Agents));
        engine.Data.SaveSetting(_shop.Shop.Code, "rules", """{ "dayCut": "02:00", "note": "夜班 ’ \u0001" }""");
        engine.Data.Documents.Add(new DocumentVersion(DocumentKind.Scheme, "a", 1, new DateOnly(2026, 10, 1), "{ }", Now));
    }

    private string Made => field ??= Make("all.jpb");

    [Fact]
    public void What_is_restored_is_what_was_backed_up()
    {
        var place = Engine.EmptyPlace();
        var summary = StorageEngines.Restore(Made, place);
        Assert.Equal(["shop1", "shop2"], summary.Shops);
        Assert.Equal(Backup.Verify(Made), summary, (left, right) => (left!.MadeAt, left.Rows, left.Tables) == (right!.MadeAt, right.Rows, right.Tables));
        AssertSame(StorageEngines.Open(place));
    }

    [Fact]
    public void A_copy_is_what_was_copied_and_can_be_worked_on()
    {
        var place = Engine.EmptyPlace();
        var (shops, rows) = StorageEngines.Copy(Engine.Place, place);
        // That it was copied stands in the audit log afterwards.
        Assert.Equal((2, Backup.Verify(Made).Rows - 1), (shops, rows));
        var copy = StorageEngines.Open(place);
        AssertSame(copy);

        var more = new RandomShop(302, 3);
        foreach (var shop in (IShopStore[])[_shop, copy.OpenShop(_shop.Shop.Code)])
        {
            shop.Import("more", Rows(more.Messages));
            shop.Undo(1);
        }

        AssertEqual(_shop.ReplayedHashes(), copy.OpenShop(_shop.Shop.Code).ReplayedHashes());
    }

    [Fact]
    public void A_backup_beside_an_import_holds_what_counted_before_it()
    {
        var data = new RandomShop(303, 4);
        string file;
        using (var session = _shop.BeginImport(RuleBook.Default, Now))
        {
            using var import = session.Begin(new ImportedFile("half", HashOf("half"), "test", "utf-8", 1));
            Rows(Enumerable.Repeat(data.OrdersUpTo(4), 100).SelectMany(orders => orders))(import);
            file = Make("beside.jpb");
        }

        var place = Engine.EmptyPlace();
        StorageEngines.Restore(file, place);
        AssertSame(StorageEngines.Open(place));
    }

    [Fact]
    public void A_place_that_holds_something_is_refused_and_stays_as_it_is()
    {
        var before = _shop.Hashes();
        Assert.Equal("place_not_empty", Assert.Throws<StorageRefusedException>(() => StorageEngines.Restore(Made, Engine.Place)).Code);
        Assert.Equal("place_not_empty", Assert.Throws<StorageRefusedException>(() => StorageEngines.Copy(Engine.Place, Engine.Place)).Code);
        AssertEqual(before, Engine.Reopen(_shop).Hashes());
    }

    [Fact]
    public void A_backup_is_never_written_over()
    {
        File.WriteAllText(Path.Combine(_folder, "mine"), "mine");
        Assert.Equal("file_exists", Assert.Throws<StorageRefusedException>(() => Make("mine")).Code);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "mine")));
        Assert.Equal("file_exists", Assert.Throws<StorageRefusedException>(() => Engine.Data.Backup(Made, Now)).Code);
    }

    [Fact]
    public void What_is_stopped_leaves_nothing_and_can_be_done_again()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var place = Engine.EmptyPlace();
        _shop.Import("many", Rows(Enumerable.Range(0, 5000).Select(index => SmallOrder(1) with { Id = new OrderId($"9{index}") })));
        Assert.Throws<OperationCanceledException>(() => StorageEngines.Copy(Engine.Place, place, cancellation: stopped.Token));
        Assert.Throws<OperationCanceledException>(() => StorageEngines.Restore(Made, place, cancellation: stopped.Token));
        Assert.Throws<OperationCanceledException>(() => Engine.Data.Backup(Path.Combine(_folder, "half.jpb"), Now, cancellation: stopped.Token));
        Assert.False(StorageEngines.IsAt(place));
        Assert.Equal(["all.jpb"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
        StorageEngines.Restore(Made, place);
        AssertSame(StorageEngines.Open(place));
    }

    [Fact]
    public void A_damaged_backup_is_refused_and_nothing_is_restored()
    {
        var bytes = File.ReadAllBytes(Made);
        var place = Engine.EmptyPlace();
        var random = new Random(17);
        var refused = 0;
        for (var i = 0; i < 60; i++)
        {
            var other = (byte[])bytes.Clone();
            other[random.Next(other.Length)] ^= (byte)(1 << random.Next(8));
            refused += IsRefused(other, place) ? 1 : 0;
        }

        for (var i = 0; i < 20; i++)
        {
            Assert.True(IsRefused(bytes[..random.Next(bytes.Length)], place));
        }

        // What does not mean anything may be otherwise: the time of an entry, say.
        Assert.InRange(refused, 50, 60);
    }

    [Fact]
    public void A_backup_that_says_what_cannot_be_is_refused()
    {
        var place = Engine.EmptyPlace();
        Assert.All(Lies, lie =>
        {
            var file = Path.Combine(_folder, "lie.jpb");
            File.Copy(Made, file, overwrite: true);
            Rewrite(file, lie.Said, lie.Instead);
            Assert.Contains(Assert.Throws<StorageRefusedException>(() => StorageEngines.Restore(file, place)).Code, (string[])["damaged_backup", "newer_backup"]);
            Assert.False(StorageEngines.IsAt(place));
        });
    }

    [Fact]
    public void A_file_that_is_no_backup_is_refused()
    {
        var place = Engine.EmptyPlace();
        foreach (var content in (byte[][])[[], "在吗"u8.ToArray()])
        {
            Assert.True(IsRefused(content, place));
        }
    }

    protected override void Clean() => Directory.Delete(_folder, recursive: true);

    private string Make(string name)
    {
        var file = Path.Combine(_folder, name);
        Engine.Data.Backup(file, Now);
        return file;
    }

    private static void Rewrite(string file, string said, string instead)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = archive.GetEntry("manifest.json")!;
        string manifest;
        using (var reader = new StreamReader(entry.Open()))
        {
            manifest = reader.ReadToEnd();
        }

        Assert.Contains(said, manifest, StringComparison.Ordinal);
        entry.Delete();
        using var writer = archive.CreateEntry("manifest.json").Open();
        writer.Write(Encoding.UTF8.GetBytes(manifest.Replace(said, instead, StringComparison.Ordinal)));
    }

    private bool IsRefused(byte[] bytes, StoragePlace place)
    {
        var file = Path.Combine(_folder, "other.jpb");
        File.WriteAllBytes(file, bytes);
        try
        {
            Backup.Verify(file);
        }
        catch (StorageRefusedException)
        {
            Assert.Throws<StorageRefusedException>(() => StorageEngines.Restore(file, place));
            Assert.False(StorageEngines.IsAt(place));
            return true;
        }

        return false;
    }

    private void AssertSame(IInstallationData restored)
    {
        Assert.Equal(Engine.Data.Shops(), restored.Shops());
        foreach (var shop in restored.Shops())
        {
            AssertEqual(Engine.Data.OpenShop(shop.Code).Hashes(), restored.OpenShop(shop.Code).Hashes());
            Assert.Equal(Engine.Data.SettingsFrom(shop.Code, ""), restored.SettingsFrom(shop.Code, ""));
            AssertEqual(Engine.Data.OpenShop(shop.Code).ReplayedHashes(), restored.OpenShop(shop.Code).ReplayedHashes());
        }

        Assert.Equal(Engine.Data.Documents.Versions(DocumentKind.Scheme, "a").Select(version => version.Content), restored.Documents.Versions(DocumentKind.Scheme, "a").Select(version => version.Content));
    }
}
