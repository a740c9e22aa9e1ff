using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Rules;
using static Jinpai.Storage.Tests.ShopSteps;

namespace Jinpai.Storage.Tests;

/// <summary>However the same rows come, daily or at once, in which order, taken back or not: every test ends in the hash of every derived table.</summary>
public abstract class SameFactsTests(IStorageEngine engine) : StorageSuite(engine)
{
    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void Daily_files_replayed_day_by_day_equal_one_file_replayed_once(int seed, bool withIds)
    {
        var data = new RandomShop(seed, 12, withIds);
        var whole = Engine.NewShop();
        whole.ImportAll(data);
        var daily = Engine.NewShop();
        daily.Import("agents", Rows(data.Agents));
        for (var day = 0; day < data.Days; day++)
        {
            daily.ImportDay(data, day);
            Assert.Equal(day == 0, daily.Replay(RuleBook.Default).IsFull);
        }

        AssertEqual(whole.ReplayedHashes(), daily.Hashes(), $"seed {seed}");
        daily.Replay(RuleBook.Default, isForced: true);
        AssertEqual(whole.Hashes(), daily.Hashes(), $"seed {seed}, from scratch");
    }

    [Theory]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void A_monthly_file_after_the_daily_ones_changes_nothing(int seed, bool withIds)
    {
        var data = new RandomShop(seed, 6, withIds);
        var shop = Engine.NewShop();
        shop.Import("agents", Rows(data.Agents));
        for (var day = 0; day < data.Days; day++)
        {
            shop.ImportDay(data, day);
        }

        var before = shop.ReplayedHashes();
        using (var session = shop.BeginImport(RuleBook.Default, Now))
        {
            var report = session.File("all", Rows(data.Messages));
            Assert.Equal(0, report.NewCount);
            Assert.Equal(data.Messages.Count, report.KnownCount);
        }

        AssertEqual(before, shop.ReplayedHashes(), $"seed {seed}");
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void Undoing_any_import_equals_never_having_imported_it(int seed)
    {
        var data = new RandomShop(seed, 8);
        List<(string Name, Action<Jinpai.Import.Reading.IRecordSink> Rows)> files =
        [
            ("agents", Rows(data.Agents)),
            ("early messages", Rows(data.Messages.Take(data.Messages.Count / 2))),
            ("late messages", Rows(data.Messages.Skip(data.Messages.Count / 3))),
            ("early orders", Rows(data.OrdersUpTo(4))),
            ("late orders", Rows(data.OrdersUpTo(8))),
            ("refunds", Rows(data.Refunds.Select(refund => refund.Refund))),
        ];
        for (var left = 0; left < files.Count; left++)
        {
            var undone = Engine.NewShop();
            long number = 0;
            for (var i = 0; i < files.Count; i++)
            {
                var import = undone.Import(files[i].Name, files[i].Rows);
                number = i == left ? import : number;
            }

            undone.Replay(RuleBook.Default);
            undone.Undo(number);
            var never = Engine.NewShop();
            foreach (var file in files.Where((_, index) => index != left))
            {
                never.Import(file.Name, file.Rows);
            }

            AssertEqual(never.ReplayedHashes(), undone.ReplayedHashes(), $"seed {seed}, without {files[left].Name}");
        }
    }

    [Fact]
    public void Order_of_imports_changes_nothing()
    {
        var data = new RandomShop(41, 8);
        var forward = Engine.NewShop();
        forward.ImportAll(data);
        var backward = Engine.NewShop();
        backward.Import("refunds", Rows(data.Refunds.Select(refund => refund.Refund)));
        backward.Replay(RuleBook.Default);
        for (var day = data.Days - 1; day >= 0; day--)
        {
            backward.Import($"orders {day}", Rows(data.Snapshots.Where(snapshot => snapshot.Day == day).Select(snapshot => snapshot.Order)));
            backward.Import($"messages {day}", Rows(data.MessagesOf(day).Reverse()));
            backward.Replay(RuleBook.Default);
        }

        backward.Import("agents", Rows(data.Agents));
        AssertEqual(forward.ReplayedHashes(), backward.ReplayedHashes());
    }

    [Fact]
    public void An_old_snapshot_after_a_new_one_changes_nothing()
    {
        var data = new RandomShop(51, 5);
        var shop = Engine.NewShop();
        shop.Import("messages", Rows(data.Messages));
        var newest = data.Snapshots.GroupBy(snapshot => snapshot.Order.Id).Select(order => order.Last().Order).ToList();
        shop.Import("new", Rows(newest));
        var before = shop.ReplayedHashes();
        shop.Import("old", Rows(data.Snapshots.GroupBy(snapshot => snapshot.Order.Id).Select(order => order.First().Order)));
        AssertEqual(before, shop.ReplayedHashes());
    }
}
