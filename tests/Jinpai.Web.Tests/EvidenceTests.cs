using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Texts;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Reading;

namespace Jinpai.Web.Tests;

/// <summary>What pages are made from: explanations, and pages of lists.</summary>
public sealed class EvidenceTests
{
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
        using var reader = shop.Store.Read();
        var all = reader.Receptions(SampleShop.Day(1), SampleShop.Day(31)).ToList();
        foreach (var kind in ReceptionQuery.Kinds)
        {
            foreach (var sort in (string?[])[null, "firstWait", "buyerMessages", "agent"])
            {
                foreach (var isDescending in (bool[])[false, true])
                {
                    var query = new ReceptionQuery(SampleShop.Day(1), SampleShop.Day(31)) { Kind = kind, Sort = sort, IsDescending = isDescending };
                    var pages = new ReceptionPages(shop.Store, query);
                    var (_, total) = pages.Page(_ => (0, 0));
                    var paged = Enumerable.Range(0, (total + 2) / 3).SelectMany(page => pages.Page(_ => (page * 3, 3)).Rows).Select(Key).ToList();
                    Assert.Equal(all.Where(query.Matches).Select(Key).Order(), paged.Order());
                    Assert.Equal(pages.All().Select(Key), paged);
                }
            }
        }
    }

    [Fact]
    public async Task Neighbours_in_a_list_are_the_rows_before_and_after()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        var shop = SampleShop.Fill(site.Folder);
        foreach (var sort in (string?[])[null, "longestWait"])
        {
            var pages = new ReceptionPages(shop.Store, new ReceptionQuery(SampleShop.Day(1), SampleShop.Day(31)) { Sort = sort, IsDescending = true });
            var rows = pages.All().ToList();
            Assert.True(rows.Count > 5);
            for (var i = 0; i < rows.Count; i++)
            {
                var (before, after) = pages.Beside(rows[i]);
                Assert.Equal(i == 0 ? null : Key(rows[i - 1]), before is null ? null : Key(before));
                Assert.Equal(i == rows.Count - 1 ? null : Key(rows[i + 1]), after is null ? null : Key(after));
            }
        }
    }

    [Fact]
    public async Task Pages_of_deals_are_the_deals_of_the_span()
    {
        await using var site = await Site.Open(Site.Shop("tea", "茶语旗舰店"));
        using var reader = SampleShop.Fill(site.Folder).Store.Read();
        var sold = reader.Deals(SampleShop.Day(1), SampleShop.Day(31), DealDate.Sale).Where(deal => deal.IsSale).ToList();
        foreach (var order in Enum.GetValues<DealOrder>())
        {
            var selection = new DealSelection(SampleShop.Day(1), SampleShop.Day(31)) { Order = order };
            Assert.Equal(sold.Count, reader.DealCount(selection));
            var paged = Enumerable.Range(0, (sold.Count + 1) / 2).SelectMany(page => reader.Deals(selection, page * 2, 2)).Select(deal => deal.Order.Value);
            Assert.Equal(sold.Select(deal => deal.Order.Value).Order(StringComparer.Ordinal), paged.Order(StringComparer.Ordinal));
        }

        foreach (var bucket in (Bucket[])[Bucket.A, Bucket.B, Bucket.C, Bucket.D])
        {
            var expected = sold.Count(deal => deal.SaleAgent is { } agent && deal.BucketFor(agent) == bucket);
            Assert.Equal(expected, reader.DealCount(new DealSelection(SampleShop.Day(1), SampleShop.Day(31)) { Bucket = bucket }));
        }
    }

    private static string Key(ReceptionFact fact) => $"{fact.Account}|{fact.Buyer}|{fact.Day}";
}
