using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Refusals;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>What one import does: files that are known, held, broken or only tried.</summary>
public abstract class ImportTests(IStorageEngine engine) : StorageSuite(engine)
{
    [Fact]
    public void A_file_of_the_same_bytes_is_known()
    {
        var shop = Engine.NewShop();
        var import = shop.Import("messages", Rows(new RandomShop(61, 1).Messages));
        using var session = shop.BeginImport(RuleBook.Default, Now);
        Assert.Equal(import, session.FindKnown(HashOf("messages")));
        Assert.Null(session.FindKnown(HashOf("others")));
    }

    [Fact]
    public void A_dry_run_counts_and_leaves_nothing()
    {
        var data = new RandomShop(71, 3);
        var shop = Engine.NewShop();
        using (var session = shop.BeginImport(RuleBook.Default, Now, isDryRun: true))
        {
            Assert.Equal(data.Messages.Count, session.File("messages", Rows(data.Messages)).NewCount);
            session.File("orders", Rows(data.OrdersUpTo(3)));
            Assert.Empty(session.File("refunds", Rows(data.Refunds.Select(refund => refund.Refund))).Issues.Groups);
        }

        using var reader = shop.Read();
        Assert.Empty(reader.Imports());
        Assert.Null(reader.Coverage().Horizon);
        Assert.Equal(1, shop.Import("messages", Rows(data.Messages)));
    }

    [Fact]
    public void A_file_that_is_not_committed_leaves_nothing()
    {
        var data = new RandomShop(81, 3);
        var shop = Engine.NewShop();
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            using var file = session.Begin(new ImportedFile("broken", HashOf("broken"), "test", "utf-8", 1));
            Rows(data.Messages)(file);
        }

        var empty = Engine.NewShop();
        AssertEqual(empty.ReplayedHashes(), shop.ReplayedHashes());
    }

    [Fact]
    public void Two_imports_at_once_are_refused()
    {
        var shop = Engine.NewShop();
        using var session = shop.BeginImport(RuleBook.Default, Now);
        var refusal = Assert.Throws<StorageRefusedException>(() => Engine.Reopen(shop).BeginImport(RuleBook.Default, Now));
        Assert.Equal("busy", refusal.Code);
    }

    [Fact]
    public void A_file_of_which_rows_were_held_is_not_known()
    {
        var shop = Engine.NewShop();
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            using var file = session.Begin(new ImportedFile("part", HashOf("part"), "test", "utf-8", 1));
            Rows([SmallOrder(1)])(file);
            file.Commit(rowCount: 2, heldCount: 1);
        }

        using var again = shop.BeginImport(RuleBook.Default, Now);
        Assert.Null(again.FindKnown(HashOf("part")));
        Assert.Equal(1, again.FindPart(HashOf("part")));
        using (var file = again.Begin(new ImportedFile("part", HashOf("part"), "test", "utf-8", 1)))
        {
            Rows([SmallOrder(1)])(file);
            Assert.False(file.HasNews);
        }

        using (var file = again.Begin(new ImportedFile("part", HashOf("part"), "test", "utf-8", 1)))
        {
            Rows([SmallOrder(1), SmallOrder(1) with { Id = new OrderId("2") }])(file);
            Assert.True(file.HasNews);
            file.Commit(rowCount: 2, heldCount: 0);
        }

        Assert.Equal(2, again.FindKnown(HashOf("part")));
    }

    [Fact]
    public void After_a_file_that_concerns_no_buyer_a_replay_leaves_the_facts_up_to_date()
    {
        var shop = Engine.NewShop();
        shop.Import("a", Rows([SmallOrder(1)]));
        _ = shop.Replay(RuleBook.Default);
        shop.Import("b", Rows(Array.Empty<OrderSnapshot>()));
        Assert.Equal(0, shop.Replay(RuleBook.Default).BuyerCount);
        using var reader = shop.Read();
        Assert.True(reader.IsUpToDate(RuleBook.Default));
    }

    [Fact]
    public void An_order_is_known_again_however_far_behind_it_stands_in_its_file()
    {
        // More than one look-up takes, and than waits to be written.
        const int Orders = 66_000;
        var orders = Enumerable.Range(1, Orders).Select(number => SmallOrder(1) with { Id = new OrderId($"{number}"), Line = number }).ToList();
        var lastAgain = SmallOrder(1) with { Id = new OrderId($"{Orders}"), PaidAt = Now };
        var shop = Engine.NewShop();
        using var session = shop.BeginImport(RuleBook.Default, Now);
        var report = session.File("orders", Rows([.. orders, orders[0], orders[5000], lastAgain, lastAgain]));
        Assert.Equal((Orders, 3, 1), (report.NewCount, report.KnownCount, report.ChangedCount));
        report = session.File("again", Rows([orders[7], lastAgain]));
        Assert.Equal((0, 2, 0), (report.NewCount, report.KnownCount, report.ChangedCount));
    }

    [Fact]
    public void An_import_that_was_stopped_says_so()
    {
        var shop = Engine.NewShop();
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            session.File("a", Rows([SmallOrder(1)]));
            session.Complete();
        }

        shop.Import("b", Rows([SmallOrder(2)]));
        using var reader = shop.Read();
        Assert.Equal([true, false], reader.Imports().Select(import => import.IsComplete));
    }
}
