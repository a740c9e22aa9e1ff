using System.Net;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Tests;

/// <summary>Language and theme are chosen by a form and remembered; a form of another site changes nothing.</summary>
public sealed class PreferencesTests
{
    [Fact]
    public async Task Chinese_is_spoken_until_English_is_chosen()
    {
        await using var site = await Site.Open();
        Assert.Contains("<html lang=\"zh-Hans\"", await site.Page("/"), StringComparison.Ordinal);
        using var answer = await site.Post(Preferences.Path, ("lang", "en"), ("return", "/?from=2026-10-01&to=2026-10-02"));
        Assert.Equal((HttpStatusCode.SeeOther, "/?from=2026-10-01&to=2026-10-02"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains("<html lang=\"en\"", await site.Page("/"), StringComparison.Ordinal);
        Assert.DoesNotContain((await site.Page("/")).Replace("中文", "", StringComparison.Ordinal), letter => letter is >= '\u4e00' and <= '\u9fff');
    }

    [Theory]
    [InlineData("light", "data-theme=\"light\" data-bs-theme=\"light\"")]
    [InlineData("dark", "data-theme=\"dark\" data-bs-theme=\"dark\"")]
    [InlineData("auto", "data-theme=\"auto\" data-bs-theme=\"light\"")]
    public async Task The_chosen_theme_is_remembered(string theme, string expected)
    {
        await using var site = await Site.Open();
        using var answer = await site.Post(Preferences.Path, ("theme", theme), ("return", "/"));
        Assert.Contains(expected, await site.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_token_of_a_page_is_refused()
    {
        await using var site = await Site.Open();
        using var answer = await site.Client.PostAsync(Preferences.Path, Site.Form(("lang", "en"), ("return", "/")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("这个页面已过期", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans\"", await site.Page("/"), StringComparison.Ordinal);
        Assert.Empty(site.Faults);
    }

    [Theory]
    [InlineData("/agents?shop=tea", true)]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("https://example.com", false)]
    [InlineData("/a\r\nSet-Cookie: x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_paths_of_this_server_are_returned_to(string? path, bool expected) => Assert.Equal(expected, Preferences.IsOwnPath(path));
}
