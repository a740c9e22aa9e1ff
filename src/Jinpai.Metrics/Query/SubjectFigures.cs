using System.Numerics;
using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Query;

/// <summary>Computes the metrics of one subject over one span.</summary>
internal sealed class SubjectFigures(SubjectMembers members, SpanSums sums, MaturityClock clock, SpanContext context)
{
    public MetricRow Row(IReadOnlyList<Metric> metrics)
    {
        var values = new Dictionary<string, MetricValue>(metrics.Count, StringComparer.Ordinal);
        foreach (var metric in metrics)
        {
            values[metric.Id] = Value(metric);
        }

        return new MetricRow(members.Subject, context.Days, values);
    }

    internal MetricValue Value(Metric metric)
    {
        if (!metric.Computed || (metric.IsShopOnly && !members.Subject.IsShop) || (metric.Requires & ~context.Coverage.Imported) != InputKinds.None)
        {
            return MetricValue.None;
        }

        // A formula of numbers alone waits like everything else.
        var kinds = metric.Requires | metric.Uses;
        if (context.Coverage.HorizonOf(kinds == InputKinds.None ? InputKinds.Messages | InputKinds.Orders : kinds) is not { } horizon || clock.MatureAt(MaturityOf(metric)) > horizon)
        {
            return MetricValue.Immature;
        }

        var value = Compute(metric);
        return value with { Sample = SampleOf(metric) ?? value.Sample };
    }

    /// <summary>The operand's value, whatever its maturity: the metric that uses it has looked to its own.</summary>
    internal Ratio? Operand(string id) => context.Catalog.Find(id) is { } metric ? Compute(metric).Value : null;

    /// <summary>The shop's averages are over all orders, and wait for all.</summary>
    private MaturityKinds MaturityOf(Metric metric) =>
        members.Subject.IsShop && metric.Computation is MetricComputation.QuotientOf { ShopNumerator: not null } ? metric.Maturity | MaturityKinds.ShopSale : metric.Maturity;

    private MetricValue Compute(Metric metric)
    {
        switch (metric.Computation)
        {
            case MetricComputation.SumOf sum:
                return MetricValue.Of(sums.Of(sum.Tally));
            case MetricComputation.QuotientOf quotient:
                var (numerator, denominator) = members.Subject.IsShop ? (quotient.ShopNumerator ?? quotient.Numerator, quotient.ShopDenominator ?? quotient.Denominator) : (quotient.Numerator, quotient.Denominator);
                return Quotient(Operand(numerator), Operand(denominator));
            case MetricComputation.PercentileOf percentile:
                return Known((percentile.OfFirstWaits ? sums.FirstWaits : sums.Waits).NearestRank(percentile.Percent));
            case MetricComputation.AnsweredWithin within:
                return Quotient(Ratio.From(sums.AnsweredWithin(within.Seconds)), Operand("rounds"));
            case MetricComputation.DaysWith days:
                return Known(sums.DaysWith(days.Measure));
            case MetricComputation.MostOf most:
                return Known(sums[most.Measure]);
            case MetricComputation.DistinctOf distinct:
                return Known(context.Distinct?.Invoke(members, context.Days, distinct.Property));
            default:
                return ComputeBeside(metric.Computation);
        }
    }

    /// <summary>Metrics that look beyond the subject, and formulas.</summary>
    private MetricValue ComputeBeside(MetricComputation? computation)
    {
        switch (computation)
        {
            case MetricComputation.ShareOfShop share:
                return Quotient(Operand(share.Numerator), context.Shop.Operand(share.ShopDenominator));
            case MetricComputation.RelativeToShop relative:
                var own = Quotient(Operand(relative.Numerator), Operand(relative.Denominator)).Value;
                return Quotient(own, Quotient(context.Shop.Operand(relative.ShopNumerator), context.Shop.Operand(relative.ShopDenominator)).Value);
            case MetricComputation.RelativeToMean mean:
                return members.Subject.IsShop ? MetricValue.None : Quotient(Operand(mean.Of), context.MeanOf(mean.Of));
            case MetricComputation.FormulaOf formula:
                return formula.Formula(Operand) is { } value ? MetricValue.Of(value) : MetricValue.None;
            default:
                return MetricValue.None;
        }
    }

    private Ratio? SampleOf(Metric metric) =>
        metric.Sample is { } id && Operand(id) is { } sample && sample.Denominator.IsOne && sample.Numerator >= BigInteger.Zero && sample.Numerator <= long.MaxValue ? sample : null;

    private static MetricValue Known(long? value) => value is { } known ? MetricValue.Of(Ratio.From(known)) : MetricValue.None;

    private static MetricValue Quotient(Ratio? numerator, Ratio? denominator) =>
        numerator is { } above && denominator is { } below ? MetricValue.Of(above, below) : MetricValue.None;
}
