using Jinpai.Storage;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>All that a shop's file says at one moment: which files are in, what the raw tables and the derived ones hold.</summary>
internal sealed record ShopState(IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Raw, IReadOnlyDictionary<string, string> Derived)
{
    /// <summary>Opens the shop the way every command does, which clears away what a dead process left, and reads.</summary>
    public static ShopState Read(Desk desk) => Read(desk.Data, desk.Database);

    /// <summary>The same of a folder, or of a database instead.</summary>
    public static ShopState Read(string dataFolder, string? database = null)
    {
        if (database is not null)
        {
            PostgresCluster.EndOfKilled(database);
        }

        var shop = StorageEngines.Open(database is null ? StoragePlace.InFolder(dataFolder) : StoragePlace.OnServer(database)).OpenShop(Desk.ShopCode);
        using var reader = shop.Read();
        var files = reader.Imports().SelectMany(import => import.Files).Select(file => file.IsUndone ? file.Name + " undone" : file.ReplacedBy is null ? file.Name : file.Name + " replaced").ToList();
        return new ShopState(files, RawTables.Hashes(dataFolder, database), reader.DerivedHashes());
    }

    /// <summary>Empty if both say the same, else what differs.</summary>
    public string DifferenceTo(ShopState other) => string.Join("; ", new[]
    {
        Files.SequenceEqual(other.Files, StringComparer.Ordinal) ? "" : $"files [{string.Join(", ", Files)}] and [{string.Join(", ", other.Files)}]",
        Desk.Differing(Raw, other.Raw),
        Desk.Differing(Derived, other.Derived),
    }.Where(part => part.Length > 0));
}
