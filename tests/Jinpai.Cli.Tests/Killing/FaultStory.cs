using System.Globalization;
using Jinpai.Shops;
using Jinpai.Storage.Imports;
using Jinpai.Storage.Refusals;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>A shop's weeks as one seed has them: in which order files come, what is taken back and brought again, what the clock says, and which command is struck by what.</summary>
internal sealed class FaultStory
{
    private readonly Desk _desk;
    private readonly Random _random;
    private readonly List<string> _told = [];

    /// <param name="desk">An empty shop.</param>
    /// <param name="seed">Of the story.</param>
    public FaultStory(Desk desk, int seed)
    {
        (_desk, _random) = (desk, new Random(seed));
    }

    private enum Fault
    {
        None,
        Kill,

        /// <summary>The disk takes no more, or the connection to the server breaks, at some byte.</summary>
        Break,

        /// <summary>Another program is writing.</summary>
        Busy,
    }

    /// <summary>What happened, for whoever looks into it.</summary>
    public IReadOnlyList<string> Told => _told;

    /// <summary>Faults that struck, by kind.</summary>
    public Dictionary<string, int> Struck { get; } = new(StringComparer.Ordinal);

    /// <param name="files">All of which are in at the end.</param>
    public void Play(IReadOnlyList<string> files)
    {
        var waiting = new Queue<string>(files.OrderBy(_ => _random.Next()));
        while (waiting.TryDequeue(out var file))
        {
            // Somebody sets the clock: forward, or back an hour or more.
            _desk.Time = Desk.Now.AddMinutes(_random.Next(-180, 180));
            Do("import", file, "--shop", Desk.ShopCode);
            if (_random.Next(4) == 0)
            {
                waiting.Enqueue(TakeOneBack());
            }

            if (_random.Next(3) == 0)
            {
                Do("replay", "--shop", Desk.ShopCode);
            }
        }

        Do("replay", "--shop", Desk.ShopCode);
    }

    private string TakeOneBack()
    {
        (long Import, string File) chosen;
        using (var reader = _desk.Shop().Read())
        {
            var taken = reader.Imports().Where(import => import.Files.Any(file => !file.IsUndone)).ToList();
            var import = taken[_random.Next(taken.Count)];
            chosen = (import.Id, import.Files[0].Name);
        }

        Do("undo", chosen.Import.ToString(CultureInfo.InvariantCulture), "--shop", Desk.ShopCode);
        return Path.Combine(_desk.Folder, "files", Path.GetFileName(chosen.File));
    }

    /// <summary>Once with a fault, and then in peace, as a person does who is told of it.</summary>
    private void Do(params string[] command)
    {
        var fault = (Fault)_random.Next(4);
        _told.Add($"{string.Join(' ', command.Select(Path.GetFileName))}: {fault}");
        if (fault != Fault.None && Struggle(fault, command) is { } code && code == 0)
        {
            // It was quicker.
            return;
        }

        var ran = _desk.Run(command);
        var isDoneAlready = command[0] == "undo" && ran.Code == 1;
        Assert.True(ran.Code == 0 || isDoneAlready, $"{_told[^1]}, then in peace: {ran.Code} {ran.All}");
    }

    /// <returns>The code it ended with; null: it was killed.</returns>
    private int? Struggle(Fault fault, string[] command)
    {
        if (fault == Fault.Busy)
        {
            using var other = _desk.Shop().BeginImport(Replay.Rules.RuleBook.Default, default);
            return Ended(fault, _desk.Run(command));
        }

        var most = _random.NextInt64(_desk.Database is null ? Largest() : 150_000);
        var isBroken = fault == Fault.Break;
        using var run = new ChildRun(
            Path.Combine(_desk.Data, "shops"), [.. command, "--data", _desk.Data], _desk.Database,
            isBroken && _desk.Database is null ? 16 * 1024 + most : null, isBroken && _desk.Database is not null ? most : null);
        if (isBroken)
        {
            return Ended(fault, run.End());
        }

        if (!run.KillAt(most, _random.Next(20_000), isEarly: false))
        {
            return 0;
        }

        Count(fault);
        if (_desk.Database is { } database)
        {
            PostgresCluster.EndOfKilled(database);
        }

        return null;
    }

    // A little more than the largest file: some strike the log, some the file itself, some nothing.
    private long Largest() => new DirectoryInfo(Path.Combine(_desk.Data, "shops")).EnumerateFiles().Select(file => file.Length).Append(0).Max() + 100_000;

    private int Ended(Fault fault, Ran ran)
    {
        Assert.True(ran.Code is 0 or 1, $"{_told[^1]}: {ran.Code} {ran.All}");
        Assert.DoesNotContain("   at ", ran.All, StringComparison.Ordinal);
        if (ran.Code != 0)
        {
            Count(fault);
            _told.Add(ran.Error.Trim());
        }

        return ran.Code;
    }

    private void Count(Fault fault) => Struck[fault.ToString()] = Struck.GetValueOrDefault(fault.ToString()) + 1;
}
