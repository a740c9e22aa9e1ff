using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Facts;

/// <summary>What no script can say: run after a script, in its transaction, for each shop that has rows.</summary>
internal static class MigrationSteps
{
    private static readonly IReadOnlyDictionary<string, Action<Connection>> Steps = new Dictionary<string, Action<Connection>>(StringComparer.Ordinal)
    {
        ["0014_deal_packs.sql"] = DealRows.Pack,
    };

    /// <param name="script">The name of the script.</param>
    public static bool Has(string script) => Steps.ContainsKey(script);

    /// <param name="script">The name of the script.</param>
    /// <param name="shop">In the transaction; it knows whose rows it is about.</param>
    public static void Run(string script, Connection shop)
    {
        if (Steps.TryGetValue(script, out var step))
        {
            step(shop);
        }
    }
}
