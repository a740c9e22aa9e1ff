using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jinpai.Desk.Letters;
using Jinpai.Desk.People;
using Jinpai.Desk.Users;
using Jinpai.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Tests;

/// <summary>A forgotten password, by letter.</summary>
public sealed partial class LetterTests
{
    [Fact]
    public async Task Whoever_has_forgotten_gets_a_letter_with_a_code_and_sets_another()
    {
        await using var mail = new SmallMailServer();
        await using var site = await Open(mail);
        Assert.Contains("登录名或邮箱", await site.Page("/signin/forgotten"), StringComparison.Ordinal);
        Assert.Equal("/signin/password?told=letter", await Ask(site, "LEE@example.com"));
        var letter = Text(mail.Next());
        Assert.Contains("To: lee@example.com", letter, StringComparison.Ordinal);
        Assert.Contains("From: jinpai@example.com", letter, StringComparison.Ordinal);
        Assert.Contains(new Uri(site.Address, "/signin/password").ToString(), letter, StringComparison.Ordinal);
        var code = Code().Match(letter).Value;
        using var set = await site.PostFrom("/signin/password", "/signin/password", ("code", code), ("password", "seven blue kettles"), ("again", "seven blue kettles"));
        Assert.Equal("/signin?told=set", set.Headers.Location!.OriginalString);
        Assert.Equal("/", await site.SignIn("lee", "seven blue kettles"));
        Assert.Equal("jinpai\0secret", Encoding.UTF8.GetString(Convert.FromBase64String(mail.SignedIn!)).TrimStart('\0'));
    }

    /// <summary>The answer is the same, and letters are written beside it.</summary>
    [Fact]
    public async Task Nobody_hears_who_is_there_and_nobody_is_flooded()
    {
        await using var mail = new SmallMailServer();
        await using var site = await Open(mail);
        site.Users().Add("waiting", "waiting@example.com", id => new Membership(id, Role.Auditor));
        site.Add("gone", Role.Auditor);
        site.Users().Disable("gone");
        foreach (var name in (string[])["nobody", "gone", "boss", "waiting", "waiting@example.com", "lee", "lee", "lee@example.com"])
        {
            Assert.Equal("/signin/password?told=letter", await Ask(site, name));
        }

        // The owner has no address, and whoever waits for a first password has a code that holds.
        Assert.Contains("lee@example.com", Text(mail.Next()), StringComparison.Ordinal);
        site.Clock().Advance(PasswordChange.LetterHolds + TimeSpan.FromSeconds(1));
        await Ask(site, "lee");
        Assert.Contains("lee@example.com", Text(mail.Next()), StringComparison.Ordinal);
        Assert.Equal(0, mail.Waiting);
    }

    /// <summary>The address in a letter is one that we answer to: a name that somebody sent is not repeated.</summary>
    [Fact]
    public async Task A_letter_never_leads_elsewhere()
    {
        await using var mail = new SmallMailServer();
        await using var site = await Open(mail);
        var token = (await site.Page("/signin/forgotten")).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/signin/forgotten") { Content = Site.Form(("name", "lee"), ("__RequestVerificationToken", token)), Headers = { Host = "evil.example" } };
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        using var forwarded = new HttpRequestMessage(HttpMethod.Post, "/signin/forgotten") { Content = Site.Form(("name", "lee"), ("__RequestVerificationToken", token)), Headers = { { "X-Forwarded-Host", "evil.example" } } };
        using var taken = await site.Client.SendAsync(forwarded);
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        Assert.DoesNotContain("evil", Text(mail.Next()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_whom_to_ask()
    {
        await using var site = await Visiting.Open();
        var html = await site.Page("/signin/forgotten");
        Assert.Contains("jinpai user reset", html, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/signin/forgotten\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "host": "smtp.example.com", "from": "a@example.com" }""", null)]
    [InlineData("""{ "host": "smtp.example.com" }""", "$")]
    [InlineData("""{ "host": "no host", "from": "a@example.com" }""", "host")]
    [InlineData("""{ "host": "smtp.example.com", "from": "no" }""", "from")]
    [InlineData("""{ "host": "smtp.example.com", "from": "a@example.com", "port": 0 }""", "port")]
    [InlineData("""{ "host": "smtp.example.com", "from": "a@example.com", "security": "none" }""", "security")]
    [InlineData("""{ "host": "smtp.example.com", "from": "a@example.com", "user": "a" }""", "password")]
    [InlineData("""{ "host": "smtp.example.com", "from": "a@example.com", "pasword": "secret" }""", "$")]
    [InlineData("no json", "$")]
    public async Task A_file_that_is_wrong_says_where_and_never_what(string json, string? place)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, json);
        var found = place is null ? null : Assert.Throws<MailRefusedException>(() => MailServer.Read(file)).Place;
        Assert.True(place == found || found?.StartsWith(place!, StringComparison.Ordinal) == true, found);
        if (place is null)
        {
            Assert.Equal((587, "starttls", "smtp.example.com"), (MailServer.Read(file).Port, MailServer.Read(file).Security, MailServer.Read(file).ToString()));
        }

        Assert.DoesNotContain("secret", found ?? "", StringComparison.Ordinal);
        File.Delete(file);
    }

    private static async Task<Site> Open(SmallMailServer mail)
    {
        var site = await Visiting.Open(options => options with { Mail = new MailServer("127.0.0.1", "jinpai@example.com") { Port = mail.Port, Security = "none", User = "jinpai", Password = "secret" } });
        var code = site.Users().Add("lee", "lee@example.com", id => new Membership(id, Role.Auditor));
        new PasswordChange(site.Services.GetRequiredService<UserDoor>()).Use(code, Visiting.Password);
        return site;
    }

    private static async Task<string> Ask(Site site, string name)
    {
        using var answer = await site.PostFrom("/signin/forgotten", "/signin/forgotten", ("name", name));
        return answer.Headers.Location!.OriginalString;
    }

    // The body is in base 64 or quoted, as its signs ask for.
    private static string Text(string letter)
    {
        var (head, body) = (letter.Split("\r\n\r\n", 2)[0], letter.Split("\r\n\r\n", 2)[^1]);
        return head + "\n" + (head.Contains("base64", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal))) : body);
    }

    [GeneratedRegex("[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
