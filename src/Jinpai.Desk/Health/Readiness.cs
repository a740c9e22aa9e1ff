using Jinpai.Storage;

namespace Jinpai.Desk.Health;

/// <summary>Whether this process can serve: what a load balancer or a supervisor asks, many times a minute.</summary>
/// <param name="installation">What it serves.</param>
/// <param name="disk">Free and all bytes of the disk of a folder.</param>
public sealed class Readiness(Installation installation, Func<string, (long Free, long Total)> disk)
{
    /// <summary>One part in so many of the disk must be free.</summary>
    private const int LeastFree = 20;

    public Readiness(Installation installation)
        : this(installation, DiskOf)
    {
    }

    /// <summary>What is wrong, as codes: <c>database</c> (it cannot be reached, or is of another version), <c>disk</c> (5 % or less is free where data or uploads lie); nothing if it can.</summary>
    public IReadOnlyList<string> Faults() => [.. (IsDatabaseThere() ? [] : (string[])["database"]), .. (HasRoom() ? [] : (string[])["disk"])];

    /// <summary>What is wrong although it can serve, and somebody should look at it: <c>backup</c> (the last nightly backup failed, or one has not come to its end for more than a day).</summary>
    public IReadOnlyList<string> Cares(TimeProvider clock) => BackupNotices.Of(installation, clock).Count > 0 ? ["backup"] : [];

    // Opened installations have run their migrations.
    private bool IsDatabaseThere()
    {
        try
        {
            _ = installation.Shops();
            return true;
        }
        catch (Exception trouble) when (StorageTrouble.Of(trouble) is not null)
        {
            return false;
        }
    }

    private bool HasRoom()
    {
        try
        {
            var (free, total) = disk(installation.Folder);
            return free > total / LeastFree;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    private static (long Free, long Total) DiskOf(string folder)
    {
        var drive = new DriveInfo(folder);
        return (drive.AvailableFreeSpace, drive.TotalSize);
    }
}
