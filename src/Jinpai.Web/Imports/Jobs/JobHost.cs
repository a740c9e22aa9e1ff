using Jinpai.Desk;
using Jinpai.Desk.Jobs;
using Jinpai.Web.Hosting;
using Jinpai.Web.Imports.Uploading;
using Microsoft.Extensions.Hosting;

namespace Jinpai.Web.Imports.Jobs;

/// <summary>Runs jobs for as long as pages are served, and takes uploads for them.</summary>
public sealed class JobHost : IHostedService, IAsyncDisposable
{
    private readonly Lazy<UploadRoom> _room;
    private readonly JobUploads _uploads;
    private readonly JobRunner _runner;
    private readonly FolderJobs _folders;
    private readonly NightlyJobs _nightly;

    public JobHost(Installation installation, WebOptions options, TurnEvents events)
    {
        _room = new Lazy<UploadRoom>(() => new UploadRoom(options.DataFolder));
        _uploads = new JobUploads(installation, () => _room.Value);
        _runner = new JobRunner(installation, events.Told(options.Jobs) with { Clock = options.Clock, OnFault = (reference, fault) => options.OnFault(new WebFault(reference, fault)) }, _uploads);
        Jobs = new ShopJobs(installation, options.Clock, _runner.View, _runner.Tell);
        _folders = new FolderJobs(installation, Jobs, _uploads, () => _room.Value, options.Clock, fault => options.OnFault(new WebFault("JOBS", fault)), events.Folder);
        _nightly = new NightlyJobs(installation, Jobs, options.Clock, fault => options.OnFault(new WebFault("JOBS", fault)));
    }

    public ShopJobs Jobs { get; }

    /// <summary>Clears away the uploads of programs that died, and goes on with their jobs.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = _room.Value;
        _runner.Start();
        _folders.Start();
        _nightly.Start();
        return Task.CompletedTask;
    }

    /// <summary>Hands over what is under way.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) => await Task.WhenAll(_nightly.DisposeAsync().AsTask(), _folders.DisposeAsync().AsTask(), _runner.Stop()).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public async ValueTask DisposeAsync()
    {
        await _nightly.DisposeAsync();
        await _folders.DisposeAsync();
        await _runner.DisposeAsync();
        if (_room.IsValueCreated)
        {
            _room.Value.Dispose();
        }
    }

    internal UploadFolder NewUpload() => new(_room.Value.NewPath());

    /// <summary>What a report made. Dispose of it.</summary>
    internal FetchedFiles FilesOf(ShopJob job) => _uploads.Fetch(job.Row);

    internal ShopJob Import(DeskSession session, string shop, UploadFolder upload, bool isTrial) => new AskedJobs(session, Jobs).Import(shop, isTrial, upload.FullPath, upload.Names, _uploads);
}
