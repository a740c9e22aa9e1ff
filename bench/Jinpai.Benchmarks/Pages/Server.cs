using System.Diagnostics;
using System.Globalization;

namespace Jinpai.Benchmarks.Pages;

/// <summary>A data folder that is served by a process of its own, and what the system says of that process.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;

    private Server(Process process, HttpClient client)
    {
        _process = process;
        Client = client;
    }

    public HttpClient Client { get; }

    /// <summary>From the start of the process to the last byte of the first page.</summary>
    public TimeSpan FirstPage { get; private set; }

    public static Task<Server> Start(Options options, string data) => Start(options, ["--data", data]);

    /// <param name="options">Which port, and which program.</param>
    /// <param name="place">The options that say where the data lies.</param>
    public static async Task<Server> Start(Options options, string[] place)
    {
        var origin = "http://127.0.0.1:" + options.Get("port", "5187");
        var program = options.Get("jinpai", Machine.Jinpai);
        string[] serve = ["serve", .. place, "--urls", origin];
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [program, .. serve]) : new ProcessStartInfo(program, serve);
        start.RedirectStandardOutput = true;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new Server(process, new HttpClient { BaseAddress = new Uri(origin), Timeout = TimeSpan.FromMinutes(10) });
        await server.Answer(clock);
        return server;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Client.Dispose();
    }

    /// <summary>Processor milliseconds so far; null: the system does not say. Ticks are hundredths of a second.</summary>
    public double? Processor()
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/stat");
        if (!File.Exists(path))
        {
            return null;
        }

        var fields = File.ReadAllText(path).Split(") ")[^1].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) * 10;
    }

    /// <summary>Memory now, and the most there was, in MB; null: the system does not say.</summary>
    public (long Now, long Most)? Memory()
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status");
        if (!File.Exists(path))
        {
            return null;
        }

        var lines = File.ReadAllLines(path);
        long Of(string name) => long.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        return (Of("VmRSS:"), Of("VmHWM:"));
    }

    private async Task Answer(Stopwatch clock)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                _ = await Client.GetByteArrayAsync(new Uri("/", UriKind.Relative));
                FirstPage = clock.Elapsed;
                return;
            }
            catch (HttpRequestException) when (tries < 3000)
            {
                await Task.Delay(20);
            }
        }
    }
}
