using System.Globalization;
using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Desk.Reporting;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;
using Jinpai.Replay.Facts;
using Jinpai.Web.Views;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>Who answers slowest, and in which chat it shows.</summary>
[Collection(nameof(FilledShop))]
public sealed class SlowestAgentTests(FilledShop shop)
{
    [Fact]
    public async Task The_slowest_agent_is_found_by_a_click_and_is_the_desks_slowest()
    {
        var metric = MetricCatalog.Known.Find("first_response")!;
        var slowest = Slowest(metric);
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go("/?" + FilledShop.Span);
        await page.Locator(".side-nav").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "客服绩效" }).ClickAsync();
        await page.Locator("th").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = metric.Chinese, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=descending]")).ToHaveTextAsync(metric.Chinese);

        var first = page.Locator("tr[data-agent]").First;
        await Assertions.Expect(first).ToHaveAttributeAsync("data-agent", slowest.Subject.Name);
        await Assertions.Expect(first.Locator("[data-metric=first_response]")).ToHaveTextAsync(Shown.Number(slowest[metric].Value!.Value.Round(OutputCell.Places), OutputKind.Seconds));
        await first.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = slowest.Subject.Name }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(slowest.Subject.Name);
        await visitor.AssertContent("the slowest agent");
    }

    [Fact]
    public async Task The_chat_that_shows_it_marks_the_slow_round_with_its_wait()
    {
        var slowest = Slowest(MetricCatalog.Known.Find("first_response")!).Subject.Name;
        var longest = LongestAnswered(slowest);
        var wait = Waits.Duration(TimeSpan.FromTicks(LongestWait(longest)), Words.Load("zh", typeof(Waits).Assembly));
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go($"/agents/{Uri.EscapeDataString(slowest)}?{FilledShop.Span}");
        await page.Locator("nav.lists").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "接待" }).ClickAsync();
        await page.Locator("th").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "最长等待" }).ClickAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=descending]")).ToHaveTextAsync("最长等待");

        var first = page.Locator("tr[data-reception]").First;
        await Assertions.Expect(first).ToContainTextAsync(longest.Buyer.Value);
        await Assertions.Expect(first.Locator("td").Last).ToHaveTextAsync(wait);
        await first.Locator("th a").ClickAsync();
        await Assertions.Expect(page.Locator(".chat-page")).ToHaveAttributeAsync("data-buyer", longest.Buyer.Value);

        var slow = page.Locator("[data-wait=slow]").Filter(new LocatorFilterOptions { HasText = "等待 " + wait });
        await Assertions.Expect(slow).ToHaveCountAsync(1);
        await Assertions.Expect(slow).ToBeVisibleAsync();
        await page.Locator(".chat-troubles a").Filter(new LocatorFilterOptions { HasText = wait }).ClickAsync();
        await Assertions.Expect(slow).ToBeInViewportAsync();
        await visitor.AssertContent("the slow chat");
    }

    [Fact]
    public async Task The_figure_of_slow_receptions_opens_the_list_that_it_counts()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go("/agents?" + FilledShop.Span);
        var cell = page.Locator("tr[data-total=shop] a.num[href^='/faults'][href*='kind=slow']");
        var count = int.Parse(await cell.InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.True(count > 0, "The generated shop has no slow reception.");
        await cell.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/faults\\?"));
        await Assertions.Expect(page.Locator("tr[data-fault=slow]")).ToHaveCountAsync(Math.Min(count, 50));
        await Assertions.Expect(page.Locator("tr[data-fault]:not([data-fault=slow])")).ToHaveCountAsync(0);
    }

    private MetricRow Slowest(Metric metric)
    {
        var (first, last) = Days;
        var table = FigureSource.Open(shop.Desk(), shop.Open(), null, first, last).Ask(MetricGrouping.Agents, [metric]);
        return table.Rows.Where(row => row[metric].Value is not null).MaxBy(row => row[metric].Value!.Value)!;
    }

    private ReceptionFact LongestAnswered(string agent)
    {
        var (first, last) = Days;
        using var reader = shop.Open().Store.Read();
        return reader.Receptions(first, last, agent: new AgentId(agent)).Where(fact => fact.Dropped == DropReason.None).MaxBy(LongestWait)!;
    }

    private static long LongestWait(ReceptionFact fact) => fact.Rounds.Select(round => round.AnsweredAt is { } answered ? (answered - round.AskedAt).Ticks : -1).DefaultIfEmpty(-1).Max();

    private static (BusinessDay First, BusinessDay Last) Days => (Site.Shop.FirstDay, Site.Shop.FirstDay.Plus(Site.Shop.Days - 1));
}
