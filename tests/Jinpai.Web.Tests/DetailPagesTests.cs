using System.Net;
using System.Text.RegularExpressions;

namespace Jinpai.Web.Tests;

/// <summary>The lists of details, their files, and the page of an order.</summary>
public sealed partial class DetailPagesTests
{
    [Fact]
    public async Task Receptions_are_filtered_by_what_the_address_says()
    {
        await using var site = await SampleShop.Open();
        var all = await site.Page("/receptions?" + SampleShop.October);
        Assert.Contains("茶语旗舰店", all, StringComparison.Ordinal);
        Assert.DoesNotContain("沉默的鱼", all, StringComparison.Ordinal);
        var unanswered = await site.Page("/receptions?kind=unanswered&" + SampleShop.October);
        Assert.Equal(1, Row().Count(unanswered));
        Assert.Contains("问路的人", unanswered, StringComparison.Ordinal);
        var filtered = await site.Page("/receptions?kind=filtered&" + SampleShop.October);
        Assert.Equal(1, Row().Count(filtered));
        Assert.Contains("过滤：群发", filtered, StringComparison.Ordinal);
        Assert.Equal(1, Row().Count(await site.Page("/receptions?kind=filtered_mass_message&" + SampleShop.October)));
        Assert.Equal(0, Row().Count(await site.Page("/receptions?kind=filtered_empty&" + SampleShop.October)));
    }

    [Fact]
    public async Task The_file_holds_the_rows_of_the_list()
    {
        await using var site = await SampleShop.Open();
        var html = await site.Page("/receptions?buyer=tb_&" + SampleShop.October);
        var csv = await site.Page("/download/receptions.csv?buyer=tb_&" + SampleShop.October);
        Assert.Equal(3, Row().Count(html));
        Assert.Equal(1 + 3, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using var excel = await site.Client.GetAsync("/download/orders.xlsx?" + SampleShop.October);
        Assert.Equal(HttpStatusCode.OK, excel.StatusCode);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(await excel.Content.ReadAsByteArrayAsync(), 0, 2));
    }

    [Fact]
    public async Task Orders_are_listed_by_kind_and_bucket()
    {
        await using var site = await SampleShop.Open();
        var silent = await site.Page("/orders?kind=silent&" + SampleShop.October);
        Assert.Contains("data-order=\"O1003\"", silent, StringComparison.Ordinal);
        Assert.DoesNotContain("data-order=\"O1001\"", silent, StringComparison.Ordinal);
        Assert.Contains("data-order=\"O1009\"", await site.Page("/orders?kind=unsold&" + SampleShop.October), StringComparison.Ordinal);
        Assert.Contains("data-order=\"O1001\"", await site.Page("/orders?kind=refunded&" + SampleShop.October), StringComparison.Ordinal);
        Assert.Contains("data-order=\"O1005\"", await site.Page("/orders?bucket=D&" + SampleShop.October), StringComparison.Ordinal);
        Assert.DoesNotContain("data-order=\"O1005\"", await site.Page("/orders?bucket=A&" + SampleShop.October), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Losses_and_faults_open_the_chat_behind_them()
    {
        await using var site = await SampleShop.Open();
        var losses = await site.Page("/losses?" + SampleShop.October);
        Assert.Contains("data-loss=\"to_shop\"", losses, StringComparison.Ordinal);
        Assert.Contains("href=\"/receptions/chat?", losses, StringComparison.Ordinal);
        var faults = await site.Page("/faults?kind=unanswered&" + SampleShop.October);
        Assert.Contains("data-fault=\"unanswered\"", faults, StringComparison.Ordinal);
        Assert.Contains("问路的人", faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_says_whose_it_is_and_why_not_anothers()
    {
        await using var site = await SampleShop.Open();
        var html = await site.Page("/orders/O1001?agent=" + Uri.EscapeDataString("阿强"));
        Assert.Contains("这笔销售归 小美", html, StringComparison.Ordinal);
        Assert.Contains("¥246.00", html, StringComparison.Ordinal);
        Assert.Contains("¥123.00", html, StringComparison.Ordinal);
        Assert.Contains("下单优先判定：下单归谁，销售就归谁", html, StringComparison.Ordinal);
        Assert.Contains("阿强 为什么得到或没有得到？", html, StringComparison.Ordinal);
        Assert.Equal(3, Why().Count(html));
        Assert.Contains("没有这个订单", await site.Page("/orders/nothing", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_that_only_the_file_of_orders_tells_of_is_marked_wherever_it_stands()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "messages.csv"), "account,buyer,sent_at,direction,content\n小美,甲,2026-10-01 10:00:00,buyer,在吗\n小美,甲,2026-10-01 10:00:10,agent,在\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "orders.csv"),
            "order_id,buyer,created_at,paid_at,finished_at,paid_amount,refunded_amount\n9001,甲,2026-10-01 10:05:00,2026-10-01 10:06:00,2026-10-03 08:00:00,100.00,30.00\n",
            TestContext.Current.CancellationToken);
        _ = SampleShop.Fill(site.Folder, folder);
        var order = await site.Page("/orders/9001");
        Assert.Contains("订单文件所记", order, StringComparison.Ordinal);
        Assert.Contains("未知，计在 2026-10-03 08:00:00", order, StringComparison.Ordinal);
        Assert.Contains("¥70.00", order, StringComparison.Ordinal);
        Assert.Contains("<small data-refund-source>订单文件所记</small>", await site.Page("/orders?kind=refunded&" + SampleShop.October), StringComparison.Ordinal);
        Assert.Contains("有 30.00 元没有退款时间", await site.Page("/agents?" + SampleShop.October), StringComparison.Ordinal);
        Assert.DoesNotContain("元没有退款时间", await site.Page("/agents?from=2026-10-01&to=2026-10-02"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/receptions?kind=nothing&sort=nothing&dir=sideways&page=-3")]
    [InlineData("/orders?kind=99&bucket=E&sort=99&page=x")]
    [InlineData("/losses?kind=none&sort=x&page=999999999999")]
    [InlineData("/faults?kind=7&page=0")]
    [InlineData("/scores?period=1999-01&scheme=../etc&sort=x")]
    [InlineData("/slips?period=x&plan=%2Fetc%2Fpasswd&scheme=none-such")]
    [InlineData("/receptions?from=2027-01-01&to=2027-01-31")]
    public async Task Values_that_mean_nothing_never_break_a_page(string address)
    {
        await using var site = await SampleShop.Open();
        Assert.NotEmpty(await site.Page(address));
        Assert.Empty(site.Faults);
    }

    [Theory]
    [InlineData("/receptions")]
    [InlineData("/orders")]
    [InlineData("/losses")]
    [InlineData("/faults")]
    [InlineData("/scores")]
    [InlineData("/slips")]
    public async Task Without_data_a_page_says_what_to_do(string address)
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        Assert.Contains("href=\"/import", await site.Page(address), StringComparison.Ordinal);
        Assert.Contains("还没有数据", await site.Page(address), StringComparison.Ordinal);
    }

    [GeneratedRegex("<tr data-reception", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Row();

    [GeneratedRegex("<p data-why", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Why();
}
