using Jinpai.Core;
using Jinpai.Replay.Orders;
using Jinpai.Replay.Rules;

namespace Jinpai.Replay;

/// <summary>How far a change reaches: which facts of a buyer can differ, and which messages their replay needs.</summary>
public static class ReplaySpan
{
    /// <summary>The first business day whose facts can differ if the buyer's data changed at <paramref name="changedAt"/> or later.</summary>
    /// <remarks>Of a changed order or refund, <paramref name="changedAt"/> is the order's creation. A reply can answer yesterday's round, an order can convert an enquiry of <c>enquiryDays</c> ago.</remarks>
    public static BusinessDay FirstFactDay(RuleBook rules, Instant changedAt) => rules.Calendar.DayOf(changedAt).Plus(-rules.MostEnquiryDays - 1);

    /// <summary>The first business day whose messages are needed to replay facts from <paramref name="firstFactDay"/> on.</summary>
    /// <param name="rules">The shop's rules.</param>
    /// <param name="firstFactDay">The first day whose facts are wanted.</param>
    /// <param name="orders">All orders of the buyer: those created before the first day but sold, or refunded, on it or later need the chats before their creation.</param>
    public static BusinessDay FirstMessageDay(RuleBook rules, BusinessDay firstFactDay, IReadOnlyList<OrderState> orders)
    {
        var margin = (2 * rules.MostLookbackDays) + 2;
        var day = firstFactDay.Plus(-margin);
        var start = rules.Calendar.StartOf(firstFactDay);
        for (var i = 0; i < orders.Count; i++)
        {
            var order = orders[i];
            if (order.CreatedAt < start && LastInstant(order) >= start)
            {
                var needed = rules.Calendar.DayOf(order.CreatedAt).Plus(-margin);
                day = needed < day ? needed : day;
            }
        }

        return day;
    }

    private static Instant LastInstant(OrderState order)
    {
        var last = order.PaidAt > order.CreatedAt ? order.PaidAt.Value : order.CreatedAt;
        last = order.ShippedAt > last ? order.ShippedAt.Value : last;
        for (var i = 0; i < order.Refunds.Count; i++)
        {
            last = Instant.Latest(last, order.Refunds[i].AppliedAt, order.Refunds[i].CompletedAt);
        }

        return last;
    }
}
