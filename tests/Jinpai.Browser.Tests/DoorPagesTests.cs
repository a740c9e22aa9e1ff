using Jinpai.Core;
using Jinpai.Desk.Users;
using Jinpai.Testing;
using Jinpai.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>From pages without users to one's own user, through every page of the door.</summary>
public sealed class DoorPagesTests(Browser browser)
{
    private const string Password = "correct horse battery";

    [Theory]
    [InlineData(1440, "zh", "light")]
    [InlineData(390, "zh", "dark")]
    [InlineData(1440, "en", "dark")]
    [InlineData(390, "en", "light")]
    public async Task Every_page_of_the_door_is_sound_on_the_way_in_and_out(int width, string language, string theme)
    {
        await using var site = await Site.Open();
        await using var visitor = await browser.Visit(site, width, language, theme);
        var (page, about) = (visitor.Page, $"{width} {language} {theme}");

        await visitor.Go("/signin");
        await visitor.AssertContent($"door without users {about}");
        await visitor.Go("/signin/first");
        await Fill(page, ("code", site.Services.GetRequiredService<FirstOwner>().Code), ("name", "小李"), ("password", "passwordpassword"), ("again", "passwordpassword"));
        await Send(page, "main form");
        await Assertions.Expect(page.Locator("main [role=alert]")).ToBeVisibleAsync();
        await visitor.AssertContent($"first owner {about}");
        await Fill(page, ("code", site.Services.GetRequiredService<FirstOwner>().Code), ("password", Password), ("again", Password));
        await Send(page, "main form");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/").ToString());
        await visitor.AssertContent($"first page {about}");

        await visitor.Go("/me");
        await visitor.AssertContent($"own user {about}");
        var codes = await SecondFactor(visitor, about);
        await visitor.Go("/me/second");
        await visitor.AssertContent($"second factor on {about}");

        await visitor.Go("/me");
        await Send(page, "form[action='/signout']");
        await visitor.AssertContent($"signed out {about}");
        await visitor.Go("/signin/password");
        await visitor.AssertContent($"password by code {about}");
        await visitor.Go("/me");
        await Fill(page, ("name", "小李"), ("password", Password));
        await Send(page, "main form");
        await visitor.AssertContent($"code {about}");
        await page.Locator("main a[href^='/signin/recovery']").ClickAsync();
        await Fill(page, ("code", "AAAA-AAAA-AAAA-AAAA"));
        await Send(page, "main form");
        await visitor.AssertContent($"recovery {about}");
        await Fill(page, ("code", codes[0]));
        await Send(page, "main form");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/me").ToString());
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task One_signs_in_by_keyboard_alone()
    {
        await using var site = await Site.Open();
        await using var visitor = await browser.Visit(site);
        var page = visitor.Page;
        await visitor.Go("/signin/first");
        await Assertions.Expect(page.Locator("main input[name=code]")).ToBeFocusedAsync();
        await Type(page, site.Services.GetRequiredService<FirstOwner>().Code, "lee", Password, Password);
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/").ToString());
        await visitor.Go("/me");
        await Send(page, "form[action='/signout']");
        await Assertions.Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main input[name=name]")).ToBeFocusedAsync();
        await Type(page, "lee", Password);
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/").ToString());
        await visitor.AssertContent("first page by keyboard");
    }

    private static async Task<string[]> SecondFactor(Visitor visitor, string about)
    {
        var page = visitor.Page;
        await visitor.Go("/me/second");
        await visitor.AssertContent($"second factor {about}");
        var key = await page.Locator("input[name=key]").InputValueAsync();
        var clock = (FakeTime)visitor.Site.Services.GetRequiredService<WebOptions>().Clock;
        await Fill(page, ("code", OneTimeCode.At(key, Instant.FromDateTimeOffset(clock.GetUtcNow()))), ("password", Password));
        await Send(page, "main form");
        await Assertions.Expect(page.Locator("main ol code")).ToHaveCountAsync(10);
        await visitor.AssertContent($"recovery codes {about}");
        return [.. await page.Locator("main ol code").AllTextContentsAsync()];
    }

    private static async Task Fill(IPage page, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            await page.Locator($"main input[name={name}]").First.FillAsync(value);
        }
    }

    private static Task Send(IPage page, string form) => page.Locator(form).First.Locator("button[type=submit]").ClickAsync();

    // The first field has the focus already; after the last one comes the button.
    private static async Task Type(IPage page, params string[] texts)
    {
        foreach (var text in texts)
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
    }
}
