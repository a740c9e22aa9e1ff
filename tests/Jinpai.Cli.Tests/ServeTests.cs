using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Jinpai.Cli.Terminal;
using Jinpai.Testing;

namespace Jinpai.Cli.Tests;

/// <summary><c>serve</c> and <c>demo</c> from their start to their end, as a person in front of a browser has them.</summary>
public sealed class ServeTests
{
    [Fact]
    public void The_browser_is_opened_when_the_pages_answer_and_stopping_is_no_failure()
    {
        using var desk = Desk.WithSample();
        var (code, page, said) = Served(desk, "/agents?from=2026-10-01&to=2026-10-03", "serve", "--urls", "http://127.0.0.1:0", "--open");
        Assert.Equal(0, code);
        Assert.Contains("小美", page, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_ends_with_its_pages()
    {
        using var desk = new Desk();
        desk.Put(Samples.Demo);
        var (code, page, _) = Served(desk, "/scores", "demo", "--port", "0", "--open");
        Assert.Equal(0, code);
        Assert.Contains("云裳女装店客服考核", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_ends_with_its_pages_on_a_server_too()
    {
        using var desk = new Desk(PostgresCluster.NewBareDatabase());
        var (code, page, said) = Served(desk, "/scores", "demo", "--port", "0", "--open");
        Assert.Equal(0, code);
        Assert.Contains("云裳女装店客服考核", page, StringComparison.Ordinal);
        Assert.Contains("schema jinpai_demo", said, StringComparison.Ordinal);

        // Requests wait for the server on threads, of which the runtime would give a new one or two a second: a rush took six times as long.
        ThreadPool.GetMinThreads(out var threads, out _);
        Assert.True(threads >= 256, $"{threads} threads at once");
        Assert.Equal(["files", "uploads"], Directory.EnumerateFileSystemEntries(Path.Combine(desk.Data, "demo")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("http://*:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("5080")]
    public void An_address_that_others_could_reach_or_that_is_none_is_wrong_usage(string url)
    {
        using var desk = new Desk();
        var ran = desk.Run("serve", "--urls", url);
        ran.Expect(2);
        Assert.Contains(url, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_named()
    {
        using var desk = new Desk();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var ran = desk.Run("serve", "--urls", "http://127.0.0.1:" + port);
        ran.Expect(1);
        Assert.Contains(port, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_a_browser_is_told_the_address()
    {
        using var desk = Desk.WithShop();
        using var stop = new CancellationTokenSource();
        using var said = new StringWriter();
        var code = CommandLine.Run(
            ["serve", "--urls", "http://127.0.0.1:0", "--open", "--data", desk.Data, "--lang", "en"],
            Around(said, _ =>
            {
                stop.Cancel();
                return false;
            }),
            stop.Token);
        Assert.Equal(0, code);
        Assert.Contains("No browser could be opened: open http://127.0.0.1:", said.ToString(), StringComparison.Ordinal);
    }

    // The browser reads one page, then the person presses Ctrl+C.
    private static (int Code, string Page, string Said) Served(Desk desk, string path, params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var said = new StringWriter();
        var page = "";
        var code = CommandLine.Run(
            [.. arguments, .. desk.Place],
            Around(said, address =>
            {
                using var browser = new HttpClient { BaseAddress = new Uri(address) };
                page = browser.GetStringAsync(new Uri(path, UriKind.Relative)).GetAwaiter().GetResult();
                stop.Cancel();
                return true;
            }),
            stop.Token);
        return (code, page, said.ToString());
    }

    private static Surroundings Around(TextWriter said, Func<string, bool> openBrowser) => new()
    {
        Out = TextWriter.Null,
        Error = said,
        In = TextReader.Null,
        Clock = new FakeTime(Desk.Now.AddDays(20)),
        Variable = _ => null,
        OpenBrowser = openBrowser,
    };
}
