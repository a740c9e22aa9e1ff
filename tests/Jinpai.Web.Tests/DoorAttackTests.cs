using System.Net;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Desk.Users;
using Jinpai.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Tests;

/// <summary>What is tried at a door to get in without the right, or to have somebody else's browser do it.</summary>
public sealed class DoorAttackTests
{
    /// <summary>Whoever puts a session of their own choosing into a browser knows nothing once its user has signed in.</summary>
    [Fact]
    public async Task A_session_that_was_there_before_is_not_taken_on()
    {
        await using var site = await Visiting.Open();
        site.Add("mallory", Role.Auditor);
        await site.SignIn("mallory");
        var planted = site.Token()!;
        await site.SignIn();
        Assert.NotEqual(planted, site.Token());
        Assert.Equal("mallory", new UserSessions(site.Services.GetRequiredService<UserDoor>()).Of(planted)!.User.Name);
        site.Cookies.Add(site.Address, new Cookie("jinpai.session", "chosen-by-somebody"));
        Assert.Equal("/", await site.SignIn());
        Assert.NotEqual("chosen-by-somebody", site.Token());
        Assert.Null(new UserSessions(site.Services.GetRequiredService<UserDoor>()).Of("chosen-by-somebody"));
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/signin/code")]
    [InlineData("/signin/recovery")]
    [InlineData("/signin/password")]
    [InlineData("/signin/first")]
    [InlineData("/signout")]
    [InlineData("/preferences")]
    [InlineData("/me/password")]
    [InlineData("/me/sessions")]
    [InlineData("/me/second")]
    [InlineData("/me/second/codes")]
    [InlineData("/me/second/end")]
    [InlineData("/shops")]
    [InlineData("/import/files")]
    public async Task A_form_of_another_site_does_nothing(string path)
    {
        await using var site = await Visiting.Open();
        await site.SignIn();
        using var answer = await site.Client.PostAsync(path, Site.Form(("name", "x"), ("password", Visiting.Password), ("old", Visiting.Password), ("again", "seven blue kettles"), ("others", "1")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await site.Page("/me");
    }

    /// <summary>Whoever has a page of their own cannot have another's browser send its form.</summary>
    [Fact]
    public async Task A_form_that_was_signed_for_somebody_else_does_nothing()
    {
        await using var site = await Visiting.Open();
        site.Add("mallory", Role.Auditor);
        await site.SignIn("mallory");
        using var asked = await site.Client.GetAsync("/me");
        var page = await asked.Content.ReadAsStringAsync();
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        await site.SignIn();
        using var answer = await site.Client.PostAsync("/me/sessions", Site.Form(("others", "1"), ("__RequestVerificationToken", token)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://www.example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\u0009/evil.example")]
    [InlineData("evil.example")]
    public async Task Nobody_is_sent_elsewhere_after_the_door(string back)
    {
        await using var site = await Visiting.Open();
        Assert.Equal("/", await site.SignIn(back: back));
        var refused = await site.SignIn(password: "wrong", back: back);
        Assert.DoesNotContain("return", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/me")]
    [InlineData("/me/second")]
    public async Task No_page_of_the_door_stands_in_another_sites_frame_or_in_a_cache(string path)
    {
        await using var site = await Visiting.Open();
        await site.SignIn();
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task A_name_that_is_not_ours_gets_no_door(string host)
    {
        await using var site = await Visiting.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/signin") { Headers = { Host = host } };
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    /// <summary>One password on many names: no name reaches its own limit, the address does.</summary>
    [Fact]
    public async Task One_password_on_many_names_meets_the_limit_of_the_address()
    {
        await using var site = await Visiting.Open();
        var page = await site.Page("/signin");
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= SignInLimit.Most; i++)
        {
            using var answer = await site.Client.PostAsync("/signin", Site.Form(("name", $"user{i}"), ("password", "Winter-2026-Sale"), ("__RequestVerificationToken", token)));
            answers.Add(answer.StatusCode);
        }

        Assert.All(answers.Take(SignInLimit.Most), status => Assert.Equal(HttpStatusCode.SeeOther, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        using var codes = await site.Client.PostAsync("/signin/password", Site.Form(("code", "AAAA"), ("__RequestVerificationToken", token)));
        Assert.Equal(HttpStatusCode.TooManyRequests, codes.StatusCode);
    }

    [Fact]
    public async Task A_form_with_more_in_it_makes_nobody_an_owner()
    {
        await using var site = await Visiting.Open();
        site.Add("lee", Role.Auditor);
        (string, string)[] more = [("role", "owner"), ("Role", "Owner"), ("user", Visiting.Owner), ("id", "1"), ("isDisabled", "false"), ("viewer.role", "owner"), ("org", "2")];
        await site.SignIn("lee");
        using var password = await site.PostFrom("/me", "/me/password", [("old", Visiting.Password), ("password", "seven blue kettles"), ("again", "seven blue kettles"), .. more]);
        Assert.Equal("/signin?told=set", password.Headers.Location!.OriginalString);
        using var entered = await site.PostFrom("/signin", "/signin", [("name", "lee"), ("password", "seven blue kettles"), .. more]);
        using var taste = await site.PostFrom("/me", "/preferences", [("lang", "en"), .. more]);
        var lee = site.Users().All().Single(user => user.Name == "lee");
        Assert.Equal(Role.Auditor, MemberList.ViewerOf(site.Desk().Installation, lee.Id, "lee")!.Role);
        Assert.Equal("/", await site.SignIn());
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_with_the_next_page()
    {
        await using var site = await Visiting.Open();
        site.Add("lee", Role.Auditor);
        await site.SignIn("lee");
        await site.Page("/me");
        site.Users().Disable("lee");
        using var answer = await site.Client.GetAsync("/me");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("told=refused", await site.SignIn("lee"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_that_were_used_open_nothing()
    {
        await using var site = await Visiting.Open();
        var (key, codes) = await site.WithSecondFactor();
        var code = OneTimeCode.At(key, site.Now());
        Assert.Equal("/", await Second("/signin/code", code));
        Assert.Contains("told=refused", await Second("/signin/code", code), StringComparison.Ordinal);
        Assert.Equal("/", await Second("/signin/recovery", codes[0]));
        Assert.Contains("told=refused", await Second("/signin/recovery", codes[0]), StringComparison.Ordinal);

        async Task<string> Second(string path, string value)
        {
            Assert.StartsWith("/signin/code", await site.SignIn(), StringComparison.Ordinal);
            using var answer = await site.PostFrom(path, path, ("code", value));
            return answer.Headers.Location!.OriginalString;
        }
    }

    /// <summary>The password alone opens the page of the second factor and nothing else, also where it is asked for straight.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/me")]
    [InlineData("/me/second")]
    public async Task The_second_factor_is_not_walked_around(string path)
    {
        await using var site = await Visiting.Open();
        await site.WithSecondFactor();
        await site.SignIn();
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        using var posted = await site.PostFrom("/signin", "/me/second/end", ("password", Visiting.Password));
        Assert.Equal(HttpStatusCode.Unauthorized, posted.StatusCode);
    }

    [Fact]
    public async Task The_cookie_holds_chance_alone_and_scripts_do_not_see_it()
    {
        await using var site = await Visiting.Open();
        using var answer = await site.PostFrom("/signin", "/signin", ("name", Visiting.Owner), ("password", Visiting.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("jinpai.session=", StringComparison.Ordinal));
        Assert.Matches("^jinpai\\.session=[A-Za-z0-9_-]{43}; path=/; samesite=lax; httponly$", cookie);
        Assert.DoesNotContain(site.Token()!, string.Concat(Directory.GetFiles(site.Folder, "jinpai.db*").Select(ReadShared)), StringComparison.Ordinal);
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
