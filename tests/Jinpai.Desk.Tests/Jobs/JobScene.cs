using Jinpai.Desk.Imports;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.People;
using Jinpai.Desk.Questions;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Shops;
using Jinpai.Storage;
using Jinpai.Storage.Jobs;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Tests.Jobs;

/// <summary>An installation with shops, and jobs on it: what runs them is started when a test says so. Goes with its folder and its database.</summary>
internal sealed class JobScene : IAsyncDisposable
{
    private static readonly Shop Shop = NastyShops.Generate(80, new ShopOptions { FirstDay = new DateOnly(2024, 9, 8), Days = 3, ScenesPerDay = 4, Buyers = 10 });

    // Nothing is measured by it: a test that hangs fails.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-jobs-").FullName;
    private readonly string? _database;
    private readonly List<JobRunner> _runners = [];
    private readonly SemaphoreSlim _turnOver = new(0);
    private readonly UploadRoom _room;

    /// <param name="isOnServer">On PostgreSQL instead of in a folder.</param>
    /// <param name="shops">Codes.</param>
    public JobScene(bool isOnServer, params string[] shops)
    {
        _database = isOnServer ? PostgresCluster.NewDatabase() : null;
        Installation = new Installation(_folder, _database is null ? null : StoragePlace.OnServer(_database));
        var data = StorageEngines.Open(Installation.Place);
        foreach (var shop in shops)
        {
            data.AddShop(new ShopInfo(shop, shop, "Asia/Shanghai", TimeOnly.MinValue, "taobao"));
        }

        _room = new UploadRoom(_folder);
        Uploads = new JobUploads(Installation, () => _room);
        Jobs = new ShopJobs(Installation, TimeProvider.System);
    }

    public Installation Installation { get; }

    /// <summary>Where files of jobs lie.</summary>
    public JobUploads Uploads { get; }

    /// <summary>What people ask; every runner hears of it at its next look.</summary>
    public ShopJobs Jobs { get; }

    /// <summary>The files of a shop of three days, those that people export: several kinds.</summary>
    public static IReadOnlyList<(string Name, string Content)> Files { get; } = [.. NeutralFiles.Of(Shop).Select(file => (file.Name, file.Content))];

    /// <summary>Asks for a report.</summary>
    public ShopJob Report(string shop, ReportQuestion question, Viewer? viewer = null) => Jobs.Report(shop, question, viewer ?? Viewer.LocalOwner);

    /// <summary>Asks for an import of these files.</summary>
    public ShopJob Import(string shop, IEnumerable<(string Name, string Content)> files, bool isTrial = false)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Path.GetRandomFileName())).FullName;
        var names = new List<string>();
        foreach (var (name, content) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), content);
            names.Add(name);
        }

        var job = Jobs.Import(shop, isTrial, folder, names, Uploads);
        Assert.False(Directory.Exists(folder), "exports hold personal data: they lie in one place");
        return job;
    }

    /// <summary>A folder on which <see cref="FolderJobs.Look"/> can be called; nothing looks by itself.</summary>
    /// <param name="onFolder">Hears of folders that cannot be watched.</param>
    public FolderJobs Watch(Action<string, FolderFault?>? onFolder = null) =>
        new(Installation, Jobs, Uploads, () => _room, TimeProvider.System, fault => throw new InvalidOperationException("A fault of ours.", fault), onFolder ?? ((_, _) => { }));

    public JobRunner Run(JobOptions options)
    {
        var runner = new JobRunner(Installation, options with { OnTurnOver = _ => _turnOver.Release() }, Uploads);
        _runners.Add(runner);
        runner.Start();
        return runner;
    }

    /// <summary>Nobody runs jobs any more.</summary>
    public Task StopAll() => Task.WhenAll(_runners.Select(runner => runner.Stop()));

    /// <summary>Waits until a job is as it is to be after a turn.</summary>
    public async Task<ShopJob> Until(string id, Predicate<ShopJob> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var job = Jobs.Find(id)!;
            if (isSo(job))
            {
                return job;
            }

            await _turnOver.WaitAsync(patience.Token);
        }
    }

    /// <summary>Waits for a job that nobody of the test asks for.</summary>
    public async Task<ShopJob> Asked(string shop, JobKind kind)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (Jobs.All(shop).FirstOrDefault(job => job.Kind == kind) is { } asked)
            {
                return asked;
            }

            await Task.Yield();
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    public Task<ShopJob> Over(string id) => Until(id, job => job.State.IsOver);

    public ShopSession Open(string shop) => ShopSession.Open(new DeskSession { Words = Words.Load("en"), Viewer = Viewer.LocalOwner, Installation = Installation }, shop);

    /// <summary>What counts in a shop: its files, and a digest of its figures.</summary>
    public (IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Figures) StateOf(string shop)
    {
        using var reader = Open(shop).Read(Right.ReadRows);
        return ([.. reader.Imports().SelectMany(import => import.Files.Select(file => $"{import.Id} {import.IsComplete} {file.Name} {file.NewCount} {file.IsUndone}"))], reader.DerivedHashes());
    }

    public T Read<T>(string shop, Func<ShopReader, T> read)
    {
        using var reader = Open(shop).Read(Right.ReadRows);
        return read(reader);
    }

    /// <summary>What a command or a page would write.</summary>
    public byte[] Answer(string shop, ReportQuestion question)
    {
        using var file = new MemoryStream();
        var desk = new DeskSession { Words = Words.Load(question.Language), Viewer = Viewer.LocalOwner, Installation = Installation };
        question.Answer(desk, ShopSession.Open(desk, shop)).Write(question.Format, file, _ => { }, desk.Words);
        return file.ToArray();
    }

    /// <summary>The file that a report made; null: there is none.</summary>
    public (string Name, byte[] Content)? FileOf(ShopJob job)
    {
        using var files = Uploads.Fetch(job.Row);
        return Directory.Exists(files.Path) && Directory.GetFiles(files.Path) is [var path] ? (Path.GetFileName(path), File.ReadAllBytes(path)) : null;
    }

    /// <summary>As a server does that has made a report.</summary>
    public void KeepMade(JobRow turn, string name, string content)
    {
        using var room = Uploads.NewFolder();
        var path = Path.Combine(room.Path, name);
        File.WriteAllText(path, content);
        Uploads.KeepMade(turn, path);
    }

    /// <summary>Codes of a job's log.</summary>
    public IReadOnlyList<string> LogOf(string id) => [.. Jobs.Log(Jobs.Find(id)!).Select(note => note.Code["job.log.".Length..])];

    /// <summary>Nothing of the job's files lies anywhere.</summary>
    public bool IsCleared(JobRow job) =>
        !Directory.Exists(Path.Combine(_folder, "jobs", job.Id)) && !StorageEngines.Open(Installation.Place).Jobs.Files.Has(job);

    public async ValueTask DisposeAsync()
    {
        foreach (var runner in _runners)
        {
            await runner.DisposeAsync();
        }

        _room.Dispose();
        _turnOver.Dispose();
        if (_database is not null)
        {
            PostgresCluster.Drop(_database);
        }

        Directory.Delete(_folder, recursive: true);
    }
}
