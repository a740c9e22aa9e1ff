using System.Net;

namespace Jinpai.Web.Tests;

/// <summary>Scores and slips of a month.</summary>
public sealed class ScorePagesTests
{
    [Fact]
    public async Task The_table_leads_to_a_card_with_each_criterion()
    {
        await using var site = await SampleShop.Open();
        var table = await site.Page("/scores?period=2026-10&scheme=balanced");
        Assert.Contains("data-agent=\"小美\"", table, StringComparison.Ordinal);
        Assert.Contains("href=\"/scores/" + Uri.EscapeDataString("小美"), table, StringComparison.Ordinal);
        var card = await site.Page($"/scores/{Uri.EscapeDataString("小美")}?period=2026-10&scheme=balanced");
        Assert.Contains("data-metric=\"", card, StringComparison.Ordinal);
        Assert.Contains("小美 的考核", card, StringComparison.Ordinal);
        Assert.Contains("没有这张考核卡", await site.Page("/scores/nobody?period=2026-10", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_shows_its_lines_as_equations_and_says_gross_pay()
    {
        await using var site = await SampleShop.Open();
        Assert.Contains("data-agent=\"小美\"", await site.Page("/slips?period=2026-10&plan=score-weight&scheme=balanced"), StringComparison.Ordinal);
        var slip = await site.Page($"/slips/{Uri.EscapeDataString("小美")}?period=2026-10&plan=score-weight&scheme=balanced");
        Assert.Contains("底薪 = ", slip, StringComparison.Ordinal);
        Assert.Contains("应发合计 = ", slip, StringComparison.Ordinal);
        Assert.Contains("应发工资（税前）", slip, StringComparison.Ordinal);
        using var excel = await site.Client.GetAsync("/download/slips.xlsx?period=2026-10");
        Assert.Equal(HttpStatusCode.OK, excel.StatusCode);
    }

    [Fact]
    public async Task A_scheme_that_is_not_there_is_told_so()
    {
        await using var site = await SampleShop.Open();
        Assert.Contains("不能按这个方案计算", await site.Page("/scores?period=2026-10&scheme=none-such"), StringComparison.Ordinal);
    }
}
