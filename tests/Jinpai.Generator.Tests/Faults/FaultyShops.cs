namespace Jinpai.Generator.Tests.Faults;

/// <summary>The shop in both formats, generated once for all tests of faults.</summary>
public sealed class FaultyShops : IDisposable
{
    internal FaultyShop Neutral { get; } = new(OutputFormat.Neutral);
    internal FaultyShop Taobao { get; } = new(OutputFormat.Taobao);

    internal FaultyShop Of(OutputFormat format) => format == OutputFormat.Neutral ? Neutral : Taobao;

    public void Dispose()
    {
        Neutral.Dispose();
        Taobao.Dispose();
    }
}
