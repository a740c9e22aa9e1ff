using System.Diagnostics;
using System.Globalization;

namespace Jinpai.Benchmarks.Pages;

/// <summary><c>pages</c>: serves a data folder, walks the pages as so many users, each a page every few seconds spread evenly, and prints the response times of each page. Before it: one walk round all pages
/// (first), three more, and each page some times with nobody else there (alone), with the processor time that the server took for it (Linux), which a busy machine distorts least.</summary>
internal sealed class PagesRun(Options options, Server server)
{
    public static async Task<int> Run(Options options)
    {
        using var server = await Server.Start(options, options.Need("data"));
        var text = (await new PagesRun(options, server).Measure(options.Need("shop"))).Write();
        if (options.Find("out") is { } file)
        {
            await File.WriteAllTextAsync(file, text);
        }

        Console.Write(text);
        return 0;
    }

    public async Task<PagesResult> Measure(string shop)
    {
        var pages = await new PageList(server.Client, shop).Find();
        await Warm(pages);
        var (users, pause, seconds) = (options.Number("users", 50), options.Number("pause", 5), options.Number("seconds", 60));
        var before = Machine.Load();
        var (count, took) = await Walk(pages, TimeSpan.FromSeconds((double)pause / users), TimeSpan.FromSeconds(seconds));
        var conditions = string.Create(
            CultureInfo.InvariantCulture, $"{Machine.Processor()}; load {before ?? "–"} before, {Machine.Load() ?? "–"} after; {users} users, a page every {pause} s each: {count} requests in {took.TotalSeconds:0.0} s.");
        return new PagesResult(conditions, pages, server.FirstPage, server.Memory()?.Most);
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
            var from = server.Processor();
            for (var turn = 0; turn < times; turn++)
            {
                await Visit(page, page.Alone, turn);
            }

            page.Processor = times == 0 ? null : (server.Processor() - from) / times;
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
            using var answer = await server.Client.GetAsync(new Uri(page.Addresses[turn % page.Addresses.Count], UriKind.Relative));
            page.Add(times, clock.Elapsed.TotalMilliseconds, answer.IsSuccessStatusCode);
        }
        catch (HttpRequestException)
        {
            page.Add([], 0, isSound: false);
        }
    }
}
