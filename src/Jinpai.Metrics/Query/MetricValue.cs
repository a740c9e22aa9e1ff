using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Metrics.Query;

/// <summary>One figure of one subject over a period, wherever it came from: exact, in the unit of its metric (yuan, seconds, fractions). None and immature are states, never 0.</summary>
/// <param name="State">Only <see cref="FigureState.Ok"/> has a value.</param>
/// <param name="Value">Null unless ok.</param>
/// <param name="Numerator">Of rates and averages; of counts and sums the value itself; null for an immature figure.</param>
/// <param name="Denominator">Of rates and averages; null for counts and sums, and for an immature figure.</param>
/// <param name="Sample">The count behind the figure, by which small samples are told; null where it is not known.</param>
public readonly record struct MetricValue(FigureState State, Ratio? Value, Ratio? Numerator = null, Ratio? Denominator = null, Ratio? Sample = null)
{
    public static readonly MetricValue None = new(FigureState.None, null);
    public static readonly MetricValue Immature = new(FigureState.Immature, null);

    /// <summary>The two parts of a rate or an average; null for everything else, and where there is no value.</summary>
    public (Ratio Numerator, Ratio Denominator)? Parts => State == FigureState.Ok && Numerator is { } numerator && Denominator is { } denominator ? (numerator, denominator) : null;

    /// <summary>A count, a sum, or any value that is no fraction.</summary>
    public static MetricValue Of(Ratio value, Ratio? sample = null) => new(FigureState.Ok, value, value, null, sample);

    /// <summary>Numerator / denominator; none if the denominator is 0. Without a sample of its own a whole denominator is the sample (spec 4.1).</summary>
    public static MetricValue Of(Ratio numerator, Ratio denominator, Ratio? sample = null) => denominator.Sign == 0
        ? new MetricValue(FigureState.None, null, numerator, denominator)
        : new MetricValue(FigureState.Ok, numerator / denominator, numerator, denominator, sample ?? (denominator.Denominator.IsOne && denominator.Sign > 0 ? denominator : null));

    /// <summary>What a file says (spec 3.7, 5.2): numerator and denominator beat the value. The same for every file, whether it is stored in a shop or appraised as it stands.</summary>
    public static MetricValue Of(ImportedMetricValue row)
    {
        Ratio? sample = row.Sample is { } counted ? Ratio.From(counted) : null;
        return row switch
        {
            { State: FigureState.Immature } => Immature,
            { State: FigureState.Ok, Numerator: { } numerator, Denominator: { } denominator } => Of(Ratio.From(numerator), Ratio.From(denominator), sample),
            { State: FigureState.Ok, Value: { } value } => Of(Ratio.From(value), sample),
            _ => None,
        };
    }
}
