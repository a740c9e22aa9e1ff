using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Jinpai.Storage;
using Jinpai.Testing;
using Microsoft.AspNetCore.Builder;

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

    public string Folder { get; }
    public Uri Address { get; }
    public CookieContainer Cookies { get; } = new();
    public HttpClient Client { get; }
    public ConcurrentQueue<WebFault> Faults { get; }

    public static string NewFolder() => Path.Combine(Path.GetTempPath(), "jinpai-web-" + Guid.NewGuid().ToString("N"));

    public static async Task<Site> Open(params ShopInfo[] shops)
    {
        var folder = NewFolder();
        var data = DataDirectory.Open(folder);
        foreach (var shop in shops)
        {
            data.AddShop(shop);
        }

        var faults = new ConcurrentQueue<WebFault>();
        var app = JinpaiWeb.Build(new WebOptions
        {
            DataFolder = folder,
            Urls = ["http://127.0.0.1:0"],
            Clock = new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero)),
            OnFault = faults.Enqueue,
        });
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

    /// <summary>Posts a form as a page would: with the token that the page holds.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Key, string Value)[] fields)
    {
        var token = Token().Match(await Page("/")).Groups["token"].Value;
        Assert.NotEqual("", token);
        return await Client.PostAsync(path, Form([.. fields, ("__RequestVerificationToken", token)]));
    }

    public static FormUrlEncodedContent Form(params (string Key, string Value)[] fields) =>
        new(fields.Select(field => new KeyValuePair<string, string>(field.Key, field.Value)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();
}
