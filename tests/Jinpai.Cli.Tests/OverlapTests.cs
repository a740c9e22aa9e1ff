using Jinpai.Shops;

namespace Jinpai.Cli.Tests;

/// <summary>However the same data comes in — by day with overlaps, at once, twice, old after new, taken back and given again — every derived table is the same.</summary>
public sealed class OverlapTests : IDisposable
{
    private readonly List<Desk> _desks = [];

    public void Dispose() => _desks.ForEach(desk => desk.Dispose());

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Thirty_overlapping_daily_files_equal_the_monthly_one(int seed)
    {
        var shop = NastyShops.Generate((ulong)seed, new ShopOptions { Days = 30, ScenesPerDay = 5 });
        var whole = NewDesk();
        Import(whole, NeutralFiles.Of(shop));
        var expected = whole.ReplayedHashes();

        var daily = NewDesk();
        foreach (var file in NeutralFiles.Of(shop, FileLayout.DailyOverlapping))
        {
            Import(daily, [file]);
            daily.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        }

        Desk.AssertEqual(expected, daily.Hashes(), $"seed {seed}, day by day");
        Import(daily, NeutralFiles.Messages(shop, FileLayout.Whole));
        Desk.AssertEqual(expected, daily.ReplayedHashes(), $"seed {seed}, the monthly file after the daily ones");

        Import(whole, NeutralFiles.Messages(shop, FileLayout.DailyOverlapping));
        Desk.AssertEqual(expected, whole.ReplayedHashes(), $"seed {seed}, the daily files after the monthly one");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public void Old_exports_of_orders_after_new_ones_change_nothing(int seed)
    {
        var shop = NastyShops.Generate((ulong)seed);
        var inOrder = NewDesk();
        Import(inOrder, NeutralFiles.Of(shop));
        var backwards = NewDesk();
        foreach (var file in NeutralFiles.Of(shop).Reverse())
        {
            Import(backwards, [file]);
            backwards.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        }

        // Refunds that came before their orders are held back; the same file of other bytes brings them.
        Import(backwards, NeutralFiles.Of(shop).Where(file => file.Name == "refunds.csv").Select(file => file with { Name = "refunds-again.csv", Content = file.Content + "\n" }));
        Desk.AssertEqual(inOrder.ReplayedHashes(), backwards.ReplayedHashes(), $"seed {seed}");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Undo_of_any_import_equals_never_having_imported_it(int seed)
    {
        var shop = NastyShops.Generate((ulong)seed, new ShopOptions { Days = 6, TailDays = 4, ScenesPerDay = 8, Buyers = 20, EarlierExports = 2 });
        var files = NeutralFiles.Of(shop, FileLayout.DailyOverlapping).ToList();
        var all = NewDesk();
        foreach (var file in files)
        {
            Import(all, [file]);
        }

        all.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        for (var i = 0; i < files.Count; i++)
        {
            all.Run("undo", $"{i + 1}", "--shop", Desk.ShopCode).Expect(0);
            var without = NewDesk();
            Import(without, files.Skip(i + 1));
            if (i + 1 < files.Count)
            {
                Desk.AssertEqual(without.ReplayedHashes(), all.ReplayedHashes(), $"seed {seed}, after the undo of {files[i].Name} and all before it");
            }
        }
    }

    private Desk NewDesk()
    {
        var desk = Desk.WithShop();
        _desks.Add(desk);
        desk.Run("replay", "--shop", Desk.ShopCode, "--rules", desk.Write("rules.json", Shop.RulesJson)).Expect(0);
        return desk;
    }

    private static void Import(Desk desk, IEnumerable<NeutralFile> files)
    {
        var paths = files.Select(desk.Write).ToArray();
        if (paths.Length > 0)
        {
            desk.Run(["import", .. paths, "--shop", Desk.ShopCode]);
        }
    }
}
