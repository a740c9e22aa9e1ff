namespace Jinpai.Core;

/// <summary>Whole numbers with commas (of either width) at thousands, as people and platforms write them.</summary>
public static class GroupedDigits
{
    /// <summary>Copies a whole number without its commas, which must stand before each third digit from the right and nowhere else: 1,23 is a decimal comma, not 123.</summary>
    public static bool TryRead(ReadOnlySpan<char> whole, Span<char> digits, out int length)
    {
        length = 0;
        var hasCommas = whole.ContainsAny(',', '，');
        for (var i = 0; i < whole.Length; i++)
        {
            var isCommaPlace = hasCommas && (whole.Length - i) % 4 == 0;
            var isComma = whole[i] is ',' or '，';
            if (isComma ? !isCommaPlace || i == 0 : isCommaPlace || !char.IsAsciiDigit(whole[i]))
            {
                return false;
            }

            if (!isComma)
            {
                digits[length++] = whole[i];
            }
        }

        return true;
    }
}
