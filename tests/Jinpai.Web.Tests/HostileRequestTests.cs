using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;

namespace Jinpai.Web.Tests;

/// <summary>Whatever is asked, the answer is a page with a sentence or a file, never a fault of ours.</summary>
public sealed class HostileRequestTests
{
    private static readonly string[] Routes =
    [
        "/", "/agents", "/agents/x", "/agents.csv", "/agents.xlsx", "/receptions", "/receptions/chat", "/orders", "/orders/O1001", "/losses", "/faults", "/scores", "/scores/x", "/slips", "/slips/x",
        "/import", "/import/1", "/import/1/undo", "/jobs", "/jobs/x", "/jobs/x/file", "/audit", "/download/audit.csv", "/download/audit.xlsx", "/download/audit.json", "/shops/new", "/freshness", "/download/receptions.csv", "/download/orders.csv", "/download/losses.csv", "/download/faults.xlsx", "/download/scores.xlsx", "/download/slips.xlsx",
    ];

    private static readonly string[] Keys = ["shop", "from", "to", "page", "sort", "dir", "kind", "agent", "account", "buyer", "day", "near", "back", "bucket", "col", "set", "team", "by", "trend", "rank", "period", "scheme", "plan", "told", "code", "all", "of", "who", "since", "until"];

    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "99999999999999999999", "2147483647", "-2147483648", "0001-01-01", "9999-12-31", "2026-10-01", "2026-10-31", "2026-02-30", "9999-12", "0001-01", "2026-10", "2026-13",
        "desc", "time", "agent", "buyer", "received", "filtered", "unanswered", "A", "E", "Payment", "3", "小美", "茶语旗舰店:小美", "春风十里", "\0", "\r\n", "../../etc/passwd", "//evil.example", "/orders?page=-1", "/receptions?from=x", "%", "%E4", "<script>", "'\"", "\ud83d\ude00",
        "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00Z", "balanced", "score-weight", "none", "team", "main", "own", "name", "{0}", "{", "1e999", ",,,", "tea",
    ];

    [Fact]
    public async Task Random_queries_are_answered_without_a_fault()
    {
        await using var site = await SampleShop.Open();
        var part = Gen.Select(Gen.Int[0, Keys.Length - 1].Select(index => Keys[index]), Gen.OneOf(Gen.Int[0, Values.Length - 1].Select(index => Values[index]), Gen.String[0, 30]));
        await Gen.Select(Gen.Int[0, Routes.Length - 1].Select(index => Routes[index]), part.Array[0, 5]).SampleAsync(
            async (route, query) =>
            {
                var address = route + "?" + string.Join('&', query.Select(pair => pair.Item1 + "=" + Uri.EscapeDataString(pair.Item2)));
                using var answer = await site.Client.GetAsync(address);
                Assert.True((int)answer.StatusCode is 200 or 400 or 404, $"{address}: {(int)answer.StatusCode} {string.Join('\n', site.Faults.Select(fault => fault.Exception))}");
            },
            iter: 600,
            threads: 2);
        Assert.Empty(site.Faults);
    }

    [Theory]
    [InlineData("localhost:99999", 421)]
    [InlineData("localhost:0", 421)]
    [InlineData("xn--a.com", 421)]
    [InlineData("xn--localhost", 421)]
    [InlineData("localhost:80", 200)]
    public async Task A_malformed_host_is_not_ours_to_fail_at(string host, int expected)
    {
        await using var site = await Site.Open();
        var answer = await Raw(site, $"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        Assert.Contains($" {expected} ", answer[..20], StringComparison.Ordinal);
        Assert.Contains("X-Content-Type-Options: nosniff", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(site.Faults);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/agents?shop=tea")]
    [InlineData("/agents.csv?shop=tea")]
    [InlineData("/assets/jinpai.css")]
    [InlineData("/nowhere")]
    public async Task Head_answers_as_get_without_the_body(string path)
    {
        await using var site = await SampleShop.Open();
        using var get = await site.Client.GetAsync(path);
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Empty(site.Faults);
    }

    private static async Task<string> Raw(Site site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
