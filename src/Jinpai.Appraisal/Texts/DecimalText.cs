using System.Globalization;
using System.Numerics;
using Jinpai.Core;

namespace Jinpai.Appraisal.Texts;

/// <summary>
/// Numbers as text, in no culture. A number that ends within <see cref="ExactPlaces"/> decimal places is written exactly and without trailing zeros;
/// any other (1/3) is rounded half away from zero to <see cref="RoundedPlaces"/> places. Only what is written is rounded, never what is computed with.
/// </summary>
public static class DecimalText
{
    /// <summary>The longest fraction that is still written in full.</summary>
    public const int ExactPlaces = 18;

    /// <summary>The places of a number whose decimals do not end, or end beyond <see cref="ExactPlaces"/>.</summary>
    public const int RoundedPlaces = 12;

    /// <summary>The sign of negative amounts in equations, as on paper.</summary>
    public const char Minus = '−';

    /// <summary>For files: <c>0.32</c>, <c>-8</c>, <c>0.333333333333</c>.</summary>
    public static string Plain(Ratio value)
    {
        var text = Trim(Digits(BigInteger.Abs(value.Numerator), value.Denominator, Places(value)), 0);
        return value.Sign < 0 && text != "0" ? "-" + text : text;
    }

    /// <summary>For people, with grouped thousands and at least two places: <c>182,300.00</c>, <c>−8.00</c>, <c>0.005</c>.</summary>
    public static string Amount(Ratio value) => Grouped(value, 2);

    /// <summary>For people: an amount to the cent.</summary>
    public static string Amount(Money value) => Amount(new Ratio(value.MinorUnits, 100));

    /// <summary>For people, with grouped thousands and no more places than needed: <c>200,000</c>, <c>31.5</c>.</summary>
    public static string Number(Ratio value) => Grouped(value, 0);

    /// <summary>For people: a fraction as percent with at least <paramref name="leastPlaces"/> places, <c>1.00 %</c> of 0.01.</summary>
    public static string Percent(Ratio value, int leastPlaces = 0) => Grouped(value * Ratio.From(100), leastPlaces) + " %";

    private static string Grouped(Ratio value, int leastPlaces)
    {
        var places = Math.Min(Places(value), RoundedPlaces);
        var text = Trim(Digits(BigInteger.Abs(value.Numerator), value.Denominator, Math.Max(places, leastPlaces)), leastPlaces);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        for (var i = whole.Length - 3; i > 0; i -= 3)
        {
            whole = whole.Insert(i, ",");
        }

        var number = whole + (point < 0 ? "" : text[point..]);
        return value.Sign < 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? Minus + number : number;
    }

    private static int Places(Ratio value)
    {
        var rest = value.Denominator;
        var (twos, fives) = (0, 0);
        for (; rest.IsEven; rest /= 2)
        {
            twos++;
        }

        for (; (rest % 5).IsZero; rest /= 5)
        {
            fives++;
        }

        var places = Math.Max(twos, fives);
        return rest.IsOne && places <= ExactPlaces ? places : RoundedPlaces;
    }

    private static string Digits(BigInteger numerator, BigInteger denominator, int places)
    {
        var rounded = ((numerator * BigInteger.Pow(10, places) * 2) + denominator) / (denominator * 2);
        var digits = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return places == 0 ? digits : digits[..^places] + "." + digits[^places..];
    }

    private static string Trim(string text, int leastPlaces)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return text;
        }

        var end = text.Length;
        while (end > point + 1 + leastPlaces && text[end - 1] == '0')
        {
            end--;
        }

        return text[..(end == point + 1 ? point : end)];
    }
}
