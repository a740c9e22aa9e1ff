using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>Somebody wants a year's receptions as a workbook, does not want to wait, and comes back for it.</summary>
[Collection(nameof(FilledShop))]
public sealed class BackgroundFileTests(FilledShop shop)
{
    [Theory]
    [InlineData(1440, "zh", "light", "任务", "下载")]
    [InlineData(390, "en", "dark", "Jobs", "Download")]
    public async Task A_years_receptions_are_asked_for_seen_done_and_downloaded(int width, string language, string theme, string jobs, string download)
    {
        var year = Site.Shop.FirstDay.Date.Year.ToString(CultureInfo.InvariantCulture);
        await using var visitor = await shop.Visit(width, language, theme);
        var page = visitor.Page;
        await visitor.Go($"/receptions?shop={FirstImport.Code}&from={year}-01-01&to={year}-12-31");
        await visitor.AssertContent("a year's receptions");
        await page.Locator("[data-background] button[value=xlsx]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-job][data-phase=done]")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
        await visitor.AssertContent("the job of a report");

        await visitor.Go("/");
        if (width < 1000)
        {
            await page.Locator(".side-open").ClickAsync();
        }

        await page.Locator(".side-nav").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = jobs }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(jobs);
        await visitor.AssertContent("the list of jobs");
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("tr[data-job]").First.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = download }).ClickAsync());
        Assert.Equal($"{FirstImport.Code}-receptions-{year}-01-01-{year}-12-31.xlsx", file.SuggestedFilename);
        using var book = SpreadsheetDocument.Open(await file.PathAsync(), isEditable: false);
        await visitor.Go($"/receptions?shop={FirstImport.Code}&from={year}-01-01&to={year}-12-31");
        var counted = string.Concat((await page.Locator(".card-note").First.InnerTextAsync()).Where(char.IsAsciiDigit));
        Assert.Equal(counted, (book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Count() - 1).ToString(CultureInfo.InvariantCulture));
    }
}
