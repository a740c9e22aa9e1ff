using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Jinpai.Desk.Texts;
using Jinpai.Generator;
using Jinpai.Metrics.Catalogue;
using Jinpai.Web.Shared.Figures;
using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Tests;

/// <summary>A figure is the count or the sum of the list that it opens: for an agent and for the shop.</summary>
public sealed partial class FigureListTests
{
    private static readonly Words Words = Words.Load("zh", typeof(Visit).Assembly);

    /// <summary>Metric → the column of its list that it sums; null: it counts the rows.</summary>
    private static readonly Dictionary<string, string?> Exact = new(StringComparer.Ordinal)
    {
        ["consulted"] = null,
        ["received"] = null,
        ["filtered"] = null,
        ["filtered_mass_message"] = null,
        ["filtered_monologue"] = null,
        ["filtered_single_line"] = null,
        ["transferred_in"] = null,
        ["transferred_out"] = null,
        ["presale_received"] = null,
        ["aftersale_received"] = null,
        ["chasing_received"] = null,
        ["enquirers"] = null,
        ["unanswered"] = null,
        ["slow"] = null,
        ["long"] = null,
        ["lost_enquiries_to_shop"] = null,
        ["lost_enquiries_to_colleague"] = null,
        ["lost_enquiries_bought_silently"] = null,
        ["lost_payments"] = null,
        ["sales"] = "column.paidAmount",
        ["sold_orders"] = null,
        ["sold_items"] = "column.items",
        ["silent_orders"] = null,
        ["silent_sales"] = "column.paidAmount",
        ["all_sales"] = "column.paidAmount",
        ["refunded_orders"] = null,
    };

    /// <summary>The shop counts each buyer of a day once, whoever served them, and its refunds are of the agents' sales: its list has the rows of all agents, and may have more.</summary>
    private static readonly HashSet<string> OncePerBuyer = new(StringComparer.Ordinal)
    {
        "presale_received", "enquirers", "lost_enquiries_to_shop", "lost_enquiries_to_colleague", "lost_enquiries_bought_silently", "lost_payments", "refunded_orders",
    };

    [Fact]
    public async Task A_figure_is_the_count_or_the_sum_of_the_list_that_it_opens()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var made = new GeneratorOptions { Agents = 7, Days = 12, ConversationsPerDay = 60 };
        var files = Path.Combine(site.Folder, "generated");
        _ = ShopGenerator.Generate(made, files);
        _ = SampleShop.Fill(site.Folder, files);
        var html = await site.Page($"/agents?from={made.FirstDay}&to={made.FirstDay.Plus(made.Days - 1)}&col={string.Join(',', Exact.Keys)}");
        var wrong = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match cell in Cell().Matches(html))
        {
            var (metric, address) = (cell.Groups["metric"].Value, WebUtility.HtmlDecode(cell.Groups["to"].Value));
            var shown = decimal.Parse(cell.Groups["value"].Value.TrimStart('¥'), NumberStyles.Number, CultureInfo.InvariantCulture);
            var counted = Sum(await site.Page("/download" + address.Replace("?", ".csv?", StringComparison.Ordinal)), Exact[metric]);
            var isShop = !address.Contains("agent=", StringComparison.Ordinal);
            if (shown != counted && !(isShop && OncePerBuyer.Contains(metric)))
            {
                wrong.Add($"{metric}: {shown}, but {address} has {counted}");
            }

            seen.Add((shown, isShop) switch { (0, _) => "", (_, true) => "shop " + metric, _ => metric });
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(seen.Count > 30, $"The sample shows too little: {string.Join(' ', seen)}");
    }

    [Fact]
    public void Every_figure_of_a_page_opens_a_list()
    {
        foreach (var metric in ShopFigures.Metrics)
        {
            Assert.NotNull(FigureList.Of(metric.Id, isShop: true));
            Assert.NotNull(FigureList.Of(metric.Id, isShop: false));
        }

        Assert.All(MetricCatalog.Known.All.Where(metric => !metric.Computed), metric => Assert.Null(FigureList.Of(metric.Id, isShop: false)));
        Assert.Null(FigureList.Of("manual:attitude", isShop: false));
    }

    [Theory]
    [InlineData("average_per_buyer", false, "/orders", "credited")]
    [InlineData("average_per_buyer", true, "/orders", null)]
    [InlineData("first_response", false, "/receptions", null)]
    [InlineData("reply_rate", true, "/faults", "unanswered")]
    [InlineData("enquiry_conversion", false, "/losses", null)]
    [InlineData("refund_rate", false, "/orders", "refunded")]
    public void A_rate_opens_what_makes_it_worse_or_what_it_is_taken_over(string metric, bool isShop, string path, string? kind) =>
        Assert.Equal(new FigureList(path, kind), FigureList.Of(metric, isShop));

    private static decimal Sum(string csv, string? column)
    {
        var lines = csv.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return column is null ? lines.Count - 1 : lines.Skip(1).Sum(line => decimal.Parse(line[Array.IndexOf(lines[0], Words[column])], NumberStyles.Number, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("""<td class="n" data-metric="(?<metric>[^"]+)">\s*<a class="num" href="(?<to>[^"]*)"[^>]*>(?<value>[^<]*)</a>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Cell();
}
