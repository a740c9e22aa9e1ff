using Jinpai.Core;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>Where the files of a job lie until it is over, and what a report made for as long as it is kept: in a folder of the data folder, or, where several servers may take the job up, in the database.</summary>
public sealed class JobUploads(Installation installation, Func<UploadRoom> room)
{
    private const string Folder = "jobs";

    /// <summary>Makes the files of a folder the job's; the folder is gone afterwards.</summary>
    public void Keep(JobRow job, string folder)
    {
        if (installation.Data.IsShared)
        {
            installation.Data.Jobs.Files.Keep(job, folder);
            FetchedFiles.Delete(folder);
            return;
        }

        Directory.CreateDirectory(Path.Combine(installation.Folder, Folder));
        Directory.Move(folder, PathOf(job.Id));
    }

    /// <summary>The folder to read them from, until it is disposed of.</summary>
    public FetchedFiles Fetch(JobRow job)
    {
        if (!installation.Data.IsShared)
        {
            return new FetchedFiles(PathOf(job.Id), isOwn: false);
        }

        var fetched = NewFolder();
        installation.Data.Jobs.Files.Fetch(job, fetched.Path);
        return fetched;
    }

    /// <summary>Deletes them: exports hold personal data, and nobody needs them any more.</summary>
    public void Remove(JobRow job)
    {
        if (installation.Data.IsShared)
        {
            installation.Data.Jobs.Files.Remove(job);
        }
        else
        {
            FetchedFiles.Delete(PathOf(job.Id));
        }
    }

    /// <summary>A folder of this process, for what it makes; it goes when it is disposed of.</summary>
    public FetchedFiles NewFolder()
    {
        var made = new FetchedFiles(room().NewPath(), isOwn: true);
        Directory.CreateDirectory(made.Path);
        return made;
    }

    /// <summary>A person asked the job to stop.</summary>
    public bool IsCancelAsked(JobRow job) => installation.Data.Jobs.Find(job.Id) is { IsCancelAsked: true };

    /// <summary>Makes a file the job's, the only one it has.</summary>
    public void KeepMade(JobRow job, string path)
    {
        if (installation.Data.IsShared)
        {
            installation.Data.Jobs.Files.KeepMade(job, path);
            return;
        }

        FetchedFiles.Delete(PathOf(job.Id));
        Directory.CreateDirectory(PathOf(job.Id));
        File.Move(path, Path.Combine(PathOf(job.Id), Path.GetFileName(path)));
    }

    /// <summary>Deletes what nobody needs any more: files of jobs that are over or not known, such as a program left that died in between, and what reports made longer ago than it is kept.</summary>
    public void Sweep(Instant now)
    {
        if (installation.Data.IsShared)
        {
            installation.Data.Jobs.Files.RemoveOver(now - ShopJob.FileKept);
            return;
        }

        var all = Path.Combine(installation.Folder, Folder);
        foreach (var folder in Directory.Exists(all) ? Directory.GetDirectories(all) : [])
        {
            if (installation.Data.Jobs.Find(Path.GetFileName(folder)) is not { } job || !IsNeeded(job, now))
            {
                FetchedFiles.Delete(folder);
            }
        }
    }

    private static bool IsNeeded(JobRow job, Instant now) => job switch
    {
        { Status: JobStatus.Done, Kind: JobKind.Report, EndedAt: { } made } => now - ShopJob.FileKept <= made,
        { Status: JobStatus.Done or JobStatus.Cancelled } => false,
        _ => true,
    };

    private string PathOf(string job) => Path.Combine(installation.Folder, Folder, job);
}
