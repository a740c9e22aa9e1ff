using Jinpai.Core;
using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Query;

/// <summary>The factors of the shop's sales in a period: pre-sale receptions, buyers sold to, credited sales.</summary>
public readonly record struct SalesFactors(long Receptions, long Buyers, Money Sales)
{
    /// <param name="shopRows">The shop's daily rows of the period.</param>
    public static SalesFactors Of(IReadOnlyList<DailyMeasures> shopRows) => new(
        shopRows.Sum(row => row[Measure.Enquirers]),
        shopRows.Sum(row => row[Measure.SoldBuyers]),
        new Money(shopRows.Sum(row => row[Measure.Sales])));
}
