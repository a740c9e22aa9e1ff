using System.Globalization;
using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Output.Tables;
using Jinpai.Replay.Facts;
using Jinpai.Web.Chats;
using Jinpai.Web.Shared.Parts;
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
        var longest = Longest(slowest);
        var words = Words.Load("zh", typeof(Waits).Assembly);
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go($"/agents/{Uri.EscapeDataString(slowest)}?{FilledShop.Span}");
        await page.Locator("nav.agent-lists").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "接待" }).ClickAsync();
        await page.Locator("th").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "最长等待" }).ClickAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=descending]")).ToHaveTextAsync("最长等待");

        var first = page.Locator("tr[data-reception]").First;
        await Assertions.Expect(first.Locator("td").Last).ToHaveTextAsync(Shown.Duration(longest.Key!.Value, words));
        var row = await first.InnerTextAsync();
        var shown = longest.First(fact => row.Contains(fact.Buyer.Value, StringComparison.Ordinal));
        await first.Locator("th a").ClickAsync();
        await Assertions.Expect(page.Locator(".chat-page")).ToHaveAttributeAsync("data-buyer", shown.Buyer.Value);

        var wait = Shown.Duration(TimeSpan.FromTicks(LongestWait(shown)), words);
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
        var table = FigureSource.Open(shop.Desk(), shop.Open(), null, Days).Ask(MetricGrouping.Agents, [metric]);
        return table.Rows.Where(row => row[metric].Value is not null).MaxBy(row => row[metric].Value!.Value)!;
    }

    /// <summary>The receptions whose counted wait is the longest: where waits are capped there may be several.</summary>
    private IGrouping<TimeSpan?, ReceptionFact> Longest(string agent)
    {
        var opened = shop.Open();
        using var reader = opened.Read(Right.ReadRows);
        return reader.Receptions(Days, agent: new AgentId(agent)).Where(fact => fact.Dropped == DropReason.None)
            .GroupBy(fact => fact.LongestWait(opened.Rules.For(fact.Day).WaitCap)).MaxBy(waits => waits.Key)!;
    }

    private static long LongestWait(ReceptionFact fact) => fact.Rounds.Select(round => round.AnsweredAt is { } answered ? (answered - round.AskedAt).Ticks : -1).DefaultIfEmpty(-1).Max();

    private static DaySpan Days => new(Site.Shop.FirstDay, Site.Shop.FirstDay.Plus(Site.Shop.Days - 1));
}
