using System.Net;
using Jinpai.Desk.People;
using Jinpai.Desk.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Tests;

/// <summary>Signing in and out, the first owner, one's own user.</summary>
public sealed class DoorTests
{
    [Fact]
    public async Task Without_users_pages_are_open_and_say_so()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        var html = await site.Page("/");
        Assert.Contains("没有用户：只供本机", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/signin/first\"", html, StringComparison.Ordinal);
        Assert.Contains("没有用户", await site.Page("/signin"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Folder, "keys.xml")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/agents?from=2026-10-01&to=2026-10-02")]
    [InlineData("/download/receptions.csv")]
    [InlineData("/slips")]
    [InlineData("/freshness")]
    [InlineData("/me")]
    [InlineData("/nowhere")]
    public async Task With_users_everything_asks_who_it_is_first(string path)
    {
        await using var site = await Visiting.Open(options => options with { HasMetrics = true });
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/signin", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/signin/code")]
    [InlineData("/signin/recovery")]
    [InlineData("/signin/password")]
    [InlineData("/signin/first")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    [InlineData("/assets/jinpai.css")]
    [InlineData("/favicon.ico")]
    public async Task The_door_itself_is_open_and_tells_nothing_of_the_shops(string path)
    {
        await using var site = await Visiting.Open(options => options with { HasMetrics = true });
        Assert.DoesNotContain("茶铺", await site.Page(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signs_in_is_where_they_wanted_to_go()
    {
        await using var site = await Visiting.Open();
        using var asked = await site.Client.GetAsync("/agents?shop=tea");
        Assert.Equal("/signin?return=%2Fagents%3Fshop%3Dtea", asked.Headers.Location!.OriginalString);
        Assert.Contains("value=\"/agents?shop=tea\"", await site.Page(asked.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal("/agents?shop=tea", await site.SignIn(back: "/agents?shop=tea"));
        Assert.Contains(">boss<", await site.Page("/agents?shop=tea"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike()
    {
        await using var site = await Visiting.Open();
        var wrong = await site.SignIn(password: "wrong");
        Assert.Equal(wrong, await site.SignIn(name: "nobody"));
        Assert.Contains("登录名或密码不对", await site.Page(wrong), StringComparison.Ordinal);
        Assert.Null(site.Token());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_where_it_is_kept()
    {
        await using var site = await Visiting.Open();
        await site.SignIn();
        var token = site.Token()!;
        using var answer = await site.PostFrom("/me", "/signout");
        Assert.Equal("/signin?told=out", answer.Headers.Location!.OriginalString);
        Assert.Null(site.Token());
        Assert.Null(new UserSessions(site.Services.GetRequiredService<UserDoor>()).Of(token));
    }

    [Fact]
    public async Task The_first_owner_is_made_with_the_code_of_the_start()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        var first = site.Services.GetRequiredService<FirstOwner>();
        using var wrong = await Post("AAAA-BBBB-CCCC-DDDD", Visiting.Password, Visiting.Password);
        Assert.Equal("/signin/first?told=wrong_code&name=boss", wrong.Headers.Location!.OriginalString);
        using var twice = await Post(first.Code, Visiting.Password, "other horse battery");
        Assert.Contains("told=not_same", twice.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var made = await Post(first.Code, Visiting.Password, Visiting.Password);
        Assert.Equal("/", made.Headers.Location!.OriginalString);
        Assert.Contains(">boss<", await site.Page("/"), StringComparison.Ordinal);
        Assert.Equal(Role.Owner, Assert.Single(new Jinpai.Desk.Members.MemberList(site.Desk()).All()).Role);
        Assert.Contains("已经有用户了", await site.Page("/signin/first"), StringComparison.Ordinal);

        Task<HttpResponseMessage> Post(string code, string password, string again) => site.PostFrom("/signin/first", "/signin/first", ("code", code), ("name", "boss"), ("password", password), ("again", again));
    }

    [Fact]
    public async Task A_code_of_the_owner_sets_a_password()
    {
        await using var site = await Visiting.Open();
        var code = site.Users().Reset(Visiting.Owner, withSecondFactor: false);
        using var short_ = await site.PostFrom("/signin/password", "/signin/password", ("code", code), ("password", "short"), ("again", "short"));
        Assert.Contains("至少要 12 个字", await site.Page(short_.Headers.Location!.OriginalString), StringComparison.Ordinal);
        using var set = await site.PostFrom("/signin/password", "/signin/password", ("code", code), ("password", "seven blue kettles"), ("again", "seven blue kettles"));
        Assert.Equal("/signin?told=set", set.Headers.Location!.OriginalString);
        Assert.Equal("/", await site.SignIn(password: "seven blue kettles"));
        Assert.DoesNotContain("told", await site.SignIn(password: "seven blue kettles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_factor_is_turned_on_asked_for_and_turned_off()
    {
        await using var site = await Visiting.Open();
        var (key, codes) = await site.WithSecondFactor();
        Assert.Equal(10, codes.Length);
        Assert.Contains("还有 10 个恢复代码", await site.Page("/me"), StringComparison.Ordinal);
        Assert.Equal("/signin/code?return=%2Fslips", await site.SignIn(back: "/slips"));
        using (var half = await site.Client.GetAsync("/"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, half.StatusCode);
        }

        using var wrong = await site.PostFrom("/signin/code", "/signin/code", ("code", "000000"));
        Assert.Equal("/signin/code?told=refused", wrong.Headers.Location!.OriginalString);
        using var right = await site.PostFrom("/signin/code", "/signin/code", ("code", OneTimeCode.At(key, site.Now())), ("return", "/slips"));
        Assert.Equal("/slips", right.Headers.Location!.OriginalString);
        await site.Page("/slips");
        using var off = await site.PostFrom("/me/second", "/me/second/end", ("password", Visiting.Password));
        Assert.Equal("/me?told=second_off", off.Headers.Location!.OriginalString);
        await site.Page("/me");
        Assert.Equal("/", await site.SignIn());
    }

    [Fact]
    public async Task Where_it_is_required_owners_and_finance_turn_the_second_factor_on_before_anything_else()
    {
        await using var site = await Visiting.Open();
        site.Add("lee", Role.Auditor);
        SecondFactorRule.Set(site.Desk(), isRequired: true);
        await site.SignIn();
        using (var asked = await site.Client.GetAsync("/slips"))
        {
            Assert.Equal("/me/second?told=required", asked.Headers.Location!.OriginalString);
        }

        await site.Page("/me");
        await site.WithSecondFactor();
        await site.Page("/slips");
        Assert.Equal("/", await site.SignIn("lee"));
        await site.Page("/");
        SecondFactorRule.Set(site.Desk(), isRequired: false);
        site.Add("money", Role.Finance);
        await site.SignIn("money");
        await site.Page("/slips");
    }

    [Fact]
    public async Task Another_password_ends_every_session()
    {
        await using var site = await Visiting.Open();
        await site.SignIn();
        var token = site.Token()!;
        using var refused = await site.PostFrom("/me", "/me/password", ("old", "wrong"), ("password", "seven blue kettles"), ("again", "seven blue kettles"));
        Assert.Equal("/me?told=wrong_password", refused.Headers.Location!.OriginalString);
        using var changed = await site.PostFrom("/me", "/me/password", ("old", Visiting.Password), ("password", "seven blue kettles"), ("again", "seven blue kettles"));
        Assert.Equal("/signin?told=set", changed.Headers.Location!.OriginalString);
        Assert.Null(new UserSessions(site.Services.GetRequiredService<UserDoor>()).Of(token));
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended()
    {
        await using var site = await Visiting.Open();
        await site.SignIn();
        await site.SignIn();
        var html = await site.Page("/me");
        Assert.Contains("（这里）", html, StringComparison.Ordinal);
        Assert.Contains("结束其他所有登录", html, StringComparison.Ordinal);
        using var ended = await site.PostFrom("/me", "/me/sessions", ("others", "1"));
        Assert.Equal("/me?told=ended", ended.Headers.Location!.OriginalString);
        Assert.DoesNotContain("结束其他所有登录", await site.Page("/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_and_theme_go_with_the_user_to_the_next_browser()
    {
        await using var site = await Visiting.Open();
        await site.SignIn();
        using var chosen = await site.PostFrom("/me", "/preferences", ("lang", "en"), ("theme", "dark"), ("return", "/me"));
        Assert.Equal("/me", chosen.Headers.Location!.OriginalString);
        foreach (Cookie cookie in site.Cookies.GetCookies(site.Address))
        {
            cookie.Expired = true;
        }

        Assert.Contains("登录", await site.Page("/signin"), StringComparison.Ordinal);
        await site.SignIn();
        var html = await site.Page("/me");
        Assert.Contains("My user", html, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_that_come_while_pages_are_served_close_them_at_once()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶铺"));
        await site.Page("/");
        site.Add("lee", Role.Owner);
        using var answer = await site.Client.GetAsync("/");
        Assert.Equal("/signin", answer.Headers.Location!.OriginalString);
        Assert.Equal("/", await site.SignIn("lee"));
    }

    [Fact]
    public async Task Somebody_without_a_membership_sees_their_own_user_and_nothing_else()
    {
        await using var site = await Visiting.Open();
        site.Add("lee", Role.Owner);
        await site.SignIn("lee");
        new Jinpai.Desk.Members.MemberList(site.Desk()).End(site.Users().All().Single(user => user.Name == "lee").Id);
        Assert.DoesNotContain("茶铺", await site.Page("/", HttpStatusCode.Forbidden), StringComparison.Ordinal);
        Assert.Contains("还没有角色", await site.Page("/me"), StringComparison.Ordinal);
        Assert.DoesNotContain("茶铺", await site.Page("/me"), StringComparison.Ordinal);
    }
}
