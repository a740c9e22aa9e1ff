using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>One person in front of one window. Console errors, script errors, failed requests and breaches of the content policy are collected for <see cref="AssertContent"/>.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const string Watch = "window.breaches = []; document.addEventListener('securitypolicyviolation', e => window.breaches.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber));";

    // Boxes whose content is wider than they are, and neither scrolls nor is cut on purpose. What is for screen readers alone has a box of one pixel.
    private const string Overflow = """
        () => [...document.querySelectorAll('main *, header *')].filter(element => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
                && getComputedStyle(element).overflowX === 'visible' && !element.closest('svg, .visually-hidden, details:not([open])'))
            .slice(0, 5).map(element => `${element.tagName.toLowerCase()}.${element.className} ${element.scrollWidth}>${element.clientWidth} ${element.textContent.trim().slice(0, 60)}`)
        """;

    private const string RunAxe = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.filter(found => found.impact === 'serious' || found.impact === 'critical')
            .map(found => `${found.id}: ${found.nodes.slice(0, 3).map(node => `${node.target} ${node.html.slice(0, 120)}`).join(' | ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
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
        var (scroll, width) = (await Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"), await Page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        if (scroll > width)
        {
            faults.Add($"{about} is {scroll} px wide in a window of {width} px.");
        }

        faults.AddRange((await Page.EvaluateAsync<string[]>(Overflow)).Select(box => $"{about}: does not fit into its box: {box}"));
        faults.AddRange((await Barriers()).Select(barrier => $"{about}: {barrier}"));
        return faults;
    }

    public Task Screenshot(string path) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    // Serious and critical findings, each with the elements concerned. Axe runs in the page itself: without frames there is nothing to gather elsewhere, which would take a window of its own each time.
    private async Task<string[]> Barriers()
    {
        _ = await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(RunAxe);
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
