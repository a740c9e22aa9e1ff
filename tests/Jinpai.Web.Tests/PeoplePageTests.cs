using System.Net;
using System.Text.RegularExpressions;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Desk.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Tests;

/// <summary>The page of people, and what somebody sees who has just been invited, changed, or sent away.</summary>
public sealed partial class PeoplePageTests
{
    [Fact]
    public async Task Without_accounts_nobody_can_be_invited_past_the_owner()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        Assert.DoesNotContain("name=\"role\"", await site.Page("/people"), StringComparison.Ordinal);
        using var refused = await site.Post("/people/new/add", ("name", "may"), ("role", "auditor"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(site.Users().All());
    }

    [Fact]
    public async Task An_invited_agent_begins_with_their_own_day_and_loses_it_at_once()
    {
        await using var site = await Visiting.Open();
        _ = SampleShop.Fill(site.Folder);
        await site.SignIn();
        using var invited = await site.PostFrom("/people", "/people/new/add", ("name", "小美"), ("role", "agent"), ("shops", "tea"), ("agent", "小美"));
        var code = Code().Match(await invited.Content.ReadAsStringAsync()).Groups["code"].Value;
        Assert.NotEqual("", code);
        Assert.Contains("还没有设密码", await site.Page("/people"), StringComparison.Ordinal);
        new PasswordChange(site.Services.GetRequiredService<UserDoor>()).Use(code, Visiting.Password);

        await site.SignIn("小美");
        var home = await site.Page("/?" + SampleShop.October);
        Assert.Contains("data-agent=\"小美\"", home, StringComparison.Ordinal);
        Assert.Contains("data-own-score", home, StringComparison.Ordinal);
        Assert.DoesNotContain("小丽", home, StringComparison.Ordinal);
        await site.Page("/people", HttpStatusCode.Forbidden);

        // Somebody else, in another browser, sends them away.
        site.Users().Disable("小美");
        using var after = await site.Client.GetAsync("/receptions");
        Assert.NotEqual(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_changed_membership_holds_with_the_next_page_and_the_one_before_is_kept()
    {
        await using var site = await Visiting.Open();
        site.Add("lee", Role.Auditor);
        await site.SignIn();
        using var changed = await site.PostFrom("/people/lee", "/people/lee/membership", ("role", "supervisor"), ("teams", "一组， 二组"));
        Assert.Equal("/people/lee?told=saved", changed.Headers.Location!.OriginalString);
        var page = await site.Page("/people/lee?told=saved");
        Assert.Contains("data-told", page, StringComparison.Ordinal);
        Assert.Contains("审计", page, StringComparison.Ordinal);
        var standing = new MemberList(site.Desk()).All().Last(member => member.Until is null);
        Assert.Equal((Role.Supervisor, "一组,二组", null, "boss"), (standing.Role, string.Join(',', standing.Teams!), standing.Shops, standing.MadeBy));
    }

    [Theory]
    [InlineData("boss", "role=auditor", "last_owner")]
    [InlineData("lee", "role=agent", "no_agent")]
    [InlineData("nobody", "role=auditor", "unknown_user")]
    public async Task What_is_refused_is_told_on_the_page(string user, string role, string told)
    {
        await using var site = await Visiting.Open();
        site.Add("lee", Role.Auditor);
        await site.SignIn();
        using var refused = await site.PostFrom("/people", $"/people/{user}/membership", ("role", role.Split('=')[1]));
        Assert.Equal($"/people/{user}?told={told}", refused.Headers.Location!.OriginalString);
        Assert.Contains("data-told", await site.Page("/people/lee?told=" + told), StringComparison.Ordinal);
        Assert.Equal([Role.Owner, Role.Auditor], new MemberList(site.Desk()).All().Where(member => member.Until is null).Select(member => member.Role));
    }

    [Fact]
    public async Task Who_may_only_read_people_has_no_form()
    {
        await using var site = await Visiting.Open();
        site.Add("lee", Role.Auditor);
        await site.SignIn("lee");
        Assert.DoesNotContain("name=\"role\"", await site.Page("/people"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"role\"", await site.Page("/people/boss"), StringComparison.Ordinal);
        using var refused = await site.PostFrom("/people", "/people/boss/end");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [GeneratedRegex("data-code>(?<code>[A-Z0-9-]+)<", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Code();
}
