using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Metrics.Query;

namespace Jinpai.Desk.Reports;

/// <summary>满意率 of a shop from the ratings themselves: 4 or 5 of 5 / ratings of the days (spec 3.4). None without ratings.</summary>
public static class Satisfaction
{
    private const int Satisfied = 4;

    /// <exception cref="RefusedException">The viewer may not read figures.</exception>
    public static MetricValue Of(ShopSession shop, DaySpan days)
    {
        shop.Require(Right.ReadFigures);
        using var reader = shop.ReadAll();
        var ratings = reader.Records<RatingRecord>(new DaySpan(days.First.Previous, days.Last.Next))
            .Where(rating => rating is { RatedAt: { } at, Score: not null } && shop.Rules.Calendar.DayOf(at) is var day && days.Contains(day)).ToList();
        return MetricValue.Of(Ratio.From(ratings.Count(rating => rating.Score >= Satisfied)), Ratio.From(ratings.Count));
    }
}
