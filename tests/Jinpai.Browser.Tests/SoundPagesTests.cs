using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;
using Jinpai.Web.Views;

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

    private IEnumerable<string> Paths()
    {
        using var reader = shop.Open().Store.Read();
        var (first, last) = (Site.Shop.FirstDay, Site.Shop.FirstDay.Plus(Site.Shop.Days - 1));
        var chat = reader.Receptions(first, last).Where(fact => fact.Dropped == DropReason.None).MaxBy(fact => fact.Rounds.Count)!;
        var order = reader.Deals(first, last, DealDate.Sale).MaxBy(deal => (deal.Refunds.Count > 0, deal.SaleAgent is not null))!.Order;
        var agent = Uri.EscapeDataString(chat.Agent.Value);
        return
        [
            .. SiteMap.Pages.Select(page => $"{page.Path}?{FilledShop.Span}"),
            $"/agents?{FilledShop.Span}&set=response&sort=first_response&dir=desc",
            $"/agents/{agent}?{FilledShop.Span}",
            Chat(chat),
            $"/orders/{order}?agent={agent}",
            $"/scores/{agent}",
            $"/slips/{agent}",
            shop.JobPath,
            "/import/1",
            "/import/1/undo",
            "/shops/new",
        ];
    }

    private static string Chat(ReceptionFact fact) =>
        $"/receptions/chat?account={Uri.EscapeDataString(fact.Account.Value)}&buyer={Uri.EscapeDataString(fact.Buyer.Value)}&day={fact.Day}&all=1";
}
