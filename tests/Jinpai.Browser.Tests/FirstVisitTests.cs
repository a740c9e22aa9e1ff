using Jinpai.Web.Shared.Layout;

namespace Jinpai.Browser.Tests;

/// <summary>An installation with nothing in it.</summary>
public sealed class FirstVisitTests(Browser browser)
{
    [Theory]
    [InlineData(1440, "zh", "light")]
    [InlineData(390, "zh", "dark")]
    [InlineData(1440, "en", "dark")]
    [InlineData(390, "en", "light")]
    public async Task Every_page_of_an_empty_installation_is_sound(int width, string language, string theme)
    {
        await using var site = await Site.Open();
        await using var visitor = await browser.Visit(site, width, language, theme);
        foreach (var page in SiteMap.Pages)
        {
            await visitor.Go(page.Path);
            await visitor.AssertContent($"{page.Path} {width} {language} {theme}");
        }

        Assert.Empty(site.Faults);
    }
}
