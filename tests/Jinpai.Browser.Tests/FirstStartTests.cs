using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>From an empty installation to figures and back.</summary>
public sealed class FirstStartTests(Browser browser)
{
    [Fact]
    public async Task Dropped_files_of_a_new_shop_become_figures()
    {
        await using var site = await Site.Open();
        await using var visitor = await browser.Visit(site);
        await FirstImport.CreateShop(visitor);
        await FirstImport.DropFiles(visitor);
        await FirstImport.Send(visitor);
        await visitor.AssertContent("outcome");

        await visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "查看客服绩效" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("tr[data-agent]")).ToHaveCountAsync(Site.Shop.Agents);
        await Assertions.Expect(visitor.Page.Locator("tr[data-total=shop] td[data-metric], tr[data-total=shop] td").First).ToHaveTextAsync(new Regex("[1-9]"));
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task Undoing_the_only_import_brings_the_empty_pages_back()
    {
        await using var site = await Site.Open();
        await using var visitor = await browser.Visit(site);
        await FirstImport.CreateShop(visitor);
        await FirstImport.ChooseFolder(visitor);
        await FirstImport.Send(visitor);

        var page = visitor.Page;
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "返回数据" }).ClickAsync();
        await page.Locator("tr[data-import]").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "撤销" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "撤销这次导入" }).ClickAsync();
        await FirstImport.Finish(visitor);

        await visitor.Go("/import");
        await Assertions.Expect(page.Locator("tr[data-import]")).ToContainTextAsync("已撤销");
        await visitor.Go("/agents");
        await Assertions.Expect(page.Locator("tr[data-agent]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new Regex("导入") })).ToBeVisibleAsync();
        await visitor.AssertContent("agents after undo");
        await visitor.Go("/");
        await Assertions.Expect(page.Locator("[data-overview]")).ToHaveCountAsync(0);
        Assert.Empty(site.Faults);
    }
}
