using System.Net;
using System.Text.RegularExpressions;
using Jinpai.Desk;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Desk.Users;
using Jinpai.Testing;
using Jinpai.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Tests;

/// <summary>Pages with users, and somebody at the door.</summary>
internal static partial class Visiting
{
    public const string Owner = "boss";
    public const string Password = "correct horse battery";

    /// <summary>A shop and its owner, who is not signed in yet.</summary>
    public static async Task<Site> Open(Func<WebOptions, WebOptions>? change = null)
    {
        var site = await Site.Open(change ?? (options => options), Site.Shop("tea", "茶铺"));
        site.Add(Owner, Role.Owner);
        return site;
    }

    /// <summary>A user with the password.</summary>
    public static void Add(this Site site, string name, Role role)
    {
        var door = site.Services.GetRequiredService<UserDoor>();
        var code = site.Users().Add(name, null, id => new Membership(id, role));
        new PasswordChange(door).Use(code, Password);
    }

    public static UserList Users(this Site site) => new(site.Desk(), site.Services.GetRequiredService<UserDoor>());

    public static DeskSession Desk(this Site site) => new() { Words = Words.Load("zh"), Viewer = Viewer.LocalOwner, Installation = site.Services.GetRequiredService<Installation>(), Clock = site.Clock() };

    public static FakeTime Clock(this Site site) => (FakeTime)site.Services.GetRequiredService<WebOptions>().Clock;

    /// <summary>Fills in the form of the door.</summary>
    /// <returns>Where it leads.</returns>
    public static async Task<string> SignIn(this Site site, string name = Owner, string password = Password, string back = "")
    {
        using var answer = await site.PostFrom("/signin", "/signin", ("name", name), ("password", password), ("return", back));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>What the browser has of its session; null: nothing.</summary>
    public static string? Token(this Site site) => site.Cookies.GetCookies(site.Address)["jinpai.session"]?.Value;

    /// <summary>Turns the second factor on, as the page says.</summary>
    /// <returns>The key and the recovery codes.</returns>
    public static async Task<(string Key, string[] Codes)> WithSecondFactor(this Site site)
    {
        await site.SignIn();
        var page = await site.Page("/me/second");
        var key = Key().Match(page).Groups["key"].Value;
        Assert.Contains("data:image/svg+xml;base64,", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        using var answer = await site.PostFrom("/me/second", "/me/second", ("key", key), ("code", OneTimeCode.At(key, Now(site))), ("password", Password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var codes = Code().Matches(await answer.Content.ReadAsStringAsync()).Select(match => match.Groups["code"].Value).ToArray();
        site.Clock().Advance(TimeSpan.FromSeconds(30));
        return (key, codes);
    }

    public static Core.Instant Now(this Site site) => Core.Instant.FromDateTimeOffset(site.Clock().GetUtcNow());

    [GeneratedRegex("""name="key" value="(?<key>[A-Z2-7]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Key();

    [GeneratedRegex("<code>(?<code>[A-Z2-9-]+)</code>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Code();
}
