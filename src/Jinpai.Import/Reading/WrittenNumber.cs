using System.Globalization;

namespace Jinpai.Import.Text;

/// <summary>Numbers as people and platforms write them: <c>¥1,234.50</c>, <c>598.00元</c>, <c>32%</c>. Never by the machine's culture, never through a floating number.</summary>
internal static class NumberText
{
    /// <summary>Beyond this a number is damage, and sums of many could overflow.</summary>
    public const decimal Limit = 1_000_000_000_000m;

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
        if (!TryCopyWhole(whole, digits, out var length))
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

    /// <summary>As <see cref="TryParse"/>, and <c>32%</c> is 0.32.</summary>
    public static bool TryParseRate(ReadOnlySpan<char> cleaned, out decimal value)
    {
        if (cleaned is not [.., '%' or '％'])
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
        while (!text.IsEmpty && text[0] is '-' or '+' or '¥' or '￥')
        {
            if (text[0] is '-' or '+' ? hasSign : hasCurrency)
            {
                return [];
            }

            isNegative |= text[0] == '-';
            hasSign |= text[0] is '-' or '+';
            hasCurrency |= text[0] is '¥' or '￥';
            text = CellText.Trim(text[1..]);
        }

        return text is [.., '元'] ? CellText.Trim(text[..^1]) : text;
    }

    /// <summary>Copies the whole part without its commas, which must stand before each third digit from the right and nowhere else: 1,23 is a decimal comma, not 123.</summary>
    private static bool TryCopyWhole(ReadOnlySpan<char> whole, Span<char> digits, out int length)
    {
        length = 0;
        var hasCommas = whole.Contains(',');
        for (var i = 0; i < whole.Length; i++)
        {
            var isCommaPlace = hasCommas && (whole.Length - i) % 4 == 0;
            if (whole[i] == ',' ? !isCommaPlace || i == 0 : isCommaPlace || !char.IsAsciiDigit(whole[i]))
            {
                return false;
            }

            if (whole[i] != ',')
            {
                digits[length++] = whole[i];
            }
        }

        return true;
    }
}
