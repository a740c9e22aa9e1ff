using Jinpai.Core;
using Jinpai.Replay.Facts;

namespace Jinpai.Desk.Explaining;

/// <summary>An order's life as items of a time line.</summary>
internal static class OrderMoments
{
    /// <summary>By time, within one instant as events stand.</summary>
    public static IEnumerable<ChatItem.Traded> Of(OrderExplanation order)
    {
        var (deal, state) = (order.Deal, order.State);
        CreditExplanation? Credit(CreditEvent credited) => order.Credits.FirstOrDefault(credit => credit.Fact.Event == credited);
        var moments = new List<ChatItem.Traded> { new(order, OrderMoment.Created, state.CreatedAt, deal.OrderedAmount, Credit(CreditEvent.Creation)) };
        void Add(OrderMoment moment, Instant? at, Money? amount, CreditExplanation? credit = null)
        {
            if (at is { } known)
            {
                moments.Add(new ChatItem.Traded(order, moment, known, amount, credit));
            }
        }

        // Cash on delivery is sold when it is shipped: the payment is credited there.
        var payment = Credit(CreditEvent.Payment);
        Add(OrderMoment.DepositPaid, state.DepositPaidAt, state.DepositAmount);
        Add(OrderMoment.Paid, state.PaidAt, deal.PaidAmount, payment?.Fact.At == state.PaidAt ? payment : null);
        Add(OrderMoment.Shipped, state.ShippedAt, null, payment?.Fact.At == state.ShippedAt ? payment : null);
        Add(OrderMoment.Finished, state.FinishedAt, null);
        Add(OrderMoment.Closed, state.ClosedAt, null);
        foreach (var refund in deal.Refunds)
        {
            // What nobody knows the time of has no place in a time line.
            Add(OrderMoment.RefundApplied, refund.IsOfOrder ? null : refund.AppliedAt, refund.Amount);
            Add(OrderMoment.RefundCompleted, refund.IsUndated ? null : refund.CompletedAt, refund.IsMoney ? refund.Amount : null);
        }

        return moments.OrderBy(moment => moment.At).ThenBy(moment => moment.Moment);
    }
}
