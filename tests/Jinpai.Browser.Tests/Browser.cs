using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>One headless Chromium for all tests: Debian's, or the one that <c>CHROMIUM</c> names.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    private static string Program => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Program), $"There is no Chromium at {Program}: ./test installs it, or set CHROMIUM.");
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        Site.DeleteFiles();
    }

    /// <summary>A visitor with cookies of their own, whose every complaint is collected.</summary>
    public Task<Visitor> Visit(Site site, int width = 1440, string language = "zh", string theme = "light") => Visitor.Open(_chromium!, site, width, language, theme);
}
