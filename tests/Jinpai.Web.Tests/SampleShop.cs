using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Imports;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Testing;

namespace Jinpai.Web.Tests;

/// <summary>The tea shop of <c>samples/neutral</c>, imported and replayed.</summary>
internal static class SampleShop
{
    public const string October = "from=2026-10-01&to=2026-10-31";

    public static async Task<Site> Open()
    {
        var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        _ = Fill(site.Folder);
        return site;
    }

    /// <summary>The shop in a folder, with the sample in it.</summary>
    public static ShopSession Fill(string folder) => Fill(folder, Repository.Path("samples/neutral"));

    /// <summary>The shop in a folder, with these files in it.</summary>
    public static ShopSession Fill(string folder, string files)
    {
        var desk = new DeskSession { Words = Words.Load("zh"), Viewer = Viewer.LocalOwner, Installation = new Installation(folder), Clock = new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero)) };
        var shop = ShopSession.Open(desk, "tea");
        var outcome = new ImportFiles(desk, shop, isDryRun: false).Run([files], null, null);
        Assert.NotNull(outcome.Import);
        _ = shop.Replay(isForced: false);
        return shop;
    }

    public static string Chat(string account, string buyer, string day, string more = "") =>
        $"/receptions/chat?account={Uri.EscapeDataString("茶语旗舰店:" + account)}&buyer={Uri.EscapeDataString(buyer)}&day={day}{more}";

    /// <summary>The days of <see cref="October"/>.</summary>
    public static DaySpan Span => new(Day(1), Day(31));

    public static BusinessDay Day(int day) => new(2026, 10, day);
}
