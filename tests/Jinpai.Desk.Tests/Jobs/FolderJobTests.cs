using Jinpai.Desk.Imports;
using Jinpai.Desk.Jobs;
using Jinpai.Storage;
using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Tests.Jobs;

/// <summary>Folders that are watched whenever pages are served, on one engine.</summary>
public abstract class FolderJobTests(bool isOnServer) : IDisposable
{
    private static readonly JobOptions Usual = new() { Server = "one" };
    private readonly string _folder = Directory.CreateTempSubdirectory("jinpai-watched-").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_rests_there_becomes_one_job_and_is_put_away_with_a_report()
    {
        await using var scene = Scene();
        await using var watch = scene.Watch();
        Put(JobScene.Files);
        Put([("nonsense.csv", "a,b\n1,2\n")]);
        watch.Look();
        Assert.Empty(scene.Jobs.All("a"));
        watch.Look();
        watch.Look();
        var asked = Assert.Single(scene.Jobs.All("a"));
        Assert.Equal(JobKind.Watched, asked.Kind);
        Assert.Equal(JobScene.Files.Count + 1, Names("").Length);

        scene.Run(Usual);
        Assert.Equal(JobPhase.Done, (await scene.Over(asked.Id)).State.Phase);
        watch.Look();
        Assert.Empty(Names(""));
        Assert.Equal(["nonsense.csv", "nonsense.csv.report.txt"], Names("failed"));
        Assert.Equal(JobScene.Files.SelectMany(file => (string[])[file.Name, file.Name + ".report.txt"]).Order(StringComparer.Ordinal), Names("done"));
        var report = await File.ReadAllTextAsync(Path.Combine(_folder, "done", JobScene.Files[0].Name + ".report.txt"), TestContext.Current.CancellationToken);
        Assert.Contains("the figures follow", report, StringComparison.Ordinal);
        Assert.Contains("数字随后自动更新", report, StringComparison.Ordinal);
        Assert.DoesNotContain(JobScene.Files[1].Name, report, StringComparison.Ordinal);
        Assert.True(scene.Open("a").IsUpToDate());

        Put(JobScene.Files);
        watch.Look();
        watch.Look();
        var again = scene.Jobs.All("a")[0];
        Assert.NotEqual(asked.Id, again.Id);
        await scene.Over(again.Id);
        watch.Look();
        Assert.Equal(4 * JobScene.Files.Count, Names("done").Length);
        Assert.Single(scene.StateOf("a").Files.Select(file => file.Split(' ')[0]).Distinct());
    }

    [Fact]
    public async Task What_a_program_left_that_died_the_next_look_does()
    {
        await using var scene = Scene();
        var store = StorageEngines.Open(scene.Installation.Place).Jobs;
        Put(JobScene.Files);
        string job;
        await using (var first = scene.Watch())
        {
            first.Look();
            first.Look();
            job = Assert.Single(scene.Jobs.All("a")).Id;
        }

        scene.Run(Usual);
        await scene.Over(job);
        var dying = new JobRow("dying", "a", JobKind.Watched, default) { Status = JobStatus.Receiving, Phase = "waiting", Watched = store.Find(job)!.Watched };
        store.Add(dying);
        await using var second = scene.Watch();
        second.Look();
        Assert.Empty(Names(""));
        Assert.Null(store.Find("dying"));
        Assert.Null(store.Find(job)!.Watched);
        second.Look();
        second.Look();
        Assert.Single(scene.Jobs.All("a"));
        Assert.Equal(2 * JobScene.Files.Count, Names("done").Length);
    }

    [Fact]
    public async Task Of_two_that_watch_one_does_and_the_other_when_that_is_gone()
    {
        await using var scene = Scene();
        await using var second = scene.Watch();
        await using (var first = scene.Watch())
        {
            first.Look();
            second.Look();
            Put(JobScene.Files);
            second.Look();
            second.Look();
            Assert.Empty(scene.Jobs.All("a"));
        }

        second.Look();
        second.Look();
        Assert.Single(scene.Jobs.All("a"));
    }

    [Fact]
    public async Task Another_file_of_the_same_name_that_came_meanwhile_is_imported_by_itself()
    {
        await using var scene = Scene();
        await using var watch = scene.Watch();
        Put(JobScene.Files.Take(1));
        watch.Look();
        watch.Look();
        var first = Assert.Single(scene.Jobs.All("a"));
        Put([(JobScene.Files[0].Name, JobScene.Files[1].Content)]);
        scene.Run(Usual);
        await scene.Over(first.Id);
        watch.Look();
        Assert.Empty(Names("done"));
        watch.Look();
        var second = scene.Jobs.All("a")[0];
        Assert.NotEqual(first.Id, second.Id);
        await scene.Over(second.Id);
        watch.Look();
        Assert.Equal(2, Names("done").Length);
    }

    [Fact]
    public async Task A_folder_that_vanishes_is_told_once_and_what_was_asked_for_is_put_away_when_it_is_back()
    {
        await using var scene = Scene();
        var told = new List<FolderFault?>();
        await using var watch = scene.Watch((_, fault) => told.Add(fault));
        Put(JobScene.Files.Take(1));
        watch.Look();
        watch.Look();
        var job = Assert.Single(scene.Jobs.All("a"));
        Directory.Move(_folder, _folder + "-away");
        scene.Run(Usual);
        await scene.Over(job.Id);
        watch.Look();
        watch.Look();
        Assert.Equal([FolderFault.Missing], told);
        Directory.Move(_folder + "-away", _folder);
        watch.Look();
        Assert.Equal([FolderFault.Missing, null], told);
        Assert.Equal(2, Names("done").Length);
        Assert.Single(scene.Jobs.All("a"));
    }

    [Fact]
    public async Task What_a_person_stops_is_put_away_as_failed()
    {
        await using var scene = Scene();
        await using var watch = scene.Watch();
        Put(JobScene.Files.Take(1));
        watch.Look();
        watch.Look();
        Assert.True(scene.Jobs.Cancel(Assert.Single(scene.Jobs.All("a")).Id));
        new FolderSetting(scene.Installation).Remove("a");
        watch.Look();
        Assert.Equal(2, Names("failed").Length);
        Put(JobScene.Files.Take(1));
        watch.Look();
        watch.Look();
        Assert.Single(scene.Jobs.All("a"));
    }

    private JobScene Scene()
    {
        var scene = new JobScene(isOnServer, "a");
        Assert.Null(new FolderSetting(scene.Installation).Save("a", _folder));
        return scene;
    }

    private void Put(IEnumerable<(string Name, string Content)> files)
    {
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(_folder, name);
            File.WriteAllText(path, content);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-1));
        }
    }

    private string[] Names(string folder) => Directory.Exists(Path.Combine(_folder, folder))
        ? [.. Directory.EnumerateFiles(Path.Combine(_folder, folder)).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)]
        : [];
}

/// <inheritdoc cref="FolderJobTests"/>
public sealed class SqliteFolderJobTests() : FolderJobTests(isOnServer: false);

/// <inheritdoc cref="FolderJobTests"/>
public sealed class PostgresFolderJobTests() : FolderJobTests(isOnServer: true);
