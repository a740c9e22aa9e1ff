using Jinpai.Core;
using Jinpai.Replay.Deals;
using Jinpai.Replay.Facts;

namespace Jinpai.Replay.Enquiries;

/// <summary>Sums an enquirer's own orders into the stages of the funnel. People count in each cohort; orders, items and amounts only in their last (spec 2.6).</summary>
internal struct FunnelStages(Cohort cohort)
{
    public FunnelStage OrderedSameDay { get; private set; }
    public FunnelStage Ordered { get; private set; }
    public FunnelStage PaidNextDay { get; private set; }
    public FunnelStage Paid { get; private set; }
    public OrderId? FirstOrder { get; private set; }

    /// <summary>What was ordered and not decided by maturity.</summary>
    public Money LostPayment { get; private set; }

    public void Add(BuyerOrder order, bool isLastCohort)
    {
        FirstOrder ??= order.Id;
        var ordered = order.OrderedBefore(cohort.WindowEnd);
        Ordered = Reached(Ordered, order, isLastCohort, ordered);
        if (order.CreatedDay == cohort.Day)
        {
            OrderedSameDay = Reached(OrderedSameDay, order, isLastCohort, ordered);
        }

        if (order.DecidedAt < cohort.NextDayEnd)
        {
            PaidNextDay = Reached(PaidNextDay, order, isLastCohort, order.PaidBefore(cohort.PaidNextDayMaturity));
        }

        if (order.DecidedAt < cohort.PaidMaturity)
        {
            Paid = Reached(Paid, order, isLastCohort, order.PaidBefore(cohort.PaidMaturity));
        }
        else if (isLastCohort)
        {
            LostPayment += ordered;
        }
    }

    private static FunnelStage Reached(FunnelStage stage, BuyerOrder order, bool isLastCohort, Money amount) => isLastCohort
        ? new FunnelStage(true, stage.OrderCount + 1, stage.ItemCount + order.ItemCount, stage.Amount + amount)
        : stage with { IsReached = true };
}
