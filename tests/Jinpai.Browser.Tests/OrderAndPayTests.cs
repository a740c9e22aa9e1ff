using System.Globalization;
using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>Whose an order is and why, and what somebody is paid and why.</summary>
[Collection(nameof(FilledShop))]
public sealed class OrderAndPayTests(FilledShop shop)
{
    [Fact]
    public async Task An_order_says_why_it_counts_for_somebody_else()
    {
        var (order, winner, loser) = Contested();
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go("/orders?" + FilledShop.Span);
        await page.Locator("form.list-filter input[type=search]").FillAsync(order.Value);
        await page.Locator("form.list-filter button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("tr[data-order]")).ToHaveCountAsync(1);
        await page.Locator($"tr[data-order='{order}'] th a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(order.Value);
        await Assertions.Expect(page.Locator("tr.is-winner[data-agent]").First).ToHaveAttributeAsync("data-agent", winner.Value);

        await page.Locator($"tr[data-agent='{loser}'] th a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]agent=" + Uri.EscapeDataString(loser.Value)));
        var expected = new ShopEvidence(shop.Open(), Words.Load("zh")).Order(order)!.WhyNot(loser);
        await Assertions.Expect(page.Locator("[data-why]")).ToHaveTextAsync(expected);
        Assert.Contains(expected, sentence => sentence.Contains(loser.Value, StringComparison.Ordinal) || sentence.Contains(winner.Value, StringComparison.Ordinal));
        await visitor.AssertContent("why not");
    }

    [Fact]
    public async Task A_slip_sums_up_to_its_total_and_leads_to_the_score_card()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go("/");
        await page.Locator(".side-nav").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "薪资" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("薪资");
        await Assertions.Expect(page.Locator("tr[data-agent]")).ToHaveCountAsync(Site.Shop.Agents);
        var row = page.Locator("tr[data-agent]").First;
        var agent = (await row.GetAttributeAsync("data-agent"))!;
        var total = Amount(await row.Locator("strong").InnerTextAsync());
        await row.Locator("th a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(agent + " 的工资条");

        var lines = await page.Locator("tr[data-line] td:last-child").AllInnerTextsAsync();
        Assert.NotEmpty(lines);
        Assert.Equal(total, lines.Sum(Amount));
        Assert.Equal(total, Amount(await page.Locator("tfoot td:last-child").InnerTextAsync()));
        Assert.All(await page.Locator("tr[data-line] td:nth-child(2)").AllInnerTextsAsync(), equation => Assert.Contains("=", equation, StringComparison.Ordinal));
        await visitor.AssertContent("slip");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "考核卡" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(agent + " 的考核");
        await Assertions.Expect(page.Locator("tr[data-metric]").First).ToBeVisibleAsync();
        await visitor.AssertContent("score card");
    }

    // Several talked with the buyer, and one of them got nothing of the order.
    private (OrderId Order, AgentId Winner, AgentId Loser) Contested()
    {
        using var reader = shop.Open().Read(Right.ReadRows);
        foreach (var deal in reader.Deals(new DaySpan(Site.Shop.FirstDay, Site.Shop.FirstDay.Plus(Site.Shop.Days - 1)), DealDate.Sale).Where(deal => deal.Excluded == ExclusionReason.None))
        {
            var credits = reader.Deal(deal.Order)!.Value.Credits;
            var winners = credits.Select(credit => credit.Winner?.Agent).OfType<AgentId>().ToHashSet();
            if (winners.Count == 1 && credits.SelectMany(credit => credit.Candidates).Where(candidate => !winners.Contains(candidate.Agent)).Select(candidate => candidate.Agent).ToList() is [var loser, ..])
            {
                return (deal.Order, winners.Single(), loser);
            }
        }

        throw new InvalidOperationException("The generated shop has no contested order.");
    }

    private static decimal Amount(string shown) =>
        decimal.Parse(shown.Replace("¥", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
