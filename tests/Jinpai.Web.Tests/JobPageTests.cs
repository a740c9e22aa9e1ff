using System.Net;
using System.Text.RegularExpressions;
using Jinpai.Desk;
using Jinpai.Desk.Backups;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Testing;

namespace Jinpai.Web.Tests;

/// <summary>The page of jobs, and lists that are asked for as files in the background.</summary>
public sealed partial class JobPageTests
{
    private const string Year = "from=2026-01-01&to=2026-12-31";

    [Fact]
    public async Task A_years_list_is_asked_for_in_the_background_and_is_what_the_direct_download_gives()
    {
        await using var site = await Filled();
        Assert.DoesNotContain("data-background", await site.Page("/receptions?shop=tea&from=2026-10-01&to=2026-10-31"), StringComparison.Ordinal);
        foreach (var (list, format, filter) in new[] { ("receptions", "xlsx", "kind=consulted"), ("orders", "csv", "sort=paidAmount&dir=desc"), ("faults", "csv", "") })
        {
            var address = $"{list}?shop=tea&{Year}&{filter}";
            var html = await site.Page("/" + address);
            var form = Background().Match(html);
            Assert.True(form.Success, html);
            using var asked = await site.Post("/jobs/reports", [.. Hidden().Matches(form.Value).Select(field => (field.Groups["key"].Value, field.Groups["value"].Value)), ("format", format)]);
            var done = await site.Finished(asked.Headers.Location!.OriginalString);
            Assert.Contains("data-phase=\"done\"", done, StringComparison.Ordinal);
            using var file = await site.Client.GetAsync(File().Match(done).Groups["path"].Value);
            using var direct = await site.Client.GetAsync($"/download/{list}.{format}?shop=tea&{Year}&{filter}");
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal(direct.Content.Headers.ContentType, file.Content.Headers.ContentType);
            Assert.Equal(direct.Content.Headers.ContentDisposition!.FileName, file.Content.Headers.ContentDisposition!.FileName);
            Assert.Equal(await direct.Content.ReadAsByteArrayAsync(), await file.Content.ReadAsByteArrayAsync());
        }

        var jobs = await site.Page("/jobs?shop=tea");
        Assert.Equal(3, File().Count(jobs));
        Assert.Contains("tea-receptions-2026-01-01-2026-12-31.xlsx", jobs, StringComparison.Ordinal);
        Assert.Equal(3, Row().Count(await site.Page("/jobs?shop=tea&kind=report")));
        Assert.Equal(1, Row().Count(await site.Page("/jobs?shop=tea&kind=import")));
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task After_a_week_the_file_is_gone_and_can_be_asked_for_again()
    {
        var clock = new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero));
        await using var site = await Filled(clock);
        using var asked = await site.Post("/jobs/reports", ("shop", "tea"), ("list", "losses"), ("from", "2026-10-01"), ("to", "2026-12-31"), ("format", "csv"));
        var path = asked.Headers.Location!.OriginalString;
        var file = File().Match(await site.Finished(path)).Groups["path"].Value;
        clock.Advance(TimeSpan.FromDays(8));
        Assert.Contains("重新生成", await site.Page(path), StringComparison.Ordinal);
        Assert.Contains("保留七天", await site.Page(file, HttpStatusCode.NotFound), StringComparison.Ordinal);
        using var again = await site.Post(path.Split('?')[0] + "/again");
        Assert.Equal(1, File().Count(await site.Finished(again.Headers.Location!.OriginalString)));
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task The_list_of_all_shops_has_what_is_of_none_and_says_why_something_failed()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"), Site.Shop("silk", "丝绸"));
        using var replayed = await site.Post("/import/replay", ("shop", "silk"));
        await site.Finished(replayed.Headers.Location!.OriginalString);
        var gone = Directory.CreateTempSubdirectory("jinpai-backups-").FullName;
        var (installation, night) = (new Installation(site.Folder), new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero)));
        _ = new BackupSchedule(new DeskSession { Words = Words.Load("zh"), Viewer = Viewer.LocalOwner, Installation = installation, Clock = new FakeTime(night.GetUtcNow().AddDays(-2)) }).Save(new TimeOnly(3, 0), gone, 2);
        Directory.Delete(gone);
        await using (var nightly = new NightlyJobs(installation, new ShopJobs(installation, night), night, fault => throw fault))
        {
            nightly.Look();
        }

        await site.Finished("/jobs/backup-2026-11-05");
        Assert.Equal(0, Row().Count(await site.Page("/jobs?shop=tea")));
        Assert.Contains("没有任务", await site.Page("/jobs?shop=tea"), StringComparison.Ordinal);
        var all = await site.Page("/jobs?shop=tea&of=all");
        Assert.Equal(2, Row().Count(all));
        Assert.Contains("丝绸", all, StringComparison.Ordinal);
        Assert.Matches("data-job=\"backup-2026-11-05\" data-phase=\"failed\"", all);
        Assert.Contains("action=\"/jobs/backup-2026-11-05/retry\"", all, StringComparison.Ordinal);
        Assert.Contains(gone, all, StringComparison.Ordinal);

        // The pages of whoever runs the installation say so, and so does what a supervisor asks; it serves all the same.
        Assert.All([all, await site.Page("/?shop=tea")], html => Assert.Contains("data-notice=\"backup_failed\"", html, StringComparison.Ordinal));
        Assert.Equal("ready degraded: backup", await site.Page("/health/ready"));
    }

    [Theory]
    [InlineData("tea", "weather", "2026-01-01", "2026-12-31", "csv")]
    [InlineData("tea", "receptions", "2026-12-31", "2026-01-01", "csv")]
    [InlineData("tea", "receptions", "2026-01-01", "", "csv")]
    [InlineData("tea", "receptions", "2026-01-01", "2026-12-31", "exe")]
    [InlineData("none", "receptions", "2026-01-01", "2026-12-31", "csv")]
    public async Task What_no_page_asks_for_is_refused(string shop, string list, string from, string to, string format)
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        using var answer = await site.Post("/jobs/reports", ("shop", shop), ("list", list), ("from", from), ("to", to), ("format", format));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var again = await site.Post("/jobs/none/again");
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        await site.Page("/jobs/none/file", HttpStatusCode.NotFound);
        Assert.Equal(0, Row().Count(await site.Page("/jobs?of=all")));
    }

    private static async Task<Site> Filled(FakeTime? clock = null)
    {
        var site = await Site.Open(options => options with { Clock = clock ?? options.Clock }, Site.Shop("tea", "茶铺"));
        await site.Import("tea", isTrial: false, Site.Sample());
        return site;
    }

    [GeneratedRegex("""<form class="background".*?</form>""", RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Background();

    [GeneratedRegex("""<input type="hidden" name="(?<key>[a-z]+)" value="(?<value>[^"]*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hidden();

    [GeneratedRegex("""href="(?<path>/jobs/[0-9a-f]+/file)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex File();

    [GeneratedRegex("""<tr data-job=""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Row();
}
