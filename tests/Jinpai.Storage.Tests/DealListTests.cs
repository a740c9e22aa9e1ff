using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Reading;

namespace Jinpai.Storage.Tests;

/// <summary>Lists of orders as the engine chooses and orders them are those that the facts make.</summary>
public abstract class DealListTests(IStorageEngine engine) : StorageSuite(engine)
{
    [Theory]
    [InlineData(JudgeRule.CreationFirst)]
    [InlineData(JudgeRule.Creation)]
    [InlineData(JudgeRule.Payment)]
    public void Parts_of_a_list_of_orders_are_parts_of_all_of_them_in_order(JudgeRule judge)
    {
        var rules = new RuleBook([RuleBook.Default.Versions[0] with { Judge = judge }]);
        var shop = Engine.NewShop();
        shop.ImportAll(new RandomShop(81, 30));
        shop.Replay(rules);
        using var reader = shop.Read();
        var deals = reader.Deals(DaySpan.Always, DealDate.Creation);
        var days = deals.Select(deal => deal.SaleDay ?? deal.CreatedDay).Order().ToList();
        var seen = new HashSet<DealKind>();
        DaySpan[] spans = [DaySpan.Always, new(days[days.Count / 3], days[^1]), new(days[0], days[days.Count / 2]), DaySpan.Of(days[days.Count / 2]), DaySpan.Of(days[^1].Plus(400))];
        foreach (var selection in spans.SelectMany(Selections))
        {
            var expected = deals.Where(deal => IsIn(deal, selection)).OrderBy(deal => Time(deal, selection)).ThenBy(deal => deal.Order).Select(deal => deal.Order.Value).ToList();
            expected = selection.IsDescending ? [.. expected.AsEnumerable().Reverse()] : expected;
            Assert.Equal(expected.Count, reader.DealCount(selection));
            Assert.Equal(expected, Enumerable.Range(0, 4).SelectMany(part => reader.Deals(selection, part * expected.Count / 4, ((part + 1) * expected.Count / 4) - (part * expected.Count / 4))).Select(deal => deal.Order.Value));
            seen.UnionWith(expected.Count > 4 ? [selection.Kind] : []);
        }

        Assert.True(seen.Count > 4, string.Join(' ', seen));
    }

    private static IEnumerable<DealSelection> Selections(DaySpan days) =>
        from kind in Enum.GetValues<DealKind>()
        from order in (DealOrder[])[DealOrder.Time, DealOrder.Created]
        from isDescending in (bool[])[false, true]
        select new DealSelection(days) { Kind = kind, Order = order, IsDescending = isDescending };

    private static long Time(DealFact deal, DealSelection selection) => (selection.Order == DealOrder.Time ? deal.SoldAt ?? deal.CreatedAt : deal.CreatedAt).UnixMilliseconds;

    private static bool IsIn(DealFact deal, DealSelection selection)
    {
        var isSold = deal.SaleDay is { } day && selection.Days.Contains(day);
        var isUnsold = deal.SaleDay is null && selection.Days.Contains(deal.CreatedDay);
        var isCounted = deal.Excluded == ExclusionReason.None;
        return selection.Kind switch
        {
            DealKind.Sold => isSold && isCounted,
            DealKind.Credited => isSold && isCounted && deal.SaleAgent is not null,
            DealKind.Silent => isSold && isCounted && deal.SaleAgent is null,
            DealKind.Refunded => isSold && isCounted && deal.Refunds.Any(refund => refund.IsCompleted && refund.Amount > Money.Zero),
            DealKind.Unsold => isUnsold && isCounted,
            DealKind.Excluded => !isCounted && selection.Days.Contains(deal.CreatedDay),
            _ => isSold || isUnsold,
        };
    }
}
