using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Jinpai.Core.Issues;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Imports;
using Jinpai.Desk.People;
using Jinpai.Desk.Questions;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Storage.Backups;
using Jinpai.Storage.Jobs;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Replaying;

namespace Jinpai.Desk.Jobs;

/// <summary>Does one turn of a job, and never lets go of a fault: it becomes the job's end. Whatever a turn has done is done again without harm, so a job can be taken up where another server died.</summary>
/// <param name="installation">Where.</param>
/// <param name="uploads">The jobs' files.</param>
/// <param name="options">Clock, and who hears of faults.</param>
/// <param name="isTurnOver">Others wait: asked where a job can give way.</param>
internal sealed class JobWork(Installation installation, JobUploads uploads, JobOptions options, Func<JobRow, bool> isTurnOver)
{
    // A job speaks to nobody while it works: what came of it is put into words when it is shown.
    private static readonly Words Silent = Words.Load("zh");
    private static readonly Words English = Words.Load("en");

    public TurnEnd Do(RunningJob job)
    {
        try
        {
            return Steps(job);
        }
        catch (OperationCanceledException) when (!job.IsCancelAsked)
        {
            return GivenBack(job, JobPhase.Waiting, "job.log.stopped");
        }
        catch (OperationCanceledException)
        {
            return new TurnEnd(JobStatus.Cancelled, job.State with { Phase = JobPhase.Cancelled }, job.Row.Kind == JobKind.Report ? "job.log.dropped" : "job.log.cancelled");
        }
        catch (StorageRefusedException refused) when (refused.Code is "busy" or "lock_lost")
        {
            // Another program holds the shop, such as the command line: the next turn tries again.
            return GivenBack(job, JobPhase.Blocked, "job.log.blocked");
        }
        catch (Exception trouble) when (StorageTrouble.Of(trouble) is { } refused)
        {
            return Failed(job, "storage." + refused.Code, refused.Detail);
        }
        catch (RefusedException refused)
        {
            return Failed(job, JobSentence.Refused, JobSentence.ValuesOf(refused, Silent, English));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Failed(job, "job.disk", trouble.GetType().Name);
        }
#pragma warning disable CA1031 // The last resort: nobody else would hear of it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var reference = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)).ToUpper(CultureInfo.InvariantCulture);
            options.OnFault(reference, fault);
            return Failed(job, "job.fault", reference);
        }
    }

    private TurnEnd Steps(RunningJob job)
    {
        if (job.Row.Kind == JobKind.Backup)
        {
            return BackUp(job);
        }

        if (job.Row.Kind == JobKind.Report)
        {
            return Report(job);
        }

        var shop = ShopSession.Open(Desk(job), job.Row.Shop);
        if (!job.Row.IsSettled)
        {
            var isWhole = job.Row.Kind switch
            {
                JobKind.Import or JobKind.Watched or JobKind.Trial => Import(job, shop),
                JobKind.Undo => TakeBack(job, shop),
                JobKind.Retention => EmptyTexts(job, shop),
                _ => true,
            };
            if (!isWhole)
            {
                return GivenBack(job, JobPhase.Waiting, "job.log.turn");
            }

            installation.Data.Jobs.Settle(job.Row.Turn, JobCodec.Outcome(job.State));
            job.Show(job.State with { IsSettled = true });
        }

        if (job.Row.Kind != JobKind.Trial && !shop.IsUpToDate())
        {
            if (!job.Row.IsSettled && isTurnOver(job.Row))
            {
                return GivenBack(job, JobPhase.Waiting, "job.log.turn");
            }

            Replay(job, shop, job.Stopping);
        }

        return new TurnEnd(JobStatus.Done, job.State with { Phase = JobPhase.Done }, "job.log.done");
    }

    private void Replay(RunningJob job, ShopSession shop, CancellationToken stopping)
    {
        job.Show(job.State with { Phase = JobPhase.Replaying });
        var begin = Stopwatch.GetTimestamp();
        var report = shop.Replay(new Steps<ReplayProgress>(step => job.Show(job.State with { Done = step.Done, Total = step.Total })), stopping);
        options.OnReplay(job.Row, report, Stopwatch.GetElapsedTime(begin));
    }

    private TurnEnd Report(RunningJob job)
    {
        if (ReportQuestion.Read(job.Row.Question) is not { } question)
        {
            return Failed(job, "job.question", "");
        }

        if (question.ViewerIn(installation) is not { } viewer || !viewer.SeesShop(job.Row.Shop))
        {
            return Failed(job, "job.asker", "");
        }

        // Figures are made by the program, the file for its asker.
        if (ShopSession.Open(Desk(job), job.Row.Shop) is var whole && !whole.IsUpToDate())
        {
            Replay(job, whole, job.Cancellation);
        }

        var desk = Desk(job) with { Viewer = viewer, Words = question.Language == English.Language ? English : Silent };
        var shop = ShopSession.Open(desk, job.Row.Shop);

        var made = new ReportJob(uploads, job).Make(question, desk, shop);
        return new TurnEnd(JobStatus.Done, job.State with { Phase = JobPhase.Done, Made = made }, "job.log.report", JobSentence.Values(made.Name, ShownNumber.Count(made.RowCount)));
    }

    private TurnEnd BackUp(RunningJob job)
    {
        if (new BackupSchedule(installation, options.Clock).Plan is not { } plan)
        {
            return Failed(job, "backup.off", "");
        }

        var removed = new NightlyBackup(Desk(job), plan).Make(job.Row.Names[0], Shown(JobPhase.BackingUp), Shown(JobPhase.Verifying));
        return new TurnEnd(JobStatus.Done, job.State with { Phase = JobPhase.Done }, "job.log.backup", JobSentence.Values(job.Row.Names[0], removed.ToString(CultureInfo.InvariantCulture)));

        Steps<RowProgress> Shown(JobPhase phase) => new(rows => job.Show(job.State with { Phase = phase, Done = rows.Done, Total = rows.Total }));
    }

    private bool Import(RunningJob job, ShopSession shop)
    {
        if (job.IsCancelAsked)
        {
            TakeBackImport(job, shop);
            job.Cancellation.ThrowIfCancellationRequested();
        }

        using var files = uploads.Fetch(job.Row);
        var isTrial = job.Row.Kind == JobKind.Trial;
        var run = new ImportFiles(Desk(job), shop, isTrial)
        {
            Root = files.Path,
            OnStep = step => job.Show(job.State with { Phase = JobPhase.Reading, Step = step }),
            Job = isTrial ? null : job.Row.Id,
            Before = job.State.Outcome?.Files ?? [],
            OnUnderstood = isTrial ? _ => { } : file => Tell(job, file),
            IsTurnOver = () => !isTrial && isTurnOver(job.Row),
        };
        try
        {
            job.Show(job.State with { Phase = JobPhase.Examining });
            var outcome = run.Run([files.Path], null, null);
            job.Cancellation.ThrowIfCancellationRequested();
            job.Show(job.State with { Outcome = outcome });
            return outcome.IsWhole;
        }
        catch (OperationCanceledException) when (job.IsCancelAsked)
        {
            TakeBackImport(job, shop);
            throw;
        }
    }

    // Kept with the job before the file counts: a server that dies after that has left it to the next turn.
    private void Tell(RunningJob job, FileOutcome file)
    {
        var told = job.State.Outcome ?? new ImportOutcome(null, IsDryRun: false, [], new IssueLog());
        job.Show(job.State with { Outcome = told with { Files = [.. told.Files, file] } });
        installation.Data.Jobs.Tell(job.Row.Turn, JobCodec.Outcome(job.State)!);
    }

    // Who stops an import does not want half of it.
    private static void TakeBackImport(RunningJob job, ShopSession shop)
    {
        using var reader = shop.ReadAll();
        if (reader.ImportOf(job.Row.Id) is { } taken)
        {
            TakeBackOnce(shop, taken);
        }
    }

    private static bool TakeBack(RunningJob job, ShopSession shop)
    {
        job.Show(job.State with { Phase = JobPhase.TakingBack });
        if (job.Row.Turns > 1)
        {
            TakeBackOnce(shop, job.Row.Import!.Value);
        }
        else
        {
            new UndoImport(shop).TakeBack(job.Row.Import!.Value);
        }

        return true;
    }

    private bool EmptyTexts(RunningJob job, ShopSession shop)
    {
        _ = new ChatRetention(installation, options.Clock).Run(shop, isPurged: false, job.Cancellation);
        return true;
    }

    // An earlier turn may have done it.
    private static void TakeBackOnce(ShopSession shop, long import)
    {
        try
        {
            new UndoImport(shop).TakeBack(import);
        }
        catch (StorageRefusedException refused) when (refused.Code == "already_undone")
        {
        }
    }

    private DeskSession Desk(RunningJob job) => new() { Words = Silent, Viewer = Viewer.Program, Installation = installation.As(JobAsker.SignatureOf(installation.Data.Jobs, job.Row, options.Clock)), Clock = options.Clock, Cancellation = job.Cancellation };

    private static TurnEnd GivenBack(RunningJob job, JobPhase phase, string note) => new(JobStatus.Waiting, job.State with { Phase = phase }, note);

    private static TurnEnd Failed(RunningJob job, string key, string detail) =>
        new(JobStatus.Failed, job.State with { Phase = JobPhase.Failed, Failure = key, FailureDetail = detail }, key, detail);
}
