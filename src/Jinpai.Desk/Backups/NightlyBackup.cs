using Jinpai.Core;
using Jinpai.Storage;
using Jinpai.Storage.Backups;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Backups;

/// <summary>Makes the backup of a night: under another name, looked through, then there in one step; and only then old ones go. Done again without harm.</summary>
/// <param name="desk">Whose, and whether to stop.</param>
/// <param name="plan">Where to, and how many stay.</param>
internal sealed class NightlyBackup(DeskSession desk, BackupPlan plan)
{
    /// <param name="name">Of the file.</param>
    /// <param name="making">Hears how far it is while it is written.</param>
    /// <param name="verifying">The same while it is looked through.</param>
    /// <returns>How many old ones went.</returns>
    /// <exception cref="RefusedException">The folder is gone, or cannot be written.</exception>
    /// <exception cref="StorageRefusedException">What was written is no sound backup; it is gone.</exception>
    public int Make(string name, IProgress<RowProgress> making, IProgress<RowProgress> verifying)
    {
        if (!Directory.Exists(plan.Folder))
        {
            throw new RefusedException(desk.Words, words => words.Format("backup.gone", plan.Folder));
        }

        var whole = Path.Combine(plan.Folder, name);
        try
        {
            if (!File.Exists(whole))
            {
                Write(whole, making, verifying);
            }
            else
            {
                // An earlier turn made it, and could not say so.
                _ = Backup.Verify(whole, verifying, desk.Cancellation);
            }

            return RemoveOld();
        }
        catch (Exception trouble) when (trouble is UnauthorizedAccessException or IOException && StorageTrouble.Of(trouble) is null)
        {
            throw new RefusedException(desk.Words, words => words.Format("backup.unwritable", plan.Folder));
        }
    }

    private void Write(string whole, IProgress<RowProgress> making, IProgress<RowProgress> verifying)
    {
        var fresh = whole + ".new";
        File.Delete(fresh);
        try
        {
            _ = desk.Installation.Data.Backup(fresh, Instant.FromDateTimeOffset(desk.Clock.GetUtcNow()), making, desk.Cancellation);
            _ = Backup.Verify(fresh, verifying, desk.Cancellation);
            File.Move(fresh, whole);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    private int RemoveOld()
    {
        var old = BackupFile.In(plan.Folder).Skip(plan.Keep).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }
}
