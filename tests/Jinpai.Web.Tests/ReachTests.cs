using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jinpai.Desk;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Desk.Users;
using Jinpai.Testing;
using Jinpai.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Jinpai.Web.Tests;

/// <summary>Others than whoever sits at this machine come by HTTPS and sign in, or not at all.</summary>
public sealed class ReachTests : IDisposable
{
    private const string Name = "jinpai.example.org";
    private static readonly IReadOnlyList<IPNetwork> ThisMachine = [IPNetwork.Parse("127.0.0.1/32")];
    private readonly string _folder = Site.NewFolder();
    private readonly FakeTime _clock = new(DateTimeOffset.UtcNow);

    public ReachTests() => Directory.CreateDirectory(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Plain_http_that_others_could_reach_is_refused_whoever_signs_in()
    {
        AddOwner();
        foreach (var url in (string[])["http://0.0.0.0:0", "http://192.168.1.20:5080", "http://*:5080", "http://" + Name])
        {
            Assert.Equal("not_loopback", Refusal(options => options with { Urls = [url] }));
            Assert.Equal("not_loopback", Refusal(options => options with { Urls = [url], Certificate = Certificate(), Hosts = [Name] }));
        }
    }

    [Fact]
    public void Https_needs_a_certificate_that_can_be_read_and_whose_time_is_not_over()
    {
        Assert.Equal("no_certificate", Refusal(options => options with { Urls = ["https://127.0.0.1:0"] }));
        Assert.Equal("bad_certificate", Refusal(options => options with { Urls = ["https://127.0.0.1:0"], Certificate = Path.Combine(_folder, "none.pem") }));
        File.WriteAllText(Path.Combine(_folder, "bad.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Assert.Equal("bad_certificate", Refusal(options => options with { Urls = ["https://127.0.0.1:0"], Certificate = Path.Combine(_folder, "bad.pem") }));
        var old = Certificate(until: DateTimeOffset.UtcNow.AddDays(-1));
        Assert.Equal("old_certificate", Refusal(options => options with { Urls = ["https://127.0.0.1:0"], Certificate = old }));
    }

    [Fact]
    public void Nobody_else_is_let_in_as_long_as_nobody_has_to_sign_in()
    {
        Assert.Equal("no_users", Refusal(options => options with { Urls = ["https://0.0.0.0:0"], Certificate = Certificate() }));
        Assert.Equal("no_users", Refusal(options => options with { Proxies = ThisMachine, Hosts = [Name] }));
    }

    [Fact]
    public void Behind_a_proxy_the_name_by_which_people_come_has_to_be_said()
    {
        AddOwner();
        Assert.Equal("no_host", Refusal(options => options with { Proxies = ThisMachine }));
    }

    [Fact]
    public async Task By_https_one_signs_in_and_the_cookies_are_of_this_host_alone()
    {
        AddOwner();
        await using var app = await Serve(options => options with { Urls = ["https://127.0.0.1:0"], Certificate = Certificate() });
        using var client = Client(app, out var cookies);
        using var page = await client.GetAsync("/signin");
        var forgery = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^__Host-jinpai\\.forgery=[^;]+; path=/; secure; samesite=strict; httponly$", forgery);
        Assert.False(page.Headers.Contains("Strict-Transport-Security"));
        using var answer = await SignIn(client, await page.Content.ReadAsStringAsync());
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.Matches("^__Host-jinpai=[A-Za-z0-9_-]{43}; path=/; secure; samesite=lax; httponly$", answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("__Host-jinpai=", StringComparison.Ordinal)));
        using var home = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal(2, cookies.GetAllCookies().Count(cookie => cookie.Secure));
    }

    [Theory]
    [InlineData(Name, HttpStatusCode.OK)]
    [InlineData("a.wild.example.org", HttpStatusCode.OK)]
    [InlineData("given.example.org", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("a.b.wild.example.org", HttpStatusCode.MisdirectedRequest)]
    public async Task The_names_of_the_certificate_and_those_that_were_given_are_answered(string host, HttpStatusCode expected)
    {
        AddOwner();
        await using var app = await Serve(options => options with { Urls = ["https://127.0.0.1:0"], Certificate = Certificate(), Hosts = ["given.example.org"] });
        using var client = Client(app, out _);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/signin") { Headers = { Host = host } };
        using var answer = await client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK && host != "localhost", answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_renewed_certificate_is_shown_without_a_new_start_and_half_a_file_changes_nothing()
    {
        AddOwner();
        var file = Certificate();
        await using var app = await Serve(options => options with { Urls = ["https://127.0.0.1:0"], Certificate = file });
        var first = await Shown(app);
        Assert.Equal(first, await Shown(app));
        await File.WriteAllTextAsync(file, "-----BEGIN CERT");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(1));
        _clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(first, await Shown(app));
        Certificate();
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(2));
        Assert.Equal(first, await Shown(app));
        _clock.Advance(TimeSpan.FromSeconds(11));
        Assert.NotEqual(first, await Shown(app));
    }

    [Fact]
    public async Task Behind_a_proxy_what_it_says_of_the_visitor_is_taken()
    {
        AddOwner();
        await using var app = await Serve(options => options with { Proxies = ThisMachine, Hosts = [Name] });
        using var client = Client(app, out _);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        client.DefaultRequestHeaders.Host = Name;
        using var page = await client.GetAsync("/signin");
        Assert.Equal("max-age=31536000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
        Assert.StartsWith("__Host-jinpai.forgery=", Assert.Single(page.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/signin", HttpStatusCode.MisdirectedRequest)]
    [InlineData("/", HttpStatusCode.MisdirectedRequest)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Behind_a_proxy_plain_requests_get_no_page(string path, HttpStatusCode expected)
    {
        AddOwner();
        await using var app = await Serve(options => options with { Proxies = ThisMachine, Hosts = [Name] });
        using var client = Client(app, out _);
        using var answer = await client.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    /// <summary>Whoever is no proxy of ours says of itself what it likes: it is not heard.</summary>
    [Fact]
    public async Task Forwarded_headers_of_a_stranger_are_not_taken()
    {
        AddOwner();
        await using var app = await Serve(options => options with { Proxies = [IPNetwork.Parse("192.0.2.0/24")], Hosts = [Name] });
        using var client = Client(app, out _);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        using var answer = await client.GetAsync("/signin");
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Without_a_proxy_nobody_makes_a_plain_request_a_secure_one_or_of_another_address()
    {
        await using var site = await Visiting.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/signin") { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "192.0.2.7" }, { "X-Forwarded-Host", "evil.example" } } };
        using var answer = await site.Client.SendAsync(request);
        Assert.StartsWith("jinpai.forgery=", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_larger_than_any_of_ours_is_not_read()
    {
        await using var site = await Visiting.Open();
        Assert.Equal(HttpStatusCode.SeeOther, await Sent(100 << 10));
        Assert.Equal(HttpStatusCode.BadRequest, await Sent(2 << 20));

        async Task<HttpStatusCode> Sent(int length)
        {
            var token = (await site.Page("/signin")).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
            using var request = new HttpRequestMessage(HttpMethod.Post, "/signin") { Content = Site.Form(("name", "boss"), ("password", new string('a', length)), ("__RequestVerificationToken", token)) };
            request.Headers.ExpectContinue = true;
            using var answer = await site.Client.SendAsync(request);
            return answer.StatusCode;
        }
    }

    /// <summary>What was signed by one process is taken by the next, and by the one beside it.</summary>
    [Fact]
    public async Task A_form_of_one_process_is_taken_by_another()
    {
        AddOwner();
        string page;
        var cookies = new CookieContainer();
        await using (var one = await Serve(options => options))
        {
            using var client = Client(one, cookies);
            page = await client.GetStringAsync("/signin");
            foreach (Cookie cookie in cookies.GetAllCookies())
            {
                Assert.Equal("jinpai.forgery", cookie.Name);
            }
        }

        await using var other = await Serve(options => options);
        using var next = Client(other, cookies);
        using var answer = await SignIn(next, page);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient client, string page) => client.PostAsync("/signin", Site.Form(
        ("name", Visiting.Owner), ("password", Visiting.Password), ("__RequestVerificationToken", page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0])));

    private static async Task<string> Shown(WebApplication app)
    {
        var thumbprint = "";
#pragma warning disable MA0039 // The test's own certificate, which nobody vouches for.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => (thumbprint = certificate!.Thumbprint).Length > 0 };
#pragma warning restore MA0039
        using var client = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.Single()) };
        using var answer = await client.GetAsync("/health/live");
        return thumbprint;
    }

    private static HttpClient Client(WebApplication app, out CookieContainer cookies) => Client(app, cookies = new CookieContainer());

#pragma warning disable MA0039 // The test's own certificate, which nobody vouches for.
    private static HttpClient Client(WebApplication app, CookieContainer cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies, ServerCertificateCustomValidationCallback = (_, _, _, _) => true }) { BaseAddress = new Uri(app.Urls.Single()) };
#pragma warning restore MA0039

    private WebOptions Options => new() { DataFolder = Path.Combine(_folder, "data"), Urls = ["http://127.0.0.1:0"], Clock = _clock };

    private string Refusal(Func<WebOptions, WebOptions> change) => Assert.Throws<WebRefusedException>(() => JinpaiWeb.Build(change(Options))).Code;

    private async Task<WebApplication> Serve(Func<WebOptions, WebOptions> change)
    {
        var app = JinpaiWeb.Build(change(Options));
        await app.StartAsync();
        return app;
    }

    private void AddOwner()
    {
        var desk = new DeskSession { Words = Words.Load("zh"), Viewer = Viewer.LocalOwner, Installation = new Installation(Options.DataFolder), Clock = _clock };
        var door = new UserDoor(desk.Installation, _clock);
        var code = new UserList(desk, door).Add(Visiting.Owner, null, id => new Membership(id, Role.Owner));
        new PasswordChange(door).Use(code, Visiting.Password);
    }

    /// <summary>Of an authority that vouches for it, in one file with its key; the same file each time.</summary>
    private string Certificate(DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=jinpai", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Name);
        names.AddDnsName("*.wild.example.org");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), until ?? DateTimeOffset.UtcNow.AddDays(90));
        var file = Path.Combine(_folder, until is null ? "cert.pem" : "old.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        return file;
    }
}
