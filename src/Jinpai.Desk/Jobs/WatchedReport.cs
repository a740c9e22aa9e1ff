using Jinpai.Core.Issues;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Texts;

namespace Jinpai.Desk.Jobs;

/// <summary>What came of one file of a watched folder, in both languages: nobody in particular asked for it.</summary>
/// <param name="job">Over.</param>
/// <param name="file">Its name in the folder.</param>
internal sealed class WatchedReport(ShopJob job, string file)
{
    private static readonly Words[] Languages = [Words.Load("zh"), Words.Load("en")];
    private readonly ImportOutcome? _outcome = Of(job.State.Outcome, file);

    /// <summary>It was taken or is known, all of it.</summary>
    public bool IsTaken => job.State.Phase == JobPhase.Done && _outcome is { Files.Count: > 0 } outcome && outcome.Files.All(read => read.Fate != FileFate.Refused);

    public void Write(TextWriter to)
    {
        foreach (var (index, words) in Languages.Index())
        {
            if (index > 0)
            {
                to.WriteLine();
            }

            if (job.State.Phase != JobPhase.Done)
            {
                to.WriteLine(job.Why(words) is { } why ? words.Format("watch.report.not", file, why, job.Id) : words.Format("watch.report.cancelled", file));
            }
            else if (_outcome is not null)
            {
                ImportSummary.Write(_outcome, words, to, job.Shop, "watch.report.done");
            }
        }
    }

    // Of an archive's files each stands below its name; one that could not be opened has none, and the reason is with the paths.
    private static ImportOutcome? Of(ImportOutcome? all, string file)
    {
        if (all is null)
        {
            return null;
        }

        var files = all.Files.Where(read => read.File == file || read.File.StartsWith(file + "/", StringComparison.Ordinal)).ToList();
        return new ImportOutcome(files.Exists(read => read.Fate == FileFate.Taken) ? all.Import : null, all.IsDryRun, files, files.Count == 0 ? all.PathIssues : new IssueLog());
    }
}
