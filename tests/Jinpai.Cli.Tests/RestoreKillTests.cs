using Jinpai.Cli.Tests.Killing;
using Jinpai.Shops;

namespace Jinpai.Cli.Tests;

/// <summary>A restore that is killed with SIGKILL at a random point: there is nothing, or all of it, and the same command again ends as if nothing had happened.</summary>
public sealed class RestoreKillTests : IDisposable
{
    private static readonly int Kills = 40 * KillCounts.Times;
    private const int FirstSeed = 20261101;
    private static readonly Shop Nasty = NastyShops.Generate(79, new ShopOptions { FirstDay = new DateOnly(2024, 9, 8), Days = 8, ScenesPerDay = 10, Buyers = 40, TailDays = 2, EarlierExports = 1 });
    private readonly Desk _desk = Desk.WithShop();
    private readonly ShopState _state;
    private readonly string _file;
    private int _whole;
    private int _nothing;

    public RestoreKillTests()
    {
        _desk.Run(["import", .. NeutralFiles.Of(Nasty).Select(_desk.Write), "--shop", Desk.ShopCode]).Expect(0);
        _desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        _file = _desk.File("all.jpb");
        _desk.Run("backup", _file).Expect(0);
        _state = ShopState.Read(_desk.Data);
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Killed_at_a_random_point_a_restore_leaves_nothing_or_all_of_it()
    {
        var (first, last) = Measure();
        for (var seed = FirstSeed; _whole + _nothing < Kills && seed < FirstSeed + (3 * Kills); seed++)
        {
            Round(seed, first, last);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{_nothing} kills left nothing, {_whole} all.");
        Assert.True(_whole + _nothing >= Kills, $"Only {_whole + _nothing} of {Kills} processes were killed before they had ended.");
        Assert.True(_nothing > 0, "No kill met a restore that was not finished.");
    }

    private (long First, long Last) Measure()
    {
        using var place = new Place();
        using var run = Start(place);
        var measured = run.Measure();
        Assert.Equal("", ShopState.Read(place.Data).DifferenceTo(_state));
        return measured;
    }

    private void Round(int seed, long first, long last)
    {
        var random = new Random(seed);
        using var place = new Place();
        using (var run = Start(place))
        {
            if (!run.KillAt(random.NextInt64(first, last + 1), random.Next(20_000), isEarly: false))
            {
                return;
            }
        }

        if (Storage.StorageEngines.IsAt(Storage.StoragePlace.InFolder(place.Data)))
        {
            _whole++;
            Assert.Equal("", ShopState.Read(place.Data).DifferenceTo(_state));
            return;
        }

        _nothing++;
        _desk.RunBare("restore", _file, "--data", place.Data).Expect(0);
        Assert.Equal("", ShopState.Read(place.Data).DifferenceTo(_state));
        Assert.Equal([place.Data], Directory.EnumerateFileSystemEntries(place.Folder));
    }

    private ChildRun Start(Place place) => new(place.Data, place.Data + ".making", ["restore", _file]);

    private sealed class Place : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("jinpai-restore-").FullName;
        public string Data => Path.Combine(Folder, "data");

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
