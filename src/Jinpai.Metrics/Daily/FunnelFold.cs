using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Daily;

/// <summary>An enquirer's part in the daily sums. The shop has funnel facts of its own.</summary>
internal static class FunnelFold
{
    internal static void Fold(DailyFold fold, FunnelFact fact, int sign)
    {
        var totals = fold.Of(fact.Agent, fact.Day);
        totals.Add(Measure.Enquirers, sign);
        Fold(totals, Measure.OrderedSameDayBuyers, fact.OrderedSameDay, sign);
        Fold(totals, Measure.OrderedBuyers, fact.Ordered, sign);
        Fold(totals, Measure.PaidNextDayBuyers, fact.PaidNextDay, sign);
        Fold(totals, Measure.PaidBuyers, fact.Paid, sign);
        if (fact.IsByException)
        {
            totals.Add(Measure.EnquirersByException, sign);
            totals.Add(Measure.OrderedByException, fact.Ordered.IsReached ? sign : 0);
            totals.Add(Measure.PaidByException, fact.Paid.IsReached ? sign : 0);
        }

        totals.Add(Measure.LostToShop, fact.Loss == LossKind.ToShop ? sign : 0);
        totals.Add(Measure.LostToColleague, fact.Loss == LossKind.ToColleague ? sign : 0);
        totals.Add(Measure.LostBoughtSilently, fact.Loss == LossKind.BoughtSilently ? sign : 0);
    }

    private static void Fold(DayTotals totals, Measure buyers, FunnelStage stage, int sign)
    {
        totals.Add(buyers, stage.IsReached ? sign : 0);
        totals.Add(buyers + 1, sign * stage.OrderCount);
        totals.Add(buyers + 2, sign * stage.ItemCount);
        totals.Add(buyers + 3, sign * stage.Amount.MinorUnits);
    }
}
