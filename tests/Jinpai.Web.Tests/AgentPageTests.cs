using System.Net;
using System.Text;

namespace Jinpai.Web.Tests;

/// <summary>The agents' table, an agent's page and the overview, over the sample shop.</summary>
public sealed class AgentPageTests
{
    // The sample ends a few days later, so that this day is settled.
    private const string Day = "shop=tea&from=2026-10-01&to=2026-10-01";

    [Fact]
    public async Task The_table_sorts_filters_chooses_and_downloads_what_it_shows()
    {
        await using var site = await Filled();
        var html = await site.Page("/agents?" + Day);
        Assert.Contains("data-total=\"shop\"", html, StringComparison.Ordinal);
        Assert.Contains("/receptions?shop=tea&amp;from=2026-10-01&amp;to=2026-10-01&amp;agent=", html, StringComparison.Ordinal);

        var own = await site.Page("/agents?" + Day + "&col=received&col=sales,nonsense&sort=received&dir=desc");
        Assert.Contains("nonsense", own, StringComparison.Ordinal);
        Assert.Contains("aria-sort=\"descending\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain("data-metric=\"first_response\"", own, StringComparison.Ordinal);

        using var csv = await site.Client.GetAsync("/agents.csv?" + Day + "&col=received&sort=received&dir=desc");
        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith("客服,接待人数", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("全店,", lines[^1], StringComparison.Ordinal);
        Assert.True(lines.Length > 2, "No agents.");
        using var workbook = await site.Client.GetAsync("/agents.xlsx?" + Day);
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Theory]
    [InlineData("/agents?sort=nothing&dir=up&set=none&team=none&by=moon")]
    [InlineData("/agents?from=2030-01-01&to=2030-01-31")]
    [InlineData("/agents?from=0001-01-01&to=0001-01-02")]
    [InlineData("/?trend=nothing&rank=nothing")]
    [InlineData("/?from=0001-01-01&to=0001-01-02")]
    [InlineData("/import?page=-3&told=nothing")]
    [InlineData("/freshness?shop=tea&back=//evil.example")]
    public async Task Wrong_queries_fall_back(string path)
    {
        await using var site = await Filled();
        await site.Page(path);
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task An_agents_page_has_figures_beside_the_mean_and_leads_to_the_next()
    {
        await using var site = await Filled();
        var name = Name(await site.Page("/agents?" + Day));
        var html = await site.Page($"/agents/{Uri.EscapeDataString(name)}?{Day}");
        Assert.Contains("全店平均", html, StringComparison.Ordinal);
        Assert.Contains("data-chart=", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\"", html, StringComparison.Ordinal);
        Assert.Contains($"/faults?shop=tea&amp;from=2026-10-01&amp;to=2026-10-01&amp;agent={Uri.EscapeDataString(name)}&amp;kind=unanswered", html, StringComparison.Ordinal);
        await site.Page($"/agents/{Uri.EscapeDataString(name)}?shop=tea&from=2030-01-01&to=2030-01-02");
        Assert.Contains("没有这位客服", await site.Page("/agents/nobody?" + Day, HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_tells_figures_changes_and_the_health_of_the_data()
    {
        await using var site = await Filled();
        var html = await site.Page("/?" + Day);
        Assert.Contains("data-overview", html, StringComparison.Ordinal);
        Assert.Contains("data-health", html, StringComparison.Ordinal);
        Assert.Contains("data-chart=", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/agents/", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_came_by_another_way_is_replayed_in_the_background_and_pages_say_so()
    {
        await using var site = await Filled();
        var rules = Encoding.UTF8.GetBytes("""{"quickSeconds": 25}""");
        Storage.StorageEngines.Open(site.Folder).SaveSetting("tea", "rules", Encoding.UTF8.GetString(rules));
        Assert.Contains("data-fresh=\"updating\"", await site.Page("/agents?" + Day), StringComparison.Ordinal);
        string line;
        do
        {
            line = await site.Page("/freshness?shop=tea&back=%2Fagents");
        }
        while (line.Contains("updating", StringComparison.Ordinal));
        Assert.Contains("data-fresh=\"updated\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain("data-fresh", await site.Page("/agents?" + Day), StringComparison.Ordinal);
        Assert.Empty(site.Faults);
    }

    private static string Name(string html)
    {
        const string mark = "data-agent=\"";
        var start = html.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return WebUtility.HtmlDecode(html[start..html.IndexOf('"', start)]);
    }

    private static async Task<Site> Filled()
    {
        var site = await Site.Open(Site.Shop("tea", "茶铺"));
        Assert.Contains("data-phase=\"done\"", await site.Import("tea", isTrial: false, Site.Sample()), StringComparison.Ordinal);
        return site;
    }
}
