using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>One turn of a job in this process. Its state is read from any thread.</summary>
internal sealed class RunningJob : IDisposable
{
    private readonly CancellationTokenSource _cancellation;
    private volatile JobState _state;

    /// <param name="row">As it was taken up.</param>
    /// <param name="stopping">The program stops.</param>
    public RunningJob(JobRow row, CancellationToken stopping)
    {
        Row = row;
        Stopping = stopping;
        _state = JobCodec.StateOf(row);
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        if (row.IsCancelAsked)
        {
            Cancel();
        }
    }

    public JobRow Row { get; }
    public JobState State => _state;
    public CancellationToken Stopping { get; }

    /// <summary>The program stops, or a person cancelled the job.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    public bool IsCancelAsked { get; private set; }

    /// <summary>Asks it to stop; it does so at the next moment at which nothing is half done.</summary>
    public void Cancel()
    {
        IsCancelAsked = true;
        _cancellation.Cancel();
    }

    public void Show(JobState state) => _state = state;

    public void Dispose() => _cancellation.Dispose();
}
