using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Web.Tests;

/// <summary>What pages are made from: explanations, and pages of lists.</summary>
public sealed class EvidenceTests
{
    private static readonly DaySpan Month = new(SampleShop.Day(1), SampleShop.Day(31));

    [Theory]
    [InlineData("O1001", CreditEvent.Creation, "小美", true)]
    [InlineData("O1001", CreditEvent.Creation, "阿强", false)]
    [InlineData("O1005", CreditEvent.Creation, "小丽", false)]
    [InlineData("O1005", CreditEvent.Payment, "小丽", true)]
    [InlineData("O1006", CreditEvent.Creation, "小丽", false)]
    public async Task A_product_counts_as_consulted_where_the_buyer_sent_it_or_the_order_before_the_event(string order, CreditEvent credited, string agent, bool isConsulted)
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var explanation = new ShopEvidence(SampleShop.Fill(site.Folder), Words.Load("zh")).Order(new OrderId(order));
        var candidate = explanation!.Credits.Single(credit => credit.Fact.Event == credited).Candidates.Single(candidate => candidate.Fact.Agent == new AgentId(agent));
        Assert.Equal(isConsulted, candidate.ConsultedProduct);
    }

    [Fact]
    public async Task Pages_of_receptions_are_the_whole_list_in_every_order_and_kind()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var shop = SampleShop.Fill(site.Folder);
        using var reader = shop.Read(Right.ReadRows);
        var all = reader.Receptions(Month).ToList();
        foreach (var kind in ReceptionQuery.Kinds)
        {
            foreach (var sort in (string?[])[null, "firstWait", "buyerMessages", "agent"])
            {
                foreach (var isDescending in (bool[])[false, true])
                {
                    var query = new ReceptionQuery(Month) { Kind = kind, Sort = sort, IsDescending = isDescending };
                    var pages = new ReceptionPages(shop, query);
                    var (_, total) = pages.Page(_ => (0, 0));
                    var paged = Enumerable.Range(0, (total + 2) / 3).SelectMany(page => pages.Page(_ => (page * 3, 3)).Rows).Select(Key).ToList();
                    Assert.Equal(all.Where(query.Matches).Select(Key).Order(), paged.Order());
                    Assert.Equal(pages.All().Select(Key), paged);
                }
            }
        }
    }

    [Theory]
    [InlineData("firstWait", true, "戊 丁 乙 丙 甲")]
    [InlineData("firstWait", false, "甲 丙 乙 丁 戊")]
    [InlineData("longestWait", true, "戊 丁 乙 丙 甲")]
    public async Task Waits_are_sorted_as_they_are_shown(string sort, bool isDescending, string expected)
    {
        // Waits of 100, 3000, 602, 605 and just 600 seconds: those above the cap are all shown as ten minutes and stand by time.
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var file = Path.Combine(site.Folder, "messages.csv");
        await File.WriteAllTextAsync(
            file,
            "account,buyer,sent_at,direction,content\n小美,甲,2026-10-01 14:00:00,buyer,在吗\n小美,丙,2026-10-01 09:00:00,buyer,在吗\n小美,乙,2026-10-01 10:00:00,buyer,在吗\n小美,丁,2026-10-01 11:00:00,buyer,在吗\n小美,戊,2026-10-01 12:00:00,buyer,在吗\n"
            + "小美,甲,2026-10-01 14:01:40,agent,在\n小美,丙,2026-10-01 09:50:00,agent,在\n小美,乙,2026-10-01 10:10:02,agent,在\n小美,丁,2026-10-01 11:10:05,agent,在\n小美,戊,2026-10-01 12:10:00,agent,在\n", TestContext.Current.CancellationToken);
        var rows = new ReceptionPages(SampleShop.Fill(site.Folder, file), new ReceptionQuery(Month) { Sort = sort, IsDescending = isDescending }).All();
        Assert.Equal(expected, string.Join(' ', rows.Select(row => row.Buyer.Value)));
    }

    [Fact]
    public async Task Neighbours_in_a_list_are_the_rows_before_and_after()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var shop = SampleShop.Fill(site.Folder);
        foreach (var sort in (string?[])[null, "longestWait"])
        {
            var pages = new ReceptionPages(shop, new ReceptionQuery(Month) { Sort = sort, IsDescending = true });
            var rows = pages.All().ToList();
            Assert.True(rows.Count > 5);
            for (var i = 0; i < rows.Count; i++)
            {
                var (before, after) = pages.Beside(rows[i]);
                Assert.Equal(i == 0 ? null : Key(rows[i - 1]), before is { } earlier ? Key(earlier) : null);
                Assert.Equal(i == rows.Count - 1 ? null : Key(rows[i + 1]), after is { } later ? Key(later) : null);
            }
        }
    }

    [Fact]
    public async Task Pages_of_deals_are_the_deals_of_the_span()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        using var reader = SampleShop.Fill(site.Folder).Read(Right.ReadRows);
        var sold = reader.Deals(Month, DealDate.Sale).Where(deal => deal.IsSale).ToList();
        foreach (var order in Enum.GetValues<DealOrder>())
        {
            var selection = new DealSelection(Month) { Order = order };
            Assert.Equal(sold.Count, reader.DealCount(selection));
            var paged = Enumerable.Range(0, (sold.Count + 1) / 2).SelectMany(page => reader.Deals(selection, page * 2, 2)).Select(deal => deal.Order.Value);
            Assert.Equal(sold.Select(deal => deal.Order.Value).Order(StringComparer.Ordinal), paged.Order(StringComparer.Ordinal));
        }

        foreach (var bucket in (Bucket[])[Bucket.A, Bucket.B, Bucket.C, Bucket.D])
        {
            var expected = sold.Count(deal => deal.SaleAgent is { } agent && deal.BucketFor(agent) == bucket);
            Assert.Equal(expected, reader.DealCount(new DealSelection(Month) { Bucket = bucket }));
        }
    }

    private static string Key(ReceptionFact fact) => $"{fact.Account}|{fact.Buyer}|{fact.Day}";
}
