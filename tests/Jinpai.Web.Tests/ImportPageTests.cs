using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jinpai.Storage;
using Jinpai.Web.Hosting;

using Microsoft.Data.Sqlite;

namespace Jinpai.Web.Tests;

/// <summary>Files come in by the page, are told about, and can be taken back.</summary>
public sealed partial class ImportPageTests
{
    [Fact]
    public async Task Without_a_shop_the_import_page_leads_to_making_one()
    {
        await using var site = await Site.Open();
        Assert.Contains("href=\"/shops/new\"", await site.Page("/import"), StringComparison.Ordinal);
        using var answer = await site.Post("/shops", ("code", "tea"), ("name", "茶铺"), ("zone", "Asia/Shanghai"), ("cut", "02:00"), ("platform", "taobao"));
        Assert.Equal("/import?shop=tea", answer.Headers.Location!.OriginalString);
        Assert.Contains("data-upload", await site.Page("/import?shop=tea"), StringComparison.Ordinal);
        Assert.Equal(new TimeOnly(2, 0), Assert.Single(StorageEngines.Open(site.Folder).Shops()).DayCut);
    }

    [Theory]
    [InlineData("../x", "茶铺", "Asia/Shanghai", "00:00", "不能作为店铺代码")]
    [InlineData("tea", "茶铺", "Asia/Shanghai", "00:00", "已经存在")]
    [InlineData("new", "", "Asia/Shanghai", "00:00", "请填写店铺名称")]
    [InlineData("new", "茶铺", "Mars/Olympus", "00:00", "没有时区“Mars/Olympus”")]
    [InlineData("new", "茶铺", "Asia/Shanghai", "26:00", "日切“26:00”不是时刻")]
    public async Task A_shop_that_cannot_be_made_is_refused_with_the_reason(string code, string name, string zone, string cut, string reason)
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        using var answer = await site.Post("/shops", ("code", code), ("name", name), ("zone", zone), ("cut", cut), ("platform", "taobao"));
        var html = await site.Page(answer.Headers.Location!.OriginalString);
        Assert.Contains(reason, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{code}\"", html, StringComparison.Ordinal);
        Assert.Single(StorageEngines.Open(site.Folder).Shops());
    }

    [Fact]
    public async Task Files_are_imported_told_about_and_taken_back()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        var done = await site.Import("tea", isTrial: false, [.. Site.Sample(), ("broken.txt", Encoding.UTF8.GetBytes("hello"))]);
        Assert.Contains("data-phase=\"done\"", done, StringComparison.Ordinal);
        Assert.Matches("data-file=\"messages.csv\" data-fate=\"taken\"", done);
        Assert.Matches("data-file=\"broken.txt\" data-fate=\"refused\"", done);
        Assert.DoesNotContain(site.Folder, done, StringComparison.Ordinal);
        Assert.Contains("data-agents", await site.Page("/agents?shop=tea&from=2026-10-01&to=2026-10-31"), StringComparison.Ordinal);
        Assert.Contains("data-import=\"1\"", await site.Page("/import?shop=tea"), StringComparison.Ordinal);
        Assert.Contains("data-file=\"messages.csv\"", await site.Page("/import/1?shop=tea"), StringComparison.Ordinal);

        Assert.Contains("action=\"/import/1/undo\"", await site.Page("/import/1/undo?shop=tea"), StringComparison.Ordinal);
        using var undo = await site.Post("/import/1/undo", ("shop", "tea"));
        Assert.Contains("data-phase=\"done\"", await site.Finished(undo.Headers.Location!.OriginalString), StringComparison.Ordinal);
        using var reader = StorageEngines.Open(site.Folder).OpenShop("tea").Read();
        Assert.True(Assert.Single(reader.Imports()).IsUndone);
        Assert.Contains("还没有数据", await site.Page("/agents?shop=tea"), StringComparison.Ordinal);
        Assert.Empty(site.Faults);
        Assert.Empty(Uploads(site));
    }

    [Fact]
    public async Task A_folder_to_watch_is_set_told_of_when_it_vanishes_and_taken_back()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        Assert.Contains("未设置", await site.Page("/import?shop=tea"), StringComparison.Ordinal);
        using var refused = await site.Post("/import/folder", ("shop", "tea"), ("folder", "/nowhere/导出"));
        var html = await site.Page(refused.Headers.Location!.OriginalString);
        Assert.Contains("data-folder-fault=\"missing\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"/nowhere/导出\"", html, StringComparison.Ordinal);

        var folder = Directory.CreateTempSubdirectory("jinpai-watched-").FullName;
        using var saved = await site.Post("/import/folder", ("shop", "tea"), ("folder", folder));
        html = await site.Page(saved.Headers.Location!.OriginalString);
        Assert.Contains("正在监视", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{folder}\"", html, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
        Assert.Contains("data-folder-fault=\"missing\"", await site.Page("/import?shop=tea"), StringComparison.Ordinal);
        using var off = await site.Post("/import/folder", ("shop", "tea"), ("folder", folder), ("off", "1"));
        Assert.Contains("未设置", await site.Page(off.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"code\":\"bad_amount\",\"severity\":2,\"count\":3,\"examples\":[{\"file\":\"{0}.csv\",\"line\":4,\"found\":\"{9}{\",\"arguments\":[\"{1}\"]}]}]")]
    [InlineData("[{\"code\":\"of_tomorrow\",\"severity\":9,\"count\":-1,\"examples\":[7,null,{\"arguments\":{}}]},3]")]
    [InlineData("[{\"code\":")]
    [InlineData("")]
    public async Task A_stored_issue_that_is_damaged_takes_no_page_down(string stored)
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        _ = await site.Import("tea", isTrial: false, Site.Sample());
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(site.Folder, "shops", "tea.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE import_files SET issues = $stored";
            command.Parameters.AddWithValue("$stored", stored);
            Assert.True(await command.ExecuteNonQueryAsync() > 0);
        }

        foreach (var path in (string[])["/import?shop=tea", "/import/1?shop=tea", "/import/1/undo?shop=tea"])
        {
            _ = await site.Page(path);
        }

        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task A_trial_tells_and_writes_nothing()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        var done = await site.Import("tea", isTrial: true, Site.Sample());
        Assert.Contains("没有写入任何内容", done, StringComparison.Ordinal);
        using var reader = StorageEngines.Open(site.Folder).OpenShop("tea").Read();
        Assert.Empty(reader.Imports());
    }

    [Fact]
    public async Task Jobs_of_one_shop_wait_for_each_other_and_the_same_files_are_known()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        using var first = await site.Upload("tea", isTrial: false, Site.Sample());
        using var second = await site.Upload("tea", isTrial: false, Site.Sample());
        Assert.Contains("data-phase=\"done\"", await site.Finished(first.Headers.Location!.OriginalString), StringComparison.Ordinal);
        var known = await site.Finished(second.Headers.Location!.OriginalString);
        Assert.Contains("data-phase=\"done\"", known, StringComparison.Ordinal);
        Assert.Contains("data-fate=\"known\"", known, StringComparison.Ordinal);
        Assert.DoesNotContain("data-fate=\"taken\"", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_larger_than_the_servers_usual_limit_is_taken()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        var large = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string('x', 1023) + "\n", 40_000)));
        var done = await site.Import("tea", isTrial: false, ("large.txt", large));
        Assert.Contains("data-file=\"large.txt\" data-fate=\"refused\"", done, StringComparison.Ordinal);
        Assert.Empty(Uploads(site));
    }

    [Fact]
    public async Task Without_the_pages_token_nothing_is_taken()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        using var form = new MultipartFormDataContent { { new StringContent("tea"), "shop" }, { new ByteArrayContent([1, 2, 3]), "files", "a.csv" } };
        using var answer = await site.Client.PostAsync("/import/files", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(Uploads(site));
    }

    [Theory]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"shop\"\r\n\r\nte")]
    [InlineData("junk")]
    [InlineData("")]
    public async Task A_body_that_is_cut_off_or_is_no_form_is_no_trouble_of_the_disk(string body)
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        using var answer = await site.Client.PostAsync("/import/files", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(Uploads(site));
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task A_file_and_a_folder_of_one_name_are_both_taken()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        var done = await site.Import("tea", isTrial: true, ("a", "x"u8.ToArray()), ("a/b.csv", "y"u8.ToArray()), ("c/d.csv", "z"u8.ToArray()), ("c", "w"u8.ToArray()));
        Assert.All(["a", "a (2)/b.csv", "c/d.csv", "c (2)"], name => Assert.Contains($"data-file=\"{name}\"", done, StringComparison.Ordinal));
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task An_upload_without_files_is_told_so()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        using var answer = await site.Upload("tea", isTrial: false);
        Assert.Contains("没有选择文件", await site.Page(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_of_a_program_that_died_are_cleared_away_at_the_start()
    {
        await using var site = await Site.Open();
        var left = Path.Combine(site.Folder, "uploads", "dead", "upload");
        Directory.CreateDirectory(left);
        await File.WriteAllTextAsync(Path.Combine(left, "chats.csv"), "private");
        await using var next = JinpaiWeb.Build(new WebOptions { DataFolder = site.Folder, Urls = ["http://127.0.0.1:0"] });
        await next.StartAsync();
        Assert.False(Directory.Exists(Path.GetDirectoryName(left)));
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(site.Folder, "uploads")).Length);
    }

    [Theory]
    [InlineData("/jobs/none")]
    [InlineData("/import/jobs/none")]
    [InlineData("/import/7")]
    [InlineData("/import/7/undo")]
    [InlineData("/import/99999999999999999999")]
    public async Task What_is_not_there_is_answered_with_404(string path)
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        Assert.DoesNotMatch(Fault(), await site.Page(path, HttpStatusCode.NotFound));
        Assert.Empty(site.Faults);
    }

    // The sign of the running program is no upload.
    private static IEnumerable<string> Uploads(Site site) => Directory.GetDirectories(Path.Combine(site.Folder, "uploads")).SelectMany(Directory.GetDirectories);

    [GeneratedRegex("程序出错了", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fault();
}
