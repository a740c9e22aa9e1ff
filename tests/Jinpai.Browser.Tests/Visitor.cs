using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>One person in front of one window. Console errors, script errors, failed requests and breaches of the content policy are collected for <see cref="AssertContent"/>.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const string Watch = "window.breaches = []; document.addEventListener('securitypolicyviolation', e => window.breaches.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber));";
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Visitor(IBrowserContext context, IPage page, Site site) => (_context, Page, Site) = (context, page, site);

    public IPage Page { get; }
    public Site Site { get; }

    internal static async Task<Visitor> Open(IBrowser browser, Site site, int width, string language, string theme)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddCookiesAsync([Cookie(site, "jinpai.lang", language), Cookie(site, "jinpai.theme", theme)]);
        await context.AddInitScriptAsync(Watch);
        var visitor = new Visitor(context, await context.NewPageAsync(), site);
        visitor.Listen();
        return visitor;
    }

    public async Task Go(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer is { Ok: true }, $"{path} answered {answer?.Status}");
    }

    /// <summary>Nothing broke, nothing was blocked, nothing juts out of the window, and axe finds nothing serious.</summary>
    public async Task AssertContent(string about)
    {
        var faults = await Faults(about);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>What is wrong with the page as it stands, in words; complaints are forgotten once told.</summary>
    public async Task<IReadOnlyList<string>> Faults(string about)
    {
        var faults = new List<string>();
        while (_complaints.TryDequeue(out var complaint))
        {
            faults.Add($"{about}: {complaint}");
        }

        faults.AddRange((await Page.EvaluateAsync<string[]>("window.breaches")).Select(breach => $"{about} breaks the content policy: {breach}"));
        var (scroll, width) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await Page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        if (scroll > width)
        {
            faults.Add($"{about} is {scroll} px wide in a window of {width} px.");
        }

        faults.AddRange((await Barriers()).Select(barrier => $"{about}: {barrier}"));
        return faults;
    }

    public Task Screenshot(string path) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    // Serious and critical findings, each with the elements concerned.
    private async Task<string[]> Barriers()
    {
        _ = await Page.EvaluateAsync(Axe.Value + "; undefined");
        return await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 120)).join(' | '))
            """);
    }

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
        Page.PageError += (_, error) => _complaints.Enqueue("script: " + error);
        Page.RequestFailed += (_, request) =>
        {
            // A page that is left stops loading; that is nobody's fault.
            if (request.Failure is not "net::ERR_ABORTED")
            {
                _complaints.Enqueue($"failed: {request.Url} {request.Failure}");
            }
        };
    }

    private static Cookie Cookie(Site site, string name, string value) => new() { Name = name, Value = value, Url = site.Address.ToString() };
}
