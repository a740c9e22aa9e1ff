using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Schema;

/// <summary>Notes who must be replayed again.</summary>
internal static class DirtyRows
{
    /// <summary>Whomever a file touches.</summary>
    public static void AddFile(Connection connection, long fileId) => Add(connection, "file", fileId, null);

    /// <summary>One buyer key, from the beginning.</summary>
    public static void AddBuyer(Connection connection, string buyer) => Add(connection, "buyer", null, buyer);

    /// <summary>Everybody.</summary>
    public static void AddAll(Connection connection) => Add(connection, "all", null, null);

    private static void Add(Connection connection, string kind, long? fileId, string? buyer) => connection.Run(
        $"INSERT INTO {Tables.Dirty} ({Tables.Key}, id, kind, file_id, buyer) VALUES ({Tables.Scope}, $1, $2, $3, $4)",
        connection.Next($"SELECT max(id) FROM {Tables.Dirty} WHERE {Tables.Mine}"), kind, fileId, buyer);
}
