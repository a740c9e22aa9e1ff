using System.Globalization;
using System.Text.RegularExpressions;

namespace Jinpai.Benchmarks.Pages;

/// <summary>All pages of a served shop, found by following its links. Spans end with the last day of the data.</summary>
internal sealed partial class PageList(HttpClient client, string shop)
{
    private const int MostLinks = 20;

    [GeneratedRegex("name=\"to\" value=\"(?<day>\\d{4}-\\d{2}-\\d{2})\"", RegexOptions.CultureInvariant)]
    private static partial Regex LastDay { get; }

    [GeneratedRegex("(?:src|href)=\"(?<path>/assets/[^\"]+\\.css[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Asset { get; }

    [GeneratedRegex("href=\"(?<path>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link { get; }

    public async Task<IReadOnlyList<PageTimes>> Find()
    {
        var home = await client.GetStringAsync(new Uri($"/?shop={shop}", UriKind.Relative));
        var last = LastDay.Match(home) is { Success: true } found ? found.Groups["day"].Value : throw new ArgumentException($"The shop {shop} has no days to show.", nameof(shop));
        string Back(int days) => DateOnly.Parse(last, CultureInfo.InvariantCulture).AddDays(1 - days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string Span(int days) => $"shop={shop}&from={Back(days)}&to={last}";
        var (month, year) = (Span(30), Span(365));
        var agents = await Links($"/agents?{year}", "^/agents/[^?]+\\?");
        var chats = await Links($"/receptions?{month}", "^/receptions/chat\\?");
        var orders = await Links($"/orders?{month}", "^/orders/[^?]+");
        List<PageTimes> pages = [new("a static file (baseline)", [Asset.Match(home).Groups["path"].Value])];
        foreach (var path in (string[])["/", "/agents", "/receptions", "/orders", "/losses", "/faults"])
        {
            pages.Add(new PageTimes(path + ", a month", [$"{path}?{month}"]));
            pages.Add(new PageTimes(path + ", the year", [$"{path}?{year}"]));
        }

        pages.Add(new PageTimes("/agents/NAME, a month", [.. agents.Select(href => Regex.Replace(href, "from=[^&]+", "from=" + Back(30)))]));
        pages.Add(new PageTimes("/agents/NAME, the year", agents));
        pages.Add(new PageTimes("/receptions, the year, one agent", [.. agents.Select(href => $"/receptions?{year}&agent={href["/agents/".Length..href.IndexOf('?', StringComparison.Ordinal)]}")]));
        pages.Add(new PageTimes("a chat", chats));
        pages.Add(new PageTimes("an order", orders));
        pages.Add(new PageTimes("/scores", [$"/scores?shop={shop}"]));
        pages.Add(new PageTimes("/slips", [$"/slips?shop={shop}"]));
        foreach (var page in pages.Where(page => page.Addresses.Count == 0))
        {
            await Console.Error.WriteLineAsync("no addresses: " + page.Name);
        }

        return [.. pages.Where(page => page.Addresses.Count > 0)];
    }

    /// <summary>The first links of a page that match; entities are resolved.</summary>
    private async Task<IReadOnlyList<string>> Links(string path, string pattern)
    {
        var text = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var found = Link.Matches(text).Select(match => match.Groups["path"].Value.Replace("&amp;", "&", StringComparison.Ordinal));
        return [.. found.Where(href => Regex.IsMatch(href, pattern)).Distinct(StringComparer.Ordinal).Take(MostLinks)];
    }
}
