using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>Without a mouse.</summary>
[Collection(nameof(FilledShop))]
public sealed class KeyboardTests(FilledShop shop)
{
    private const int MostStops = 80;

    [Fact]
    public async Task The_first_tab_offers_to_skip_the_navigation()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go("/agents?" + FilledShop.Span);
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(".skip-link");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('main').contains(document.activeElement)"), "After the skip link the next stop is not in the content.");
    }

    [Fact]
    public async Task Enter_on_a_link_of_the_navigation_opens_its_page_and_goes_to_its_content()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go("/?" + FilledShop.Span);
        await TabTo(page, page.Locator(".side-nav a[href^='/agents']"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/agents\\?"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("客服绩效");
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_on_a_heading_sorts_the_table_and_stays_on_the_heading()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go("/agents?" + FilledShop.Span);
        var heading = page.Locator("th a.sort[href*='sort=first_response']");
        var column = page.Locator("th").Filter(new LocatorFilterOptions { Has = page.Locator("a.sort[href*='sort=first_response']") });
        await TabTo(page, heading);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(column).ToHaveAttributeAsync("aria-sort", "descending");
        await Assertions.Expect(heading).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(column).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(heading).ToBeFocusedAsync();
        Assert.True(await IsMarked(page), "The heading has the focus, but does not show it.");
    }

    [Fact]
    public async Task Every_stop_of_a_page_shows_that_it_has_the_focus()
    {
        await using var visitor = await shop.Visit();
        var page = visitor.Page;
        await visitor.Go("/orders?" + FilledShop.Span);
        for (var stop = 0; stop < MostStops / 2; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await IsMarked(page), "No sign of the focus on " + await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)"));
        }
    }

    private static async Task TabTo(IPage page, ILocator wanted)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                Assert.True(await IsMarked(page), "It has the focus, but does not show it.");
                return;
            }
        }

        Assert.Fail($"{MostStops} stops do not reach {wanted}.");
    }

    // An outline or a ring, on the element or on what surrounds a field.
    private static Task<bool> IsMarked(IPage page) => page.EvaluateAsync<bool>("""
        () => {
            const element = document.activeElement;
            if (element === document.body) return false;
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
            return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none' || element.closest(':focus-within')?.matches('label') === true;
        }
        """);
}
