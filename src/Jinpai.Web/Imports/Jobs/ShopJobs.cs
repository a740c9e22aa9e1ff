using System.Security.Cryptography;
using Jinpai.Core;
using Jinpai.Web.Hosting;
using Jinpai.Web.Imports.Uploading;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.Hosting;

namespace Jinpai.Web.Imports.Jobs;

/// <summary>Work that outlives a request: imports, undos and replays, one at a time for each shop, in the order asked for. What is over is remembered for a while, until the program ends.</summary>
public sealed class ShopJobs : IHostedService, IDisposable
{
    private const int MostRemembered = 100;
    private readonly Lock _gate = new();
    private readonly List<ShopJob> _jobs = [];
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly JobWork _work;
    private readonly WebOptions _options;
    private readonly Lazy<UploadRoom> _room;

    public ShopJobs(OpenShops shops, WebOptions options)
    {
        _options = options;
        _work = new JobWork(shops, options);
        _room = new Lazy<UploadRoom>(() => new UploadRoom(options.DataFolder));
    }

    /// <summary>Clears away the uploads of programs that died.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = _room.Value;
        return Task.CompletedTask;
    }

    /// <summary>Stops what is under way at the next moment at which nothing is half done.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        Task[] running;
        lock (_gate)
        {
            running = [.. _last.Values];
        }

        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        if (_room.IsValueCreated)
        {
            _room.Value.Dispose();
        }
    }

    /// <summary>Null: unknown, or forgotten.</summary>
    public ShopJob? Find(string id)
    {
        lock (_gate)
        {
            return _jobs.Find(job => job.Id == id);
        }
    }

    /// <summary>The shop's jobs that are not over, in their order.</summary>
    public IReadOnlyList<ShopJob> Open(string shop)
    {
        lock (_gate)
        {
            return [.. _jobs.Where(job => job.Shop == shop && !job.State.IsOver)];
        }
    }

    /// <summary>The shop's last job of all, whatever became of it.</summary>
    public ShopJob? Latest(string shop)
    {
        lock (_gate)
        {
            return _jobs.FindLast(job => job.Shop == shop);
        }
    }

    public ShopJob Undo(string shop, long import) => Ask(shop, JobKind.Undo, import: import);

    public ShopJob Replay(string shop) => Ask(shop, JobKind.Replay);

    /// <summary>Brings the figures up to date unless that is on its way anyhow, or failed just now: then a person asks for it again.</summary>
    /// <returns>The job that does it; null: the last one failed.</returns>
    public ShopJob? BringUpToDate(string shop)
    {
        lock (_gate)
        {
            var latest = _jobs.FindLast(job => job.Shop == shop && job.Kind != JobKind.Trial);
            return latest switch
            {
                null or { State.Phase: JobPhase.Done or JobPhase.Cancelled } => Ask(shop, JobKind.Replay),
                { State.IsOver: false } => latest,
                _ => null,
            };
        }
    }

    internal UploadFolder NewUpload() => _room.Value.NewFolder();

    internal ShopJob Import(string shop, UploadFolder upload, bool isTrial) => Ask(shop, isTrial ? JobKind.Trial : JobKind.Import, upload);

    private ShopJob Ask(string shop, JobKind kind, UploadFolder? upload = null, long? import = null)
    {
        var job = new ShopJob(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), shop, kind, Instant.FromDateTimeOffset(_options.Clock.GetUtcNow()), _stopping.Token)
        {
            Upload = upload,
            Import = import,
        };
        lock (_gate)
        {
            _jobs.Add(job);
            _jobs.RemoveAll(old => old.State.IsOver && _jobs.Count > MostRemembered);
            var before = _last.GetValueOrDefault(shop, Task.CompletedTask);
            _last[shop] = Task.Run(async () =>
            {
                await before;
                await _work.Do(job);
            });
        }

        return job;
    }
}
