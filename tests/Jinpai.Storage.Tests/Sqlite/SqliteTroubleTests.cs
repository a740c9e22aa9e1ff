using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests.Sqlite;

/// <summary>Trouble with the surroundings is told as what it is, never as a fault of ours, and never by making the data anew.</summary>
public sealed class SqliteTroubleTests : IDisposable
{
    private readonly SqliteEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_shop_whose_database_is_gone_is_missing_and_not_made_anew()
    {
        var shop = _engine.NewShop();
        shop.Import("messages", Rows(new RandomShop(1, 1).Messages));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_engine.FileOf(shop))!, shop.Shop.Code + ".*"))
        {
            File.Delete(file);
        }

        Assert.Equal("missing_database", Assert.Throws<StorageRefusedException>(() => _engine.Reopen(shop)).Code);
        Assert.False(File.Exists(_engine.FileOf(shop)));
        Assert.Equal("cannot_open", StorageTrouble.Of(Assert.ThrowsAny<Exception>(() => shop.Read()))?.Code);
        Assert.False(File.Exists(_engine.FileOf(shop)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_copy_without_its_log_is_told_and_not_read_as_if_it_were_all(bool isFirstImport)
    {
        var shop = _engine.NewShop();
        if (!isFirstImport)
        {
            shop.Import("first", Rows(new RandomShop(1, 2).Messages));
        }

        // Somebody reads meanwhile, so that what is written stays in the log.
        using var reader = _engine.Connect(shop);
        reader.BeginSnapshot();
        _ = reader.Number($"SELECT count(*) FROM {Tables.ImportFiles}");
        shop.Import("second", Rows(new RandomShop(2, 2).Messages));
        var (whole, half) = (Copy(_ => true), Copy(file => !file.EndsWith("-wal", StringComparison.Ordinal)));
        reader.TryRollback();

        AssertEqual(shop.ReplayedHashes(), StorageEngines.Open(whole).OpenShop(shop.Shop.Code).ReplayedHashes());
        var refused = Assert.Throws<StorageRefusedException>(() => StorageEngines.Open(half).OpenShop(shop.Shop.Code));
        Assert.Equal(("lost_log", true), (refused.Code, refused.Detail.EndsWith(shop.Shop.Code + ".db", StringComparison.Ordinal)));
        Directory.Delete(Path.GetDirectoryName(whole)!, recursive: true);
        Directory.Delete(Path.GetDirectoryName(half)!, recursive: true);

        string Copy(Func<string, bool> isTaken)
        {
            var copy = Path.Combine(Directory.CreateTempSubdirectory("jinpai-copy-").FullName, "data");
            foreach (var file in Directory.EnumerateFiles(_engine.Folder, "*", SearchOption.AllDirectories).Where(isTaken))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(_engine.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            return copy;
        }
    }

    [Fact]
    public void An_installation_whose_own_database_is_new_where_one_was_is_told()
    {
        _ = _engine.NewShop();
        SqliteConnection.ClearAllPools();
        File.WriteAllBytes(Path.Combine(_engine.Folder, "jinpai.db"), []);
        Assert.Equal("lost_log", Assert.Throws<StorageRefusedException>(() => StorageEngines.Open(_engine.Folder)).Code);
    }

    [Theory]
    [InlineData("header")]
    [InlineData("text")]
    [InlineData("half")]
    public void A_damaged_database_is_told_as_damaged(string damage)
    {
        var shop = _engine.NewShop();
        shop.Import("messages", Rows(new RandomShop(1, 4).Messages));
        SqliteConnection.ClearAllPools();
        var bytes = File.ReadAllBytes(_engine.FileOf(shop));
        File.WriteAllBytes(_engine.FileOf(shop), damage switch
        {
            "header" => [.. new byte[100], .. bytes[100..]],
            "text" => "这不是数据库，是一封信。 This is a letter and no database at all, long enough to look like one."u8.ToArray(),
            _ => bytes[..(bytes.Length / 2)],
        });

        var trouble = Assert.ThrowsAny<Exception>(() =>
        {
            var opened = _engine.Reopen(shop);
            opened.CheckDamage();
        });
        Assert.Equal("damaged_database", StorageTrouble.Of(trouble)?.Code);
    }

    [Fact]
    public void A_database_that_is_damaged_while_it_is_open_is_named_once()
    {
        var shop = _engine.NewShop();
        shop.Import("messages", Rows(new RandomShop(1, 4).Messages));
        using var connection = _engine.Connect(shop);
        connection.Run("PRAGMA writable_schema = ON");
        connection.Run("UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'import_files'");
        var trouble = Assert.ThrowsAny<Exception>(() =>
        {
            using var other = _engine.Connect(shop);
            other.Number("SELECT count(*) FROM import_files");
        });
        var detail = StorageTrouble.Of(trouble)?.Detail;
        Assert.StartsWith(_engine.FileOf(shop) + ": ", detail, StringComparison.Ordinal);
        Assert.Equal(2, detail!.Split(_engine.FileOf(shop)).Length);
    }

    [Fact]
    public void A_full_disk_is_told_and_not_the_rollback_that_fails_after_it()
    {
        var shop = _engine.NewShop();
        using var connection = _engine.Connect(shop);
        connection.Run($"PRAGMA max_page_count = {connection.Number("PRAGMA page_count") + 2}");
        var trouble = Assert.ThrowsAny<Exception>(() => connection.Atomically(Fill));
        Assert.Equal("disk_full", StorageTrouble.Of(trouble)?.Code);
        Assert.StartsWith(_engine.FileOf(shop) + ": ", StorageTrouble.Of(trouble)?.Detail, StringComparison.Ordinal);

        using var writes = new ShortWrites(connection);
        trouble = Assert.ThrowsAny<Exception>(() => Fill(writes.Connection));
        Assert.Equal("disk_full", StorageTrouble.Of(trouble)?.Code);
        connection.Run("PRAGMA max_page_count = 1000000");
        Assert.Equal(1, shop.Import("messages", Rows(new RandomShop(1, 1).Messages)));

        static void Fill(Connection connection)
        {
            for (var part = 0; part < 100; part++)
            {
                connection.Run($"INSERT INTO {Tables.Touched} ({Tables.Key}, file_id, part, data) VALUES ({Tables.Scope}, 99, $1, $2)", part, new byte[20_000]);
            }
        }
    }

    [Fact]
    public void Whoever_clears_up_after_a_full_disk_begins_a_transaction_of_its_own()
    {
        var shop = _engine.NewShop();
        using var connection = _engine.Connect(shop);
        using var writes = new ShortWrites(connection);
        connection.Run($"PRAGMA max_page_count = {connection.Number("PRAGMA page_count") + 2}");
        Assert.Equal("disk_full", StorageTrouble.Of(Assert.ThrowsAny<Exception>(() => Write(99, 20_000)))?.Code);
        connection.Run("PRAGMA max_page_count = 1000000");
        Write(98, 1);
        writes.Commit();
        Assert.Equal(1, connection.Number($"SELECT count(*) FROM {Tables.Touched}"));

        void Write(int file, int length)
        {
            for (var part = 0; part < (length > 1 ? 100 : 1); part++)
            {
                writes.Write($"INSERT INTO {Tables.Touched} ({Tables.Key}, file_id, part, data) VALUES ({Tables.Scope}, $1, $2, $3)", file, part, new byte[length]);
            }
        }
    }

    [Theory]
    [InlineData(8, "read_only")]
    [InlineData(10, "disk_failed")]
    [InlineData(13, "disk_full")]
    [InlineData(14, "cannot_open")]
    [InlineData(26, "damaged_database")]
    [InlineData(5, "database_busy")]
    public void Codes_of_the_engine_say_what_is_wrong(int code, string refusal)
    {
        Assert.Equal(refusal, StorageTrouble.Of(new InvalidOperationException("outer", new SqliteException("x", code)))?.Code);
    }

    [Fact]
    public void Our_own_faults_stay_ours()
    {
        Assert.Null(StorageTrouble.Of(new SqliteException("no such column", 1)));
        Assert.Null(StorageTrouble.Of(new InvalidOperationException()));

        // A fault of ours while a row is read is no damage.
        using var connection = _engine.Connect(_engine.NewShop());
        var fault = Assert.Throws<FormatException>(() => connection.Rows<int>("SELECT 1", _ => throw new FormatException("ours")));
        Assert.Null(StorageTrouble.Of(fault));
    }

    [Fact]
    public void A_folder_moved_from_another_installation_keeps_its_data()
    {
        using var other = new SqliteEngine();
        var shop = other.NewShop();
        var moved = other.NewShop();
        moved.Import("messages", Rows(new RandomShop(1, 2).Messages));
        var expected = moved.ReplayedHashes();
        SqliteConnection.ClearAllPools();

        // Here the shop of that code has another number.
        _engine.Data.AddShop(moved.Shop);
        File.Copy(other.FileOf(moved), _engine.FileOf(moved));
        AssertEqual(expected, _engine.Reopen(moved).Hashes());
        Assert.NotEqual(shop.Shop.Code, moved.Shop.Code);
    }
}
