using Jinpai.Cli.Tests.Killing;
using Jinpai.Shops;

namespace Jinpai.Cli.Tests;

/// <summary>A restore that is killed with SIGKILL at a random point: there is nothing, or all of it, and the same command again ends as if nothing had happened.</summary>
public sealed class RestoreKillTests : IDisposable
{
    private const int FirstSeed = 20261101;
    private static readonly Shop Nasty = NastyShops.Generate(79, new ShopOptions { FirstDay = new DateOnly(2024, 9, 8), Days = 8, ScenesPerDay = 10, Buyers = 40, TailDays = 2, EarlierExports = 1 });
    private readonly Desk _desk = Desk.WithShop();
    private readonly ShopState _state;
    private readonly string _file;
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-restore-").FullName;

    public RestoreKillTests()
    {
        _desk.Run(["import", .. NeutralFiles.Of(Nasty).Select(_desk.Write), "--shop", Desk.ShopCode]).Expect(0);
        _desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        _file = _desk.File("all.jpb");
        _desk.Run("backup", _file).Expect(0);
        _state = ShopState.Read(_desk.Data);
    }

    public void Dispose()
    {
        _desk.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Killed_at_a_random_point_a_restore_leaves_nothing_or_all_of_it() => new Rounds<string>(40, FirstSeed, number =>
    {
        var data = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, number)).FullName, "data");
        return (data, new ChildRun(data + ".making", ["restore", _file, "--data", data]));
    }).Run(data =>
    {
        var isThere = Storage.StorageEngines.IsAt(Storage.StoragePlace.InFolder(data));
        if (!isThere)
        {
            _desk.RunBare("restore", _file, "--data", data).Expect(0);
            Assert.Equal([data], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(data)!));
        }

        Assert.Equal("", ShopState.Read(data).DifferenceTo(_state));
        return isThere;
    });
}
