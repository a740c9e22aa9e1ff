using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jinpai.Cli.Tests.Killing;
using Jinpai.Desk;
using Jinpai.Desk.Jobs;
using Jinpai.Storage;

namespace Jinpai.Cli.Tests;

/// <summary>What a server tells its supervisor: one line an event, nothing of people, and its end as well as its beginning; and what it counts.</summary>
public sealed partial class ServeLogTests
{
    private const string Buyer = "春风十里";
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Paths = ["/", "/orders/O1001?agent=小美", "/receptions/chat?account=茶语旗舰店:小美&buyer=" + Buyer + "&day=2026-10-01", "/nowhere/" + Buyer + "%1b[31m", "/metrics"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_event_is_an_object_of_its_own_line_without_a_name(bool isOnServer)
    {
        using var desk = isOnServer ? Desk.WithShop(PostgresCluster.NewDatabase()) : Desk.WithShop();
        var (code, log, _) = await Visited(desk, "--log", "json");
        Assert.Equal(0, code);
        var events = log.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(events, told => Assert.Equal("Jinpai", told.GetProperty("Category").GetString()));
        var messages = events.ConvertAll(told => Milliseconds().Replace(told.GetProperty("Message").GetString()!, "# ms"));
        Assert.StartsWith("started version=", messages[0], StringComparison.Ordinal);
        Assert.Equal(["request GET / 200 # ms", "request GET /orders/{Id} 200 # ms", "request GET /receptions/chat 200 # ms", "request GET - 404 # ms", "request GET - 404 # ms"], messages.Where(told => told.StartsWith("request", StringComparison.Ordinal)));
        Assert.Equal(["import shop=tea import=1 files=4 rows=76 new=75 held=0"], messages.Where(told => told.StartsWith("import ", StringComparison.Ordinal)));
        Assert.Contains(messages, told => told.StartsWith("job begun kind=import shop=tea job=", StringComparison.Ordinal));
        Assert.Contains(messages, told => told.Contains("status=done note=job.log.done", StringComparison.Ordinal));
        Assert.Equal(["stopping", "stopped"], messages.TakeLast(2));
        AssertNameless(events.Select(told => JsonSerializer.Serialize(told, Readable)));
    }

    [Fact]
    public async Task Prometheus_is_told_what_was_done_when_that_is_switched_on()
    {
        using var desk = Desk.WithShop();
        var metrics = (await Visited(desk, "--metrics")).Metrics!.Split('\n');
        foreach (var (name, label, value) in new[]
        {
            ("jinpai_jobs_total", "kind=\"import\",status=\"done\"", "1"), ("jinpai_imports_total", "", "1"), ("jinpai_import_files_total", "", "4"), ("jinpai_import_rows_total", "", "76"),
            ("jinpai_replay_buyers_total", "", "13"), ("jinpai_replay_time_milliseconds_total", "", ""), ("jinpai_kept_answers_total", "hit=\"no\"", ""), ("http_server_request_duration_seconds_count", "http_route=\"/orders/{Id}\"", "1"),
        })
        {
            var line = Assert.Single(metrics, line => line.StartsWith(name + "{", StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal));
            Assert.Equal(value, value.Length == 0 ? "" : line.Split(' ')[^1]);
        }

        AssertNameless(metrics);
    }

    [Fact]
    public async Task For_people_it_is_a_line_with_the_time()
    {
        using var desk = Desk.WithShop();
        var (code, log, _) = await Visited(desk);
        Assert.Equal(0, code);
        Assert.All(log, line => Assert.Matches(TextLine(), line));
        Assert.Contains(log, line => line.Contains("request GET /orders/{Id} 200", StringComparison.Ordinal));
        AssertNameless(log);
    }

    private static async Task<(int Code, IReadOnlyList<string> Log, string? Metrics)> Visited(Desk desk, params string[] more)
    {
        using var server = ServingProcess.Start(desk.Data, desk.Database, null, more);
        var installation = new Installation(desk.Data, desk.Database is null ? null : StoragePlace.OnServer(desk.Database));
        using var room = new UploadRoom(desk.Data);
        var files = Directory.CreateDirectory(Path.Combine(desk.Folder, "upload")).FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.Path("samples/neutral")))
        {
            File.Copy(file, Path.Combine(files, Path.GetFileName(file)));
        }

        var jobs = new ShopJobs(installation, TimeProvider.System);
        var job = jobs.Import(Desk.ShopCode, isTrial: false, files, [], new JobUploads(installation, () => room)).Id;
        while (!jobs.Find(job)!.State.IsOver)
        {
            Assert.True(server.Goes());
        }

        using var browser = new HttpClient { BaseAddress = server.Address };
        foreach (var path in Paths)
        {
            using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        }

        string? told = null;
        while (more.Contains("--metrics") && told?.Contains("jinpai_jobs_total", StringComparison.Ordinal) != true)
        {
            // A job is over for all to see a moment before it is counted; what Prometheus is told is kept for a moment too.
            Assert.True(server.Goes());
            told = await browser.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        }

        var (code, log) = server.Stop();
        return (code, log, told);
    }

    private static void AssertNameless(IEnumerable<string> log)
    {
        var all = string.Join('\n', log);
        Assert.DoesNotContain(Buyer, all, StringComparison.Ordinal);
        Assert.DoesNotContain("O1001", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Username", all, StringComparison.Ordinal);
    }

    [GeneratedRegex("""[0-9]+ ms""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Milliseconds();

    [GeneratedRegex("""^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{12}Z (info|fail): Jinpai\[[0-9]+\] [a-z].*$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TextLine();
}
