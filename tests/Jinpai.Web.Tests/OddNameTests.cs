using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Tests;

/// <summary>Agents are called what they are called: every address that is made from a name leads to the page of that name.</summary>
public sealed partial class OddNameTests
{
    private const int MostPages = 400;
    private const string BadRefunds =
        """
        refund_id,order_id,applied_at,completed_at,amount,status
        R901,O1002,2026-10-03 10:00:00,2026-10-03 11:00:00,178.80,success
        R902,none_such,2026-10-03 10:00:00,2026-10-03 11:00:00,5.00,success
        R903,O1001,2026-09-01 10:00:00,2026-09-01 11:00:00,NULL,perhaps
        """;

    /// <summary>Three agents each, as the sample has them. The last one does the work after sales, which the scheme of the score cards leaves out.</summary>
    private static readonly string[][] Rosters = [["小满?晚班/夜", "a#b%20c", "喵 & 汪/+=;'😀"], ["店:小美/夜班", "A&B 客服#2", "阿强？100%"]];

    private static IEnumerable<string> PagesOf(string[] names) => [.. names.Select(PageAddress.Agent), .. names[..2].Select(PageAddress.ScoreCard), .. names.Select(PageAddress.Slip)];

    [Theory]
    [InlineData(0, "zh")]
    [InlineData(1, "en")]
    public async Task Every_link_of_every_page_leads_somewhere_and_no_page_shows_a_code(int roster, string language)
    {
        await using var site = await Filled(Rosters[roster]);
        using var switched = await site.Post(Preferences.Path, ("lang", language), ("return", "/"));
        var waiting = new Queue<string>(["/?shop=tea", "/import/1?shop=tea", "/import/2?shop=tea", "/agents?shop=tea&from=2026-10-01&to=2026-10-31", .. PagesOf(Rosters[roster])]);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var failed = new List<string>();
        for (var count = 0; waiting.TryDequeue(out var path) && count < MostPages; count++)
        {
            using var answer = await site.Client.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                failed.Add($"{path}: {(int)answer.StatusCode}");
                continue;
            }

            if (answer.Content.Headers.ContentType!.MediaType != "text/html")
            {
                continue;
            }

            var html = await answer.Content.ReadAsStringAsync();
            failed.AddRange(CodesOf(html).Select(code => $"{path} shows {code}"));
            foreach (Match link in Link().Matches(html))
            {
                var address = WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#')[0];
                var kind = Query().Replace(address, "$1=");
                if (address.StartsWith('/') && !address.StartsWith("/assets/", StringComparison.Ordinal) && seen.Add(address) && (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= 2)
                {
                    waiting.Enqueue(address);
                }
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.Empty(site.Faults);
        Assert.True(seen.Count > 100, "The walk has lost its way.");
    }

    [Fact]
    public async Task The_language_is_switched_on_the_page_of_any_name()
    {
        await using var site = await Filled(Rosters[0]);
        foreach (var address in PagesOf(Rosters[0]))
        {
            var html = await site.Page(address);
            var back = WebUtility.HtmlDecode(Return().Match(html).Groups["to"].Value);
            Assert.Equal(address, back);
            using var answer = await site.Post(Preferences.Path, ("lang", "zh"), ("return", back));
            Assert.Equal((HttpStatusCode.SeeOther, address), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }

        using var decoded = await site.Post(Preferences.Path, ("theme", "dark"), ("return", "/agents/小满"));
        Assert.Equal((HttpStatusCode.SeeOther, "/agents/%E5%B0%8F%E6%BB%A1"), (decoded.StatusCode, decoded.Headers.Location!.OriginalString));
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task The_page_of_a_name_is_that_agents()
    {
        await using var site = await Filled(Rosters[1]);
        foreach (var name in Rosters[1])
        {
            var html = await site.Page(PageAddress.Agent(name) + "?shop=tea&from=2026-10-01&to=2026-10-31");
            Assert.Contains($"<h1>{WebUtility.HtmlEncode(name)}</h1>", Decimal(html), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_one_place_encodes_names()
    {
        var encoders = Repository.WebSources.Where(source => source.Contains("EscapeDataString", StringComparison.Ordinal)).ToList();
        Assert.Contains("class PageAddress", Assert.Single(encoders), StringComparison.Ordinal);
    }

    // Whether a sign is written as it is or by its number does not matter here.
    private static string Decimal(string html) => Heading().Replace(html, match => $"<h1>{WebUtility.HtmlEncode(WebUtility.HtmlDecode(match.Groups["text"].Value))}</h1>");

    /// <summary>What a reader sees that is written as programs write it. Left out is what stands in <c>code</c> and where a column of a file is named: a file's own words.</summary>
    private static IEnumerable<string> CodesOf(string html) =>
        Seen().Matches(Own().Replace(html, "")).SelectMany(text => Code().Matches(WebUtility.HtmlDecode(text.Groups["text"].Value))).Select(code => code.Value);

    private static async Task<Site> Filled(string[] names)
    {
        var site = await Site.Open(Site.Shop("tea", "茶&铺 <\"#1?%>"));
        var files = Site.Sample();
        for (var i = 0; i < files.Length; i++)
        {
            var text = Encoding.UTF8.GetString(files[i].Content).Replace("tb_8821", "tb#88?a/b 100%", StringComparison.Ordinal).Replace("tb_5407", "买家：甲&乙", StringComparison.Ordinal);
            if (files[i].Name == "agents.csv")
            {
                foreach (var (old, odd) in new[] { "小美", "小丽", "阿强" }.Zip(names))
                {
                    // People write either colon; the agent is one.
                    text = text.Replace($",{old},", $",{odd.Replace(':', '：')},", StringComparison.Ordinal);
                }
            }

            files[i] = (files[i].Name, Encoding.UTF8.GetBytes(text));
        }

        Assert.Contains("data-phase=\"done\"", await site.Import("tea", isTrial: false, files), StringComparison.Ordinal);
        _ = await site.Import("tea", isTrial: false, ("refunds.csv", Encoding.UTF8.GetBytes(BadRefunds)), ("broken.txt", "hello"u8.ToArray()));
        return site;
    }

    [GeneratedRegex("""<script[\s\S]*?</script>|<code[\s\S]*?</code>|<th scope="row" class="issue-place">[^<]*</th>""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Own();

    [GeneratedRegex("""(?:>|(?:title|aria-label|placeholder|alt)=")(?<text>[^<>"]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Seen();

    [GeneratedRegex(@"\b[a-z]+(_[a-z0-9]+)+\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Code();

    [GeneratedRegex("""href="(?<to>[^"]*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex("([?&][A-Za-z]+)=[^&]*", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Query();

    [GeneratedRegex("""name="return" value="(?<to>[^"]*)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Return();

    [GeneratedRegex("<h1>(?<text>[^<]*)</h1>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Heading();
}
