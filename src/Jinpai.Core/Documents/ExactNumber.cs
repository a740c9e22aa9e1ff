using System.Globalization;
using System.Numerics;

namespace Jinpai.Core.Documents;

/// <summary>Reads a number as it is written, without the detour over a binary fraction that would make 0.32 something else.</summary>
public static class ExactNumber
{
    private const int MostDigits = 28;

    /// <summary>Optional minus, digits, optional fraction, optional exponent (JSON's grammar, leading zeros allowed). No more than 28 digits and an exponent of at most 28.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Ratio value)
    {
        value = default;
        var exponent = 0;
        var e = text.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            if (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > MostDigits)
            {
                return false;
            }

            text = text[..e];
        }

        var negative = text is ['-', ..];
        text = negative ? text[1..] : text;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? "" : text[(point + 1)..];
        var digits = string.Concat(whole, fraction);
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || digits.Length > MostDigits || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var number = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var scale = exponent - fraction.Length;
        number = negative ? -number : number;
        value = scale >= 0 ? new Ratio(number * BigInteger.Pow(10, scale), 1) : new Ratio(number, BigInteger.Pow(10, -scale));
        return true;
    }
}
