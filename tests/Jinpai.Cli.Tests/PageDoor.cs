using System.Net;
using System.Text.RegularExpressions;
using Jinpai.Storage;
using Jinpai.Testing;
using Jinpai.Web;
using Jinpai.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Jinpai.Cli.Tests;

/// <summary>The pages over a desk's data, as its other door.</summary>
internal sealed partial class PageDoor : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private PageDoor(WebApplication app)
    {
        _app = app;
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public static async Task<PageDoor> Open(Desk desk)
    {
        var app = JinpaiWeb.Build(new WebOptions { DataFolder = desk.Data, Urls = ["http://127.0.0.1:0"], Clock = new FakeTime(Desk.Now) });
        await app.StartAsync();
        return new PageDoor(app);
    }

    public async Task<Page> Get(string path)
    {
        using var answer = await _client.GetAsync(path);
        return new Page(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form with the token of a page, and follows it where it leads.</summary>
    public async Task<Page> Post(string path, params (string Key, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Append(("__RequestVerificationToken", await Key("/"))).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2))]);
        using var answer = await _client.PostAsync(path, form);
        return await Finished(answer.Headers.Location!.OriginalString);
    }

    /// <summary>Sends files as the form of the import page does; the page of the finished job.</summary>
    public async Task<Page> Import(string shop, params string[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await Key("/import?shop=" + shop)), "__RequestVerificationToken" }, { new StringContent(shop), "shop" } };
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file)), "files", Path.GetFileName(file));
        }

        using var answer = await _client.PostAsync("/import/files", form);
        return await Finished(answer.Headers.Location!.OriginalString);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    // A job's page asks for itself until it is over; any other is there at once.
    private async Task<Page> Finished(string path)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var page = await Get(path);
            patience.Token.ThrowIfCancellationRequested();
            if (!page.Html.Contains("hx-trigger=\"every 1s\"", StringComparison.Ordinal))
            {
                return page;
            }
        }
    }

    private async Task<string> Key(string path) => Token().Match((await Get(path)).Html).Groups["token"].Value;

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();

    /// <summary>An answer.</summary>
    public sealed partial record Page(HttpStatusCode Status, string Html)
    {
        /// <summary>All that a person can read on it.</summary>
        public string Text { get; } = Plain(Html);

        /// <summary>What it says beside its figures and rows.</summary>
        public IReadOnlySet<string> Notices { get; } = Marked().Matches(Html).Select(match => Plain(match.Groups["text"].Value)).ToHashSet(StringComparer.Ordinal);

        private static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ").Trim();

        // The weight of a notice is a badge before it; on a terminal it is a word before a colon.
        [GeneratedRegex("""<(?<tag>li|p)[^>]* data-(notice|said)\b[^>]*>(<span class="badge[^>]*>[^<]*</span>)?(?<text>.*?)</\k<tag>>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
        private static partial Regex Marked();

        [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 5000)]
        private static partial Regex Tags();

        [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 5000)]
        private static partial Regex Blanks();
    }
}
