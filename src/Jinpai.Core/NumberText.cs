using System.Globalization;
using System.Numerics;

namespace Jinpai.Core;

/// <summary>
/// Numbers as text, in no culture; only what is written is rounded, half away from zero. Two styles: <see cref="Plain(Ratio)"/> for files and programs, which read digits and a point and nothing else,
/// and the grouped one for people, who count thousands: <see cref="Grouped(Ratio, int, int, char)"/> and its short forms for slips and sentences.
/// </summary>
public static class NumberText
{
    /// <summary>The longest fraction that is still written in full.</summary>
    public const int ExactPlaces = 18;

    /// <summary>The places of a number whose decimals do not end (1/3), or end beyond <see cref="ExactPlaces"/>.</summary>
    public const int RoundedPlaces = 12;

    /// <summary>The sign of negative amounts in equations and sentences, as on paper. Cells of tables have a hyphen, which a spreadsheet takes for a sign.</summary>
    public const char Minus = '−';

    /// <summary>For files: <c>0.32</c>, <c>-8</c>, <c>0.333333333333</c>. Never an exponent, no trailing zeros.</summary>
    public static string Plain(Ratio value) => Signed(value, Digits(value, Places(value), 0), '-');

    /// <summary>For files: every place that the decimal has, without trailing zeros.</summary>
    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>For people: thousands grouped, at least and at most so many places: <c>182,300.00</c>, <c>-8.5</c>.</summary>
    public static string Grouped(Ratio value, int leastPlaces, int mostPlaces, char minus = '-')
    {
        var text = Digits(value, Math.Max(Math.Min(Places(value), mostPlaces), leastPlaces), leastPlaces);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        for (var i = whole.Length - 3; i > 0; i -= 3)
        {
            whole = whole.Insert(i, ",");
        }

        return Signed(value, whole + (point < 0 ? "" : text[point..]), minus);
    }

    /// <summary>For people, on screens: thousands grouped, at least and at most so many places (0 to 28).</summary>
    public static string Grouped(decimal value, int leastPlaces, int mostPlaces) =>
        Rounding.HalfUp(value, mostPlaces).ToString("#,0." + new string('0', leastPlaces) + new string('#', mostPlaces - leastPlaces), CultureInfo.InvariantCulture);

    /// <summary>On paper, with at least two places: <c>182,300.00</c>, <c>−8.00</c>, <c>0.005</c>.</summary>
    public static string Amount(Ratio value) => Grouped(value, 2, RoundedPlaces, Minus);

    /// <summary>On paper: an amount to the cent.</summary>
    public static string Amount(Money value) => Amount(new Ratio(value.MinorUnits, 100));

    /// <summary>On paper, no more places than needed: <c>200,000</c>, <c>31.5</c>.</summary>
    public static string Number(Ratio value) => Grouped(value, 0, RoundedPlaces, Minus);

    /// <summary>On paper: a fraction as percent with at least <paramref name="leastPlaces"/> places, <c>1.00 %</c> of 0.01.</summary>
    public static string Percent(Ratio value, int leastPlaces = 0) => Grouped(value * Ratio.From(100), leastPlaces, RoundedPlaces, Minus) + " %";

    /// <summary>The decimal places that the number is written with if nobody says how many.</summary>
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

    private static string Digits(Ratio value, int places, int leastPlaces)
    {
        var rounded = Rounding.HalfUp(BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, places), value.Denominator);
        var digits = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return places == 0 ? digits : Trim(digits[..^places] + "." + digits[^places..], leastPlaces);
    }

    private static string Signed(Ratio value, string text, char minus) => value.Sign < 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? minus + text : text;

    private static string Trim(string text, int leastPlaces)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var end = text.Length;
        while (end > point + 1 + leastPlaces && text[end - 1] == '0')
        {
            end--;
        }

        return text[..(end == point + 1 ? point : end)];
    }
}
