using System.Security.Cryptography;
using Jinpai.Core;
using Jinpai.Desk.Backups;
using Jinpai.Desk.People;
using Jinpai.Desk.Questions;
using Jinpai.Storage.Jobs;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Jobs;

/// <summary>What people ask of jobs, and how they see them: the same for pages and commands.</summary>
/// <param name="installation">Where.</param>
/// <param name="clock">What now means.</param>
/// <param name="view">How a job is shown; null: as it is stored.</param>
/// <param name="tell">Told when there is something new to do.</param>
public sealed class ShopJobs(Installation installation, TimeProvider clock, Func<JobRow, ShopJob>? view = null, Action? tell = null)
{
    private const int MostNames = 3;
    private readonly Lock _gate = new();

    private JobStore Store => installation.Data.Jobs;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Null: unknown, or forgotten.</summary>
    public ShopJob? Find(string id) => Store.Find(id) is { } row ? View(row) : null;

    /// <summary>The shop's jobs that are not over, in their order.</summary>
    public IReadOnlyList<ShopJob> Open(string shop) => [.. Store.Open().Where(job => job.Shop == shop).Select(View)];

    /// <summary>The jobs of a shop, or of all; the last asked first.</summary>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public IReadOnlyList<ShopJob> All(string? shop) => [.. Store.All(shop).Select(View)];

    /// <summary>What became of a job, oldest first.</summary>
    public IReadOnlyList<JobNote> Log(ShopJob job) => Store.Log(job.Row);

    public ShopJob Undo(string shop, long import) => Ask(New(shop, JobKind.Undo) with { Import = import });

    /// <summary>Empties texts that are older than the shop keeps them.</summary>
    public ShopJob Retain(string shop) => Ask(New(shop, JobKind.Retention));

    /// <summary>Makes a file of a report or a list.</summary>
    public ShopJob Report(string shop, ReportQuestion question, Viewer viewer) =>
        Ask(New(shop, JobKind.Report) with { Question = (question with { UserId = viewer.UserId, AskedBy = viewer.Name }).Write(), Names = [question.FileName(shop)] });

    /// <summary>What a report made is still there, and the viewer is who asked for it or sees all of the shop.</summary>
    public bool HasFile(ShopJob job, Viewer viewer) => job.FileUntil is { } until && Now <= until
        && ((viewer.UserId is not null && job.Question?.UserId == viewer.UserId) || (viewer.SeesShop(job.Shop) && viewer.ExtentOf(Right.ReadRows) == Extent.All && viewer.ExtentOf(Right.ReadBuyerKeys) == Extent.All));

    /// <summary>It was a report that is over and left no file, or none any more.</summary>
    public bool CanAskAgain(ShopJob job) => job is { Question: not null, Row.Status: JobStatus.Done or JobStatus.Cancelled } && !(job.FileUntil is { } until && Now <= until);

    public ShopJob Replay(string shop) => Ask(New(shop, JobKind.Replay));

    /// <summary>Imports the files of a folder, which becomes the job's.</summary>
    /// <param name="shop">Into which shop.</param>
    /// <param name="isTrial">Only say what would be taken.</param>
    /// <param name="folder">The files.</param>
    /// <param name="names">Of the first few.</param>
    /// <param name="uploads">Where files of jobs lie.</param>
    public ShopJob Import(string shop, bool isTrial, string folder, IReadOnlyList<string> names, JobUploads uploads) =>
        Receive(New(shop, isTrial ? JobKind.Trial : JobKind.Import) with { Names = names }, folder, uploads);

    /// <summary>The same for copies of files of a watched folder, which are put away when the job is over.</summary>
    internal ShopJob ImportWatched(string shop, string folder, WatchedFiles files, JobUploads uploads) =>
        Receive(New(shop, JobKind.Watched) with { Names = [.. files.Files.Select(file => file.Name).Take(MostNames)], Watched = files.Write() }, folder, uploads);

    /// <summary>The job of the last nightly backup; null: there was none, or it is forgotten.</summary>
    public ShopJob? LastBackup => All("") is [var last, ..] ? last : null;

    /// <summary>Backs up all shops, once a night whoever asks how often.</summary>
    internal void BackUp(DateOnly night)
    {
        var row = New("", JobKind.Backup, "backup-" + BackupFile.Day(night)) with { Names = [BackupFile.Of(night)] };
        if (Store.Find(row.Id) is not null)
        {
            return;
        }

        try
        {
            Ask(row);
        }
        catch (Exception trouble) when (trouble is not StorageRefusedException && Store.Find(row.Id) is not null)
        {
            // Another server was quicker.
        }
    }

    private ShopJob Receive(JobRow asked, string folder, JobUploads uploads)
    {
        var row = asked with { Status = JobStatus.Receiving, Bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) };
        Store.Add(row);
        try
        {
            uploads.Keep(row, folder);
        }
        catch
        {
            uploads.Remove(row);
            Store.Forget(row.Id);
            throw;
        }

        Store.Ready(row.Id);
        return Told(row);
    }

    /// <summary>Brings the figures up to date unless that is on its way anyhow, or failed just now: then a person asks for it again.</summary>
    /// <returns>The job that does it; null: the last one failed.</returns>
    public ShopJob? BringUpToDate(string shop)
    {
        lock (_gate)
        {
            var latest = Store.All(shop).FirstOrDefault(job => job.Kind != JobKind.Trial);
            return latest switch
            {
                null or { Status: JobStatus.Done or JobStatus.Cancelled } => Replay(shop),
                { IsOver: false } => View(latest),
                _ => null,
            };
        }
    }

    /// <summary>Asks a job to stop; it does so at the next moment at which nothing is half done.</summary>
    /// <returns>False: there is no such job, it is over, or only figures are left to compute.</returns>
    public bool Cancel(string id)
    {
        var isAsked = Store.AskCancel(id, Now);
        if (isAsked && Store.Find(id) is { } row)
        {
            Store.Note(row, new JobNote(Now, "job.log.cancel", ""));
            tell?.Invoke();
        }

        return isAsked;
    }

    /// <summary>A job that failed is tried again.</summary>
    /// <returns>False: there is no such job, or it did not fail.</returns>
    public bool Retry(string id)
    {
        var isAsked = Store.Retry(id, JobCodec.PhaseOf(JobPhase.Waiting));
        if (isAsked && Store.Find(id) is { } row)
        {
            Store.Note(row, new JobNote(Now, "job.log.retry", ""));
            tell?.Invoke();
        }

        return isAsked;
    }

    private JobRow New(string shop, JobKind kind, string? id = null) =>
        new(id ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), shop, kind, Now) { Status = JobStatus.Waiting, Phase = JobCodec.PhaseOf(JobPhase.Waiting) };

    private ShopJob Ask(JobRow row)
    {
        Store.Add(row);
        return Told(row);
    }

    private ShopJob Told(JobRow row)
    {
        Store.Note(row, JobAsker.Note(installation.By(), Now));
        tell?.Invoke();
        return View(Store.Find(row.Id)!);
    }

    private ShopJob View(JobRow row) => view is null ? new ShopJob(row, JobCodec.StateOf(row)) : view(row);
}
