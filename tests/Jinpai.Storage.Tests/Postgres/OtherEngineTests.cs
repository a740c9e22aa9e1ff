using Jinpai.Replay.Rules;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Tests.Sqlite;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests.Postgres;

/// <summary>From one engine into the other and back nothing changes.</summary>
public sealed class OtherEngineTests : IDisposable
{
    private readonly SqliteEngine _embedded = new();
    private readonly PostgresEngine _server = new();

    public void Dispose()
    {
        _embedded.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void A_copy_there_and_back_holds_the_same()
    {
        var shop = _embedded.NewShop();
        shop.ImportAll(new RandomShop(311, 4, buyers: 20));
        shop.Replay(RuleBook.Default);
        var there = _server.EmptyPlace();
        var back = _embedded.EmptyPlace();
        var gone = StorageEngines.Copy(_embedded.Place, there);

        // Each copy says of itself in the audit log that it was made.
        Assert.Equal((gone.Shops, gone.Rows + 1), StorageEngines.Copy(there, back));

        foreach (var place in (StoragePlace[])[there, back])
        {
            var copy = StorageEngines.Open(place).OpenShop(shop.Shop.Code);
            AssertEqual(shop.Hashes(), copy.Hashes(), place.ToString());
            AssertEqual(shop.ReplayedHashes(), copy.ReplayedHashes(), place.ToString());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_shop_is_copied_beside_those_of_the_other_engine(bool isToServer)
    {
        IStorageEngine from = isToServer ? _embedded : _server;
        IStorageEngine to = isToServer ? _server : _embedded;
        var (source, target) = isToServer ? (_embedded.Place, _server.Place) : (_server.Place, _embedded.Place);
        _ = from.NewShop();
        var shop = from.NewShop();
        shop.ImportAll(new RandomShop(312, 4, buyers: 20));
        shop.Replay(RuleBook.Default);
        StorageEngines.Open(source).SaveSetting(shop.Shop.Code, "colour", "green");
        StorageEngines.Open(source).SaveSetting(shop.Shop.Code, "here", "alone");
        var other = to.NewShop();
        other.ImportAll(new RandomShop(313, 2, buyers: 5));
        other.Replay(RuleBook.Default);
        var (before, code) = (other.Hashes(), shop.Shop.Code);

        _ = StorageEngines.CopyShop(source, target, code, ["here"]);
        var copied = StorageEngines.Open(target);
        AssertEqual(shop.Hashes(), copied.OpenShop(code).Hashes());
        AssertEqual(shop.ReplayedHashes(), copied.OpenShop(code).ReplayedHashes());
        AssertEqual(before, other.Hashes());
        Assert.Equal(("green", null, shop.Shop), (copied.Setting(code, "colour"), copied.Setting(code, "here"), copied.Shops().Single(known => known.Code == code)));

        Assert.Equal("shop_exists", Assert.Throws<StorageRefusedException>(() => StorageEngines.CopyShop(source, target, code, ["here"])).Code);
        Assert.Equal("unknown_shop", Assert.Throws<StorageRefusedException>(() => StorageEngines.CopyShop(source, target, "nobody", [])).Code);
        AssertEqual(shop.Hashes(), copied.OpenShop(code).Hashes());
    }
}
