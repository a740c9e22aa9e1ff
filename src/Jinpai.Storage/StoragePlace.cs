namespace Jinpai.Storage;

/// <summary>Where an installation lies: in a folder, or in a database of a server. How to reach a server may hold a password: nothing here shows it.</summary>
public sealed class StoragePlace
{
    private StoragePlace(string? folder, string? connection)
    {
        Folder = folder;
        Connection = connection;
    }

    /// <summary>In full; null: it lies on a server.</summary>
    public string? Folder { get; }

    /// <summary>Null: it lies in a folder.</summary>
    internal string? Connection { get; }

    /// <param name="path">It need not be there yet.</param>
    public static StoragePlace InFolder(string path) => new(Path.GetFullPath(path), null);

    /// <param name="connection">A connection string of PostgreSQL, or its address.</param>
    public static StoragePlace OnServer(string connection) => new(null, connection);

    /// <exception cref="Refusals.StorageRefusedException"><c>bad_place</c>: it names none.</exception>
    /// <param name="text">A folder, or how to reach a server: <c>postgresql://…</c>, or a connection string, which names its <c>Host</c>.</param>
    public static StoragePlace Of(string text) => string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal)
        ? throw new Refusals.StorageRefusedException("bad_place", text)
        : text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || text.Split(';').Any(IsHost) ? OnServer(text) : InFolder(text);

    private static bool IsHost(string setting) => setting.Split('=') is [var name, _] && name.Trim().Equals("Host", StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Folder ?? "PostgreSQL";
}
