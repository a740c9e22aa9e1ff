using Jinpai.Replay.Rules;
using Jinpai.Storage.Schema;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests.Sqlite;

/// <summary>Files of orders that an older version imported: who has orders in them is not written beside them.</summary>
public sealed class LackingBuyersTests : IDisposable
{
    private readonly SqliteEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void The_next_replay_writes_who_has_orders_in_them_and_gives_the_same_facts()
    {
        var data = new RandomShop(17, 8);
        var whole = _engine.NewShop();
        whole.ImportAll(data);
        var daily = _engine.NewShop();
        daily.Import("agents", Rows(data.Agents));
        daily.ImportDay(data, 0);
        Assert.True(daily.Replay(RuleBook.Default).IsFull);
        for (var day = 1; day < data.Days; day++)
        {
            daily.ImportDay(data, day);
            using (var connection = _engine.Connect(daily))
            {
                Assert.NotEqual(0, connection.Run($"DELETE FROM {Tables.OrderBuyers} WHERE {Tables.Mine}"));
            }

            Assert.False(daily.Replay(RuleBook.Default).IsFull);
        }

        Assert.Equal(whole.ReplayedHashes(), daily.Hashes());
    }
}
