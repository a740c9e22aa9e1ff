namespace Jinpai.Replay.Links;

/// <summary>Finds what may be order numbers in a chat text: whole runs of at least eight digits. Shorter ones are prices, sizes and dates.</summary>
public static class OrderNumbers
{
    public const int LeastDigits = 8;

    public static List<string> In(ReadOnlySpan<char> text)
    {
        var numbers = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            var isWhole = (start == 0 || !char.IsAsciiLetter(text[start - 1])) && (i == text.Length || !char.IsAsciiLetter(text[i]));
            if (isWhole && i - start >= LeastDigits)
            {
                numbers.Add(text[start..i].ToString());
            }
        }

        return numbers;
    }
}
