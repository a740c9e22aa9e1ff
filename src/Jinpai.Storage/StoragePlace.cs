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

    public override string ToString() => Folder ?? "PostgreSQL";
}
