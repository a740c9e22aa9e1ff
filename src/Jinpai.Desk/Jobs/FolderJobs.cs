using Jinpai.Desk.Imports;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>
/// Watches the folders of all shops, as <see cref="FolderSetting"/> names them, for as long as pages are served: what has come to rest becomes a job, and is put away when that is over, whoever ran it.
/// Of several processes the one watches a folder that sees it and has its lock; what one that died has left to be done, the next look does.
/// </summary>
/// <param name="installation">Where.</param>
/// <param name="jobs">Asks for jobs.</param>
/// <param name="uploads">Where files of jobs lie.</param>
/// <param name="room">For copies under way.</param>
/// <param name="clock">What now means.</param>
/// <param name="onFault">Hears of faults of ours.</param>
/// <param name="onFolder">Hears of a shop's folder that it cannot be watched, and why; null: that it can again.</param>
public sealed class FolderJobs(Installation installation, ShopJobs jobs, JobUploads uploads, Func<UploadRoom> room, TimeProvider clock, Action<Exception> onFault, Action<string, FolderFault?> onFolder) : IAsyncDisposable
{
    private readonly Dictionary<(string Shop, string Folder), Watch> _watches = [];
    private readonly Dictionary<string, FolderFault> _faults = new(StringComparer.Ordinal);
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
            RestingFiles.Rest,
            onFault);
        _looking.Start();
    }

    /// <summary>Looks once at all folders.</summary>
    public void Look()
    {
        var open = installation.Data.Jobs.Watched().Select(row => (Row: row, Files: WatchedFiles.Read(row.Watched!))).Where(job => job.Files is not null).ToLookup(job => (job.Row.Shop, job.Files!.Folder), job => (job.Row, job.Files!));
        var settings = new FolderSetting(installation).All().ToHashSet();
        var wanted = settings.Concat(open.Select(jobs => jobs.Key)).ToHashSet();
        foreach (var (key, watch) in _watches.Where(watch => !wanted.Contains(watch.Key)).ToList())
        {
            watch.Dispose();
            _watches.Remove(key);
        }

        foreach (var key in wanted)
        {
            LookAt(key, settings.Contains(key), [.. open[key]]);
        }

        foreach (var shop in _faults.Keys.Except(settings.Select(setting => setting.Shop)).ToList())
        {
            _faults.Remove(shop);
        }
    }

    /// <summary>Gives the folders to whoever watches them next.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _looking, null) is { } looking)
        {
            await looking.Stop();
            looking.Dispose();
        }

        foreach (var watch in _watches.Values)
        {
            watch.Dispose();
        }
    }

    private void LookAt((string Shop, string Folder) key, bool isWatched, IReadOnlyList<(JobRow Row, WatchedFiles Files)> open)
    {
        if (!_watches.TryGetValue(key, out var watch))
        {
            _watches[key] = watch = new Watch(key.Folder);
        }

        FolderFault? fault = null;
        try
        {
            if (watch.TryTake())
            {
                var busy = Settle(watch, open);
                fault = isWatched ? AskFor(key, watch, busy) : null;
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Gone, perhaps for a while: a share that is not there just now.
            fault = Directory.Exists(key.Folder) ? FolderFault.Unwritable : FolderFault.Missing;
            watch.Dispose();
        }

        if (isWatched)
        {
            Tell(key.Shop, fault);
        }
        else if (fault == FolderFault.Missing)
        {
            foreach (var (row, _) in open.Where(job => job.Row.IsOver))
            {
                installation.Data.Jobs.SettleWatched(row.Id);
            }
        }
    }

    // The names of files that a job has which is not over. What is receiving its files here, where nobody else does, was left by a process that died.
    private HashSet<string> Settle(Watch watch, IReadOnlyList<(JobRow Row, WatchedFiles Files)> open)
    {
        var busy = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, files) in open)
        {
            if (row.Status == JobStatus.Receiving)
            {
                uploads.Remove(row);
                installation.Data.Jobs.Forget(row.Id);
            }
            else if (row.IsOver)
            {
                PutAwayAll(watch, new ShopJob(row, JobCodec.StateOf(row)), files);
                installation.Data.Jobs.SettleWatched(row.Id);
            }
            else
            {
                busy.UnionWith(files.Files.Select(file => file.Name));
            }
        }

        return busy;
    }

    private static void PutAwayAll(Watch watch, ShopJob job, WatchedFiles files)
    {
        foreach (var file in files.Files)
        {
            var there = new FileInfo(Path.Combine(files.Folder, file.Name));
            if (!there.Exists || WatchedFile.Of(there) != file)
            {
                // Put away already, or somebody wrote another of that name meanwhile, which is imported by itself.
                continue;
            }

            var report = new WatchedReport(job, file.Name);
            PutAway.Move(there, report.IsTaken, report.Write);
            watch.Files.Forget(file.Name);
        }
    }

    private FolderFault? AskFor((string Shop, string Folder) key, Watch watch, HashSet<string> busy)
    {
        var resting = watch.Files.Look(clock.GetUtcNow()).Where(file => !busy.Contains(file.Name)).ToList();
        if (resting.Count == 0)
        {
            return null;
        }

        var copies = room().NewPath();
        Directory.CreateDirectory(copies);
        try
        {
            var files = resting.Select(file => (File: file, Copy: TryCopy(file, copies))).ToList();
            if (files.Exists(file => file.Copy == true))
            {
                jobs.ImportWatched(key.Shop, copies, new WatchedFiles(key.Folder, [.. files.Where(file => file.Copy == true).Select(file => WatchedFile.Of(file.File))]), uploads);
            }

            return files.Exists(file => file.Copy is null) ? FolderFault.Unreadable : null;
        }
        finally
        {
            FetchedFiles.Delete(copies);
        }
    }

    // False: it was not at rest after all. Null: another program has it open, or we may not read it, or there is no room.
    private static bool? TryCopy(FileInfo file, string folder)
    {
        var copy = Path.Combine(folder, file.Name);
        try
        {
            var before = WatchedFile.Of(file);
            File.Copy(file.FullName, copy);
            file.Refresh();
            if (file.Exists && WatchedFile.Of(file) == before)
            {
                return true;
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            File.Delete(copy);
            return null;
        }

        File.Delete(copy);
        return false;
    }

    private void Tell(string shop, FolderFault? fault)
    {
        if (fault == (_faults.TryGetValue(shop, out var told) ? told : null))
        {
            return;
        }

        if (fault is { } now)
        {
            _faults[shop] = now;
        }
        else
        {
            _faults.Remove(shop);
        }

        onFolder(shop, fault);
    }

    /// <summary>One folder, while it is watched here.</summary>
    private sealed class Watch(string folder) : IDisposable
    {
        private IDisposable? _right;

        public RestingFiles Files { get; } = new(folder);

        public bool TryTake()
        {
            if (_right is not null && !Directory.Exists(folder))
            {
                throw new DirectoryNotFoundException();
            }

            return (_right ??= FolderSetting.TryWatch(folder)) is not null;
        }

        public void Dispose()
        {
            _right?.Dispose();
            _right = null;
        }
    }
}
