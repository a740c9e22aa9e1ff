using Jinpai.Storage;

namespace Jinpai.Desk.Jobs;

/// <summary>Looks again and again, in the background, until it is stopped. Whatever goes wrong with one look, the next is as good as the first.</summary>
/// <param name="look">Looks once.</param>
/// <param name="between">Until it looks again, unless it is told to before.</param>
/// <param name="onFault">Hears of faults of ours, each kind once; of trouble with the surroundings pages tell.</param>
internal sealed class RepeatedLook(Func<Task> look, TimeSpan between, Action<Exception> onFault) : IDisposable
{
    private readonly SemaphoreSlim _told = new(0);
    private volatile bool _isStopping;
    private Type? _reported;
    private Task _looking = Task.CompletedTask;

    public void Start() => _looking = Task.Run(LookOn);

    /// <summary>There is something new to see.</summary>
    public void Tell() => _told.Release();

    /// <summary>Done when the look that is under way is.</summary>
    public async Task Stop()
    {
        _isStopping = true;
        Tell();
        await _looking;
    }

    /// <summary>After it is stopped.</summary>
    public void Dispose() => _told.Dispose();

    private async Task LookOn()
    {
        while (!_isStopping)
        {
            try
            {
                await look();
            }
#pragma warning disable CA1031 // Whatever it is: jobs go on when the database is back.
            catch (Exception trouble)
#pragma warning restore CA1031
            {
                Report(trouble);
            }

            await _told.WaitAsync(between);
        }
    }

    private void Report(Exception trouble)
    {
        if (StorageTrouble.Of(trouble) is null && trouble.GetType() != _reported)
        {
            _reported = trouble.GetType();
            onFault(trouble);
        }
    }
}
