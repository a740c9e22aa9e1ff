using Jinpai.Cli.Tests.Killing;
using Jinpai.Shops;
using Jinpai.Storage;

namespace Jinpai.Cli.Tests;

/// <summary>A backup and a copy that are killed with SIGKILL at a random point: there is nothing, or all of it, and the same command again ends as if nothing had happened.</summary>
public sealed class BackupKillTests : IDisposable
{
    private const int FirstSeed = 20261201;
    private static readonly Shop Nasty = NastyShops.Generate(80, new ShopOptions { FirstDay = new DateOnly(2024, 9, 8), Days = 8, ScenesPerDay = 10, Buyers = 40, TailDays = 2, EarlierExports = 1 });
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-kill-").FullName;
    private readonly List<Desk> _desks = [];

    public void Dispose()
    {
        _desks.ForEach(desk => desk.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(false, 50)]
    [InlineData(true, 10)]
    public void A_backup_is_there_in_whole_or_not_at_all(bool isOnServer, int kills)
    {
        var desk = NewDesk(isOnServer);
        var rounds = new Rounds<string>(kills, FirstSeed, number =>
        {
            var place = Directory.CreateDirectory(Path.Combine(_folder, number)).FullName;
            return (place, new ChildRun(place, ["backup", Path.Combine(place, "all.jpb"), .. desk.Place]));
        });
        rounds.Run(place =>
        {
            var file = Path.Combine(place, "all.jpb");
            var isThere = File.Exists(file);
            if (!isThere)
            {
                desk.Run("backup", file).Expect(0);
            }

            desk.RunBare("verify", file).Expect(0);
            Assert.Equal([file], Directory.EnumerateFileSystemEntries(place));
            return isThere;
        });
    }

    [Theory]
    [InlineData(false, true, 40)]
    [InlineData(true, false, 30)]
    public void A_copy_from_one_engine_to_the_other_is_there_in_whole_or_not_at_all(bool isFromServer, bool isToServer, int kills)
    {
        var desk = NewDesk(isFromServer);
        var expected = ShopState.Read(desk);
        var from = desk.Database ?? desk.Data;
        var rounds = new Rounds<string>(kills, FirstSeed, number =>
        {
            var place = isToServer ? PostgresCluster.NewBareDatabase() : Path.Combine(_folder, number, "data");
            return (place, new ChildRun(place + ".making", ["copy", "--from", from, "--to", isToServer ? ChildRun.Through : place], isToServer ? place : null));
        });
        rounds.Run(place =>
        {
            if (isToServer)
            {
                PostgresCluster.EndOfKilled(place);
            }

            var isThere = IsWhole(isToServer ? StoragePlace.OnServer(place) : StoragePlace.InFolder(place));
            if (!isThere)
            {
                desk.RunBare("copy", "--from", from, "--to", place).Expect(0);
            }

            Assert.Equal("", Difference(expected, isToServer ? ShopState.Read(_folder, place) : ShopState.Read(place)));
            if (isToServer)
            {
                PostgresCluster.Drop(place);
            }

            return isThere;
        });
    }

    [Theory]
    [InlineData(false, 15)]
    [InlineData(true, 15)]
    public void A_shop_that_is_copied_beside_others_is_there_in_whole_or_in_no_list(bool isToServer, int kills)
    {
        var desk = NewDesk(!isToServer);
        var expected = ShopState.Read(desk);
        var from = desk.Database ?? desk.Data;
        var rounds = new Rounds<Desk>(kills, FirstSeed, _ =>
        {
            var target = new Desk(isToServer ? PostgresCluster.NewDatabase() : null);
            _desks.Add(target);
            target.Run("shop", "add", "other").Expect(0);
            return (target, new ChildRun(Path.Combine(target.Data, "shops"), ["copy", "--shop", Desk.ShopCode, "--from", from, "--to", isToServer ? ChildRun.Through : target.Data], target.Database));
        });
        rounds.Run(target =>
        {
            if (target.Database is { } database)
            {
                PostgresCluster.EndOfKilled(database);
            }

            var place = target.Database is null ? StoragePlace.InFolder(target.Data) : StoragePlace.OnServer(target.Database);
            var isThere = StorageEngines.Open(place).Shops().Any(shop => shop.Code == Desk.ShopCode);
            if (!isThere)
            {
                desk.RunBare("copy", "--shop", Desk.ShopCode, "--from", from, "--to", target.Database ?? target.Data).Expect(0);
            }

            Desk.AssertEqual(expected.Derived, target.Hashes(), "the copy");
            return isThere;
        });
    }

    // What an engine stores may differ between them, what it says may not.
    private static string Difference(ShopState expected, ShopState actual) =>
        string.Join(", ", expected.Files.Except(actual.Files, StringComparer.Ordinal)) + Desk.Differing(expected.Derived, actual.Derived);

    private static bool IsWhole(StoragePlace place)
    {
        try
        {
            return StorageEngines.IsAt(place) && StorageEngines.Open(place).Shops().Count > 0;
        }
        catch (Storage.Refusals.StorageRefusedException refused) when (refused.Code == "unfinished_restore")
        {
            return false;
        }
    }

    private Desk NewDesk(bool isOnServer)
    {
        var desk = Desk.WithShop(isOnServer ? PostgresCluster.NewDatabase() : null);
        _desks.Add(desk);
        desk.Run(["import", .. NeutralFiles.Of(Nasty).Select(desk.Write), "--shop", Desk.ShopCode]).Expect(0);
        desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        return desk;
    }
}
