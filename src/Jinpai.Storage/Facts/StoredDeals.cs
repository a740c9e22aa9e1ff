using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Facts;

/// <summary>Goes through packed deals.</summary>
internal static class StoredDeals
{
    /// <param name="connection">Nothing else may be asked of it meanwhile.</param>
    /// <param name="condition">Which packs.</param>
    /// <param name="values">For the condition.</param>
    /// <param name="take">Called with each of their deals.</param>
    public static void ForEach(Connection connection, string condition, object?[] values, DealPack.Take take)
    {
        var texts = new TextCache();
        connection.ForEach($"SELECT heads, details FROM {Tables.DealPacks} WHERE {condition}", row => DealPack.ForEach(row.Bytes(0), row.Bytes(1), texts, take), values);
    }
}
