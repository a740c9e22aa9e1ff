using System.Globalization;

namespace Jinpai.Testing;

/// <summary>Runs a test on random inputs that can be made again: a failure names its seed.</summary>
/// <remarks>Set <c>JINPAI_SEED</c> to a seed to run that one alone.</remarks>
public static class Seeded
{
    /// <param name="count">How many seeds: 1 to count.</param>
    /// <param name="test">Gets a random source; throws if the property does not hold.</param>
    public static void Run(int count, Action<Random> test)
    {
        var only = Environment.GetEnvironmentVariable("JINPAI_SEED");
        var seeds = only is null ? Enumerable.Range(1, count) : [int.Parse(only, CultureInfo.InvariantCulture)];
        foreach (var seed in seeds)
        {
            try
            {
                test(new Random(seed));
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Seed {seed} (run it alone with JINPAI_SEED={seed}): {fault.Message}"), fault);
            }
        }
    }
}
