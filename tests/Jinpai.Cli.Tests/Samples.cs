[assembly: AssemblyFixture(typeof(Jinpai.Cli.Tests.Samples))]

namespace Jinpai.Cli.Tests;

/// <summary>What many tests begin with, made by the commands once and only copied.</summary>
public sealed class Samples : IDisposable
{
    private static readonly Lazy<Desk> Made = new(() =>
    {
        var desk = Desk.WithShop();
        desk.Run("import", Repository.Path("samples/neutral"), "--shop", Desk.ShopCode).Expect(0);
        desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        return desk;
    });

    private static readonly Lazy<Desk> Shown = new(() =>
    {
        var desk = new Desk();
        Assert.Contains("小美", desk.Run("demo", "--no-serve").Expect(0).Out, StringComparison.Ordinal);
        return desk;
    });

    /// <summary>The sample shop, imported and replayed.</summary>
    internal static string Data => Made.Value.Data;

    /// <summary>The demo after its first run, which takes some seconds; a second one finds its shop.</summary>
    internal static string Demo => Shown.Value.Data;

    public void Dispose()
    {
        foreach (var made in new[] { Made, Shown }.Where(made => made.IsValueCreated))
        {
            made.Value.Dispose();
        }
    }
}
