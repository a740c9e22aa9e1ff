using System.Globalization;
using System.Numerics;
using Jinpai.Core;

namespace Jinpai.Metrics.Reports;

/// <summary>Exact numbers as text: the point is a point, nothing is grouped, no digit is made up.</summary>
public static class NumberText
{
    /// <summary>Decimal places of numbers that have no end.</summary>
    public const int Places = 12;

    /// <summary>The exact decimal; a number with more than 12 places (1/3 has no end) is rounded to 12, half away from zero. Never an exponent, no trailing zeros.</summary>
    public static string Of(Ratio value)
    {
        var scale = BigInteger.Pow(10, Places);
        var (quotient, rest) = BigInteger.DivRem(BigInteger.Abs(value.Numerator) * scale, value.Denominator);
        var scaled = quotient + (rest * 2 >= value.Denominator ? BigInteger.One : BigInteger.Zero);
        var (whole, fraction) = BigInteger.DivRem(scaled, scale);
        var sign = value.Sign < 0 && !scaled.IsZero ? "-" : "";
        var digits = fraction.ToString(CultureInfo.InvariantCulture).PadLeft(Places, '0').TrimEnd('0');
        return string.Concat(sign, whole.ToString(CultureInfo.InvariantCulture), digits.Length == 0 ? "" : ".", digits);
    }
}
