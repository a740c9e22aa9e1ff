using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Sqlite;

namespace Jinpai.Storage;

/// <summary>The engines, and which of them an installation lies in: the one place that names any. Everything else works through <see cref="IInstallationData"/> and <see cref="IShopStore"/>.</summary>
public static class StorageEngines
{
    /// <summary>There is an installation; nothing is made.</summary>
    /// <param name="place">A folder.</param>
    public static bool IsAt(string place) => EngineOf(place).Operated.Exists;

    /// <summary>Opens the installation, makes what is missing, and runs migrations.</summary>
    /// <param name="place">A folder; it need not be there yet.</param>
    /// <exception cref="StorageRefusedException">The database is of a newer version.</exception>
    public static IInstallationData Open(string place) => InstallationData.Open(EngineOf(place));

    /// <summary>What one engine's error says of the surroundings; null: it is of none, or a fault of ours.</summary>
    internal static StorageRefusedException? TroubleOf(Exception exception) => SqliteTrouble.Of(exception);

    private static IEngine EngineOf(string place) => new SqliteFolder(place);
}
