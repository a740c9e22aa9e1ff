namespace Jinpai.Import.Personal;

/// <summary>Finds phone numbers, identity cards and bank cards among the digits of a text, also written in groups. The first three digits stay.</summary>
/// <remarks>A number behind a word such as 订单号 is a reference, one within a link a parameter: both stay. Cards are told from order numbers by their check digits.</remarks>
internal static class PersonalNumbers
{
    private const int Shown = 3;
    private const int MostRuns = 8;
    private const int MostDigits = 40;
    private static readonly string[] References = ["订单", "单号", "编号", "商品", "宝贝", "款号", "货号"];
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static void Find(ReadOnlySpan<char> text, List<(int From, int ToExcl)> ranges)
    {
        Span<(int From, int Length)> runs = stackalloc (int, int)[MostRuns];
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '/' && text[i..].StartsWith("//"))
            {
                i = EndOfLink(text, i);
                continue;
            }

            if (DigitOf(text[i]) < 0)
            {
                i++;
                continue;
            }

            var start = i;
            var count = ReadRuns(text, ref i, runs);
            if (!IsReference(text[..start]))
            {
                FindIn(text, runs[..count], ranges);
            }
        }
    }

    private static int EndOfLink(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is > ' ' and <= '~')
        {
            at++;
        }

        return at;
    }

    /// <summary>Runs of digits with one blank or dash between them.</summary>
    private static int ReadRuns(ReadOnlySpan<char> text, ref int at, Span<(int From, int Length)> runs)
    {
        var count = 0;
        while (count < MostRuns)
        {
            var from = at;
            while (at < text.Length && DigitOf(text[at]) >= 0)
            {
                at++;
            }

            // The last place of an identity card may be an X.
            if (at < text.Length && text[at] is 'X' or 'x' && (at - from == 17 || (at - from == 3 && count == 2 && runs[0].Length == 6 && runs[1].Length == 8)))
            {
                at++;
            }

            runs[count++] = (from, at - from);
            if (at + 1 >= text.Length || text[at] is not (' ' or '-') || DigitOf(text[at + 1]) < 0)
            {
                break;
            }

            at++;
        }

        return count;
    }

    private static bool IsReference(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" :：#（(是为\t");
        foreach (var word in References)
        {
            if (before.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static void FindIn(ReadOnlySpan<char> text, ReadOnlySpan<(int From, int Length)> runs, List<(int From, int ToExcl)> ranges)
    {
        Span<int> digits = stackalloc int[MostDigits];
        for (var first = 0; first < runs.Length;)
        {
            var last = runs.Length - 1;
            while (last >= first && !IsPersonal(text, runs[first..(last + 1)], digits))
            {
                last--;
            }

            if (last >= first)
            {
                AddRange(text, runs[first].From, runs[last].From + runs[last].Length, ranges);
            }

            first = Math.Max(last, first) + 1;
        }
    }

    private static void AddRange(ReadOnlySpan<char> text, int from, int toExcl, List<(int From, int ToExcl)> ranges)
    {
        var shown = 0;
        while (shown < Shown)
        {
            shown += DigitOf(text[from++]) >= 0 ? 1 : 0;
        }

        ranges.Add((from, toExcl));
    }

    private static bool IsPersonal(ReadOnlySpan<char> text, ReadOnlySpan<(int From, int Length)> runs, Span<int> digits)
    {
        var count = 0;
        foreach (var (from, length) in runs)
        {
            for (var i = from; i < from + length; i++)
            {
                if (count == MostDigits)
                {
                    return false;
                }

                digits[count++] = text[i] is 'X' or 'x' ? 10 : DigitOf(text[i]);
            }
        }

        var all = digits[..count];
        return count switch
        {
            11 => IsMobile(all) && HasLengths(runs, [11], [3, 4, 4], [3, 8]) || IsLandline(all, runs),
            13 => all[0] == 8 && all[1] == 6 && IsMobile(all[2..]) && HasLengths(runs, [13], [2, 11], [2, 3, 4, 4], [2, 3, 8]),
            10 or 12 => IsLandline(all, runs),
            18 when IsIdentityCard(all) => HasLengths(runs, [18], [6, 8, 4]),
            >= 16 and <= 19 => IsBankCard(all) && (runs.Length == 1 || IsGroupedByFour(runs)),
            _ => false,
        };
    }

    private static bool IsMobile(ReadOnlySpan<int> digits) => digits[0] == 1 && digits[1] >= 3;

    /// <summary>Area code and number with a dash or blank between.</summary>
    private static bool IsLandline(ReadOnlySpan<int> digits, ReadOnlySpan<(int From, int Length)> runs) =>
        digits[0] == 0 && digits[1] > 0 && HasLengths(runs, [3, 8], [4, 8], [4, 7], [3, 7]);

    private static bool HasLengths(ReadOnlySpan<(int From, int Length)> runs, params ReadOnlySpan<int[]> forms)
    {
        foreach (var form in forms)
        {
            var isSame = form.Length == runs.Length;
            for (var i = 0; isSame && i < form.Length; i++)
            {
                isSame = form[i] == runs[i].Length;
            }

            if (isSame)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGroupedByFour(ReadOnlySpan<(int From, int Length)> runs)
    {
        foreach (var (_, length) in runs[..^1])
        {
            if (length != 4)
            {
                return false;
            }
        }

        return runs[^1].Length <= 4;
    }

    /// <summary>18 places with a day of birth and the check digit of GB 11643.</summary>
    private static bool IsIdentityCard(ReadOnlySpan<int> digits)
    {
        var year = (digits[6] * 1000) + (digits[7] * 100) + (digits[8] * 10) + digits[9];
        var month = (digits[10] * 10) + digits[11];
        var day = (digits[12] * 10) + digits[13];
        if (digits[0] == 0 || year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > 31)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += digits[i] * Weights[i];
        }

        return (12 - (sum % 11)) % 11 == digits[17];
    }

    /// <summary>A card of UnionPay (62, 16 to 19 places), or of Visa or Mastercard (16), with the check digit of Luhn.</summary>
    private static bool IsBankCard(ReadOnlySpan<int> digits)
    {
        var isIssuer = (digits[0] == 6 && digits[1] == 2) || (digits.Length == 16 && (digits[0] == 4 || (digits[0] == 5 && digits[1] is >= 1 and <= 5)));
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[digits.Length - 1 - i];
            if (value > 9)
            {
                return false;
            }

            value = i % 2 == 1 ? value * 2 : value;
            sum += value > 9 ? value - 9 : value;
        }

        return isIssuer && sum % 10 == 0;
    }

    /// <summary>Half- and full-width digits; −1 for all else.</summary>
    private static int DigitOf(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;
}
