using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Appraisal.Figures;

/// <summary>One metric of one agent over the period. Only a figure that is ok has a value; a figure without data is "none", an immature one "immature", never 0.</summary>
public sealed record Figure
{
    public static readonly Figure None = new(FigureState.None, null, null, null, null);
    public static readonly Figure Immature = new(FigureState.Immature, null, null, null, null);

    private Figure(FigureState state, Ratio? value, Ratio? numerator, Ratio? denominator, Ratio? sample)
    {
        State = state;
        Value = value;
        Numerator = numerator;
        Denominator = denominator;
        Sample = sample;
    }

    public FigureState State { get; }

    /// <summary>Exact, unrounded: money in yuan, times in seconds, rates as fractions.</summary>
    public Ratio? Value { get; }

    public Ratio? Numerator { get; }
    public Ratio? Denominator { get; }

    /// <summary>The count behind the figure, by which small samples are told; null where it is not known.</summary>
    public Ratio? Sample { get; }

    /// <summary>A count, sum or any value that is no fraction.</summary>
    public static Figure Of(Ratio value, Ratio? sample = null) => new(FigureState.Ok, value, null, null, sample);

    /// <summary>A fraction. None if the denominator is 0. Without a sample of its own a whole denominator is the sample (spec 4.1).</summary>
    public static Figure Of(Ratio numerator, Ratio denominator, Ratio? sample = null) => denominator.Sign == 0
        ? None
        : new Figure(FigureState.Ok, numerator / denominator, numerator, denominator, sample ?? (denominator.Denominator.IsOne && denominator.Sign > 0 ? denominator : null));
}
