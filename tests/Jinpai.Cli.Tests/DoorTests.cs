using System.Text.Json.Nodes;
using Jinpai.Replay.Rules;
using Jinpai.Storage;
using Jinpai.Storage.Imports;
using Xunit.Sdk;

namespace Jinpai.Cli.Tests;

/// <summary>
/// A command and a page of the same question print the same notices: on a shop of which all that can be said of data is true - rows that were not taken, an import that did not come to its end,
/// immature days, days without chats, stored documents that were not made known, reports of other periods.
/// </summary>
public sealed class DoorTests : IAsyncLifetime
{
    private const string October = "from=2026-10-01&to=2026-10-31";
    private static readonly string[] Prefixes = ["提醒：", "需确认：", "不能锁定："];
    private readonly Desk _desk = Desk.WithSample();
    private PageDoor _pages = null!;

    public async ValueTask InitializeAsync()
    {
        _desk.Run("import", _desk.Write("broken.csv", "refund_id,order_id,applied_at,line_id,completed_at,amount,quantity,type,stage,reason,status,responsibility\nR1,O1002,then,,,1.00,,,,,,\n"), "--shop", Desk.ShopCode).Expect(1);
        _desk.Run("import", _desk.Write("values.csv", "agent,metric,value,from,to\n小美,satisfaction_rate,0.9,2026-10-05,2026-11-04\n"), "--shop", Desk.ShopCode).Expect(0);
        using (var stopped = _desk.Shop().BeginImport(RuleBook.Default, Core.Instant.FromDateTimeOffset(Desk.Now)))
        {
            using var file = stopped.Begin(new ImportedFile("half.csv", new string('a', 64), "neutral.messages", "utf-8", 1));
            file.Commit(0, 0, new Core.Issues.IssueLog(), null, []);
        }

        _desk.Run("scheme", "save", "balanced").Expect(0);
        _desk.Run("plan", "save", "score-weight").Expect(0);
        _desk.Run("replay", "--shop", Desk.ShopCode).Expect(0);
        _pages = await PageDoor.Open(_desk);
    }

    public async ValueTask DisposeAsync()
    {
        await _pages.DisposeAsync();
        _desk.Dispose();
    }

    [Theory]
    [InlineData("report agents --shop tea --from 2026-10-01 --to 2026-10-31", "/agents?" + October)]
    [InlineData("report agents --shop tea --from 2025-03-01 --to 2025-03-02", "/agents?from=2025-03-01&to=2025-03-02")]
    [InlineData("report teams --shop tea --from 2026-10-01 --to 2026-10-31", "/agents?by=team&" + October)]
    [InlineData("details receptions --shop tea --from 2026-10-01 --to 2026-10-31", "/receptions?" + October)]
    [InlineData("details receptions --shop tea --from 2025-03-01 --to 2025-03-02", "/receptions?from=2025-03-01&to=2025-03-02")]
    [InlineData("details filtered --shop tea --from 2025-03-01 --to 2025-03-01", "/receptions?kind=filtered&from=2025-03-01&to=2025-03-01")]
    [InlineData("details deals --shop tea --from 2026-10-01 --to 2026-10-31", "/orders?" + October)]
    [InlineData("details excluded --shop tea --from 2025-03-01 --to 2025-03-02", "/orders?kind=Excluded&from=2025-03-01&to=2025-03-02")]
    [InlineData("details losses --shop tea --from 2025-03-01 --to 2025-03-02", "/losses?from=2025-03-01&to=2025-03-02")]
    [InlineData("details faults --shop tea --from 2025-03-01 --to 2025-03-02", "/faults?from=2025-03-01&to=2025-03-02")]
    [InlineData("explain order O1001 --shop tea", "/orders/O1001")]
    [InlineData("explain reception 茶语旗舰店:小美 春风十里 2026-10-01 --shop tea", "/receptions/chat?account=茶语旗舰店:小美&buyer=春风十里&day=2026-10-01")]
    [InlineData("appraise --scheme balanced --shop tea --period 2026-10", "/scores?period=2026-10&scheme=balanced")]
    [InlineData("appraise --scheme balanced --shop tea --period 2026-10 --format json", "/scores?period=2026-10&scheme=balanced", true)]
    [InlineData("pay --plan score-weight --shop tea --period 2026-10", "/slips?period=2026-10&plan=score-weight")]
    public async Task A_command_and_a_page_of_one_question_say_the_same(string line, string path, bool isJson = false)
    {
        var ran = _desk.Run(line.Split(' '));
        var page = await _pages.Get(path);
        var said = Said(ran.Error);
        if (isJson)
        {
            said.UnionWith(JsonNode.Parse(ran.Out)!["warnings"]!.AsArray().Select(warning => (string)warning!));
        }

        Assert.NotEmpty(page.Notices);
        Same(said, page);
        Assert.Contains(said, text => text.Contains("没有读入", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("没有读完", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("explain order O9999 --shop tea", "/orders/O9999")]
    [InlineData("explain reception 茶语旗舰店:小美 无此人 2026-10-01 --shop tea", "/receptions/chat?account=茶语旗舰店:小美&buyer=无此人&day=2026-10-01")]
    [InlineData("appraise --scheme nothing --shop tea --period 2026-10", "/scores?period=2026-10&scheme=nothing")]
    [InlineData("pay --plan nothing --shop tea --period 2026-10", "/slips?period=2026-10&plan=nothing")]
    public async Task What_is_not_there_both_say_in_the_same_words(string line, string path)
    {
        var refused = Said(_desk.Run(line.Split(' ')).Expect(1).Error).Last();
        Assert.Contains(refused, (await _pages.Get(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_says_what_doctor_and_the_report_say()
    {
        var doctor = _desk.Run("doctor", "--shop", Desk.ShopCode).Expect(1).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(3).Select(text => text.Trim().TrimStart('!').Trim());
        var report = Said(_desk.Run("report", "shop", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-08").Expect(0).Error);
        Assert.Equal(report, Said(_desk.Run("report", "days", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-08").Expect(0).Error));
        report.UnionWith(doctor);
        var page = await _pages.Get("/?from=2026-10-01&to=2026-10-08");
        while (page.Text.Contains("正在统计买家", StringComparison.Ordinal))
        {
            page = await _pages.Get("/?from=2026-10-01&to=2026-10-08");
        }

        Same(report, page);
    }

    [Fact]
    public async Task Reports_of_other_periods_and_versions_that_were_not_made_known_are_told_at_both_doors()
    {
        foreach (var (line, path) in new[] { ("appraise --scheme balanced", "/scores?scheme=balanced"), ("pay --plan score-weight", "/slips?plan=score-weight") })
        {
            var said = Said(_desk.Run([.. line.Split(' '), "--shop", Desk.ShopCode, "--period", "2026-10"]).Error);
            Same(said, await _pages.Get(path + "&period=2026-10"));
            Assert.Contains(said, text => text.Contains("2026-10-05..2026-11-04", StringComparison.Ordinal));
            Assert.Contains(said, text => text.Contains("announce", StringComparison.Ordinal));
            Assert.Contains(said, text => text.Contains("使用数据库中的", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_shop_without_data_is_told_at_both_doors()
    {
        _desk.Run("shop", "add", "empty").Expect(0);
        var said = Said(_desk.Run("report", "agents", "--shop", "empty", "--from", "2026-10-01", "--to", "2026-10-31").Expect(0).Error);
        var missing = Assert.Single(said, text => text.Contains("还没有数据", StringComparison.Ordinal));
        foreach (var path in new[] { "/", "/agents", "/receptions", "/orders", "/losses", "/faults", "/scores", "/slips" })
        {
            Assert.Contains(missing, (await _pages.Get(path + "?shop=empty")).Text, StringComparison.Ordinal);
        }

        Assert.Contains(missing, _desk.Run("doctor", "--shop", "empty").Expect(0).Out, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(Said(_desk.Run("imports", "--shop", "empty").Expect(0).Error)), (await _pages.Get("/import?shop=empty")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_imports_is_in_the_same_words()
    {
        var page = await _pages.Get("/import?shop=tea");
        foreach (var row in _desk.Run("imports", "--shop", Desk.ShopCode, "--format", "csv").Expect(0).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            Assert.Contains(row.Trim().Split(',')[^1].Trim('"'), page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_import_is_told_in_the_same_words()
    {
        var files = Directory.GetFiles(Repository.Path("samples/neutral")).Append(_desk.File("broken.csv")).Append(_desk.Write("report.csv", "旺旺昵称,接待人数,未知的列\n小美,12,3\n小丽,10,4\n")).ToArray();
        _desk.Run("shop", "add", "one").Expect(0);
        _desk.Run("shop", "add", "two").Expect(0);
        var json = JsonNode.Parse(_desk.Run(["import", .. files, "--shop", "one", "--format", "json"]).Out)!;
        var page = await _pages.Import("two", files);
        var told = json["issues"]!.AsArray().SelectMany(group => group!["examples"]!.AsArray().SelectMany(example => (string[])[(string)example!["found"]!, (string)example["expected"]!, (string)example["action"]!]).Append((string)group["title"]!)).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, text => Assert.Contains(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), page.Text, StringComparison.Ordinal));

        var summary = _desk.Run(["import", .. files, "--shop", "one", "--replace"]);
        var notes = summary.Out.Split('\n').Where(text => text.StartsWith("    ", StringComparison.Ordinal) && !text.Contains("发现“", StringComparison.Ordinal)).Select(text => text.Trim()).ToList();
        Assert.All(notes, note => Assert.Contains(note, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Taking_back_replays_at_both_doors()
    {
        using var other = Desk.WithSample();
        await using var pages = await PageDoor.Open(other);
        using var alone = Desk.WithSample();
        alone.Run("undo", "1", "--shop", Desk.ShopCode).Expect(0);
        Assert.Contains("data-phase=\"done\"", (await pages.Post("/import/1/undo", ("shop", Desk.ShopCode))).Html, StringComparison.Ordinal);
        Assert.All([alone, other], desk => Assert.Contains("已是最新", desk.Run("replay", "--shop", Desk.ShopCode).Expect(0).Error, StringComparison.Ordinal));
        Desk.AssertEqual(alone.Hashes(), other.Hashes(), "undo at both doors");
        var again = Said(alone.Run("undo", "1", "--shop", Desk.ShopCode).Expect(1).Error).Last();
        Assert.Contains(again, (await pages.Post("/import/1/undo", ("shop", Desk.ShopCode))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TEA", "茶", "Asia/Shanghai", "00:00", "taobao")]
    [InlineData("CON", "茶", "Asia/Shanghai", "00:00", "taobao")]
    [InlineData("a b", "茶", "Asia/Shanghai", "00:00", "taobao")]
    [InlineData("new", "茶", "Mars/Olympus", "00:00", "taobao")]
    [InlineData("new", "茶", "Asia/Shanghai", "25:00", "taobao")]
    [InlineData("new", "茶", "Asia/Shanghai", "00:00", "ebay")]
    public async Task A_shop_that_cannot_be_is_refused_in_the_same_words(string code, string name, string zone, string cut, string platform)
    {
        var ran = _desk.Run("shop", "add", code, "--name", name, "--zone", zone, "--day-cut", cut, "--platform", platform);
        Assert.NotEqual(0, ran.Code);
        var page = await _pages.Post("/shops", ("code", code), ("name", name), ("zone", zone), ("cut", cut), ("platform", platform));
        Assert.Contains(Said(ran.Error).Last(), page.Text, StringComparison.Ordinal);
        Assert.Equal([Desk.ShopCode], StorageEngines.Open(_desk.Data).Shops().Select(shop => shop.Code));
    }

    [Fact]
    public async Task Figures_of_other_rules_are_stale_until_they_are_replayed_at_both_doors()
    {
        StorageEngines.Open(_desk.Data).SaveSetting(Desk.ShopCode, "rules", """{ "enquiryDays": 5 }""");
        Assert.Contains("数字还是原来的", _desk.Run("doctor", "--shop", Desk.ShopCode).Expect(1).Out, StringComparison.Ordinal);
        var page = await _pages.Get("/agents?" + October);
        Assert.True(page.Html.Contains("data-fresh=\"updating\"", StringComparison.Ordinal) || page.Html.Contains("data-fresh=\"updated\"", StringComparison.Ordinal), "the page does not say that it shows old figures");
        var ran = _desk.Run("report", "agents", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-31");
        while (ran.Code == 1)
        {
            ran = _desk.Run("report", "agents", "--shop", Desk.ShopCode, "--from", "2026-10-01", "--to", "2026-10-31");
        }

        Same(Said(ran.Expect(0).Error), await _pages.Get("/agents?" + October));
        Assert.DoesNotContain("数字还是原来的", _desk.Run("doctor", "--shop", Desk.ShopCode).Out, StringComparison.Ordinal);
    }

    private static HashSet<string> Said(string error) => error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Trim()).Select(line => Prefixes.FirstOrDefault(prefix => line.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? line[prefix.Length..] : line).ToHashSet(StringComparer.Ordinal);

    private static void Same(HashSet<string> said, PageDoor.Page page)
    {
        var missing = said.Where(text => !page.Text.Contains(text, StringComparison.Ordinal)).ToList();
        var surplus = page.Notices.Where(text => !said.Contains(text)).ToList();
        if (missing.Count + surplus.Count > 0)
        {
            throw new XunitException($"only the command says:\n{string.Join('\n', missing)}\nonly the page says:\n{string.Join('\n', surplus)}");
        }
    }
}
