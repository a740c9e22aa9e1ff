using System.Net;
using Jinpai.Cli.Tests.Killing;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Jobs;
using Jinpai.Generator;
using Jinpai.Storage;
using Jinpai.Storage.Jobs;
using Npgsql;

namespace Jinpai.Cli.Tests;

/// <summary>The database server dies in the middle of a job and comes back: pages say so meanwhile, and the job goes on by itself.</summary>
public sealed class ServerDeathTests : IDisposable
{
    private readonly OwnCluster _cluster = new();
    private readonly string _exports = Directory.CreateTempSubdirectory("jinpai-exports-").FullName;

    public ServerDeathTests()
    {
        _ = ShopGenerator.Generate(new GeneratorOptions { Agents = 6, Days = 12, FirstDay = BusinessDay.FromDate(new DateOnly(2024, 9, 2)), ConversationsPerDay = 150, Format = OutputFormat.Neutral, Overwrite = true }, _exports, null, CancellationToken.None);
    }

    public void Dispose()
    {
        _cluster.Dispose();
        Directory.Delete(_exports, recursive: true);
    }

    [Fact]
    public async Task Pages_tell_of_a_server_that_is_away_and_the_job_goes_on_when_it_is_back()
    {
        using var spared = Desk.WithShop();
        spared.Run("import", _exports, "--shop", Desk.ShopCode).Expect(0);
        var place = StoragePlace.OnServer(_cluster.Connection);
        using var desk = new Desk();
        desk.RunBare("shop", "add", Desk.ShopCode, "--data", desk.Data, "--database", _cluster.Connection).Expect(0);
        using var server = ServingProcess.Start(desk.Data, _cluster.Connection);
        using var browser = new HttpClient { BaseAddress = server.Address };
        var job = Ask(new Installation(desk.Data, place));
        Until(server, () => Job(desk, place, job).Row.Status == JobStatus.Running && Rows(place) > 0);

        _cluster.Crash();
        var answer = await browser.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain(new NpgsqlConnectionStringBuilder(_cluster.Connection).Password!, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);

        _cluster.Start();

        // This process looks too, and its connections died as well.
        NpgsqlConnection.ClearAllPools();
        Until(server, () => Job(desk, place, job).Row.IsOver);
        Assert.Equal(JobStatus.Done, Job(desk, place, job).Row.Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
        using var reader = StorageEngines.Open(place).OpenShop(Desk.ShopCode).Read();
        Desk.AssertEqual(spared.ReplayedHashes(), reader.DerivedHashes(), "after the server was back");
    }

    private string Ask(Installation installation)
    {
        using var room = new UploadRoom(Path.Combine(_exports, ".room"));
        var files = Directory.CreateDirectory(Path.Combine(_exports, ".upload")).FullName;
        foreach (var file in Directory.EnumerateFiles(_exports))
        {
            File.Copy(file, Path.Combine(files, Path.GetFileName(file)));
        }

        return new ShopJobs(installation, TimeProvider.System).Import(Desk.ShopCode, isTrial: false, files, [], new JobUploads(installation, () => room)).Id;
    }

    private static ShopJob Job(Desk desk, StoragePlace place, string id) => new ShopJobs(new Installation(desk.Data, place), TimeProvider.System).Find(id)!;

    private static int Rows(StoragePlace place)
    {
        using var reader = StorageEngines.Open(place).OpenShop(Desk.ShopCode).Read();
        return reader.Imports().Sum(import => import.Files.Count);
    }

    private static void Until(ServingProcess server, Func<bool> isSo)
    {
        while (!isSo())
        {
            Assert.True(server.Goes(), "The process that serves pages ended.");
        }
    }
}
