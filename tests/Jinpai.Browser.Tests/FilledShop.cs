using Jinpai.Desk;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;

namespace Jinpai.Browser.Tests;

/// <summary>One shop for many tests, filled once through the pages themselves. Nobody changes it afterwards.</summary>
[CollectionDefinition(nameof(FilledShop))]
public sealed class FilledShop(Browser browser) : ICollectionFixture<FilledShop>, IAsyncLifetime
{
    private Site? _site;

    public Site Site => _site!;

    /// <summary>The full days of trade, as a page's query.</summary>
    public static string Span => $"from={Site.Shop.FirstDay}&to={Site.Shop.FirstDay.Plus(Site.Shop.Days - 1)}";

    /// <summary>The address of the job that filled it.</summary>
    public string JobPath { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _site = await Site.Open();
        await using var visitor = await browser.Visit(_site);
        await FirstImport.CreateShop(visitor);
        await FirstImport.ChooseFolder(visitor);
        await FirstImport.Send(visitor);
        JobPath = new Uri(visitor.Page.Url).PathAndQuery;
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    public Task<Visitor> Visit(int width = 1440, string language = "zh", string theme = "light") => browser.Visit(Site, width, language, theme);

    /// <summary>What the command line would work with: the pages are compared with it.</summary>
    public DeskSession Desk(string language = "zh") => new() { Words = Words.Load(language), Viewer = Viewer.LocalOwner, Installation = new Installation(Site.Data) };

    public ShopSession Open() => ShopSession.Open(Desk(), FirstImport.Code);
}
