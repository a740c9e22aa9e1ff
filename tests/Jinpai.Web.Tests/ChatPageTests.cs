using System.Net;

namespace Jinpai.Web.Tests;

/// <summary>The chat page: what was said, how long it took, what was bought, and whose it is.</summary>
public sealed class ChatPageTests
{
    [Fact]
    public async Task Shows_lines_waits_and_the_order_with_its_credit()
    {
        await using var site = await SampleShop.Open();
        var html = await site.Page(SampleShop.Chat("小美", "春风十里", "2026-10-01"));
        Assert.Contains("这款龙井是今年的新茶吗", html, StringComparison.Ordinal);
        Assert.Contains("第 1 回合：等待 24 秒", html, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"goods\"", html, StringComparison.Ordinal);
        Assert.Contains("明前龙井 100克", html, StringComparison.Ordinal);
        Assert.Contains("自动回复", html, StringComparison.Ordinal);
        Assert.Contains("data-moment=\"created\"", html, StringComparison.Ordinal);
        Assert.Contains("下单归 小美", html, StringComparison.Ordinal);
        Assert.Contains("手工减价 ¥10.00", html, StringComparison.Ordinal);
        Assert.Contains("data-verdict=\"replied_only_after\"", html, StringComparison.Ordinal);
        Assert.Contains("data-outcome=\"paid\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_stands_before_the_order_event_that_follows_it_and_refunds_are_events_too()
    {
        await using var site = await SampleShop.Open();
        var html = await site.Page(SampleShop.Chat("小美", "春风十里", "2026-10-01"));
        int[] places = [.. new[] { "您先拍下别付款", "data-moment=\"created\"", "拍好了", "data-moment=\"paid\"", "data-moment=\"shipped\"", "data-moment=\"refund_applied\"", "data-moment=\"refund_completed\"" }
            .Select(text => html.IndexOf(text, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task An_unanswered_round_is_marked_and_can_be_jumped_to()
    {
        await using var site = await SampleShop.Open();
        var html = await site.Page(SampleShop.Chat("小美", "问路的人", "2026-10-02"));
        Assert.Contains("data-wait=\"unanswered\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"round-1\"", html, StringComparison.Ordinal);
        Assert.Contains("#round-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_agents_of_the_buyer_stand_in_one_time_line_by_choice()
    {
        await using var site = await SampleShop.Open();
        var alone = await site.Page(SampleShop.Chat("小美", "爱喝茶的猫", "2026-10-01"));
        Assert.DoesNotContain("感谢支持", alone, StringComparison.Ordinal);
        Assert.Contains("转给了", alone, StringComparison.Ordinal);
        var merged = await site.Page(SampleShop.Chat("小美", "爱喝茶的猫", "2026-10-01", "&all=1"));
        Assert.Contains("感谢支持", merged, StringComparison.Ordinal);
        Assert.Contains("tone-1", merged, StringComparison.Ordinal);
        Assert.Contains("tone-2", merged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_after_midnight_ends_the_round_of_the_day_before()
    {
        await using var site = await SampleShop.Open();
        var html = await site.Page(SampleShop.Chat("小美", "半夜的星", "2026-10-01"));
        Assert.Contains("可以的，明天上午发", html, StringComparison.Ordinal);
        Assert.Contains("等待 25 秒", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_list_one_steps_to_the_neighbours_and_back()
    {
        await using var site = await SampleShop.Open();
        var back = Uri.EscapeDataString($"/receptions?agent={Uri.EscapeDataString("小丽")}&{SampleShop.October}");
        var html = await site.Page(SampleShop.Chat("小丽", "tb_8821", "2026-10-01", "&back=" + back));
        Assert.Contains("返回列表", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", html, StringComparison.Ordinal);
        var elsewhere = await site.Page(SampleShop.Chat("小丽", "tb_8821", "2026-10-01", "&back=" + Uri.EscapeDataString("https://example.org/receptions")));
        Assert.DoesNotContain("返回列表", elsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_without_an_account_opens_the_chat_nearest_to_it()
    {
        await using var site = await SampleShop.Open();
        var html = await site.Page($"/receptions/chat?agent={Uri.EscapeDataString("小丽")}&buyer={Uri.EscapeDataString("不买了")}&near=2026-10-03T09:00:00Z");
        Assert.Contains("价格还能再低吗", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/receptions/chat")]
    [InlineData("/receptions/chat?account=x&buyer=y&day=2026-10-01")]
    [InlineData("/receptions/chat?account=x&buyer=y&day=soon")]
    [InlineData("/receptions/chat?agent=x&buyer=y&near=never")]
    public async Task A_chat_that_is_not_there_is_told_so(string address)
    {
        await using var site = await SampleShop.Open();
        Assert.Contains("没有这段聊天", await site.Page(address, HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Empty(site.Faults);
    }
}
