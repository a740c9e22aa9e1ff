using System.Text.Json;
using System.Text.RegularExpressions;
using Jinpai.Desk.Shops;
using Jinpai.Storage;
using Microsoft.Playwright;

namespace Jinpai.Browser.Tests;

/// <summary>What somebody does who begins with nothing: a new shop, its files, and the wait until they are in.</summary>
public static class FirstImport
{
    public const string Code = "yunshang";

    // Client chat texts tell automatic replies by their prefix alone.
    private const string Rules = """{ "autoReplyPrefix": "[自动回复]" }""";

    /// <summary>From the empty installation's first page to the new shop's import page.</summary>
    public static async Task CreateShop(Visitor visitor)
    {
        var page = visitor.Page;
        await visitor.Go("/");
        await page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "新建店铺" }).ClickAsync();
        await page.GetByLabel("店铺名称").FillAsync(Site.Shop.ShopName);
        await page.Locator("input[name=code]").FillAsync(Code);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "新建", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/import\\?shop=" + Code));
        await Assertions.Expect(page.Locator("[data-upload-drop]")).ToBeVisibleAsync();
        StorageEngines.Open(visitor.Site.Data).SaveSetting(Code, ShopRules.Key, Rules);
    }

    /// <summary>Through the field that takes a folder.</summary>
    public static async Task ChooseFolder(Visitor visitor)
    {
        await visitor.Page.Locator("input[webkitdirectory]").SetInputFilesAsync(Site.Files);
        await Assertions.Expect(visitor.Page.Locator("[data-upload-list] li").First).ToBeVisibleAsync();
    }

    /// <summary>Dropped onto the field, as from a file window.</summary>
    public static async Task DropFiles(Visitor visitor)
    {
        var files = Directory.EnumerateFiles(Site.Files).Order(StringComparer.Ordinal)
            .Select(path => new { name = Path.GetFileName(path), content = Convert.ToBase64String(File.ReadAllBytes(path)) });
        var transfer = await visitor.Page.EvaluateHandleAsync("""
            files => {
                const transfer = new DataTransfer();
                for (const { name, content } of JSON.parse(files)) {
                    transfer.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
                }
                return transfer;
            }
            """, JsonSerializer.Serialize(files));
        var field = visitor.Page.Locator("[data-upload-drop]");
        await field.DispatchEventAsync("dragover", new { dataTransfer = transfer });
        await Assertions.Expect(field).ToHaveClassAsync(new Regex("is-over"));
        await field.DispatchEventAsync("drop", new { dataTransfer = transfer });
        await Assertions.Expect(field).Not.ToHaveClassAsync(new Regex("is-over"));
        await Assertions.Expect(visitor.Page.Locator("[data-upload-list] li").First).ToBeVisibleAsync();
    }

    /// <summary>Sends what was chosen and watches the job until it is over.</summary>
    public static async Task Send(Visitor visitor)
    {
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "开始导入" }).ClickAsync();
        await Finish(visitor);
        // The order files of the generated shop have refunds, whose times are in the file of refunds beside them.
        Assert.Empty(await page.Locator("[data-issue]:not([data-issue=order_export_refunds])").AllInnerTextsAsync());
        await Assertions.Expect(page.Locator("[data-outcome]")).ToBeVisibleAsync();
    }

    /// <summary>Watches the job that the page shows.</summary>
    public static async Task Finish(Visitor visitor)
    {
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("/jobs/"));
        var over = visitor.Page.Locator("[data-job]:is([data-phase=done],[data-phase=failed],[data-phase=cancelled],[data-phase=interrupted])");
        await Assertions.Expect(over).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 120_000 });
        Assert.Equal("done", await over.GetAttributeAsync("data-phase"));
    }
}
