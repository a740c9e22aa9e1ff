using System.Globalization;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>A command that makes something where nothing was, killed again and again.</summary>
/// <typeparam name="T">A place.</typeparam>
/// <param name="kills">How many are to be met before they have ended, at the least; times <see cref="KillCounts.Times"/>.</param>
/// <param name="firstSeed">Of the first round.</param>
/// <param name="start">Given the round's name, begins it in a place of its own.</param>
internal sealed class Rounds<T>(int kills, int firstSeed, Func<string, (T Place, ChildRun Run)> start)
{
    /// <summary>Every other kill falls into these last bytes before it is first seen to write: where the first that is seen may be a whole commit.</summary>
    public long BytesBefore { get; init; }

    /// <param name="check">Given the place: finds nothing or all, makes up for it, and says whether all was there.</param>
    public void Run(Func<T, bool> check)
    {
        var wanted = kills * KillCounts.Times;
        var (first, last) = Measure(check);
        var (whole, nothing) = (0, 0);
        for (var seed = firstSeed; whole + nothing < wanted && seed < firstSeed + (3 * wanted); seed++)
        {
            var random = new Random(seed);
            var (place, run) = start(seed.ToString(CultureInfo.InvariantCulture));
            bool isKilled;
            using (run)
            {
                var isEarly = BytesBefore > 0 && seed % 2 == 0;
                isKilled = run.KillAt(isEarly ? first - random.NextInt64(Math.Min(first, BytesBefore)) : random.NextInt64(first, last + 1), random.Next(20_000), isEarly);
            }

            var isWhole = check(place);
            whole += isKilled && isWhole ? 1 : 0;
            nothing += isKilled && !isWhole ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nothing} kills left nothing, {whole} all."));
        Assert.True(whole + nothing >= wanted, $"Only {whole + nothing} of {wanted} processes were killed before they had ended.");
        Assert.True(nothing > 0, "No kill met work that was not finished.");
    }

    private (long First, long Last) Measure(Func<T, bool> check)
    {
        var (place, run) = start("measured");
        using (run)
        {
            var measured = run.Measure();
            Assert.True(check(place), "nothing is there although it ended by itself");
            return measured;
        }
    }
}
