using System.Diagnostics;
using System.Globalization;

namespace Jinpai.Benchmarks.Pages;

/// <summary><c>pages</c>: serves a data folder, walks the pages as so many users, each a page every few seconds spread evenly, and prints the response times of each page. Before it: one walk round all pages
/// (first), three more, and each page some times with nobody else there (alone), with the processor time that the server took for it (Linux), which a busy machine distorts least.</summary>
internal sealed class PagesRun(Options options, HttpClient client, Process server)
{
    public const double MedianBudget = 50;
    public const double P95Budget = 150;

    public static async Task<int> Run(Options options)
    {
        var origin = "http://127.0.0.1:" + options.Get("port", "5187");
        var (data, program) = (options.Need("data"), options.Get("jinpai", Machine.Jinpai));
        _ = options.Need("shop");
        string[] serve = ["serve", "--data", data, "--urls", origin];
        using var server = Process.Start(program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [program, .. serve]) : new ProcessStartInfo(program, serve))!;
        using var client = new HttpClient { BaseAddress = new Uri(origin) };
        try
        {
            var text = await new PagesRun(options, client, server).Measure();
            if (options.Find("out") is { } file)
            {
                await File.WriteAllTextAsync(file, text);
            }

            Console.Write(text);
            return 0;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private async Task<string> Measure()
    {
        await Start();
        var pages = await new PageList(client, options.Need("shop")).Find();
        await Warm(pages);
        var (users, pause, seconds) = (options.Number("users", 50), options.Number("pause", 5), options.Number("seconds", 60));
        var before = Machine.Load();
        var (count, took) = await Walk(pages, TimeSpan.FromSeconds((double)pause / users), TimeSpan.FromSeconds(seconds));
        var walked = pages.Skip(1).ToList();
        return string.Join('\n', (string[])
        [
            string.Create(CultureInfo.InvariantCulture, $"{Machine.Processor()}; load {before ?? "–"} before, {Machine.Load() ?? "–"} after; {users} users, a page every {pause} s each: {count} requests in {took.TotalSeconds:0.0} s."),
            "",
            "| page | asked | first ms | alone ms | processor ms | median ms | p95 ms | max ms | failed | within budget |",
            "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|",
            .. pages.Select(page => PageTimes.Row(page.Name, page.Under, page.First[0], page.Alone, page.Processor, page.Failed)),
            PageTimes.Row("**all pages**", [.. walked.SelectMany(page => page.Under)], null, [.. walked.SelectMany(page => page.Alone)], walked.Average(page => page.Processor), walked.Sum(page => page.Failed)),
            "",
            string.Create(CultureInfo.InvariantCulture, $"Budget of the spec: median ≤ {MedianBudget} ms, p95 ≤ {P95Budget} ms."),
            "",
        ]);
    }

    private async Task Start()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (tries < 300)
            {
                await Task.Delay(200);
            }
        }
    }

    private async Task Warm(IReadOnlyList<PageTimes> pages)
    {
        foreach (var page in pages)
        {
            await Visit(page, page.First, 0);
        }

        for (var turn = 1; turn <= 3; turn++)
        {
            foreach (var page in pages)
            {
                await Visit(page, [], turn);
            }
        }

        var times = options.Number("alone", 5);
        foreach (var page in pages)
        {
            var from = Processor();
            for (var turn = 0; turn < times; turn++)
            {
                await Visit(page, page.Alone, turn);
            }

            page.Processor = times == 0 ? null : (Processor() - from) / times;
        }
    }

    /// <summary>Evenly: requests leave by the clock, whether or not earlier ones are answered, as people's do.</summary>
    private async Task<(int Count, TimeSpan Took)> Walk(IReadOnlyList<PageTimes> pages, TimeSpan interval, TimeSpan length)
    {
        var count = (int)Math.Round(length / interval);
        var clock = Stopwatch.StartNew();
        var under = new List<Task>();
        for (var number = 0; number < count; number++)
        {
            var wait = (interval * number) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            var page = pages[number % pages.Count];
            under.Add(Visit(page, page.Under, number / pages.Count));
        }

        await Task.WhenAll(under);
        return (count, clock.Elapsed);
    }

    private async Task Visit(PageTimes page, List<double> times, int turn)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            using var answer = await client.GetAsync(new Uri(page.Addresses[turn % page.Addresses.Count], UriKind.Relative));
            page.Add(times, clock.Elapsed.TotalMilliseconds, answer.IsSuccessStatusCode);
        }
        catch (HttpRequestException)
        {
            page.Add([], 0, isSound: false);
        }
    }

    /// <summary>Processor milliseconds of the server so far. Ticks are hundredths of a second.</summary>
    private double? Processor()
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{server.Id}/stat");
        if (!File.Exists(path))
        {
            return null;
        }

        var fields = File.ReadAllText(path).Split(") ")[^1].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) * 10;
    }
}
