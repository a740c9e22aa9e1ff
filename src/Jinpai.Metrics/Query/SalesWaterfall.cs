using Jinpai.Core;
using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Query;

/// <summary>
/// Why the shop's sales changed from one period to another: sales = pre-sale receptions × (buyers sold to / pre-sale receptions) × average per buyer (spec 3.3).
/// The three steps, taken in this order, sum exactly to the change.
/// </summary>
/// <param name="Before">Sales of the first period.</param>
/// <param name="ByReceptions">What more or fewer pre-sale receptions brought, at the old conversion and average.</param>
/// <param name="ByConversion">What the conversion brought, at the new receptions and the old average.</param>
/// <param name="ByAverage">What the average per buyer brought, at the new receptions and conversion.</param>
/// <param name="After">Sales of the second period.</param>
public sealed record SalesWaterfall(Money Before, Money ByReceptions, Money ByConversion, Money ByAverage, Money After)
{
    /// <summary>The change as a fraction of the sales before; null if those were 0.</summary>
    public Ratio? Growth => Before.MinorUnits == 0 ? null : new Ratio(After.MinorUnits - Before.MinorUnits, Before.MinorUnits);

    /// <summary>Null where a period has no pre-sale receptions or no buyers sold to: then there is nothing to divide by.</summary>
    /// <param name="before">The shop's daily rows of the first period.</param>
    /// <param name="after">The shop's daily rows of the second period.</param>
    public static SalesWaterfall? Between(IReadOnlyList<DailyMeasures> before, IReadOnlyList<DailyMeasures> after) =>
        Between(SalesFactors.Of(before), SalesFactors.Of(after));

    /// <summary>The steps between two periods, each level rounded to the cent, so that the steps sum to the change.</summary>
    public static SalesWaterfall? Between(SalesFactors before, SalesFactors after)
    {
        if (before.Receptions == 0 || before.Buyers == 0 || after.Receptions == 0 || after.Buyers == 0)
        {
            return null;
        }

        var perReception = new Ratio(before.Sales.MinorUnits, before.Receptions);
        var afterReceptions = Cents(perReception * Ratio.From(after.Receptions));
        var afterConversion = Cents(new Ratio(before.Sales.MinorUnits, before.Buyers) * Ratio.From(after.Buyers));
        return new SalesWaterfall(before.Sales, afterReceptions - before.Sales, afterConversion - afterReceptions, after.Sales - afterConversion, after.Sales);
    }

    private static Money Cents(Ratio minorUnits) => new((long)minorUnits.Round(0));
}
