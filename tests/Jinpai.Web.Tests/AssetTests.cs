using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Jinpai.Web.Hosting;
using Jinpai.Web.Shared.Layout;

namespace Jinpai.Web.Tests;

/// <summary>The files that pages need lie inside the assembly and are kept by browsers as long as they stay the same.</summary>
public sealed partial class AssetTests
{
    private static readonly EmbeddedAssets Assets = new(typeof(JinpaiWeb).Assembly);

    [Fact]
    public async Task Everything_that_a_page_asks_for_is_there()
    {
        await using var site = await Site.Open();
        var links = Link().Matches(await site.Page("/")).Select(match => match.Groups["url"].Value).ToList();
        Assert.True(links.Count >= 9, string.Join('\n', links));
        foreach (var link in links)
        {
            using var answer = await site.Client.GetAsync(link);
            Assert.Equal((HttpStatusCode.OK, link), (answer.StatusCode, link));
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task A_file_that_did_not_change_is_not_sent_again()
    {
        await using var site = await Site.Open();
        using var first = await site.Client.GetAsync("/assets/jinpai.js");
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/jinpai.js") { Headers = { IfNoneMatch = { new EntityTagHeaderValue(first.Headers.ETag!.Tag) } } };
        using var second = await site.Client.SendAsync(again);
        Assert.Equal((HttpStatusCode.NotModified, 0L), (second.StatusCode, (await second.Content.ReadAsByteArrayAsync()).LongLength));
    }

    [Fact]
    public void Every_library_has_its_licence_and_its_version()
    {
        var folders = Assets.Paths.Where(path => path.StartsWith("lib/", StringComparison.Ordinal) && path.Count(c => c == '/') > 1).Select(path => path.Split('/')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["echarts", "htmx", "tabler", "tabler-icons"], folders);
        Assert.All(folders, folder => Assert.Contains($"lib/{folder}/LICENSE", Assets.Paths));
        var script = File.ReadAllText(Repository.Path("tools/fetch-web-libraries.sh"));
        var versions = Assets.Text("lib/VERSIONS.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[1]).ToList();
        Assert.Equal(4, versions.Count);
        Assert.All(versions, version => Assert.Contains("=" + version + "\n", script, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_icon_that_the_pages_name_is_there_and_the_list_is_kept()
    {
        var listed = Assets.Text("lib/tabler-icons/names.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(listed.Order(StringComparer.Ordinal), Assets.Paths.Where(path => path.EndsWith(".svg", StringComparison.Ordinal) && path.StartsWith("lib/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!);
        var named = Repository.WebSources.SelectMany(source => IconName().Matches(source)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(named.Count >= 4, "The scan has lost its way.");
        Assert.All(named.Concat(SiteMap.Pages.Select(page => page.Icon)), name => Assert.Contains(name, listed));
    }

    [GeneratedRegex("""(?:href|src|data-echarts)="(?<url>/assets/[^"]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex("""(?:<Icon Name=|Icon=)"(?<name>[a-z0-9-]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex IconName();
}
