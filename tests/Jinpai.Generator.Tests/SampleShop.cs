namespace Jinpai.Generator.Tests;

/// <summary>The shop of the default options, in both formats, made once for the tests that only read it.</summary>
public sealed class SampleShop : IDisposable
{
    internal static GeneratorOptions Options { get; } = new();

    internal GeneratedShop Neutral { get; } = GeneratedShop.Create(Options with { DailySnapshots = true });

    internal GeneratedShop Taobao { get; } = GeneratedShop.Create(Options with { Format = OutputFormat.Taobao });

    public void Dispose()
    {
        Neutral.Dispose();
        Taobao.Dispose();
    }
}
