using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Audit;
using Jinpai.Storage.Audit;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Tests;

/// <summary>The page of the audit log, its files, and what requests leave in it.</summary>
public sealed class AuditPageTests
{
    [Fact]
    public async Task The_page_shows_who_changed_what_and_is_filtered_by_its_address()
    {
        await using var site = await SampleShop.Open();
        using var added = await site.Post("/shops", ("code", "silk"), ("name", "丝绸"), ("zone", "Asia/Shanghai"), ("cut", "02:00"), ("platform", "jd"));
        var page = await site.Page("/audit");
        Assert.Contains("本机店长 <span class=\"text-secondary\">网页 127.0.0.1</span>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>dayCut</dt>", page, StringComparison.Ordinal);
        Assert.Contains("02:00</ins>", page, StringComparison.Ordinal);
        Assert.Contains(Log(site).Head!.Hash, page, StringComparison.Ordinal);

        Assert.Equal(2, Rows(await site.Page("/audit?kind=shop_added")));
        Assert.Equal(1, Rows(await site.Page("/audit?kind=shop_added&of=silk")));
        Assert.Equal(1, Rows(await site.Page("/audit?kind=shop_added&who=local")));
        Assert.Equal(0, Rows(await site.Page("/audit?of=-")));
        Assert.Contains("没有符合条件的记录", await site.Page("/audit?since=2020-01-01&until=2020-01-02"), StringComparison.Ordinal);
        Assert.Contains("起止日期不对", await site.Page("/audit?since=2020-01-03&until=2020-01-02"), StringComparison.Ordinal);
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task A_long_log_comes_a_page_at_a_time()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶"));
        for (var number = 0; number < 120; number++)
        {
            Log(site).Write(new AuditEntry(DataExports.Exported) { Shop = "tea", Subject = $"{number}" });
        }

        Assert.Equal(50, Rows(await site.Page("/audit")));
        var last = await site.Page("/audit?page=3");
        Assert.Equal(21, Rows(last));
        Assert.Contains("data-audit=\"1\"", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_hold_all_rows_and_of_the_json_every_hash_can_be_made_again()
    {
        await using var site = await SampleShop.Open();
        using var csv = await site.Client.GetAsync("/download/audit.csv?kind=imported");
        Assert.Equal(3, (await csv.Content.ReadAsStringAsync()).TrimEnd().Split('\n').Length);
        using var answer = await site.Client.GetAsync("/download/audit.json");
        var rows = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray().Reverse().Select(row => row!).ToList();
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => (int)row["number"]!));
        foreach (var row in rows)
        {
            Assert.Equal((string?)row["hash"], Hash(row));
        }

        Assert.Equal("data_exported audit", Last(site));
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/download/audit.xlsx")).StatusCode);
    }

    [Theory]
    [InlineData("/download/receptions.csv", "receptions")]
    [InlineData("/download/orders.xlsx", "orders")]
    [InlineData("/download/losses.csv", "losses")]
    [InlineData("/download/faults.csv", "faults")]
    [InlineData("/download/scores.xlsx", "scores")]
    public async Task What_is_taken_out_of_single_people_is_written_down(string path, string list)
    {
        await using var site = await SampleShop.Open();
        using var file = await site.Client.GetAsync(path + "?" + SampleShop.October);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal($"data_exported {list}", Last(site));
    }

    [Fact]
    public async Task A_slip_says_the_head_of_the_log()
    {
        await using var site = await SampleShop.Open();
        var head = Log(site).Head!;
        Assert.Contains($"第 {head.Number} 行 {head.Hash}", await site.Page($"/slips/{Uri.EscapeDataString("小美")}?period=2026-10&plan=score-weight&scheme=balanced"), StringComparison.Ordinal);
        using var file = await site.Client.GetAsync("/download/slips.xlsx?period=2026-10&plan=score-weight&scheme=balanced");
        using var book = new ZipArchive(await file.Content.ReadAsStreamAsync());
        Assert.Contains(book.Entries, entry => new StreamReader(entry.Open()).ReadToEnd().Contains(head.Hash, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("::1", "::1")]
    [InlineData("192.168.3.7", "192.168.3.7")]
    [InlineData("172.31.0.9", "172.31.0.9")]
    [InlineData("172.32.0.9", "172.32.0.*")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.*")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("fd00::7", "fd00::7")]
    public void Addresses_of_others_networks_are_masked(string address, string shown) => Assert.Equal(shown, RequestSignature.Masked(IPAddress.Parse(address)));

    private static AuditLog Log(Site site) => new Installation(site.Folder).Audit;

    private static string Last(Site site) => Log(site).Rows(AuditFilter.All, 0, 1) is [var row] ? $"{row.Kind} {row.Subject}" : "";

    private static int Rows(string page) => page.Split("data-audit=\"").Length - 1;

    private static string Hash(JsonNode row)
    {
        string Text(string key) => (string?)row[key] ?? "";
        var by = new Signature(Text("userId"), Text("userName"), Enum.Parse<AuditOrigin>(Text("origin"), ignoreCase: true), Text("place"), new Instant((long)row["at"]!));
        return AuditHash.Of(new AuditRow((long)row["number"]!, by, Text("kind"))
        {
            Shop = Text("shop"),
            Subject = Text("subject"),
            Step = Enum.Parse<AuditStep>(Text("step"), ignoreCase: true),
            Begun = (long?)row["begun"],
            Before = (string?)row["before"],
            After = (string?)row["after"],
            Previous = Text("previous"),
        });
    }
}
