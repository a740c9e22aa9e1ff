using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Rules;

/// <summary>One step: values within the limit get <paramref name="Award"/> — points, an amount, a percentage, a rate or a grade.</summary>
/// <param name="Bound">On which side of the limit the band lies.</param>
/// <param name="Limit">0 and without meaning for <see cref="BandBound.Otherwise"/>.</param>
/// <param name="Award">What the band gives.</param>
public sealed record Band<T>(BandBound Bound, Ratio Limit, T Award)
{
    public bool Holds(Ratio value) => Bound switch
    {
        BandBound.AtLeast => value >= Limit,
        BandBound.Above => value > Limit,
        BandBound.AtMost => value <= Limit,
        BandBound.Below => value < Limit,
        _ => true,
    };

    /// <summary>Such as <c>≥ 0.32</c>.</summary>
    public LocalText Text => Bound == BandBound.Otherwise ? BandWords.Otherwise : LimitText;

    /// <summary>Such as <c>≥ 0.32</c>; empty for <see cref="BandBound.Otherwise"/>.</summary>
    internal string LimitText => Bound switch
    {
        BandBound.AtLeast => "≥ " + NumberText.Plain(Limit),
        BandBound.Above => "> " + NumberText.Plain(Limit),
        BandBound.AtMost => "≤ " + NumberText.Plain(Limit),
        BandBound.Below => "< " + NumberText.Plain(Limit),
        _ => "",
    };

    /// <summary>Whether this band lets in a value that <paramref name="above"/>, of the same direction, does not.</summary>
    internal bool LetsInMoreThan(Band<T> above) => (Bound, above.Bound) switch
    {
        (BandBound.AtLeast, BandBound.Above) => Limit <= above.Limit,
        (BandBound.AtLeast or BandBound.Above, _) => Limit < above.Limit,
        (BandBound.AtMost, BandBound.Below) => Limit >= above.Limit,
        (BandBound.AtMost or BandBound.Below, _) => Limit > above.Limit,
        _ => true,
    };
}
