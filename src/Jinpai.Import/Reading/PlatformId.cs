using System.Buffers;
using Jinpai.Core;

namespace Jinpai.Import.Reading;

/// <summary>Ids of platforms: text, whatever they look like.</summary>
internal static class PlatformId
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    /// <summary>What stands around an id and never belongs to one.</summary>
    private const string Wrapping = "`'\"‘’“”´ ;,、。；";

    /// <summary>Brackets in pairs: opening, closing.</summary>
    private const string Brackets = "()[]{}<>«»《》「」『』【】〔〕";

    private static readonly string[] Labels = ["id", "编号", "单号", "订单号", "订单编号", "订单id", "主订单编号", "子订单编号", "退款编号", "order", "orderid", "order id", "order_id", "no", "no."];

    /// <summary><c>1.23E+18</c>: what Excel makes of a long id. It cannot be restored.</summary>
    public static bool IsDamaged(ReadOnlySpan<char> value)
    {
        var e = value.IndexOfAny('E', 'e');
        return e > 0 && e + 2 < value.Length && value[e + 1] == '+' && !value[(e + 2)..].ContainsAnyExceptInRange('0', '9') && !value[..e].ContainsAnyExcept(NumberCharacters);
    }

    /// <summary>
    /// The id without what people and programs put on it: quotes, brackets and marks around, <c>ID：</c>, tabs and invisible marks, full-width digits, commas at thousands, <c>.0</c> and
    /// a note in brackets behind.
    /// The same span where there is nothing of that.
    /// </summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> value)
    {
        if (IsPlain(value))
        {
            return value;
        }

        ReadOnlySpan<char> folded = Narrow(value);
        folded = WithoutBrackets(folded.Trim(Wrapping));
        folded = WithoutBrackets(WithoutLabel(folded).Trim(Wrapping));
        folded = WithoutNote(folded);
        folded = WithoutPoint(folded);
        folded = WithoutCommas(folded);
        folded = DigitsWithin(folded);
        return folded.IsEmpty || folded.SequenceEqual(value) ? value : folded;
    }

    /// <summary>Whether there is a character in an id that no platform puts there, and that nothing is known to have been put on either.</summary>
    public static bool IsUnusual(ReadOnlySpan<char> id)
    {
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '/' or '#' or '=' or '+'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an id is so long that a spreadsheet, which keeps 15 digits, must have cut it, and ends as cut ones do.</summary>
    public static bool LooksCut(ReadOnlySpan<char> id) => IsLong(id) && id.EndsWith("0000");

    /// <summary>Whether an id has more digits than a spreadsheet keeps.</summary>
    public static bool IsLong(ReadOnlySpan<char> id) => id.Length >= 18 && !id.ContainsAnyExceptInRange('0', '9');

    /// <summary>Nearly every id needs no second look. A loop of our own: it allocates nothing from the first call on.</summary>
    private static bool IsPlain(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return value.IsEmpty || (char.IsAsciiLetterOrDigit(value[0]) && char.IsAsciiLetterOrDigit(value[^1]));
    }

    /// <summary>Half-width, without blanks at the ends and marks that nobody sees.</summary>
    private static char[] Narrow(ReadOnlySpan<char> value)
    {
        var narrow = new char[value.Length];
        var length = 0;
        foreach (var c in value)
        {
            if (!char.IsControl(c) && !IsInvisible(c))
            {
                narrow[length++] = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c is '\u3000' or '\u00A0' ? ' ' : c;
            }
        }

        return narrow[..length];
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or '\u2800' or '\u3164' or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFFF9' and <= '\uFFFB') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');

    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> id)
    {
        var pair = id.Length < 3 ? -1 : Brackets.IndexOf(id[0], StringComparison.Ordinal);
        return pair >= 0 && pair % 2 == 0 && id[^1] == Brackets[pair + 1] && !id[1..^1].Contains(id[0]) ? id[1..^1].Trim(Wrapping) : id;
    }

    private static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> id)
    {
        if (id is ['#', .. var rest])
        {
            return rest;
        }

        // 单号700 needs nothing between; "order 7" may be a number of its own.
        var begin = id.IndexOfAnyInRange('0', '9');
        var end = id.IndexOfAny(":#=") is > 0 and var sign ? sign : begin > 1 && (id[begin - 1] == '.' || id[0] > '\u2E80') ? begin : -1;
        if (end < 0)
        {
            return id;
        }

        var label = id[..end].Trim();
        foreach (var known in Labels)
        {
            if (label.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return id[end..].TrimStart(":#= ").Trim();
            }
        }

        return id;
    }

    /// <summary><c>700(已付款)</c>: a note in brackets behind a number, without digits of its own.</summary>
    private static ReadOnlySpan<char> WithoutNote(ReadOnlySpan<char> id)
    {
        var open = id.IndexOfAny("([{");
        return open > 0 && !id[..open].TrimEnd().ContainsAnyExceptInRange('0', '9') && !id[open..].ContainsAnyInRange('0', '9') ? id[..open].TrimEnd() : id;
    }

    /// <summary>A number of digits alone, whatever signs stand before and behind it; else the id as it is.</summary>
    private static ReadOnlySpan<char> DigitsWithin(ReadOnlySpan<char> id)
    {
        var (start, end) = (0, id.Length);
        while (start < end && !char.IsLetterOrDigit(id[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(id[end - 1]))
        {
            end--;
        }

        return end - start < id.Length && end > start && !id[start..end].ContainsAnyExceptInRange('0', '9') ? id[start..end] : id;
    }

    /// <summary><c>700.0</c> is what programs make of an id that they took for a number.</summary>
    private static ReadOnlySpan<char> WithoutPoint(ReadOnlySpan<char> id)
    {
        var point = id.IndexOf('.');
        return point > 0 && point < id.Length - 1 && !id[(point + 1)..].ContainsAnyExcept('0') && !id[..point].ContainsAnyExcept(NumberCharacters) ? id[..point] : id;
    }

    private static ReadOnlySpan<char> WithoutCommas(ReadOnlySpan<char> id)
    {
        if (!id.Contains(',') || !GroupedDigits.TryRead(id, stackalloc char[id.Length], out _))
        {
            return id;
        }

        return id.ToString().Replace(",", "", StringComparison.Ordinal);
    }
}
