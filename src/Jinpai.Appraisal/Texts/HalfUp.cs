using System.Numerics;
using Jinpai.Core;

namespace Jinpai.Appraisal.Texts;

/// <summary>The one rounding of scores and pay: half away from zero (spec 4.1, 4.6), without the bounds of a decimal.</summary>
public static class HalfUp
{
    /// <summary>The number with at most <paramref name="places"/> decimal places that is nearest to <paramref name="value"/>.</summary>
    public static Ratio Round(Ratio value, int places)
    {
        var scale = BigInteger.Pow(10, places);
        var rounded = ((BigInteger.Abs(value.Numerator) * scale * 2) + value.Denominator) / (value.Denominator * 2);
        return new Ratio(value.Sign < 0 ? -rounded : rounded, scale);
    }
}
