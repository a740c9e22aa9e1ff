using System.Collections.Concurrent;
using System.Diagnostics;
using Jinpai.Core;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>
/// Runs jobs: the process that serves pages does. Each second, and whenever it is told, it looks at the jobs that wait and puts their shops in line; it writes down how far its own are, and hears who asked them to stop.
/// What counts is the list of jobs; the line is made of it and can be made again.
/// </summary>
public sealed class JobRunner(Installation installation, JobOptions options, JobUploads uploads) : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, RunningJob> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _shown = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _taken = new(StringComparer.Ordinal);
    private readonly DailyJobs _daily = new(installation, options.Clock, uploads);
    private readonly CancellationTokenSource _stopping = new();
    private volatile IReadOnlyList<JobRow> _open = [];
    private TurnScheduler? _scheduler;
    private IDisposable? _right;
    private RepeatedLook? _looking;
    private Task? _stopped;

    /// <summary>Begins, in the background.</summary>
    public void Start()
    {
        _looking = new RepeatedLook(Look, BetweenLooks, trouble => options.OnFault("JOBS", trouble));
        _looking.Start();
    }

    /// <summary>There is something new to see.</summary>
    public void Tell() => _looking?.Tell();

    /// <summary>What of a job is newer here than in the database.</summary>
    public ShopJob View(JobRow row)
    {
        var live = _running.TryGetValue(row.Id, out var running) && running.Row.Turns == row.Turns && !row.IsOver ? running : null;
        return live is null ? new ShopJob(row, JobCodec.StateOf(row)) : new ShopJob(row with { IsCancelAsked = row.IsCancelAsked || live.IsCancelAsked }, live.State);
    }

    /// <summary>Hands over: what is under way stops at the next moment at which nothing is half done, and waits for the next server, or for the next start.</summary>
    public Task Stop()
    {
        lock (_running)
        {
            return _stopped ??= HandOver();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _stopping.Dispose();
        _looking?.Dispose();
    }

    private async Task HandOver()
    {
        await _stopping.CancelAsync();
        if (_looking is not null)
        {
            await _looking.Stop();
        }

        if (_scheduler is not null)
        {
            await _scheduler.DisposeAsync();
        }

        _right?.Dispose();
    }

    private async Task Look()
    {
        var store = installation.Data.Jobs;
        _daily.Ask();
        _open = store.Open();
        Exchange(store);
        if (_open.Count == 0 || !await MayRun(store))
        {
            return;
        }

        foreach (var first in _open.GroupBy(job => job.Shop, StringComparer.Ordinal).Select(jobs => jobs.First()).Where(job => job.Status == JobStatus.Waiting || IsLeft(job)))
        {
            await _scheduler!.Line(first, first.Phase == JobCodec.PhaseOf(JobPhase.Blocked) ? BetweenLooks : TimeSpan.Zero);
        }
    }

    // A turn of this process that ended before it could say so: the database was away.
    private bool IsLeft(JobRow job) => _taken.TryGetValue(job.Id, out var turns) && turns == job.Turns && !_running.ContainsKey(job.Id);

    private void Exchange(JobStore store)
    {
        foreach (var running in _running.Values)
        {
            var state = running.State;
            var progress = JobCodec.Progress(state);
            var shown = state.Phase + progress;
            if (_shown.GetValueOrDefault(running.Row.Id) != shown && store.Show(running.Row.Turn, JobCodec.PhaseOf(state.Phase), progress))
            {
                _shown[running.Row.Id] = shown;
            }

            if (_open.Any(job => job.Id == running.Row.Id && job.IsCancelAsked))
            {
                running.Cancel();
            }
        }
    }

    private async Task<bool> MayRun(JobStore store)
    {
        if (_right is null)
        {
            _right = installation.Data.TryRunJobs();
            if (_right is null)
            {
                return false;
            }

            if (!installation.Data.IsShared)
            {
                store.GiveBackAll(JobCodec.PhaseOf(JobPhase.Waiting));
                uploads.Sweep(Now);
                _open = store.Open();
            }
        }

        _scheduler ??= await TurnScheduler.Start(installation, options, Turn);
        return true;
    }

    private void Turn(string lane, string? name)
    {
        var store = installation.Data.Jobs;
        if (_stopping.IsCancellationRequested || store.Open().FirstOrDefault(job => TurnScheduler.LaneOf(job) == lane) is not { } next || (name is not null && name != TurnScheduler.NameOf(next)) || store.Take(next.Id, options.Server) is not { } row)
        {
            return;
        }

        _taken[row.Id] = row.Turns;
        using var job = new RunningJob(row, _stopping.Token);
        _running[row.Id] = job;
        try
        {
            Work(store, job, next.Status == JobStatus.Running);
        }
        finally
        {
            _running.TryRemove(row.Id, out _);
            _shown.TryRemove(row.Id, out _);
            Tell();
            options.OnTurnOver(row);
        }
    }

    private void Work(JobStore store, RunningJob job, bool isRescue)
    {
        var begin = Stopwatch.GetTimestamp();
        options.OnTurn(job.Row);
        Note(store, job.Row, job.Row.Turns == 1 ? "job.log.taken" : isRescue ? "job.log.rescued" : "job.log.resumed", options.Server);
        var work = new JobWork(installation, uploads, options, mine => Stopwatch.GetElapsedTime(begin) >= options.TurnLength && AreOthersWaiting(mine));
        var end = work.Do(job);
        End(store, job, end);
        options.OnTurnEnd(job.Row, end);
        _taken.TryRemove(job.Row.Id, out _);
    }

    // Another shop waits, and nobody here has a free hand; of long jobs fewer may run.
    private bool AreOthersWaiting(JobRow mine)
    {
        var others = _open.Where(job => job.Shop != mine.Shop && job.Status == JobStatus.Waiting);
        return _running.Count >= options.Workers ? others.Any() : options.IsLong(mine) && _running.Values.Count(job => options.IsLong(job.Row)) >= options.LongWorkers && others.Any(options.IsLong);
    }

    private void End(JobStore store, RunningJob job, TurnEnd end)
    {
        var row = job.Row;
        if (store.Find(row.Id)?.Turn != row.Turn)
        {
            // Another server has taken it up meanwhile: what became of it is for that one to say.
            return;
        }

        if (end.Status == JobStatus.Waiting)
        {
            store.GiveBack(row.Turn, JobCodec.PhaseOf(end.State.Phase), JobCodec.Outcome(end.State));
            if (end.State.Phase != JobPhase.Blocked || row.Phase != JobCodec.PhaseOf(JobPhase.Blocked))
            {
                Note(store, row, end.Note, end.Detail);
            }

            return;
        }

        if (end.Status != JobStatus.Failed && end.State.Made is null)
        {
            // Who reads that it is over finds nothing of it left behind.
            uploads.Remove(row);
        }

        Note(store, row, end.Note, end.Detail);
        store.End(row.Turn, row with
        {
            Status = end.Status,
            EndedAt = Now,
            Outcome = JobCodec.Outcome(end.State),
            Failure = end.State.Failure,
            FailureDetail = end.State.FailureDetail,
        });
    }

    private Instant Now => Instant.FromDateTimeOffset(options.Clock.GetUtcNow());

    private void Note(JobStore store, JobRow row, string code, string detail) => store.Note(row, new JobNote(Now, code, detail));
}
