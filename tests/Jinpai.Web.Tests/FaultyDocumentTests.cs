using System.Net;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Documents;
using Jinpai.Testing;

namespace Jinpai.Web.Tests;

/// <summary>What an older program stored, or somebody wrote past us: rules and schemes with faults. The page says what is wrong in them and how it is mended.</summary>
public sealed class FaultyDocumentTests
{
    private const string Rules = """{ "judge": "moon", "enquiryDays": -1 }""";
    private static readonly string[] Routes =
    [
        "/", "/agents", "/agents.csv", "/agents.xlsx", "/receptions", "/orders", "/orders/O1001", "/losses", "/faults", "/scores", "/slips", "/import", "/freshness", "/download/orders.csv", "/download/scores.xlsx",
    ];

    [Theory]
    [InlineData("zh", "店铺“tea”存下的规则有 2 处错误", "judge", "enquiryDays", "jinpai replay --shop tea --rules 文件")]
    [InlineData("en", "The stored rules of shop &#x27;tea&#x27; have 2 fault(s)", "judge", "enquiryDays", "jinpai replay --shop tea --rules FILE")]
    public async Task Stored_rules_with_faults_are_told_on_every_page(string language, params string[] said)
    {
        await using var site = await SampleShop.Open();
        using var switched = await site.Post("/preferences", ("lang", language), ("return", "/"));
        var data = Storage.StorageEngines.Open(site.Folder);
        data.AddShop(Site.Shop("silk", "丝绸"));
        data.SaveSetting("tea", ShopRules.Key, Rules);
        foreach (var route in Routes)
        {
            var html = await site.Page(route + "?shop=tea", HttpStatusCode.ServiceUnavailable);
            Assert.All(said, text => Assert.Contains(text, html, StringComparison.Ordinal));
            Assert.Contains("href=\"/?shop=silk\"", html, StringComparison.Ordinal);
        }

        _ = await site.Page("/agents?shop=silk");
        Assert.Empty(site.Faults);

        var desk = new DeskSession { Words = Words.Load("zh"), Viewer = Viewer.LocalOwner, Installation = new Installation(site.Folder), Clock = new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero)) };
        _ = ShopSession.Adopt(desk, "tea", """{ "enquiryDays": 1 }""", "rules.json");
        _ = await site.Page("/agents?shop=tea");
    }

    [Fact]
    public async Task A_stored_scheme_with_faults_is_told_where_it_is_used_and_hides_no_other()
    {
        await using var site = await SampleShop.Open();
        Store(site, DocumentKind.Scheme, """{ "code": "bad", "version": 1, "criteria": [ { "metric": "first_response", "weight": "much" } ] }""");
        var scores = await site.Page("/scores?scheme=bad&period=2026-10");
        var card = await site.Page("/scores/小美?scheme=bad&period=2026-10", HttpStatusCode.NotFound);
        var file = await site.Page("/download/scores.xlsx?scheme=bad&period=2026-10", HttpStatusCode.NotFound);
        Assert.All([scores, card, file], html =>
        {
            Assert.Contains("存下的考核方案 bad v1 有", html, StringComparison.Ordinal);
            Assert.Contains("weight", html, StringComparison.Ordinal);
            Assert.Contains("much", html, StringComparison.Ordinal);
            Assert.Contains("jinpai scheme save 文件", html, StringComparison.Ordinal);
        });
        Assert.Contains("data-agent=\"小美\"", await site.Page("/scores?scheme=balanced&period=2026-10"), StringComparison.Ordinal);
        _ = await site.Page("/slips?plan=score-weight&scheme=balanced&period=2026-10");
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task A_stored_plan_with_faults_is_told_where_it_is_used()
    {
        await using var site = await SampleShop.Open();
        Store(site, DocumentKind.Plan, """{ "code": "bad", "version": 1, "components": [ { "kind": "tip" } ] }""");
        var slips = await site.Page("/slips?plan=bad&period=2026-10");
        var slip = await site.Page("/slips/小美?plan=bad&period=2026-10", HttpStatusCode.NotFound);
        Assert.All([slips, slip], html =>
        {
            Assert.Contains("存下的薪资方案 bad v1 有", html, StringComparison.Ordinal);
            Assert.Contains("tip", html, StringComparison.Ordinal);
            Assert.Contains("jinpai plan save 文件", html, StringComparison.Ordinal);
        });
        Assert.Empty(site.Faults);
    }

    private static void Store(Site site, DocumentKind kind, string text) =>
        Storage.StorageEngines.Open(site.Folder).Documents.Add(new DocumentVersion(kind, "bad", 1, null, text, Instant.FromDateTimeOffset(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero))));
}
