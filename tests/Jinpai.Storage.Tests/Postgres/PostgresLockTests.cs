using Jinpai.Replay.Rules;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Refusals;
using Npgsql;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests.Postgres;

/// <summary>One process at a time writes to a shop, whatever becomes of its connections.</summary>
public sealed class PostgresLockTests : IDisposable
{
    private readonly PostgresEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_second_process_is_told_that_the_shop_is_busy_and_another_shop_is_not()
    {
        var shop = _engine.NewShop();
        var other = _engine.NewShop();
        using (shop.BeginImport(RuleBook.Default, Now))
        {
            Assert.Equal("busy", Assert.Throws<StorageRefusedException>(() => _engine.Reopen(shop).BeginImport(RuleBook.Default, Now)).Code);
            other.Import("a", Rows([SmallOrder(1)]));
        }

        _engine.Reopen(shop).Import("a", Rows([SmallOrder(1)]));
    }

    [Fact]
    public void A_process_whose_lock_is_gone_writes_nothing_more()
    {
        var shop = _engine.NewShop();
        using var session = shop.BeginImport(RuleBook.Default, Now);
        session.File("before", Rows([SmallOrder(1)]));
        PostgresCluster.Run("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", _engine.Connection);
        Assert.Equal("lock_lost", Assert.Throws<StorageRefusedException>(() => session.File("after", Rows([SmallOrder(2)]))).Code);
        using var reader = _engine.Reopen(shop).Read();
        Assert.Equal(["before"], reader.Imports().SelectMany(import => import.Files).Select(file => file.Name));
    }

    [Fact]
    public void The_lock_of_connections_that_broke_is_free_at_once_and_what_they_had_not_committed_is_gone()
    {
        var shop = _engine.NewShop();
        var session = shop.BeginImport(RuleBook.Default, Now);
        var file = session.Begin(new ImportedFile("half", HashOf("half"), "test", "utf-8", 1));
        Rows([SmallOrder(1)])(file);
        PostgresCluster.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", _engine.Connection);
        // The next process knows nothing of connections that this one keeps.
        NpgsqlConnection.ClearAllPools();
        var next = _engine.Reopen(shop);
        next.Import("whole", Rows([SmallOrder(1)]));
        using var reader = next.Read();
        Assert.Equal(["whole"], reader.Imports().SelectMany(import => import.Files).Select(imported => imported.Name));
        foreach (var late in (Action[])[() => file.Commit(0, 0), file.Dispose, session.Dispose])
        {
            Assert.Contains(StorageTrouble.Of(Record.Exception(late) ?? new StorageRefusedException("none", ""))?.Code, (string[])["no_connection", "lock_lost", "none"]);
        }

        Assert.Equal(["whole"], next.Read().Imports().SelectMany(import => import.Files).Select(imported => imported.Name));
    }
}
