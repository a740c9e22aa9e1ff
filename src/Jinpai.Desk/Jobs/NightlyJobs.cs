using Jinpai.Desk.Backups;

namespace Jinpai.Desk.Jobs;

/// <summary>Asks for the nightly backup when it is due, for as long as pages are served.</summary>
/// <param name="installation">Whose.</param>
/// <param name="jobs">Asks.</param>
/// <param name="clock">What now means.</param>
/// <param name="onFault">Hears of faults of ours.</param>
public sealed class NightlyJobs(Installation installation, ShopJobs jobs, TimeProvider clock, Action<Exception> onFault) : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(20);
    private RepeatedLook? _looking;

    /// <summary>Begins, in the background.</summary>
    public void Start()
    {
        _looking = new RepeatedLook(
            () =>
            {
                Look();
                return Task.CompletedTask;
            },
            BetweenLooks,
            onFault);
        _looking.Start();
    }

    /// <summary>Looks once.</summary>
    public void Look()
    {
        if (new BackupSchedule(installation, clock).Due is { } night)
        {
            jobs.BackUp(night);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _looking, null) is { } looking)
        {
            await looking.Stop();
            looking.Dispose();
        }
    }
}
