using Jinpai.Cli.Tests.Killing;
using Jinpai.Shops;

namespace Jinpai.Cli.Tests;

/// <summary>Whatever strikes on the way (a kill, a disk that takes no more, a connection that breaks, another program, a clock set back), in the end nothing is lost and nothing counts twice. One seed drives it all.</summary>
public abstract class FaultStoryTests(Func<Desk> newDesk)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_shop_that_nothing_is_spared_ends_as_one_that_was_left_in_peace(int seed)
    {
        var shop = NastyShops.Generate(900UL + (ulong)seed, new ShopOptions { FirstDay = new DateOnly(2024, 9, 8), Days = 6, ScenesPerDay = 8, Buyers = 40, TailDays = 2, EarlierExports = 1 });
        using var struck = newDesk();
        using var spared = newDesk();
        var files = NeutralFiles.Of(shop, FileLayout.DailyOverlapping);
        spared.Run(["import", .. files.Select(spared.Write), "--shop", Desk.ShopCode]).Expect(0);
        var story = new FaultStory(struck, seed);
        story.Play([.. files.Select(struck.Write)]);
        var about = string.Join('\n', story.Told);
        Desk.AssertEqual(spared.ReplayedHashes(), struck.Hashes(), about);
        Assert.Equal(FilesOf(spared), FilesOf(struck));
        struck.Run("check").Expect(0);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", story.Struck) + "\n" + about);
        Assert.True(story.Struck.Count > 1, about);
    }

    private static List<string> FilesOf(Desk desk)
    {
        using var reader = desk.Shop().Read();
        return [.. reader.Imports().SelectMany(import => import.Files).Where(file => !file.IsUndone).Select(file => Path.GetFileName(file.Name)).Order(StringComparer.Ordinal)];
    }
}

/// <inheritdoc cref="FaultStoryTests"/>
public sealed class SqliteFaultStoryTests() : FaultStoryTests(() => Desk.WithShop());

/// <inheritdoc cref="FaultStoryTests"/>
public sealed class PostgresFaultStoryTests() : FaultStoryTests(() => Desk.WithShop(PostgresCluster.NewDatabase()));
