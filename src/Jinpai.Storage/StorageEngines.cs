using Jinpai.Storage.Engines;
using Jinpai.Storage.Postgres;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Sqlite;

namespace Jinpai.Storage;

/// <summary>The engines, and which of them an installation lies in: the one place that names any. Everything else works through <see cref="IInstallationData"/> and <see cref="IShopStore"/>.</summary>
public static class StorageEngines
{
    /// <summary>There is an installation; nothing is made.</summary>
    /// <exception cref="StorageRefusedException">A server cannot be asked.</exception>
    public static bool IsAt(StoragePlace place) => EngineOf(place).Operated.Exists;

    /// <summary>Opens the installation, makes what is missing, and runs migrations.</summary>
    /// <exception cref="StorageRefusedException">The database is of a newer version, or a server does not let us.</exception>
    public static IInstallationData Open(StoragePlace place) => InstallationData.Open(EngineOf(place));

    /// <summary>The same of a folder; it need not be there yet.</summary>
    /// <exception cref="StorageRefusedException">The database is of a newer version.</exception>
    public static IInstallationData Open(string folder) => Open(StoragePlace.InFolder(folder));

    /// <summary>What one engine's error says of the surroundings; null: it is of none, or a fault of ours.</summary>
    internal static StorageRefusedException? TroubleOf(Exception exception) => SqliteTrouble.Of(exception) ?? PostgresTrouble.Of(exception);

    private static IEngine EngineOf(StoragePlace place) => place.Connection is { } connection ? new PostgresServer(connection) : new SqliteFolder(place.Folder!);
}
