using Jinpai.Core;
using Jinpai.Web.Imports.Uploading;

namespace Jinpai.Web.Imports.Jobs;

/// <summary>One piece of work on a shop, under way or over. Its state is read from any thread.</summary>
public sealed class ShopJob
{
    private readonly CancellationTokenSource _cancellation;
    private volatile JobState _state = new(JobPhase.Waiting);

    internal ShopJob(string id, string shop, JobKind kind, Instant askedAt, CancellationToken stopping)
    {
        (Id, Shop, Kind, AskedAt, Stopping) = (id, shop, kind, askedAt, stopping);
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    }

    /// <summary>Cannot be guessed.</summary>
    public string Id { get; }
    public string Shop { get; }
    public JobKind Kind { get; }
    public Instant AskedAt { get; }
    public JobState State => _state;

    /// <summary>A person asked it to stop.</summary>
    public bool IsCancelAsked { get; private set; }

    /// <summary>Names of the files it was given, for a job that waits.</summary>
    public IReadOnlyList<string> FileNames => Upload?.Names ?? [];

    /// <summary>With <see cref="JobKind.Undo"/>: the import.</summary>
    public long? Import { get; init; }

    internal UploadFolder? Upload { get; init; }

    /// <summary>The program stops.</summary>
    internal CancellationToken Stopping { get; }

    /// <summary>The program stops, or a person cancelled the job.</summary>
    internal CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Asks it to stop; it does so at the next moment at which nothing is half done.</summary>
    public void Cancel()
    {
        if (State.CanCancel)
        {
            IsCancelAsked = true;
            _cancellation.Cancel();
        }
    }

    internal void Show(JobState state) => _state = state;
}
