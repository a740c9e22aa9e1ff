using Jinpai.Replay.Rules;
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
        Assert.Equal(gone, StorageEngines.Copy(there, back));

        foreach (var place in (StoragePlace[])[there, back])
        {
            var copy = StorageEngines.Open(place).OpenShop(shop.Shop.Code);
            AssertEqual(shop.Hashes(), copy.Hashes(), place.ToString());
            AssertEqual(shop.ReplayedHashes(), copy.ReplayedHashes(), place.ToString());
        }
    }
}
