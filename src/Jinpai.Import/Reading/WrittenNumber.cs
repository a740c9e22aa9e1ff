using System.Globalization;
using Jinpai.Core;

namespace Jinpai.Import.Reading;

/// <summary>Numbers as people and platforms write them: <c>¥1,234.50</c>, <c>598.00元</c>, <c>32%</c>. Never by the machine's culture, never through a floating number.</summary>
public static class WrittenNumber
{
    /// <summary>Beyond this a number is damage, and sums of many could overflow.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    /// <summary>As <see cref="TryParse"/>, of a text as a person wrote it, with whatever a spreadsheet put around it.</summary>
    public static bool TryRead(string written, out decimal value) => TryParse(CellText.Clean(written), out value);

    /// <summary>Reads a plain number with optional sign, currency sign or unit, and commas at thousands. No exponents: they are what Excel leaves of ids.</summary>
    public static bool TryParse(ReadOnlySpan<char> cleaned, out decimal value)
    {
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
