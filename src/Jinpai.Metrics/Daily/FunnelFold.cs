using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Daily;

/// <summary>An enquirer's part in the daily sums. The shop has funnel facts of its own.</summary>
internal static class FunnelFold
{
    internal static void Fold(DailyFold fold, in FunnelFact fact, int sign)
    {
        var totals = fold.Of(fact.Agent, fact.Day);
        totals.Add(Measure.Enquirers, sign);
        Fold(totals, MeasureGroups.OrderedSameDay, fact.OrderedSameDay, sign);
        Fold(totals, MeasureGroups.Ordered, fact.Ordered, sign);
        Fold(totals, MeasureGroups.PaidNextDay, fact.PaidNextDay, sign);
        Fold(totals, MeasureGroups.Paid, fact.Paid, sign);
        if (fact.IsByException)
        {
            totals.Add(Measure.EnquirersByException, sign);
            totals.Add(Measure.OrderedByException, fact.Ordered.IsReached ? sign : 0);
            totals.Add(Measure.PaidByException, fact.Paid.IsReached ? sign : 0);
        }

        totals.Add(Measure.LostPaymentsAmount, sign * fact.LostPayment.MinorUnits);
        totals.Add(Measure.LostToShop, fact.Loss == LossKind.ToShop ? sign : 0);
        totals.Add(Measure.LostToColleague, fact.Loss == LossKind.ToColleague ? sign : 0);
        totals.Add(Measure.LostBoughtSilently, fact.Loss == LossKind.BoughtSilently ? sign : 0);
    }

    private static void Fold(DayTotals totals, OrderMeasures measures, FunnelStage stage, int sign)
    {
        totals.Add(measures.Buyers, stage.IsReached ? sign : 0);
        totals.Add(measures.Orders, sign * stage.OrderCount);
        totals.Add(measures.Items, sign * stage.ItemCount);
        totals.Add(measures.Amount, sign * stage.Amount.MinorUnits);
    }
}
