using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Storage.Reading;
using Jinpai.Web.Access;
using Jinpai.Web.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Tests;

/// <summary>Every route × every role × own, other team's and other shop's data; of what one may not see there is no word, no count and no link.</summary>
public sealed partial class AccessTests(AccessTests.Visited visited) : IClassFixture<AccessTests.Visited>
{
    private static readonly string[] Agents = ["小美", "小丽", "阿强"];

    private readonly Site _site = visited.Site;

    private Viewer Visitor
    {
        set => visited.Visitor = value;
    }

    /// <summary>The tea shop beside an empty one, visited by one person after the other.</summary>
    public sealed class Visited : IAsyncLifetime
    {
        internal Viewer Visitor { get; set; } = Viewer.LocalOwner;

        internal Site Site { get; private set; } = null!;

        internal ShopSession Shop { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await Site.Open(options => options with { AtThisMachine = () => Visitor, HasMetrics = true }, Site.Shop("silk", "锦绣坊"), Site.Shop("tea", "茶语旗舰店"));
            Shop = SampleShop.Fill(Site.Folder);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public void Every_route_has_said_what_it_needs_and_nothing_else_has()
    {
        Assert.All(_site.Routes, route => Assert.NotNull(RouteTable.Of(route)));
        Assert.All(_site.Routes.Where(route => Slashed(route) is not ("/metrics" or "/_framework/opaque-redirect")), route => Assert.True(
            RouteTable.Of(route)!.IsOpen == route.Metadata.GetMetadata<OpenRouteAttribute>() is not null, $"{Slashed(route)}: the gate and the table differ"));
        Assert.All(RouteTable.Patterns, pattern => Assert.Contains(_site.Routes, route => string.Equals(Slashed(route), pattern, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_route_lets_in_who_has_its_right_and_nobody_else(Role role)
    {
        var (name, person) = (role.ToString(), Person(role.ToString()));
        foreach (var route in _site.Routes)
        {
            // The form of one's own user is for those who are signed in, and here nobody is.
            var need = RouteTable.Of(route)!;
            foreach (var method in Methods(route))
            {
                using var answer = await Ask(person, method, Concrete(route, method));
                var isMet = need.IsMetBy(person);
                Assert.True(
                    need == Need.SignedIn && method == "POST" ? answer.StatusCode == HttpStatusCode.Unauthorized : isMet ? (int)answer.StatusCode is < 500 and not (401 or 403) : answer.StatusCode == HttpStatusCode.Forbidden,
                    $"{name} {method} {Slashed(route)}: {answer.StatusCode} {string.Join('\n', _site.Faults.Select(fault => fault.Exception))}");
                if (!isMet && method == "GET")
                {
                    AssertSaysNothing(await answer.Content.ReadAsStringAsync(), Slashed(route));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Of_another_shop_there_is_not_even_the_name(Role role)
    {
        var person = Person(role.ToString()) with { Shops = ["silk"] };
        foreach (var route in _site.Routes.Where(route => RouteTable.Of(route)!.Right is not (null or Right.Operate or Right.ReadAudit)))
        {
            foreach (var method in Methods(route))
            {
                using var answer = await Ask(person, method, Concrete(route, method));
                Assert.True((int)answer.StatusCode is 400 or 403 or 404 || (Slashed(route) == "/freshness" && answer.StatusCode == HttpStatusCode.OK) || IsOfJob(route), $"{role} {method} {Slashed(route)}: {answer.StatusCode}");
                AssertSaysNothing(await answer.Content.ReadAsStringAsync(), Slashed(route));
            }
        }

        Visitor = person;
        Assert.DoesNotContain("茶语", await _site.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_team_there_is_nothing_to_open()
    {
        Visitor = Person(nameof(Role.Supervisor));
        using var reader = visited.Shop.Read(Right.ReadRows);
        var other = reader.Receptions(SampleShop.Span).First(fact => fact.Agent.Value == "阿强");
        await _site.Page("/agents/阿强?shop=tea&" + SampleShop.October, HttpStatusCode.NotFound);
        await _site.Page("/scores/阿强?shop=tea&period=2026-10", HttpStatusCode.NotFound);
        await _site.Page(SampleShop.Chat("阿强", other.Buyer.Value, other.Day.ToString(), "&shop=tea"), HttpStatusCode.NotFound);
        await _site.Page("/agents/小丽?shop=tea&" + SampleShop.October);
        foreach (var list in (string[])["receptions", "orders", "losses", "faults"])
        {
            var csv = await _site.Page($"/download/{list}.csv?shop=tea&agent={Uri.EscapeDataString("阿强")}&{SampleShop.October}");
            Assert.Single(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Theory]
    [InlineData(Role.Agent, "小丽", "阿强")]
    [InlineData(Role.Supervisor, "阿强", "二组")]
    public async Task Whoever_is_not_seen_is_named_nowhere(Role role, params string[] hidden)
    {
        var person = Person(role.ToString());
        foreach (var (path, text) in await Crawl(person))
        {
            // Who else stood for an order is why one does not have it, and to whom a buyer was lost is what was lost.
            if (!path.StartsWith("/orders", StringComparison.Ordinal) && !path.StartsWith("/receptions/chat", StringComparison.Ordinal) && !path.StartsWith("/losses", StringComparison.Ordinal)
                && !path.StartsWith("/download/orders", StringComparison.Ordinal) && !path.StartsWith("/download/losses", StringComparison.Ordinal))
            {
                Assert.All(hidden, name => Assert.False(text.Contains(name, StringComparison.Ordinal), $"{name} on {path}"));
            }
        }
    }

    [Fact]
    public async Task An_auditor_meets_no_buyer_on_any_page_or_in_any_file()
    {
        using var reader = visited.Shop.Read(Right.ReadRows);
        var buyers = reader.Receptions(SampleShop.Span).Select(fact => fact.Buyer.Value).Concat(reader.Deals(SampleShop.Span, DealDate.Creation).Select(deal => deal.Buyer.Value)).Distinct(StringComparer.Ordinal).ToList();
        var found = await Crawl(Person(nameof(Role.Auditor)));
        Assert.Contains(found, page => page.Path.StartsWith("/receptions/chat", StringComparison.Ordinal));
        Assert.Contains(found, page => page.Path.Contains(".xlsx", StringComparison.Ordinal));
        Assert.All(found, page => Assert.All(buyers, buyer => Assert.False(Uri.UnescapeDataString(page.Path + page.Text).Contains(buyer, StringComparison.Ordinal), $"{buyer} on {page.Path}")));
    }

    /// <summary>Menus, lists, figures, neighbours, files: whatever a page links to opens.</summary>
    [Theory]
    [MemberData(nameof(Roles))]
    public async Task No_link_leads_to_a_refusal(Role role) => Assert.NotEmpty(await Crawl(Person(role.ToString())));

    private static Viewer Person(string name) => new()
    {
        Name = name,
        UserId = name,
        Role = Enum.Parse<Role>(name),
        Shops = ImmutableSortedSet.Create(StringComparer.Ordinal, "tea"),
        Teams = name == nameof(Role.Supervisor) ? ImmutableSortedSet.Create(StringComparer.Ordinal, "一组") : null,
        Agent = name == nameof(Role.Agent) ? new AgentId("小美") : null,
    };

    private static string Slashed(RouteEndpoint route) => route.RoutePattern.RawText!.StartsWith('/') ? route.RoutePattern.RawText : "/" + route.RoutePattern.RawText;

    private static IEnumerable<string> Methods(RouteEndpoint route)
    {
        var methods = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return methods.Count == 0 || methods.Contains("GET") ? ["GET"] : methods;
    }

    // What they ask about is not there, whichever shop the form names.
    private static bool IsOfJob(RouteEndpoint route) => Slashed(route).Contains("jobs", StringComparison.Ordinal);

    // No form of these takes back what the others read.
    private static string Concrete(RouteEndpoint route, string method) => Slashed(route)
        .Replace("{**path}", "site.css", StringComparison.Ordinal).Replace("{Name}", "小美", StringComparison.Ordinal).Replace("{Agent}", "小美", StringComparison.Ordinal)
        .Replace("{Number:long}", method == "GET" ? "1" : "99", StringComparison.OrdinalIgnoreCase).Replace("/orders/{Id}", "/orders/O1001", StringComparison.Ordinal).Replace("{id}", "none", StringComparison.OrdinalIgnoreCase)
        + "?shop=tea&period=2026-10&" + SampleShop.October;

    // Forms are sent with the token of a page that everybody may open.
    private async Task<HttpResponseMessage> Ask(Viewer person, string method, string path)
    {
        if (method == "GET")
        {
            Visitor = person;
            return await _site.Client.GetAsync(path);
        }

        Visitor = Viewer.LocalOwner;
        var token = await _site.Token("/");
        Visitor = person;
        var answer = await _site.Client.PostAsync(path, Site.Form(("shop", "tea"), ("__RequestVerificationToken", token)));
        if (answer.Headers.Location?.OriginalString is ['/', 'j', 'o', 'b', 's', ..] job)
        {
            // The next one is not to meet this one's work.
            Visitor = Viewer.LocalOwner;
            _ = await _site.Finished(job);
        }

        return answer;
    }

    private static void AssertSaysNothing(string text, string where) =>
        Assert.All(Agents.Append("茶语旗舰店"), name => Assert.False(text.Contains(name, StringComparison.Ordinal), $"{name} in the refusal of {where}"));

    private async Task<List<(string Path, string Text)>> Crawl(Viewer person)
    {
        const int MostPages = 150;
        Visitor = person;
        var (waiting, known, found) = (new Queue<string>(["/?" + SampleShop.October]), new HashSet<string>(StringComparer.Ordinal), new List<(string, string)>());
        while (waiting.TryDequeue(out var path) && found.Count < MostPages)
        {
            using var answer = await _site.Client.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{person.Name} {path}: {answer.StatusCode} {string.Join('\n', _site.Faults.Select(fault => fault.Exception))}");
            var text = await Text(answer);
            found.Add((Uri.UnescapeDataString(path), text));
            foreach (Match link in Links().Matches(text))
            {
                var href = WebUtility.HtmlDecode(link.Groups["href"].Value);

                // Of many lists that differ only in order and days one is enough.
                if (!href.StartsWith("/assets/", StringComparison.Ordinal) && known.Add(Repeated().Replace(Uri.UnescapeDataString(href), "")))
                {
                    waiting.Enqueue(href);
                }
            }
        }

        return found;
    }

    // A workbook is a zip of texts.
    private static async Task<string> Text(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var part = new StreamReader(entry.Open(), Encoding.UTF8);
            text.Append(await part.ReadToEndAsync());
        }

        return text.ToString();
    }

    [GeneratedRegex("""<a [^>]*href="(?<href>/[^"#]*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Links();

    [GeneratedRegex("[?&](?:from|to|sort|dir|trend|rank|back|size|page|cols|shop)=[^&]*", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Repeated();
}
