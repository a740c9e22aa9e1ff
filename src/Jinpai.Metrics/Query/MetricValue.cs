using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Metrics.Query;

/// <summary>One figure: exact, in the unit of its metric (yuan, seconds, fractions).</summary>
/// <param name="State">Only <see cref="FigureState.Ok"/> has a value.</param>
/// <param name="Value">Null unless ok.</param>
/// <param name="Numerator">Of rates and averages; of counts and sums the value itself; null for an immature figure.</param>
/// <param name="Denominator">Of rates and averages; null for counts and sums, and for an immature figure.</param>
/// <param name="Sample">The count that a minimum sample means; null where there is none.</param>
public readonly record struct MetricValue(FigureState State, Ratio? Value, Ratio? Numerator = null, Ratio? Denominator = null, long? Sample = null)
{
    public static readonly MetricValue None = new(FigureState.None, null);
    public static readonly MetricValue Immature = new(FigureState.Immature, null);

    /// <summary>A count or a sum.</summary>
    public static MetricValue Of(Ratio value) => new(FigureState.Ok, value, value);

    /// <summary>Numerator / denominator; none if the denominator is 0.</summary>
    public static MetricValue Of(Ratio numerator, Ratio denominator) => denominator.Sign == 0
        ? new MetricValue(FigureState.None, null, numerator, denominator)
        : new MetricValue(FigureState.Ok, numerator / denominator, numerator, denominator);
}
