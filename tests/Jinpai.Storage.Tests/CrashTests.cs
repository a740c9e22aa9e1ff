using Jinpai.Replay.Rules;
using Jinpai.Storage.Imports;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>What a process leaves that is killed in the middle of its work.</summary>
public abstract class CrashTests(IStorageEngine engine) : StorageSuite(engine)
{
    [Fact]
    public void A_process_that_dies_in_the_middle_of_a_file_leaves_nothing_of_it()
    {
        var data = new RandomShop(201, 4);
        var shop = Engine.NewShop();
        shop.Import("first", Rows(data.Messages.Take(50)));
        var before = shop.ReplayedHashes();
        IInstallationData left;
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            using var file = session.Begin(new ImportedFile("second", HashOf("second"), "test", "utf-8", 1));
            Rows(Enumerable.Repeat(data.OrdersUpTo(4), 100).SelectMany(orders => orders))(file);
            left = Engine.AfterDeath();
        }

        var survivor = left.OpenShop(shop.Shop.Code);
        AssertEqual(before, survivor.Hashes());
        AssertEqual(before, survivor.ReplayedHashes());
        Assert.Equal(2, survivor.Import("second", Rows(data.OrdersUpTo(4))));
    }

    [Theory]
    [InlineData(211)]
    [InlineData(212)]
    public void A_process_that_dies_in_the_middle_of_a_replay_leaves_the_old_facts_and_the_next_replay_gives_the_new_ones(int seed)
    {
        var data = new RandomShop(seed, 8, buyers: 60);
        var shop = Engine.NewShop();
        shop.Import("agents", Rows(data.Agents));
        shop.Import("messages", Rows(data.Messages.Where(message => message.Buyer != data.Buyers[3])));
        shop.Import("orders", Rows(data.OrdersUpTo(3)));
        shop.Replay(RuleBook.Default);
        shop.Import("some more", Rows(data.Messages.Where(message => message.Buyer == data.Buyers[3])));
        var before = shop.Hashes();
        var copies = new List<IInstallationData>();
        var report = shop.Replay(RuleBook.Default, isForced: seed % 2 == 0, new CopyAtProgress(() => copies.Add(Engine.AfterDeath())));
        Assert.Equal(seed % 2 == 0, report.IsFull);
        copies.Add(Engine.AfterDeath());
        var after = shop.Hashes();
        Assert.NotEqual(before["reception_facts"], after["reception_facts"]);
        foreach (var left in copies)
        {
            var survivor = left.OpenShop(shop.Shop.Code);
            AssertEqual(left == copies[^1] ? after : before, survivor.Hashes(), $"seed {seed}");
            AssertEqual(after, survivor.ReplayedHashes(), $"seed {seed}");
        }
    }

    private sealed class CopyAtProgress(Action copy) : IProgress<Replaying.ReplayProgress>
    {
        private readonly Lock _gate = new();

        public void Report(Replaying.ReplayProgress value)
        {
            if (value.Done % 16 == 0)
            {
                lock (_gate)
                {
                    copy();
                }
            }
        }
    }
}
