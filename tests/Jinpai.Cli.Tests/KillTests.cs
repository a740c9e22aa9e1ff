using Jinpai.Cli.Tests.Killing;
using Jinpai.Shops;

namespace Jinpai.Cli.Tests;

/// <summary>The real program, killed with SIGKILL at random points: afterwards there is the old state or the new one, and the same command again ends as if nothing had happened.</summary>
/// <remarks>
/// Points are chosen by the bytes that the process has handed to the system, so that commits, the tearing of one, and the checkpoint at the end are hit alike.
/// Each round starts a process; two at a time. Set <c>JINPAI_SEED</c> to repeat one round, <c>JINPAI_KILLS</c> to so many times as many.
/// </remarks>
public abstract class KillTests : IDisposable
{
    private const int FirstSeed = 20261001;

    // Long past: the child has the real clock, and a row of the future would move no horizon.
    private static readonly Shop Nasty = NastyShops.Generate(77, new ShopOptions { FirstDay = new DateOnly(2024, 9, 8), Days = 12, ScenesPerDay = 12, Buyers = 60, TailDays = 3, EarlierExports = 1 });
    private readonly Func<Desk> _newDesk;
    private readonly KillCounts _counts;
    private readonly Desk _desk;

    /// <param name="newDesk">Makes a desk with an empty shop on the engine.</param>
    /// <param name="counts">How many of each.</param>
    protected KillTests(Func<Desk> newDesk, KillCounts counts)
    {
        _newDesk = newDesk;
        _counts = counts;
        _desk = newDesk();
    }

    public void Dispose()
    {
        _desk.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Killed_at_a_random_point_an_import_leaves_each_file_in_whole_or_not_at_all()
    {
        string[] import = ["import", .. Files(NeutralFiles.Of(Nasty)), "--shop", Desk.ShopCode];
        var order = FilesInOrder(import);
        var states = new List<ShopState>();
        for (var count = 0; count <= order.Count; count++)
        {
            using var desk = _newDesk();
            if (count > 0)
            {
                desk.Run(["import", .. order.Take(count), "--shop", Desk.ShopCode]).Expect(0);
            }

            states.Add(ShopState.Read(desk));
        }

        // Every file that is in shows another state, or the states could not be told apart.
        Assert.Equal(order.Count + 1, states.Select(state => state.Files.Count).Distinct().Count());
        Kill(new KillScene(_desk, import, states), _counts.Import);
    }

    [Fact]
    public void Killed_at_a_random_point_a_replay_leaves_the_old_facts_or_the_new_ones()
    {
        _desk.Run(["import", .. Files(NeutralFiles.Of(Nasty)), "--shop", Desk.ShopCode]).Expect(0);
        Kill(SceneOf("replay", "--shop", Desk.ShopCode), _counts.Replay);
    }

    [Fact]
    public void Killed_at_a_random_point_a_replay_of_one_more_day_leaves_the_old_facts_or_the_new_ones()
    {
        var files = NeutralFiles.Of(Nasty, FileLayout.DailyOverlapping);
        var chats = files.Where(file => file.Name.StartsWith("messages-", StringComparison.Ordinal)).ToList();
        var late = chats[chats.Count / 2];
        _desk.Run(["import", .. Files(files.Where(file => file != late)), "--shop", Desk.ShopCode]).Expect(0);
        _desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        _desk.Run(["import", .. Files([late]), "--shop", Desk.ShopCode]).Expect(0);
        var scene = SceneOf(out var ran, "replay", "--shop", Desk.ShopCode);
        Assert.Contains("只重放有变化的", ran.All, StringComparison.Ordinal);
        Kill(scene, _counts.DirtyReplay);
    }

    /// <summary>Between the two, the import is taken back and its days are marked: whoever asks for figures replays them first.</summary>
    [Fact]
    public void Killed_at_a_random_point_an_undo_leaves_the_import_or_none()
    {
        var files = NeutralFiles.Of(Nasty);
        _desk.Run(["import", .. Files(files.Where(file => file.Name != "messages.csv")), "--shop", Desk.ShopCode]).Expect(0);
        _desk.Run(["import", .. Files(files.Where(file => file.Name == "messages.csv")), "--shop", Desk.ShopCode]).Expect(0);
        _desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        var (before, takenBack) = StatesOf(desk => desk.Shop().Undo(2));
        var (_, after) = StatesOf(desk => desk.Run("undo", "2", "--shop", Desk.ShopCode).Expect(0));
        Kill(new KillScene(_desk, ["undo", "2", "--shop", Desk.ShopCode], [before, takenBack, after]), _counts.Undo);
    }

    [Fact]
    public void Killed_at_a_random_point_a_replacement_leaves_the_old_report_or_the_new_one()
    {
        _desk.Run("import", Report("old", 1), "--shop", Desk.ShopCode).Expect(0);
        Kill(SceneOf("import", Report("new", 2), "--shop", Desk.ShopCode, "--replace"), _counts.Replace);

        string Report(string name, int times) => _desk.Write(
            $"{name}_2024-09-01_2024-09-30.csv",
            "值班客服,接待量,咨询量,首次平均响应s\n" + string.Concat(Enumerable.Range(1, 400).Select(agent => FormattableString.Invariant($"agent{agent},{agent * times},{agent * times},{times}\n"))));
    }

    private void Kill(KillScene scene, int kills)
    {
        scene.Measure();
        Assert.Empty(scene.Faults);
        if (Environment.GetEnvironmentVariable("JINPAI_SEED") is { Length: > 0 } one)
        {
            scene.Round(int.Parse(one, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Empty(scene.Faults);
            return;
        }

        kills *= KillCounts.Times;

        // A process that was quicker than the kill does not count, so a few rounds more may be needed.
        var seed = FirstSeed;
        while (scene.Kills < kills && scene.Faults.Count == 0 && seed < FirstSeed + (2 * kills))
        {
            var next = seed + kills - scene.Kills;
            Parallel.For(seed, next, new ParallelOptions { MaxDegreeOfParallelism = 2 }, scene.Round);
            seed = next;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{scene.Kills} kills; found the states, from old to new: {string.Join(", ", scene.Found)}");
        Assert.True(scene.Faults.Count == 0, string.Join('\n', scene.Faults));
        Assert.True(scene.Kills >= kills, $"Only {scene.Kills} of {kills} processes were killed before they had ended.");
        Assert.True(scene.Found[0] > 0 && (scene.Found[^1] > 0 || !_counts.MeetsNewState), $"The kills did not meet both the old and the new state: {string.Join(", ", scene.Found)}.");
    }

    private string[] Files(IEnumerable<NeutralFile> files) => [.. files.Select(_desk.Write)];

    private List<string> FilesInOrder(string[] import)
    {
        using var desk = _newDesk();
        desk.Run(import).Expect(0);
        using var reader = desk.Shop().Read();
        var names = reader.Imports()[0].Files.Select(file => Path.GetFileName(file.Name)).ToList();
        return [.. names.Select(name => import.Single(argument => Path.GetFileName(argument) == name))];
    }

    private KillScene SceneOf(params string[] command) => SceneOf(out _, command);

    private KillScene SceneOf(out Ran ran, params string[] command)
    {
        Ran? run = null;
        var (before, after) = StatesOf(desk => run = desk.Run(command).Expect(0));
        ran = run!;
        return new KillScene(_desk, command, [before, after]);
    }

    // What the shop holds before and after, with the desk's data as they were.
    private (ShopState Before, ShopState After) StatesOf(Action<Desk> act)
    {
        using var copy = _desk.Copy();
        var before = ShopState.Read(copy);
        act(copy);
        var after = ShopState.Read(copy);
        Assert.NotEqual("", Desk.Differing(before.Derived, after.Derived) + string.Concat(before.Files.Except(after.Files, StringComparer.Ordinal)));
        return (before, after);
    }
}
