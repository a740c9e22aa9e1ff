using System.Net;
using Microsoft.Data.Sqlite;

namespace Jinpai.Web.Tests;

/// <summary>What pages say about shops, days, and what went wrong.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task Without_a_shop_the_first_page_says_how_to_begin()
    {
        await using var site = await Site.Open();
        var html = await site.Page("/");
        Assert.Contains("还没有店铺", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/shops/new\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"from\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_lists_the_shops_and_links_keep_the_chosen_one()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"), Site.Shop("silk", "丝绸"));
        var html = await site.Page("/?shop=tea&from=2026-10-01&to=2026-10-31");
        Assert.Contains("茶铺", html, StringComparison.Ordinal);
        Assert.Contains("丝绸", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/agents?shop=tea&amp;from=2026-10-01&amp;to=2026-10-31\"", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"tea\" selected", html, StringComparison.Ordinal);
        Assert.Contains("name=\"from\" value=\"2026-10-01\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_in_the_wrong_order_are_said_to_be_so_and_the_month_is_shown()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        var html = await site.Page("/?from=2026-10-31&to=2026-10-01");
        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
        Assert.Contains("2026-11-01 – 2026-11-05", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_is_not_there_is_answered_with_404()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        Assert.Contains("没有这家店铺", await site.Page("/?shop=coffee", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_has_a_page_that_can_replace_the_content()
    {
        await using var site = await Site.Open();
        var html = await site.Page("/nowhere/at/all", HttpStatusCode.NotFound);
        Assert.Contains("没有这个页面", html, StringComparison.Ordinal);
        Assert.Contains("id=\"page\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_shows_its_number_and_nothing_of_our_workings()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        await site.Page("/");
        Break(Path.Combine(site.Folder, "shops", "tea.db"));
        var html = await site.Page("/import?shop=tea", HttpStatusCode.InternalServerError);
        var fault = Assert.Single(site.Faults);
        Assert.Contains(fault.Reference, html, StringComparison.Ordinal);
        Assert.Contains("程序出错了", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sqlite", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Folder, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_named_as_such_and_is_no_fault_of_ours()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "shops", "tea.db"), "This is no database, and long enough to be told from an empty one.");
        var html = await site.Page("/", HttpStatusCode.ServiceUnavailable);
        Assert.Empty(site.Faults);
        Assert.Contains("损坏", html, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(site.Folder, "shops", "tea.db"), html, StringComparison.Ordinal);
        Assert.DoesNotContain("damaged_database", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    /// <summary>A database that is whole and yet not what the program made: no fault of its surroundings.</summary>
    private static void Break(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE imports";
        command.ExecuteNonQuery();
    }
}
