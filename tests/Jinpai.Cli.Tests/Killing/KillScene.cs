using System.Globalization;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>One command that is killed again and again on copies of the same data.</summary>
/// <param name="desk">Holds the prepared data; it is only copied.</param>
/// <param name="command">The command line without <c>--data</c>.</param>
/// <param name="states">What may be found afterwards: the state before, those between two files, the state at the end last.</param>
internal sealed class KillScene(Desk desk, string[] command, IReadOnlyList<ShopState> states)
{
    private readonly Lock _gate = new();
    private readonly List<string> _faults = [];
    private readonly int[] _found = new int[states.Count];
    private long _first;
    private long _last;
    private int _kills;

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Kills that found each of the states.</summary>
    public IReadOnlyList<int> Found => _found;
    public int Kills => _kills;

    /// <summary>Runs the command once to its end in a process of its own, and learns how much it writes.</summary>
    public void Measure()
    {
        using var copy = desk.Copy();
        using var run = new ChildRun(copy, command);
        (_first, _last) = run.Measure();
        Check(ShopState.Read(copy), states[^1], "not interrupted at all");
    }

    /// <summary>One copy, one process, one kill at a random point, all checks.</summary>
    public void Round(int seed)
    {
        var random = new Random(seed);
        var isEarly = seed % 6 == 0;
        // An early one is killed while it starts; the others while they write.
        // On a server the last commit is among the last bytes: some there.
        var at = isEarly ? 0 : desk.Database is not null && seed % 3 == 1 ? _last - random.Next(1000) : random.NextInt64(_first, _last + 1);
        var spins = random.Next(2) == 0 ? 0 : random.Next(isEarly ? 1_000_000 : 20_000);
        using var copy = desk.Copy();
        using (var run = new ChildRun(copy, command))
        {
            if (!run.KillAt(at, spins, isEarly))
            {
                return;
            }
        }

        var about = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, '{command[0]}' killed after {at} bytes (of {_first} to {_last}) and {spins} spins");
        var state = ShopState.Read(copy);
        var index = states.ToList().FindIndex(known => known.DifferenceTo(state).Length == 0);
        lock (_gate)
        {
            _kills++;
            if (index < 0)
            {
                _faults.Add($"{about}: neither the old nor the new state: {string.Join(" / ", states.Select(known => known.DifferenceTo(state)))}");
                return;
            }

            _found[index]++;
        }

        CheckLog(copy, about);
        var again = copy.Run(command);
        var isExpected = again.Code == 0 || (command[0] == "undo" && index > 0 && again.Code == 1);
        Check(isExpected, $"{about}: run again, it ended with {again.Code}: {again.All}");
        Check(ShopState.Read(copy), states[^1], about + ", run again");
        CheckLog(copy, about + ", run again");
    }

    private void CheckLog(Desk copy, string about)
    {
        var faults = AuditTruth.FaultsOf(copy);
        Check(faults.Count == 0, $"{about}: the audit log: {string.Join(" / ", faults)}");
    }

    private void Check(ShopState actual, ShopState expected, string about)
    {
        var difference = actual.DifferenceTo(expected);
        Check(difference.Length == 0, $"{about}: differs from the run that was not interrupted: {difference}");
    }

    private void Check(bool isRight, string fault)
    {
        if (!isRight)
        {
            lock (_gate)
            {
                _faults.Add(fault);
            }
        }
    }
}
