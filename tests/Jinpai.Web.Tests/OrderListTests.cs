using System.Text.RegularExpressions;
using Jinpai.Generator;

namespace Jinpai.Web.Tests;

/// <summary>The pages of a long list, one after the other, are the list.</summary>
public sealed partial class OrderListTests
{
    [Fact]
    public async Task All_pages_of_a_list_of_orders_together_are_its_file()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var made = new GeneratorOptions { Agents = 5, Days = 14, ConversationsPerDay = 80 };
        var files = Path.Combine(site.Folder, "generated");
        _ = ShopGenerator.Generate(made, files);
        _ = SampleShop.Fill(site.Folder, files);
        var longest = 0;
        foreach (var list in (string[])["", "&dir=asc", "&kind=silent", "&kind=refunded", "&kind=unsold", "&kind=all", "&sort=paidAmount&dir=desc", "&sort=order", "&bucket=A"])
        {
            var query = $"from={made.FirstDay}&to={made.FirstDay.Plus(made.Days - 1)}{list}";
            var file = (await site.Page($"/download/orders.csv?{query}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]).ToList();
            var pages = new List<string>();
            for (var number = 1; number == 1 || pages.Count == (number - 1) * 50; number++)
            {
                var rows = Row().Matches(await site.Page($"/orders?{query}&page={number}")).Select(row => row.Groups["order"].Value).ToList();
                if (pages.Count > 0 && rows.SequenceEqual(pages.TakeLast(rows.Count)))
                {
                    break;
                }

                pages.AddRange(rows);
            }

            Assert.NotEmpty(file);
            Assert.Equal(file, pages);
            longest = Math.Max(longest, file.Count);
        }

        Assert.True(longest > 150, $"The longest list has {longest} rows: too few pages.");
    }

    [GeneratedRegex("<tr data-order=\"(?<order>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Row();
}
