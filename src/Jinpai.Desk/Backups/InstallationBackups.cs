using Jinpai.Core;
using Jinpai.Desk.Imports;
using Jinpai.Desk.People;
using Jinpai.Storage;
using Jinpai.Storage.Backups;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Backups;

/// <summary>Backups of all that an installation holds: made while people work on it, looked through, restored, copied elsewhere.</summary>
public sealed class InstallationBackups(DeskSession desk)
{
    /// <param name="file">A new file.</param>
    /// <exception cref="StorageRefusedException">There is nothing to back up, or the file is there already.</exception>
    public BackupSummary Make(string file) => desk.Installation.IsThere
        ? Shown("backup.making", progress => desk.Installation.Data.Backup(Path.GetFullPath(file), Instant.FromDateTimeOffset(desk.Clock.GetUtcNow()), progress, desk.Cancellation))
        : throw new StorageRefusedException("no_installation", desk.Installation.Location);

    /// <summary>Reads the whole file and compares every digest.</summary>
    /// <exception cref="StorageRefusedException">It is no sound backup.</exception>
    public BackupSummary Verify(string file) => Shown("backup.verifying", progress => Backup.Verify(Existing(file), progress, desk.Cancellation));

    /// <summary>Into the session's installation, which must be empty.</summary>
    /// <exception cref="StorageRefusedException">The file is no sound backup, or something is there already.</exception>
    public BackupSummary Restore(string file) => Shown("backup.restoring", progress => StorageEngines.Restore(Existing(file), desk.Installation.Place, desk.Installation.By, progress, desk.Cancellation));

    /// <summary>All of one installation into an empty place.</summary>
    /// <returns>Shops and rows.</returns>
    /// <exception cref="StorageRefusedException">There is nothing to copy, or something is at the place already.</exception>
    public (int Shops, long Rows) Copy(string from, string to) => Shown("backup.copying", progress => StorageEngines.Copy(StoragePlace.Of(from), StoragePlace.Of(to), desk.Installation.By, progress, desk.Cancellation));

    /// <summary>One shop into another installation, beside its shops; without its schemes, plans and grades, which are the organisation's, and without its watched folder, which two would empty.</summary>
    /// <returns>Rows.</returns>
    /// <exception cref="StorageRefusedException">There is no such shop, or the other installation has one.</exception>
    public long CopyShop(string from, string to, string shop) => Shown("backup.copying", progress => StorageEngines.CopyShop(StoragePlace.Of(from), StoragePlace.Of(to), shop, [FolderSetting.Key], desk.Installation.By, progress, desk.Cancellation));

    private static string Existing(string file) => File.Exists(file) ? Path.GetFullPath(file) : throw new StorageRefusedException("no_file", file);

    private T Shown<T>(string title, Func<IProgress<RowProgress>, T> work)
    {
        desk.Require(Right.Operate);
        using var display = desk.Progress(desk.Words[title]);
        return work(new Steps<RowProgress>(rows => display.Show(rows.Done, rows.Total)));
    }
}
