using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Metrics.Query;
using Jinpai.Replay.Rules;
using Jinpai.Storage.Reading;

namespace Jinpai.Desk.Reports;

/// <summary>满意率 of a shop from the ratings themselves: 4 or 5 of 5 / ratings of the days (spec 3.4). None without ratings.</summary>
public static class Satisfaction
{
    private const int Satisfied = 4;

    public static MetricValue Of(ShopReader reader, RuleBook rules, DaySpan days)
    {
        var ratings = reader.Records<RatingRecord>(new DaySpan(days.First.Previous, days.Last.Next))
            .Where(rating => rating is { RatedAt: { } at, Score: not null } && rules.Calendar.DayOf(at) is var day && days.Contains(day)).ToList();
        return MetricValue.Of(Ratio.From(ratings.Count(rating => rating.Score >= Satisfied)), Ratio.From(ratings.Count));
    }
}
