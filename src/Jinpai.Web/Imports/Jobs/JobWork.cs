using System.Globalization;
using System.Security.Cryptography;
using Jinpai.Desk;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Replaying;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Imports.Jobs;

/// <summary>Does one job from beginning to end, and never lets go of a fault: it becomes the job's state.</summary>
internal sealed class JobWork(OpenShops shops, WebOptions options)
{
    // A job speaks to nobody while it works: what came of it is put into words when it is shown.
    private static readonly Words Silent = Words.Load("zh");
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    public async Task Do(ShopJob job)
    {
        var end = await End(job);

        // Who reads that it is over finds nothing of it left behind.
        job.Upload?.Dispose();
        job.Show(end);
    }

    private async Task<JobState> End(ShopJob job)
    {
        try
        {
            job.Cancellation.ThrowIfCancellationRequested();
            await Steps(job);
            return job.State with { Phase = JobPhase.Done };
        }
        catch (OperationCanceledException)
        {
            return job.State with { Phase = job.IsCancelAsked ? JobPhase.Cancelled : JobPhase.Interrupted };
        }
        catch (Exception trouble) when (StorageTrouble.Of(trouble) is { } refused)
        {
            return Failed(job, "storage." + refused.Code, refused.Detail);
        }
        catch (RefusedException refused)
        {
            return Failed(job, "job.refused", refused.Message);
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
            options.OnFault(new WebFault(reference, fault));
            return Failed(job, "job.fault", reference);
        }
    }

    private async Task Steps(ShopJob job)
    {
        var shop = shops.Session(job.Shop, shops.Desk(Silent, job.Cancellation));
        switch (job.Kind)
        {
            case JobKind.Trial:
                await Import(job, shop);
                return;
            case JobKind.Import:
                await Import(job, shop);
                break;
            case JobKind.Undo:
                await WhenFree(job, JobPhase.TakingBack, () => new UndoImport(shop).TakeBack(job.Import!.Value), job.Cancellation);
                break;
        }

        job.Show(job.State with { IsSettled = true });
        if (!shop.IsUpToDate())
        {
            var progress = new Steps<ReplayProgress>(step => job.Show(job.State with { Done = step.Done, Total = step.Total }));
            await WhenFree(job, JobPhase.Replaying, () => shop.Replay(progress, job.Stopping), job.Stopping);
        }
    }

    private async Task Import(ShopJob job, ShopSession shop)
    {
        var folder = job.Upload!.FullPath;
        var run = new ImportFiles(shops.Desk(Silent, job.Cancellation), shop, job.Kind == JobKind.Trial)
        {
            Root = folder,
            OnStep = step => job.Show(job.State with { Phase = JobPhase.Reading, Step = step }),
        };
        try
        {
            var outcome = await WhenFree(job, JobPhase.Examining, () => run.Run([folder], null, null), job.Cancellation);
            job.Cancellation.ThrowIfCancellationRequested();
            job.Show(job.State with { Outcome = outcome });
        }
        catch (OperationCanceledException) when (job.IsCancelAsked && run.Taken is { } taken)
        {
            // Who stops an import does not want half of it.
            _ = new UndoImport(shop).TakeBack(taken);
            throw;
        }
    }

    // Another program may hold the shop, such as the command line: it is waited for, and can be cancelled meanwhile.
    private async Task<T> WhenFree<T>(ShopJob job, JobPhase phase, Func<T> act, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                job.Show(job.State with { Phase = phase });
                return act();
            }
            catch (StorageRefusedException refused) when (refused.Code == "busy")
            {
                job.Show(job.State with { Phase = JobPhase.Blocked });
                await Task.Delay(BetweenTries, cancellation);
            }
        }
    }

    private static JobState Failed(ShopJob job, string key, string detail) => job.State with { Phase = JobPhase.Failed, Failure = key, FailureDetail = detail };
}
