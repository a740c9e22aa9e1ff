using System.Diagnostics;
using Jinpai.Core;
using Jinpai.Desk.Shops;

namespace Jinpai.Desk.Jobs;

/// <summary>Asks for what shops want done once a day, such as to keep texts no longer than they should be, and clears away files of jobs that are kept no longer. Two servers that ask at once ask for the same, which does no harm twice.</summary>
internal sealed class DailyJobs(Installation installation, TimeProvider clock, JobUploads uploads)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);
    private long? _looked;

    public void Ask()
    {
        if (_looked is { } at && Stopwatch.GetElapsedTime(at) < BetweenLooks)
        {
            return;
        }

        _looked = Stopwatch.GetTimestamp();
        foreach (var shop in new ChatRetention(installation, clock).TakeDue())
        {
            new ShopJobs(installation, clock).Retain(shop);
        }

        uploads.Sweep(Instant.FromDateTimeOffset(clock.GetUtcNow()));
    }
}
