using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Jinpai.Storage;
using Jinpai.Testing;
using Jinpai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Tests;

/// <summary>The pages on a free port over a data folder of their own, and a browser of sorts: cookies are kept, redirects are not followed.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app, string folder, ConcurrentQueue<WebFault> faults)
    {
        (_app, Folder, Faults) = (app, folder, faults);
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = Address };
    }

    /// <summary>What the pages are made of.</summary>
    public IServiceProvider Services => _app.Services;

    public string Folder { get; }
    public Uri Address { get; }
    public CookieContainer Cookies { get; } = new();
    public HttpClient Client { get; }
    public ConcurrentQueue<WebFault> Faults { get; }

    /// <summary>Whatever is answered by itself: pages, files, forms.</summary>
    public IReadOnlyList<RouteEndpoint> Routes => [.. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    public static string NewFolder() => Path.Combine(Path.GetTempPath(), "jinpai-web-" + Guid.NewGuid().ToString("N"));

    public static Task<Site> Open(params ShopInfo[] shops) => Open(options => options, shops);

    /// <param name="change">What is different from how pages are usually served.</param>
    /// <param name="shops">In the data folder.</param>
    public static async Task<Site> Open(Func<WebOptions, WebOptions> change, params ShopInfo[] shops)
    {
        var folder = NewFolder();
        var data = StorageEngines.Open(folder);
        foreach (var shop in shops)
        {
            data.AddShop(shop);
        }

        var faults = new ConcurrentQueue<WebFault>();
        var app = JinpaiWeb.Build(change(new WebOptions
        {
            DataFolder = folder,
            Urls = ["http://127.0.0.1:0"],
            Clock = new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero)),
            OnFault = faults.Enqueue,
        }));
        await app.StartAsync();
        return new Site(app, folder, faults);
    }

    public static ShopInfo Shop(string code, string name) => new(code, name, "Asia/Shanghai", default, "taobao");

    public async Task<string> Page(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(path);
        Assert.True(expected == answer.StatusCode, $"{path}: {answer.StatusCode} {string.Join('\n', Faults.Select(fault => fault.Exception))}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends files as the form of the import page does, and waits for the job's end.</summary>
    /// <returns>The job's page.</returns>
    public async Task<string> Import(string shop, bool isTrial, params (string Name, byte[] Content)[] files)
    {
        using var answer = await Upload(shop, isTrial, files);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await Finished(answer.Headers.Location!.OriginalString);
    }

    /// <summary>Sends files as the form of the import page does.</summary>
    public async Task<HttpResponseMessage> Upload(string shop, bool isTrial, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(Token().Match(await Page("/import?shop=" + shop)).Groups["token"].Value), "__RequestVerificationToken");
        form.Add(new StringContent(shop), "shop");
        if (isTrial)
        {
            form.Add(new StringContent("1"), "trial");
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return await Client.PostAsync("/import/files", form);
    }

    /// <summary>Asks for a job's page until it is over, as the page itself does.</summary>
    public async Task<string> Finished(string job)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            using var answer = await Client.GetAsync(job, patience.Token);
            var html = await answer.Content.ReadAsStringAsync(patience.Token);
            if (!html.Contains("hx-trigger=\"every 1s\"", StringComparison.Ordinal))
            {
                return html;
            }
        }
    }

    /// <summary>The files of the sample shop.</summary>
    public static (string Name, byte[] Content)[] Sample() =>
        [.. Directory.GetFiles(Repository.Path("samples/neutral")).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];

    /// <summary>The token that a page's forms hold.</summary>
    public async Task<string> Token(string page)
    {
        var token = Token().Match(await Page(page)).Groups["token"].Value;
        Assert.NotEqual("", token);
        return token;
    }

    /// <summary>Posts a form as a page would: with the token that the page holds.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Key, string Value)[] fields) => PostFrom("/", path, fields);

    /// <summary>The same from another page.</summary>
    public async Task<HttpResponseMessage> PostFrom(string page, string path, params (string Key, string Value)[] fields)
    {
        return await Client.PostAsync(path, Form([.. fields, ("__RequestVerificationToken", await Token(page))]));
    }

    public static FormUrlEncodedContent Form(params (string Key, string Value)[] fields) =>
        new(fields.Select(field => new KeyValuePair<string, string>(field.Key, field.Value)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();

        // Work that a page began goes on until it is told to end: it must not write into a folder that is being deleted.
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();
}
