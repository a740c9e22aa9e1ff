using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Imports;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Testing;
using Jinpai.Web.Shared.Keeping;

namespace Jinpai.Web.Tests;

/// <summary>What pages keep of earlier answers is never an answer to another question or of older data, and never grows without end.</summary>
public sealed class KeptTests
{
    [Fact]
    public async Task The_same_question_of_the_same_data_is_answered_once()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"), Site.Shop("oil", "油坊"));
        var kept = new Kept<string>(new KeepingRoom(), text => text.Length);
        _ = SampleShop.Fill(site.Folder);
        Assert.Equal("a", kept.Of(Opened(site), (1, "x"), () => "a"));
        Assert.Equal("a", kept.Of(Opened(site), (1, "x"), () => "b"));
        Assert.Equal("b", kept.Of(Opened(site), (1, "y"), () => "b"));
        Assert.Equal("c", kept.Of(Opened(site, "oil"), (1, "x"), () => "c"));
    }

    [Fact]
    public async Task Newer_data_newer_facts_and_changed_rules_are_another_question()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var kept = new Kept<string>(new KeepingRoom(), text => text.Length);
        var asked = 0;
        string Ask() => kept.Of(Opened(site), "sales", () => $"{++asked}");
        Assert.Equal("1", Ask());
        _ = SampleShop.Fill(site.Folder);
        Assert.Equal("2", Ask());
        Assert.Equal("2", Ask());

        // Data that is gone, before and after the figures follow.
        _ = new UndoImport(Opened(site)).TakeBack(1);
        Assert.Equal("3", Ask());
        _ = Opened(site).BringUpToDate();
        Assert.Equal("4", Ask());

        // Rules that are called as before, with facts that are as before.
        var folder = Site.NewFolder();
        var rules = folder + ".json";
        await File.WriteAllTextAsync(rules, """{ "slowSeconds": 100 }""", TestContext.Current.CancellationToken);
        _ = ShopSession.Adopt(Desk(site), "tea", rules);
        Assert.Equal("5", Ask());
        await File.WriteAllTextAsync(rules, """{ "slowSeconds": 101 }""", TestContext.Current.CancellationToken);
        _ = ShopSession.Adopt(Desk(site), "tea", rules);
        Assert.Equal("6", Ask());
        File.Delete(rules);
    }

    [Fact]
    public async Task Only_so_many_bytes_are_kept_of_all_answers_together_and_none_that_is_too_large()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var room = new KeepingRoom(9_000);
        var (kept, others) = (new Kept<string>(room, _ => 2_000), new Kept<string>(room, text => text.Length));
        var shop = Opened(site);
        foreach (var question in (string[])["a", "b", "c", "a", "d"])
        {
            _ = kept.Of(shop, question, () => question);
        }

        Assert.Equal("a", kept.Of(shop, "a", () => "again"));
        Assert.Equal("again", kept.Of(shop, "b", () => "again"));

        // The room is one for all kinds, and what is too large for it drives nobody out.
        var large = new string('x', 3_000);
        Assert.Equal(large, others.Of(shop, "a", () => large));
        Assert.Equal("again", others.Of(shop, "a", () => "again"));
        Assert.Equal("again", kept.Of(shop, "b", () => "once more"));
        Assert.Equal("e", kept.Of(shop, "e", () => "e"));
        Assert.Equal("f", kept.Of(shop, "f", () => "f"));
        Assert.Equal("g", kept.Of(shop, "g", () => "g"));
        Assert.Equal("new", others.Of(shop, "a", () => "new"));
    }

    private static DeskSession Desk(Site site) => new() { Words = Words.Load("zh"), Viewer = Viewer.LocalOwner, Installation = new Installation(site.Folder), Clock = new FakeTime(new DateTimeOffset(2026, 11, 5, 4, 0, 0, TimeSpan.Zero)) };

    // As a request does: a session of its own.
    private static ShopSession Opened(Site site, string code = "tea") => ShopSession.Open(Desk(site), code);
}
