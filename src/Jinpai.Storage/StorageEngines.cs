using System.Data.Common;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Backups;
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

    /// <summary>Where it is, for people: nothing secret stands in it, and nothing is opened.</summary>
    /// <exception cref="StorageRefusedException"><c>bad_connection</c>.</exception>
    public static string LocationOf(StoragePlace place) => EngineOf(place).Location;

    /// <summary>As many connections as this process may have open to a server; null: the installation lies in a folder.</summary>
    /// <exception cref="StorageRefusedException"><c>bad_connection</c>.</exception>
    public static int? ConnectionsOf(StoragePlace place) => place.Connection is { } connection ? PostgresPlace.Of(connection).MostConnections : null;

    /// <summary>Room for another installation that goes with this one: a folder in its folder, a schema beside its schema.</summary>
    /// <param name="place">Of the one.</param>
    /// <param name="name">Of the other: small letters.</param>
    /// <exception cref="StorageRefusedException"><c>bad_connection</c>.</exception>
    public static StoragePlace Beside(StoragePlace place, string name) =>
        place.Connection is { } connection ? StoragePlace.OnServer(PostgresPlace.Of(connection).Beside(name)) : StoragePlace.InFolder(Path.Combine(place.Folder!, name));

    /// <summary>Restores a backup into an empty place; nothing is there before all of it is, and its digests are compared (see <see cref="Backup"/>).</summary>
    /// <exception cref="StorageRefusedException">The file is no sound backup, or the place holds something.</exception>
    public static BackupSummary Restore(string file, StoragePlace place, Func<Signature>? by = null, IProgress<RowProgress>? progress = null, CancellationToken cancellation = default)
    {
        AuditEntry? late = null;
        try
        {
            var summary = Backup.Restore(file, () => Make(place), Write, progress, cancellation);
            if (late is not null)
            {
                Open(place).As(Signed(by)).Audit.Write(late);
            }

            return summary;
        }
        catch (Exception broken) when (broken is DamagedContentException || (broken is DbException && TroubleOf(broken) is null))
        {
            throw new StorageRefusedException("damaged_backup", $"{file}: {broken.Message}");
        }

        // A backup of an older version has no log yet: it has one when it is opened, which runs migrations.
        void Write(IEngine engine, AuditEntry entry)
        {
            if (engine.Operated.Migrations().Contains(AuditLog.Migration))
            {
                new AuditLog(engine.Operated, Signed(by)).Write(entry);
            }
            else
            {
                late = entry;
            }
        }
    }

    /// <summary>Copies a whole installation into an empty place, of whatever engine each is.</summary>
    /// <returns>Shops and rows.</returns>
    /// <exception cref="StorageRefusedException">Nothing is there to copy, or the place holds something.</exception>
    public static (int Shops, long Rows) Copy(StoragePlace from, StoragePlace to, Func<Signature>? by = null, IProgress<RowProgress>? progress = null, CancellationToken cancellation = default) =>
        IsAt(from) ? Backup.Copy(EngineOf(from), () => Make(to), EngineOf(to).Location, Signed(by), progress, cancellation) : throw new StorageRefusedException("no_installation", EngineOf(from).Location);

    /// <summary>Copies one shop into another installation, beside the shops that are there, of whatever engine each is. What belongs to the organisation stays.</summary>
    /// <param name="from">Where it is.</param>
    /// <param name="to">Where it is to be; an installation that is not there yet is made.</param>
    /// <param name="code">The shop.</param>
    /// <param name="left">Keys of its settings that are true of the first place alone.</param>
    /// <param name="by">Under what it is written to both audit logs; null: it is the program.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellation">Stops it; nothing is seen of what was copied.</param>
    /// <returns>Rows.</returns>
    /// <exception cref="StorageRefusedException">Nothing is there to copy, or the other has such a shop.</exception>
    public static long CopyShop(StoragePlace from, StoragePlace to, string code, IReadOnlyCollection<string> left, Func<Signature>? by = null, IProgress<RowProgress>? progress = null, CancellationToken cancellation = default) =>
        IsAt(from) ? Backup.CopyShop(EngineOf(from), EngineOf(to), code, left, Signed(by), progress, cancellation) : throw new StorageRefusedException("no_installation", EngineOf(from).Location);

    /// <summary>Spreads a server's tables over the machines of its cluster, by organisation.</summary>
    /// <returns>How many tables that were not spread yet, over how many machines.</returns>
    /// <exception cref="StorageRefusedException"><c>no_server</c>: the installation lies in a folder. <c>no_citus</c>: the server is no cluster.</exception>
    public static (int Tables, int Nodes) Distribute(StoragePlace place) =>
        place.Connection is { } connection ? new PostgresServer(connection).Distribute() : throw new StorageRefusedException("no_server", place.Folder!);

    /// <summary>What one engine's error says of the surroundings; null: it is of none, or a fault of ours.</summary>
    internal static StorageRefusedException? TroubleOf(Exception exception) => SqliteTrouble.Of(exception) ?? PostgresTrouble.Of(exception);

    private static Func<Signature> Signed(Func<Signature>? by) => by ?? (() => Signature.OfProgram("", TimeProvider.System));

    private static IEngineInMaking Make(StoragePlace place) => place.Connection is { } connection ? new PostgresInMaking(connection) : new SqliteFolderInMaking(place.Folder!);

    private static IEngine EngineOf(StoragePlace place) => place.Connection is { } connection ? new PostgresServer(connection) : new SqliteFolder(place.Folder!);
}
