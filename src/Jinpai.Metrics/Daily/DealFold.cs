using Jinpai.Core;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Daily;

/// <summary>An order's part in the daily sums. Excluded orders have none.</summary>
internal static class DealFold
{
    internal static void Fold(DailyFold fold, DealFact deal, int sign)
    {
        if (deal.Excluded != ExclusionReason.None)
        {
            return;
        }

        FoldCreation(fold, deal, sign);
        FoldBuckets(fold, deal, sign);
        if (deal.SaleDay is not { } day)
        {
            return;
        }

        var shop = fold.ForShop(day);
        shop.Add(Measure.AllPaidBuyers, fold.IsFirst(null, day, Measure.AllPaidBuyers) ? sign : 0);
        FoldAssistants(fold, deal, day, sign);
        if (deal.SaleAgent is { } agent)
        {
            FoldSale(fold, agent, deal, day, sign);
            FoldSale(fold, null, deal, day, sign);
            RefundFold.Fold(fold, agent, deal, day, sign);
            RefundFold.Fold(fold, null, deal, day, sign);
        }
        else
        {
            shop.Add(Measure.SilentSales, sign * deal.PaidAmount.MinorUnits);
            shop.Add(Measure.SilentBuyers, fold.IsFirst(null, day, Measure.SilentBuyers) ? sign : 0);
            shop.Add(Measure.SilentOrders, sign);
            shop.Add(Measure.SilentItems, sign * deal.ItemCount);
        }
    }

    private static void FoldCreation(DailyFold fold, DealFact deal, int sign)
    {
        fold.ForShop(deal.CreatedDay).Add(Measure.ShopCreatedOrders, sign);
        if (deal.CreationAgent is not { } creator)
        {
            return;
        }

        foreach (var totals in (ReadOnlySpan<DayTotals>)[fold.For(creator, deal.CreatedDay), fold.ForShop(deal.CreatedDay)])
        {
            totals.Add(Measure.CreatedOrders, sign);
            totals.Add(Measure.CreatedOrdersPaid, deal.IsSoldByCreationMaturity ? sign : 0);
        }
    }

    private static void FoldSale(DailyFold fold, AgentId? agent, DealFact deal, BusinessDay day, int sign)
    {
        var totals = fold.Of(agent, day);
        totals.Add(Measure.Sales, sign * deal.PaidAmount.MinorUnits);
        totals.Add(Measure.SoldBuyers, fold.IsFirst(agent, day, Measure.SoldBuyers) ? sign : 0);
        totals.Add(Measure.SoldOrders, sign);
        totals.Add(Measure.SoldItems, sign * deal.ItemCount);
        totals.Add(Measure.SalesLackingRefundAmount, deal.LacksRefund ? sign * deal.PaidAmount.MinorUnits : 0);
        long cut = 0;
        long increase = 0;
        for (var i = 0; i < deal.Lines.Count; i++)
        {
            var adjusted = deal.Lines[i].AdjustFee.MinorUnits;
            cut -= Math.Min(adjusted, 0);
            increase += Math.Max(adjusted, 0);
        }

        totals.Add(Measure.PriceCutAmount, sign * cut);
        totals.Add(Measure.PriceCutOrders, cut > 0 ? sign : 0);
        totals.Add(Measure.PriceIncreaseAmount, sign * increase);
    }

    private static void FoldAssistants(DailyFold fold, DealFact deal, BusinessDay day, int sign)
    {
        if (deal.Assistants.Count == 0)
        {
            return;
        }

        // For the shop an assisted order counts once, however many assisted.
        FoldAssist(fold.ForShop(day), deal, sign);
        for (var i = 0; i < deal.Assistants.Count; i++)
        {
            FoldAssist(fold.For(deal.Assistants[i], day), deal, sign);
        }
    }

    private static void FoldAssist(DayTotals totals, DealFact deal, int sign)
    {
        totals.Add(Measure.AssistedOrders, sign);
        totals.Add(Measure.AssistedAmount, sign * deal.PaidAmount.MinorUnits);
    }

    private static void FoldBuckets(DailyFold fold, DealFact deal, int sign)
    {
        if (deal.SoldAt is not { } soldAt)
        {
            return;
        }

        var day = fold.Rules.Calendar.DayOf(soldAt);
        FoldBucket(fold, deal, deal.CreationAgent, day, sign);
        if (deal.PaymentAgent != deal.CreationAgent)
        {
            FoldBucket(fold, deal, deal.PaymentAgent, day, sign);
        }

        if (deal.CreationAgent is null && deal.PaymentAgent is null)
        {
            FoldBucket(fold, deal, deal.FollowUpAgent, day, sign);
        }
    }

    private static void FoldBucket(DailyFold fold, DealFact deal, AgentId? agent, BusinessDay day, int sign)
    {
        if (agent is not { } known || deal.BucketFor(known) is not { } bucket)
        {
            return;
        }

        var (orders, amount) = MeasureGroups.Of(bucket);
        foreach (var totals in (ReadOnlySpan<DayTotals>)[fold.For(known, day), fold.ForShop(day)])
        {
            totals.Add(orders, sign);
            totals.Add(amount, sign * deal.PaidAmount.MinorUnits);
        }
    }
}
