using Jinpai.Core.Records;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Records;

/// <summary>The accounts of a shop, by name.</summary>
internal static class ShopAccounts
{
    /// <summary>Those that chats of files that count are of.</summary>
    public static List<string> OfChats(Connection connection)
    {
        var accounts = connection.Rows($"SELECT DISTINCT account FROM {Tables.DoneAccounts} WHERE {Tables.Mine}", row => row.GetString(0));
        accounts.Sort(StringComparer.Ordinal);
        return accounts;
    }

    /// <summary>Those too that only lists of accounts name.</summary>
    public static string[] All(Connection connection, IEnumerable<AgentRecord> agents) =>
        [.. OfChats(connection).Concat(agents.Select(agent => agent.Account.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
