using Jinpai.Metrics.Daily;

namespace Jinpai.Metrics.Catalogue;

/// <summary>How a metric comes from the daily sums of a span. A closed set of kinds; operands are ids of the catalogue.</summary>
public abstract record MetricComputation
{
    private MetricComputation()
    {
    }

    /// <summary>A sum over the days.</summary>
    public sealed record SumOf(Tally Tally) : MetricComputation;

    /// <summary>Numerator / denominator; of the shop possibly others.</summary>
    public sealed record QuotientOf(string Numerator, string Denominator, string? ShopNumerator = null, string? ShopDenominator = null) : MetricComputation;

    /// <summary>The nearest-rank percentile of the waits.</summary>
    public sealed record PercentileOf(bool OfFirstWaits, int Percent) : MetricComputation;

    /// <summary>Rounds answered within that many seconds / all rounds.</summary>
    public sealed record AnsweredWithin(int Seconds) : MetricComputation;

    /// <summary>Days on which the measure is not 0; of a team or the shop days on which it is for anybody.</summary>
    public sealed record DaysWith(Measure Measure) : MetricComputation;

    /// <summary>The largest value of any agent and day.</summary>
    public sealed record MostOf(Measure Measure) : MetricComputation;

    /// <summary>Buyers, each counted once in the span.</summary>
    public sealed record DistinctOf(BuyerProperty Property) : MetricComputation;

    /// <summary>The subject's sum / a sum of the shop.</summary>
    public sealed record ShareOfShop(string Numerator, string ShopDenominator) : MetricComputation;

    /// <summary>(numerator / denominator) / (shop's numerator / shop's denominator): four sums.</summary>
    public sealed record RelativeToShop(string Numerator, string Denominator, string ShopNumerator, string ShopDenominator) : MetricComputation;

    /// <summary>The subject's sum / the mean of the report's subjects.</summary>
    public sealed record RelativeToMean(string Of) : MetricComputation;

    /// <summary>A user's formula.</summary>
    public sealed record FormulaOf(MetricFormula Formula) : MetricComputation;
}
