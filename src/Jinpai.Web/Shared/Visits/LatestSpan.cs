using Jinpai.Core;
using Jinpai.Desk.Shops;

namespace Jinpai.Web.Shared.Visits;

/// <summary>What 最近数据 means for a shop: the latest days whose figures all stand, in their month, so that a page does not open with nothing but 延迟统计.</summary>
internal static class LatestSpan
{
    /// <summary>Fewer days of a month say little yet: then the month before is shown.</summary>
    private const int FewDays = 7;

    /// <summary>How far back settled days are looked for; no window of the rules is longer.</summary>
    private const int MostDaysBack = 400;

    /// <summary>The shop's last day with data and the days to show; null without data.</summary>
    public static (BusinessDay? Latest, DaySpan? Span) Of(ShopSession shop)
    {
        var coverage = shop.Coverage();
        if (shop.LastDay() is not { } latest || coverage.Horizon is not { } horizon || coverage.FirstDay is not { } first)
        {
            return (shop.LastDay(), null);
        }

        var day = shop.Rules.Calendar.DayOf(horizon);
        for (var back = 0; back < MostDaysBack && day >= first && shop.Rules.PaidMaturity(day) > horizon; back++)
        {
            day = day.Previous;
        }

        if (day < first)
        {
            return (latest, AskedDays.Of(SpanPreset.LatestData, latest, latest));
        }

        var month = AskedDays.Of(SpanPreset.LatestData, day, day);
        return (latest, month.DayCount < FewDays && first < month.First ? AskedDays.Of(SpanPreset.LatestData, day, month.First.Previous) : month);
    }
}
