using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>Where the files of a job lie until it is over: in a folder of the data folder, or, where several servers may take the job up, in the database.</summary>
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

        var fetched = new FetchedFiles(room().NewPath(), isOwn: true);
        Directory.CreateDirectory(fetched.Path);
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

    /// <summary>Deletes those of jobs that are not known any more: what a program left that died in between. For the process that alone runs jobs here.</summary>
    public void RemoveStrangers()
    {
        var all = Path.Combine(installation.Folder, Folder);
        foreach (var folder in Directory.Exists(all) ? Directory.GetDirectories(all) : [])
        {
            if (installation.Data.Jobs.Find(Path.GetFileName(folder)) is null or { Status: JobStatus.Done or JobStatus.Cancelled })
            {
                FetchedFiles.Delete(folder);
            }
        }
    }

    private string PathOf(string job) => Path.Combine(installation.Folder, Folder, job);
}
