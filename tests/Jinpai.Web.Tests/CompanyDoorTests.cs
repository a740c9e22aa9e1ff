using System.Net;
using Jinpai.Desk.People;
using Jinpai.Web.Hosting;

namespace Jinpai.Web.Tests;

/// <summary>A company's own identity provider says who somebody is; which user that is they have said themselves.</summary>
public sealed class CompanyDoorTests
{
    [Fact]
    public async Task Whoever_linked_themselves_signs_in_by_it_and_others_do_not()
    {
        await using var provider = await SmallIdentityProvider.Open();
        await using var site = await Open(provider);
        Assert.Contains("用 公司账户 登录", await site.Page("/signin"), StringComparison.Ordinal);
        Assert.Equal("/signin?told=company_unknown", await ThroughProvider(site, "/signin", "/signin/company"));
        await site.SignIn();
        Assert.Equal("/me?told=company_linked", await ThroughProvider(site, "/me", "/me/company", ("password", Visiting.Password)));
        using var gone = await site.PostFrom("/me", "/signout");
        Assert.Equal("/slips", await ThroughProvider(site, "/signin", "/signin/company", ("return", "/slips")));
        Assert.Contains(">boss<", await site.Page("/me"), StringComparison.Ordinal);
        using var again = await site.PostFrom("/me", "/signout");
        provider.Subject = "4712";
        Assert.Equal("/signin?told=company_unknown", await ThroughProvider(site, "/signin", "/signin/company"));
        Assert.Null(site.Token());
    }

    [Fact]
    public async Task Linking_asks_for_the_password_and_nobody_takes_anothers()
    {
        await using var provider = await SmallIdentityProvider.Open();
        await using var site = await Open(provider);
        site.Add("lee", Role.Auditor);
        await site.SignIn();
        using var refused = await site.PostFrom("/me", "/me/company", ("password", "wrong"));
        Assert.Equal("/me?told=wrong_password", refused.Headers.Location!.OriginalString);
        Assert.Equal("/me?told=company_linked", await ThroughProvider(site, "/me", "/me/company", ("password", Visiting.Password)));
        await site.SignIn("lee");
        Assert.Equal("/me?told=company_failed", await ThroughProvider(site, "/me", "/me/company", ("password", Visiting.Password)));
    }

    [Fact]
    public async Task A_disabled_user_does_not_come_in_that_way_either()
    {
        await using var provider = await SmallIdentityProvider.Open();
        await using var site = await Open(provider);
        site.Add("lee", Role.Auditor);
        await site.SignIn("lee");
        Assert.Equal("/me?told=company_linked", await ThroughProvider(site, "/me", "/me/company", ("password", Visiting.Password)));
        site.Users().Disable("lee");
        Assert.Equal("/signin?told=company_unknown", await ThroughProvider(site, "/signin", "/signin/company"));
    }

    /// <summary>An answer that nobody here asked for, such as one that another site brings a visitor with.</summary>
    [Theory]
    [InlineData("/signin/company/return?code=abc&state=def")]
    [InlineData("/signin/company/return?error=access_denied&state=def")]
    [InlineData("/signin/company/return")]
    [InlineData("/signin/company/done")]
    public async Task An_answer_that_nobody_asked_for_opens_nothing(string path)
    {
        await using var provider = await SmallIdentityProvider.Open();
        await using var site = await Open(provider);
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/signin?told=company", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null(site.Token());
        Assert.Empty(site.Faults);
    }

    [Theory]
    [InlineData("""{ "name": "A", "authority": "https://example.com", "clientId": "a", "clientSecret": "b" }""", null)]
    [InlineData("""{ "name": "A", "authority": "http://example.com", "clientId": "a", "clientSecret": "b" }""", "authority")]
    [InlineData("""{ "name": "", "authority": "https://example.com", "clientId": "a", "clientSecret": "b" }""", "name")]
    [InlineData("""{ "name": "A", "authority": "https://example.com", "clientId": "a" }""", "$")]
    [InlineData("[", "$")]
    public async Task A_file_that_is_wrong_says_where(string json, string? place)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, json);
        if (place is null)
        {
            Assert.Equal("A", CompanySignIn.Read(file).ToString());
        }
        else
        {
            Assert.StartsWith(place, Assert.Throws<WebRefusedException>(() => CompanySignIn.Read(file)).Url, StringComparison.Ordinal);
        }

        File.Delete(file);
    }

    private static Task<Site> Open(SmallIdentityProvider provider) =>
        Visiting.Open(options => options with { Company = new CompanySignIn("公司账户", provider.Address, SmallIdentityProvider.ClientId, SmallIdentityProvider.ClientSecret) });

    /// <summary>As a browser goes: to the provider, back, and on.</summary>
    private static async Task<string> ThroughProvider(Site site, string page, string form, params (string, string)[] fields)
    {
        using var sent = await site.PostFrom(page, form, fields);
        var location = sent.Headers.Location!;
        for (var step = 0; step < 3; step++)
        {
            using var answer = await site.Client.GetAsync(location);
            location = answer.Headers.Location!;
        }

        return location.OriginalString;
    }
}
