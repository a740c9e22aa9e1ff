using CsCheck;

namespace Jinpai;

/// <summary>Random inputs that are the same in every run, so that a failure is no chance. A failing one is made smaller and its seed is named; <c>CsCheck_Seed</c> runs that seed alone.</summary>
internal static class FixedSamples
{
    private const int Shrinks = 60;

    /// <param name="gen">Makes the inputs.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="assert">Throws if the property does not hold.</param>
    /// <param name="print">An input as a person reads it; null: as it prints itself.</param>
    public static void SampleFixed<T>(this Gen<T> gen, int count, Action<T> assert, Func<T, string>? print = null)
    {
        if (Check.Seed is { Length: > 0 } asked)
        {
            gen.Sample(assert, seed: asked, iter: Shrinks, threads: 1, print: print);
            return;
        }

        for (var number = 1; number <= count; number++)
        {
            var random = new PCG(1, (ulong)number);
            var seed = random.ToString();
            var input = gen.Generate(random, null, out _);
            try
            {
                assert(input);
            }
            catch (Exception)
            {
                gen.Sample(assert, seed: seed, iter: Shrinks, threads: 1, print: print);
                throw;
            }
        }
    }
}
