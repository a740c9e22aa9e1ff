using System.Globalization;
using Jinpai.Core;

namespace Jinpai.Import.Reading;

/// <summary>Numbers as people and platforms write them: <c>¥1,234.50</c>, <c>598.00元</c>, <c>32%</c>. Never by the machine's culture, never through a floating number.</summary>
public static class WrittenNumber
{
    /// <summary>Beyond this a number is damage, and sums of many could overflow.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    /// <summary>A number of which <see cref="MayBeThousands"/> is true has so many decimals.</summary>
    internal const int DecimalsOfThousands = 3;

    /// <summary>Digits that a number of 64 bits holds, whatever they are.</summary>
    private const int MostDigits = 18;

    /// <summary>As <see cref="TryParse"/>, of a text as a person wrote it, with whatever a spreadsheet put around it.</summary>
    public static bool TryRead(string written, out decimal value) => TryParse(CellText.Clean(written), out value);

    /// <summary>Reads a plain number with optional sign, currency sign or unit, and commas at thousands. No exponents: they are what Excel leaves of ids.</summary>
    public static bool TryParse(ReadOnlySpan<char> cleaned, out decimal value)
    {
        if (TryParsePlain(cleaned, out value))
        {
            return true;
        }

        value = 0;
        var text = WithoutUnits(cleaned, out var isNegative);
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        if (whole.IsEmpty || text.Length > 40 || (point >= 0 && fraction.IsEmpty) || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        Span<char> digits = stackalloc char[text.Length];
        if (!GroupedDigits.TryRead(whole, digits, out var length))
        {
            return false;
        }

        text[whole.Length..].CopyTo(digits[length..]);
        length += text.Length - whole.Length;
        if (!decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) || value > Limit)
        {
            return false;
        }

        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>Whether a point may part thousands: <c>1.234</c> is 1,234 where commas part decimals. Three decimals are no cents.</summary>
    public static bool MayBeThousands(ReadOnlySpan<char> cleaned)
    {
        var text = WithoutUnits(cleaned, out _);
        return text.IndexOf('.') is >= 1 and <= 3 and var point && text.Length == point + 4 && text[0] != '0' && !text[..point].ContainsAnyExceptInRange('0', '9') && !text[(point + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>As <see cref="TryParse"/>, and <c>32%</c> is 0.32.</summary>
    public static bool TryParseRate(ReadOnlySpan<char> cleaned, out decimal value)
    {
        if (!CellText.HasPercentSign(cleaned))
        {
            return TryParse(cleaned, out value);
        }

        var ok = TryParse(CellText.Trim(cleaned[..^1]), out value);
        value /= 100m;
        return ok;
    }

    /// <summary>Digits and at most one point among them, as nearly all numbers are; false: look again.</summary>
    private static bool TryParsePlain(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var decimals = -1;
        long number = 0;
        if (text.Length is 0 or > MostDigits)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                number = (number * 10) + (c - '0');
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (c == '.' && decimals < 0 && text[0] != '.')
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        value = new decimal(unchecked((int)number), (int)(number >> 32), 0, false, (byte)Math.Max(0, decimals));
        return decimals != 0 && value <= Limit;
    }

    private static ReadOnlySpan<char> WithoutUnits(ReadOnlySpan<char> text, out bool isNegative)
    {
        isNegative = false;
        var hasSign = false;
        var hasCurrency = false;
        while (!text.IsEmpty && text[0] is '-' or '−' or '+' or '¥' or '￥')
        {
            if (text[0] is '-' or '−' or '+' ? hasSign : hasCurrency)
            {
                return [];
            }

            isNegative |= text[0] is '-' or '−';
            hasSign |= text[0] is '-' or '−' or '+';
            hasCurrency |= text[0] is '¥' or '￥';
            text = CellText.Trim(text[1..]);
        }

        return text is [.., '元'] ? CellText.Trim(text[..^1]) : text;
    }
}
