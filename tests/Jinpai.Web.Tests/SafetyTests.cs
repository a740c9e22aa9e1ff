using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Jinpai.Web.Hosting;

namespace Jinpai.Web.Tests;

/// <summary>Only this machine is answered, and nothing but the pages' own files runs in them.</summary>
public sealed partial class SafetyTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5080", "not_loopback")]
    [InlineData("http://192.168.1.20:5080", "not_loopback")]
    [InlineData("http://[::]:5080", "not_loopback")]
    [InlineData("http://*:5080", "not_loopback")]
    [InlineData("http://+:80", "not_loopback")]
    [InlineData("http://shop.example.com", "not_loopback")]
    [InlineData("http://localhost.example.com:5080", "not_loopback")]
    [InlineData("https://127.0.0.1:5080", "no_certificate")]
    [InlineData("https://0.0.0.0:5080", "no_certificate")]
    [InlineData("ftp://127.0.0.1:5080", "bad_url")]
    [InlineData("127.0.0.1:5080", "bad_url")]
    [InlineData("http://127.0.0.1:5080/shop", "bad_url")]
    [InlineData("http://me@127.0.0.1:5080", "bad_url")]
    [InlineData("", "bad_url")]
    public void Other_addresses_are_refused_before_anything_is_made(string url, string code)
    {
        var folder = Site.NewFolder();
        var refused = Assert.Throws<WebRefusedException>(() => JinpaiWeb.Build(new WebOptions { DataFolder = folder, Urls = ["http://127.0.0.1:0", url] }));
        Assert.Equal((code, url), (refused.Code, refused.Url));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1", 5080)]
    [InlineData("http://localhost:80", "localhost", 80)]
    [InlineData("http://[::1]:0/", "[::1]", 0)]
    public void Loopback_addresses_are_taken(string url, string host, int port)
    {
        Assert.Equal(new ServeAddress(host, port, false), ServeAddress.Parse(url, new WebOptions { DataFolder = "" }));
    }

    [Fact]
    public async Task A_port_in_use_is_refused_by_name()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var folder = Site.NewFolder();
        var started = false;
        var refused = await Assert.ThrowsAsync<WebRefusedException>(() => JinpaiWeb.RunAsync(new WebOptions { DataFolder = folder, Urls = [url] }, _ => started = true, CancellationToken.None));
        Assert.Equal(("port_in_use", url, false), (refused.Code, refused.Url, started));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_cancelled_run_ends_without_a_fault()
    {
        using var stop = new CancellationTokenSource();
        var folder = Site.NewFolder();
        IReadOnlyList<string> addresses = [];
        await JinpaiWeb.RunAsync(
            new WebOptions { DataFolder = folder, Urls = ["http://127.0.0.1:0"] },
            urls =>
            {
                addresses = urls;
                stop.Cancel();
            },
            stop.Token);
        Assert.False(new Uri(Assert.Single(addresses)).Port is 0 or 80);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example:80", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.1.20", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost:1234", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    public async Task Only_names_that_are_always_this_machine_are_answered(string host, HttpStatusCode expected)
    {
        await using var site = await Site.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/nowhere", "text/html")]
    [InlineData("/?shop=nowhere", "text/html")]
    [InlineData("/assets/jinpai.css", "text/css")]
    [InlineData("/assets/nowhere.css", "text/html")]
    public async Task Every_answer_has_the_headers_that_keep_it_safe(string path, string type)
    {
        await using var site = await Site.Open();
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.Equal(type == "text/html", answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/?shop=nowhere")]
    [InlineData("/?from=2026-10-01&to=soon")]
    public async Task Pages_hold_no_inline_script_and_no_inline_style(string path)
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"), Site.Shop("silk", "丝绸"));
        using var answer = await site.Client.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<main id=\"main\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Inline(), html);
    }

    [Fact]
    public async Task What_the_query_says_is_shown_as_text()
    {
        await using var site = await Site.Open(Site.Shop("tea", "<script>alert(1)</script>"));
        Assert.DoesNotContain("<script>alert", await site.Page("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", await site.Page("/?shop=%3Cb%3E", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [GeneratedRegex("""<style|<script(?![^>]*\ssrc=)|\sstyle\s*=|\son[a-z]+\s*=|javascript:""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Inline();
}
