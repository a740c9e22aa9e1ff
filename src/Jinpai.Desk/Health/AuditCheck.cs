using Jinpai.Desk.Backups;
using Jinpai.Desk.People;
using Jinpai.Storage;
using Jinpai.Storage.Audit;
using Jinpai.Storage.Backups;

namespace Jinpai.Desk.Health;

/// <summary>Whether the audit log is what was written: its chain, and the heads that stand elsewhere.</summary>
/// <param name="desk">Who asks.</param>
public sealed class AuditCheck(DeskSession desk)
{
    /// <summary>Of a head, as somebody kept it: so many digits at least, that no other row begins with them.</summary>
    public const int ShortestHead = 16;
    public const int LongestHead = 64;

    private AuditLog Log => desk.Installation.Audit;

    /// <summary>Walks the chain, and looks for the head of the newest nightly backup in it.</summary>
    /// <returns>A line for each thing that is wrong.</returns>
    /// <exception cref="RefusedException">The viewer may not read the log.</exception>
    public IReadOnlyList<string> Run()
    {
        desk.Require(Right.ReadAudit, Extent.All);
        return [.. Faults()];
    }

    private IEnumerable<string> Faults()
    {
        if (Log.FindFault(desk.Cancellation) is { } fault)
        {
            yield return desk.Words.Format("check.audit." + fault.Code, fault.Number, fault.Found, fault.Expected);
        }

        if (OfBackup() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Whether this is the beginning, or all, of a hash.</summary>
    public static bool IsHead(string head) => head.Length is >= ShortestHead and <= LongestHead && head.All(char.IsAsciiHexDigit);

    /// <summary>Looks for a head that somebody kept.</summary>
    /// <param name="head">See <see cref="IsHead"/>; in whatever capitals.</param>
    /// <returns>The row that it is of; null: it is in no row.</returns>
    /// <exception cref="RefusedException">The viewer may not read the log.</exception>
    public AuditHead? Find(string head)
    {
        desk.Require(Right.ReadAudit, Extent.All);
        return Log.Find(head.ToLowerInvariant());
    }

    // A tail that was cut off leaves a chain that is whole: only what stands elsewhere tells of it.
    private string? OfBackup()
    {
        if (new BackupSchedule(desk.Installation, desk.Clock).Plan is not { } plan || !Directory.Exists(plan.Folder) || BackupFile.In(plan.Folder).FirstOrDefault() is not { } newest)
        {
            return null;
        }

        try
        {
            return Backup.Summary(newest).Audit is { } head && Log.Find(head.Hash) is null ? desk.Words.Format("check.audit.backup", head.Number, head.Hash, newest) : null;
        }
        catch (Exception trouble) when (StorageTrouble.Of(trouble) is not null || trouble is IOException or UnauthorizedAccessException)
        {
            // That a backup cannot be read is said by whoever makes or restores it.
            return null;
        }
    }
}
