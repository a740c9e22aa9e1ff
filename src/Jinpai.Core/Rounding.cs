using System.Numerics;

namespace Jinpai.Core;

/// <summary>The one rounding of the product: half away from zero (spec 4.1, 4.6). Rounded is what is paid or read, never what is computed with.</summary>
public static class Rounding
{
    /// <summary>The number with at most <paramref name="places"/> decimal places that is nearest to <paramref name="value"/>; exact, without bounds.</summary>
    public static Ratio HalfUp(Ratio value, int places)
    {
        var scale = BigInteger.Pow(10, places);
        var rounded = HalfUp(BigInteger.Abs(value.Numerator) * scale, value.Denominator);
        return new Ratio(value.Sign < 0 ? -rounded : rounded, scale);
    }

    /// <summary>The nearest number with at most <paramref name="places"/> decimal places (0 to 28).</summary>
    public static decimal HalfUp(decimal value, int places) => decimal.Round(value, places, MidpointRounding.AwayFromZero);

    /// <summary>An amount in yuan, to the cent.</summary>
    public static Money ToCents(Ratio yuan) => new((long)HalfUp(yuan * Ratio.From(100), 0).Numerator);

    /// <summary>The nearest whole number to numerator / denominator, neither of them negative.</summary>
    internal static BigInteger HalfUp(BigInteger numerator, BigInteger denominator) => ((numerator * 2) + denominator) / (denominator * 2);
}
