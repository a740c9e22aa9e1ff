using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;
using Jinpai.Web.Shared.Layout;

namespace Jinpai.Browser.Tests;

/// <summary>Every page of a shop with data, in both widths, languages and themes.</summary>
[Collection(nameof(FilledShop))]
public sealed class SoundPagesTests(FilledShop shop)
{
    [Theory]
    [InlineData(1440, "zh", "light")]
    [InlineData(390, "zh", "dark")]
    [InlineData(1440, "en", "dark")]
    [InlineData(390, "en", "light")]
    public async Task Every_page_of_a_filled_shop_is_sound(int width, string language, string theme)
    {
        await using var visitor = await shop.Visit(width, language, theme);
        var faults = new List<string>();
        foreach (var path in Paths())
        {
            await visitor.Go(path);
            faults.AddRange(await visitor.Faults($"{path} {width} {language} {theme}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(shop.Site.Faults);
    }

    [Fact]
    public async Task A_page_that_is_not_sound_is_found()
    {
        await using var visitor = await shop.Visit();
        await visitor.Go("/shops/new");
        await visitor.Page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"><div id=\"wide\">.</div><p id=\"narrow\">Unbreakable</p>')");
        await visitor.Page.EvaluateAsync("document.getElementById('wide').style.width = '3000px'");
        await visitor.Page.EvaluateAsync("document.getElementById('narrow').style.width = '20px'");
        var faults = await visitor.Faults("a page with a picture without words");
        Assert.Contains(faults, fault => fault.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("px wide", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("does not fit", StringComparison.Ordinal) && fault.Contains("Unbreakable", StringComparison.Ordinal));
    }

    private IEnumerable<string> Paths()
    {
        using var reader = shop.Open().Read(Right.ReadRows);
        var days = new DaySpan(Site.Shop.FirstDay, Site.Shop.FirstDay.Plus(Site.Shop.Days - 1));
        var chat = reader.Receptions(days).Where(fact => fact.Dropped == DropReason.None).MaxBy(fact => fact.Rounds.Count)!;
        var order = reader.Deals(days, DealDate.Sale).MaxBy(deal => (deal.Refunds.Count > 0, deal.SaleAgent is not null))!.Order;
        var agent = Uri.EscapeDataString(chat.Agent.Value);
        var longest = Uri.EscapeDataString(Site.Shop.Names.MaxBy(name => name.Length)!);
        return
        [
            .. SiteMap.Pages.Select(page => $"{page.Path}?{FilledShop.Span}"),
            $"/agents?{FilledShop.Span}&set=response&sort=first_response&dir=desc",
            $"/agents/{agent}?{FilledShop.Span}",
            Chat(chat),
            $"/orders/{order}?agent={agent}",
            $"/scores/{agent}",
            $"/slips/{longest}",
            shop.JobPath,
            "/import/1",
            "/import/1/undo",
            "/shops/new",
        ];
    }

    private static string Chat(ReceptionFact fact) =>
        $"/receptions/chat?account={Uri.EscapeDataString(fact.Account.Value)}&buyer={Uri.EscapeDataString(fact.Buyer.Value)}&day={fact.Day}&all=1";
}
