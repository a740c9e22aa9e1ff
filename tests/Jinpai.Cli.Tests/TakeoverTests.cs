using System.Diagnostics;
using Jinpai.Cli.Tests.Killing;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.People;
using Jinpai.Desk.Questions;
using Jinpai.Desk.Texts;
using Jinpai.Generator;
using Jinpai.Storage;
using Jinpai.Storage.Jobs;

namespace Jinpai.Cli.Tests;

/// <summary>The server that has a job is killed in the middle of it: another goes on, or the next start does, and what comes of it is what an undisturbed run makes.</summary>
public sealed class TakeoverTests : IDisposable
{
    // What is promised (spec 9), and no measure of the test's: a machine that is busy has it too.
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(30);
    private const string Report = "report_20240901-20240930.csv";
    private readonly List<IDisposable> _all = [];
    private readonly string _exports = Directory.CreateTempSubdirectory("jinpai-exports-").FullName;

    public TakeoverTests()
    {
        _ = ShopGenerator.Generate(new GeneratorOptions { Agents = 6, Days = 12, FirstDay = BusinessDay.FromDate(new DateOnly(2024, 9, 2)), ConversationsPerDay = 150, Format = OutputFormat.Neutral, Overwrite = true }, _exports, null, CancellationToken.None);

        // What was understood of a report is nowhere but with the job.
        File.Copy(Directory.GetFiles(Repository.Path("samples/reports"), "*_20261001-20261031.csv").Single(), Path.Combine(_exports, Report));
    }

    public void Dispose()
    {
        _all.Reverse();
        _all.ForEach(part => part.Dispose());
        Directory.Delete(_exports, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_two_servers_on_one_database_the_other_goes_on_within_half_a_minute(bool isInReplay)
    {
        var expected = Undisturbed(NewDesk(isOnServer: true));
        var desk = NewDesk(isOnServer: true);
        var servers = ((string[])["one", "two"]).Select(name => Start(desk, Path.Combine(desk.Folder, name))).ToList();
        var (installation, job) = Ask(desk);
        var owner = servers.First(server => server.Name == Met(installation, job, isInReplay, servers[0]).Server);
        owner.Kill();
        var began = Stopwatch.GetTimestamp();
        var rescued = Over(installation, job, servers.Single(server => server != owner));
        var took = Stopwatch.GetElapsedTime(began);
        Assert.True(took <= Promised, $"taken over and done after {took}");
        Assert.Equal(servers.Single(server => server != owner).Name, rescued.Row.Server);
        Assert.Contains("job.log.rescued", Log(installation, rescued));
        AssertSame(expected, Read(desk, installation, rescued));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_a_folder_the_next_start_goes_on(bool isInReplay)
    {
        var expected = Undisturbed(NewDesk(isOnServer: false));
        var desk = NewDesk(isOnServer: false);
        var first = Start(desk, desk.Data);
        var (installation, job) = Ask(desk);
        _ = Met(installation, job, isInReplay, first);
        first.Kill();
        var rescued = Over(installation, job, Start(desk, desk.Data));
        Assert.Equal(2, rescued.Row.Turns);
        AssertSame(expected, Read(desk, installation, rescued));
    }

    [Fact]
    public void A_report_whose_server_is_killed_is_made_by_the_other()
    {
        var desk = NewDesk(isOnServer: true);
        desk.Run(["import", .. Directory.EnumerateFiles(_exports).Where(file => Path.GetFileName(file) != Report), "--shop", Desk.ShopCode]).Expect(0);
        var servers = ((string[])["one", "two"]).Select(name => Start(desk, Path.Combine(desk.Folder, name))).ToList();
        var installation = InstallationOf(desk);
        var days = new DaySpan(new BusinessDay(2024, 9, 2), new BusinessDay(2024, 9, 13));
        var job = new ShopJobs(installation, TimeProvider.System).Report(Desk.ShopCode, new ReportQuestion("receptions", days, "csv", "zh"), Viewer.LocalOwner).Id;

        // It begins with the replay that the import left to be done.
        var owner = servers.First(server => server.Name == Met(installation, job, row => row.Status == JobStatus.Running, servers[0]).Server);
        owner.Kill();
        var rescued = Over(installation, job, servers.Single(server => server != owner));
        Assert.Contains("job.log.rescued", Log(installation, rescued));
        var (direct, fetched) = (desk.File("direct.csv"), desk.File("fetched.csv"));
        desk.Run("details", "receptions", "--shop", Desk.ShopCode, "--from", "2024-09-02", "--to", "2024-09-13", "--format", "csv", "--out", direct).Expect(0);
        desk.RunBare(["jobs", "fetch", job, "--out", fetched, .. desk.Place]).Expect(0);
        Assert.Equal(File.ReadAllBytes(direct), File.ReadAllBytes(fetched));
    }

    private Desk NewDesk(bool isOnServer) => Keep(Desk.WithShop(isOnServer ? PostgresCluster.NewDatabase() : null));

    private ServingProcess Start(Desk desk, string folder) => Keep(ServingProcess.Start(folder, desk.Database));

    private (Installation Installation, string Job) Ask(Desk desk)
    {
        var installation = InstallationOf(desk);
        var room = Keep(new UploadRoom(desk.Data));
        var files = Directory.CreateDirectory(Path.Combine(desk.Folder, "upload")).FullName;
        foreach (var file in Directory.EnumerateFiles(_exports))
        {
            File.Copy(file, Path.Combine(files, Path.GetFileName(file)));
        }

        return (installation, new ShopJobs(installation, TimeProvider.System).Import(Desk.ShopCode, isTrial: false, files, [], new JobUploads(installation, () => room)).Id);
    }

    private static Installation InstallationOf(Desk desk) => new(desk.Data, desk.Database is null ? null : StoragePlace.OnServer(desk.Database));

    private State Undisturbed(Desk desk)
    {
        var server = Start(desk, desk.Data);
        var (installation, job) = Ask(desk);
        var done = Over(installation, job, server);
        server.Kill();
        return Read(desk, installation, done);
    }

    // The moment to kill: some files are in, the report among them, or the last one is and figures are being computed.
    private static JobRow Met(Installation installation, string id, bool isInReplay, ServingProcess server) =>
        Met(installation, id, job => isInReplay ? job.IsSettled : job.Status == JobStatus.Running && IsReportIn(installation), server);

    private static JobRow Met(Installation installation, string id, Predicate<JobRow> isMoment, ServingProcess server)
    {
        while (server.Goes())
        {
            var job = Find(installation, id).Row;
            Assert.False(job.IsOver, "The job was over before it could be met in the middle.");
            if (isMoment(job))
            {
                return job;
            }
        }

        throw new InvalidOperationException("The server ended.");
    }

    private static bool IsReportIn(Installation installation)
    {
        using var reader = installation.Read(Desk.ShopCode);
        return reader.Imports().Any(import => import.Files.Any(file => file.Name == Report));
    }

    private static ShopJob Over(Installation installation, string id, ServingProcess server)
    {
        while (server.Goes())
        {
            if (Find(installation, id) is { State.IsOver: true } job)
            {
                Assert.Equal(JobPhase.Done, job.State.Phase);
                return job;
            }
        }

        throw new InvalidOperationException("The server ended.");
    }

    private static ShopJob Find(Installation installation, string id) => new ShopJobs(installation, TimeProvider.System).Find(id)!;

    private static IEnumerable<string> Log(Installation installation, ShopJob job) => new ShopJobs(installation, TimeProvider.System).Log(job).Select(note => note.Code);

    private static State Read(Desk desk, Installation installation, ShopJob job)
    {
        using var reader = installation.Read(Desk.ShopCode);
        var imports = reader.Imports().Select(import => $"{import.Id} {import.IsComplete} {string.Join(',', import.Files.Select(file => $"{file.Name} {file.NewCount}"))}").ToList();
        var outcome = job.State.Outcome!;
        string[] notes = [.. outcome.Files.SelectMany(file => FileNotes.Of(file, Words.Load("en")))];
        Assert.NotEmpty(notes);
        return new State(imports, outcome.ToJson(Words.Load("en")).ToJsonString() + string.Join('\n', notes), ShopState.Read(desk));
    }

    private static void AssertSame(State expected, State actual)
    {
        Assert.Equal(expected.Imports, actual.Imports);
        Assert.Equal(expected.Outcome, actual.Outcome);
        Assert.Equal("", actual.Shop.DifferenceTo(expected.Shop));
    }

    private T Keep<T>(T part)
        where T : IDisposable
    {
        _all.Add(part);
        return part;
    }

    private sealed record State(IReadOnlyList<string> Imports, string Outcome, ShopState Shop);
}
