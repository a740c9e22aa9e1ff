
namespace Jinpai.Import.Reading;

/// <content>The pieces of a written time: a day, a time of day, an offset.</content>
internal sealed partial class TimeText
{
    private static bool TryReadDay(ref ReadOnlySpan<char> text, out int day)
    {
        day = 0;
        if (!TryReadInteger(ref text, 4, 4, out var year) || !TryReadMark(ref text, "-/.年", out var mark)
            || !TryReadInteger(ref text, 1, 2, out var month) || !TryReadMark(ref text, mark == '年' ? "月" : "-/.", out var second)
            || (mark != '年' && second != mark) || !TryReadInteger(ref text, 1, 2, out var date))
        {
            return false;
        }

        if (mark == '年' && !TryReadMark(ref text, "日", out _))
        {
            return false;
        }

        return TryDayNumber(year, month, date, out day);
    }

    private static bool TryReadTimeOfDay(ref ReadOnlySpan<char> text, out long milliseconds)
    {
        milliseconds = 0;
        if (!TryReadInteger(ref text, 1, 2, out var hour) || !TryReadMark(ref text, ":：", out _) || !TryReadInteger(ref text, 2, 2, out var minute))
        {
            return false;
        }

        var second = 0;
        if (text is [':' or '：', ..])
        {
            text = text[1..];
            if (!TryReadInteger(ref text, 2, 2, out second))
            {
                return false;
            }

            if (text is ['.', ..])
            {
                var digits = text[1..];
                var length = digits.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? digits.Length : end;
                if (length is 0 or > 9)
                {
                    return false;
                }

                for (var i = 0; i < 3; i++)
                {
                    milliseconds = (milliseconds * 10) + (i < length ? digits[i] - '0' : 0);
                }

                text = digits[length..];
            }
        }

        milliseconds += ((((hour * 60L) + minute) * 60) + second) * 1000;
        return hour <= 23 && minute <= 59 && second <= 59;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out int? minutes)
    {
        minutes = null;
        text = text.Trim();
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is "Z" or "z" or "UTC" or "GMT")
        {
            minutes = 0;
            return true;
        }

        var isWest = text[0] == '-';
        if (text[0] is not ('+' or '-'))
        {
            return false;
        }

        text = text[1..];
        if (!TryReadInteger(ref text, 2, 2, out var hours))
        {
            return false;
        }

        text = text is [':', ..] ? text[1..] : text;
        var rest = 0;
        if (!text.IsEmpty && (!TryReadInteger(ref text, 2, 2, out rest) || !text.IsEmpty))
        {
            return false;
        }

        minutes = isWest ? -((hours * 60) + rest) : (hours * 60) + rest;
        return hours <= 14 && rest <= 59;
    }

    private static bool TryReadInteger(ref ReadOnlySpan<char> text, int least, int most, out int value)
    {
        value = 0;
        var length = 0;
        while (length < most && length < text.Length && char.IsAsciiDigit(text[length]))
        {
            value = (value * 10) + (text[length] - '0');
            length++;
        }

        text = text[length..];
        return length >= least;
    }

    private static bool TryReadMark(ref ReadOnlySpan<char> text, string marks, out char mark)
    {
        mark = text.IsEmpty ? '\0' : text[0];
        if (text.IsEmpty || !marks.Contains(mark))
        {
            return false;
        }

        text = text[1..];
        return true;
    }
}
