using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>A page longer than its window.</summary>
[Collection(nameof(FilledShop))]
public sealed class ScrollTests(FilledShop shop)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_window_scrolls_a_long_page_and_the_next_page_begins_at_its_top(int width)
    {
        await using var visitor = await shop.Visit(width);
        var page = visitor.Page;
        await visitor.Go("/receptions?" + FilledShop.Span);
        var link = page.Locator(".pager a").Last;
        await link.ScrollIntoViewIfNeededAsync();
        Assert.True(await page.EvaluateAsync<double>("scrollY") > 900, "The list is not longer than the window.");
        Assert.Equal(0, await page.EvaluateAsync<double>("document.body.scrollTop"));

        var chat = page.Locator("tr[data-reception] th a").Last;
        await chat.ScrollIntoViewIfNeededAsync();
        await chat.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/receptions/chat"));
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
        Assert.Equal(0, await page.EvaluateAsync<double>("scrollY"));
    }
}
