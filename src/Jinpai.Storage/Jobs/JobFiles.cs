using Jinpai.Core;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Jobs;

/// <summary>The files of jobs as rows, in parts: wherever a server takes a job up, it can read them.</summary>
public sealed class JobFiles
{
    /// <summary>Bytes of a part.</summary>
    private const int PartLength = 1 << 20;
    private readonly IDatabase _database;
    private readonly Func<string, long> _numberOf;

    internal JobFiles(IDatabase database, Func<string, long> numberOf)
    {
        (_database, _numberOf) = (database, numberOf);
    }

    /// <summary>Stores all files of a folder, with their places in it, before the job itself is stored.</summary>
    public void Keep(JobRow job, string folder)
    {
        using var connection = _database.Open();
        foreach (var (file, path) in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Index())
        {
            Keep(connection, job, file, Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), path);
        }
    }

    /// <summary>Stores the file that a turn of a report has made. It stands under the number of the turn: a server that was believed dead and comes back writes nothing over a later one's.</summary>
    public void KeepMade(JobRow job, string path)
    {
        using var connection = _database.Open();
        connection.Run($"DELETE FROM {Tables.JobFiles} WHERE {Tables.OfOrg} AND shop_id = $1 AND job_id = $2 AND file < $3", _numberOf(job.Shop), job.Id, job.Turns);
        Keep(connection, job, job.Turns, Path.GetFileName(path), path);
    }

    /// <summary>Deletes those of jobs that need them no more, and of those that nobody remembers.</summary>
    /// <param name="madeBefore">What a report made is kept if it was made at this time or later.</param>
    public void RemoveOver(Instant madeBefore)
    {
        using var connection = _database.Open();
        connection.Run(
            $"DELETE FROM {Tables.JobFiles} WHERE {Tables.OfOrg} AND job_id NOT IN (SELECT id FROM {Tables.Jobs} WHERE {Tables.OfOrg} AND (state IN ('receiving', 'waiting', 'running', 'failed') OR kind = 'report' AND state <> 'cancelled' AND ended_at >= $1))",
            madeBefore.UnixMilliseconds);
    }

    /// <summary>Writes them into a folder; of a report the file of its last turn.</summary>
    public void Fetch(JobRow job, string folder)
    {
        using var connection = _database.Open();
        using var command = connection.Prepared($"SELECT name, content FROM {Tables.JobFiles} WHERE {Tables.OfOrg} AND shop_id = $1 AND job_id = $2 AND file >= $3 ORDER BY file, part", _numberOf(job.Shop), job.Id, job.Kind == JobKind.Report ? job.Turns : 0L);
        foreach (var (name, content) in connection.Rows(command, row => (row.GetString(0), row.Blob(1))))
        {
            var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
            file.Write(content);
        }
    }

    /// <summary>There are any.</summary>
    public bool Has(JobRow job)
    {
        using var connection = _database.Open();
        return connection.Number($"SELECT count(*) FROM {Tables.JobFiles} WHERE {Tables.OfOrg} AND shop_id = $1 AND job_id = $2", _numberOf(job.Shop), job.Id) > 0;
    }

    public void Remove(JobRow job)
    {
        using var connection = _database.Open();
        connection.Run($"DELETE FROM {Tables.JobFiles} WHERE {Tables.OfOrg} AND shop_id = $1 AND job_id = $2", _numberOf(job.Shop), job.Id);
    }

    private void Keep(Connection connection, JobRow job, long file, string name, string path)
    {
        var shop = _numberOf(job.Shop);
        var buffer = new byte[PartLength];
        using var content = File.OpenRead(path);
        var part = 0;
        do
        {
            var read = content.ReadAtLeast(buffer, PartLength, throwOnEndOfStream: false);
            connection.Run($"INSERT INTO {Tables.JobFiles} ({Tables.Key}, job_id, file, part, name, content) VALUES ($org, $1, $2, $3, $4, $5, $6)", shop, job.Id, file, part++, name, buffer[..read]);
        }
        while (content.Position < content.Length);
    }
}
