namespace Jinpai.Storage.Backups;

/// <summary>Counts rows, tells now and then how far the work has come, and stops it when that is asked for.</summary>
internal sealed class RowCounter(IProgress<RowProgress>? progress, CancellationToken cancellation)
{
    private const int Step = 1 << 12;
    private long _done;

    /// <summary>Of how many; may grow as the work goes on.</summary>
    public long Total { get; set; }

    public void Add()
    {
        if (++_done % Step == 0)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new RowProgress(_done, Total));
        }
    }
}
