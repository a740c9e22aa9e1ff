using System.Collections.Concurrent;
using System.Diagnostics;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Jobs;
using Jinpai.Storage.Replaying;
using Jinpai.Web.Hosting;
using Microsoft.Extensions.Logging;

namespace Jinpai.Web.Imports.Jobs;

/// <summary>Tells the log of the jobs of this process, and counts them.</summary>
public sealed class TurnEvents(ILoggerFactory loggers, ServeMeters meters)
{
    private readonly ILogger _log = loggers.CreateLogger(ServeEvents.Category);
    private readonly ConcurrentDictionary<JobTurn, long> _begun = [];

    /// <summary>A folder that is watched cannot be, or can again.</summary>
    public void Folder(string shop, FolderFault? fault)
    {
        if (fault is { } known)
        {
            ServeEvents.FolderFault(_log, shop, Codes.Of(known));
        }
        else
        {
            ServeEvents.FolderBack(_log, shop);
        }
    }

    /// <summary>The same options, and the log hears too.</summary>
    public JobOptions Told(JobOptions options) => options with
    {
        OnTurn = options.OnTurn + Begun,
        OnTurnEnd = options.OnTurnEnd + Ended,
        OnTurnOver = options.OnTurnOver + (_ => meters.Over()),
        OnReplay = options.OnReplay + Replayed,
    };

    private void Begun(JobRow job)
    {
        _begun[job.Turn] = Stopwatch.GetTimestamp();
        meters.Begun();
        ServeEvents.JobBegun(_log, Codes.Of(job.Kind), job.Shop, job.Id, job.Turns);
    }

    private void Ended(JobRow job, TurnEnd end)
    {
        var took = _begun.TryRemove(job.Turn, out var begin) ? Stopwatch.GetElapsedTime(begin) : TimeSpan.Zero;
        if (job.Kind is JobKind.Import or JobKind.Watched && end.Status == JobStatus.Done && end.State.Outcome is { } outcome)
        {
            var rows = outcome.Files.Sum(file => file.RowCount);
            meters.Imported(outcome.Files.Count, rows);
            ServeEvents.Imported(_log, job.Shop, outcome.Import, outcome.Files.Count, rows, outcome.Files.Sum(file => file.NewCount), outcome.Files.Sum(file => file.HeldCount));
        }

        meters.Ended(Codes.Of(job.Kind), Codes.Of(end.Status));
        ServeEvents.JobEnded(_log, Codes.Of(job.Kind), job.Shop, job.Id, Codes.Of(end.Status), end.Note, (long)took.TotalMilliseconds);
    }

    private void Replayed(JobRow job, ReplayReport report, TimeSpan took)
    {
        meters.Replayed(report.BuyerCount, took);
        ServeEvents.Replayed(_log, job.Shop, report.BuyerCount, (long)took.TotalMilliseconds);
    }
}
