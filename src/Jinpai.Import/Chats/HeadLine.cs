using System.Buffers;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>A line that has the shape of a message's head. Whether it is one, its nick decides: a text may end in a time too.</summary>
internal readonly ref struct HeadLine
{
    private const string ArrowSign = "-->";
    private static readonly SearchValues<char> NoNick = SearchValues.Create(" \u0085\u00A0\u2000\u2002\u2003\u2009\u2028\u2029\u202F\u3000\u007F,;\"'<>|/\\=?!，；？！。、“”【】《》…~@#%￥¥{}[]");

    public HeadForm Form { get; private init; }

    /// <summary>Who wrote; empty where only a time stands.</summary>
    public ReadOnlySpan<char> From { get; private init; }

    /// <summary>To whom; only with <see cref="HeadForm.Arrow"/>.</summary>
    public ReadOnlySpan<char> To { get; private init; }
    public ReadOnlySpan<char> Time { get; private init; }

    /// <summary>The text behind a bracketed head.</summary>
    public ReadOnlySpan<char> Text { get; private init; }

    public static bool TryParse(ReadOnlySpan<char> line, out HeadLine head)
    {
        head = default;
        line = CellText.Trim(line);
        if (line.Length < 14)
        {
            return false;
        }

        if (char.IsAsciiDigit(line[^1]) && TimeStart(line) is var start and >= 0)
        {
            head = Of(CellText.Trim(line[..start]), line[start..], []);
            return head.Form != HeadForm.None;
        }

        return TryParseBracketed(line, out head);
    }

    /// <summary>What can be a nick of the platform: no blanks, no marks of a sentence.</summary>
    public static bool IsNick(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > NickTable.Longest || text[0] is ':' or '：' || text[^1] is ':' or '：')
        {
            return false;
        }

        return !text.ContainsAny(NoNick) && !text.ContainsAnyInRange('\0', '\u001F');
    }

    private static HeadLine Of(ReadOnlySpan<char> names, ReadOnlySpan<char> time, ReadOnlySpan<char> text)
    {
        var arrow = names.IndexOf(ArrowSign);
        if (arrow >= 0)
        {
            var from = CellText.Trim(names[..arrow]);
            var to = CellText.Trim(names[(arrow + ArrowSign.Length)..]);
            return IsNick(from) && IsNick(to) ? new HeadLine { Form = HeadForm.Arrow, From = from, To = to, Time = time, Text = text } : default;
        }

        if (names.IsEmpty)
        {
            return new HeadLine { Form = HeadForm.TimeOnly, Time = time };
        }

        return IsNick(names) ? new HeadLine { Form = HeadForm.Plain, From = names, Time = time, Text = text } : default;
    }

    private static bool TryParseBracketed(ReadOnlySpan<char> line, out HeadLine head)
    {
        head = default;
        var open = line.IndexOfAny('(', '（');
        while (open >= 0 && open + 1 < line.Length)
        {
            var rest = line[(open + 1)..];
            var close = rest.IndexOfAny(')', '）');
            if (close > 0 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[close - 1]) && TimeStart(rest[..close]) == 0)
            {
                var text = CellText.Trim(rest[(close + 1)..]);
                if (!text.IsEmpty && text[0] is not (':' or '：'))
                {
                    return false;
                }

                var found = Of(CellText.Trim(line[..open]), rest[..close], text.IsEmpty ? text : CellText.Trim(text[1..]));
                head = found.Form == HeadForm.Plain
                    ? new HeadLine { Form = HeadForm.Bracketed, From = found.From, Time = found.Time, Text = found.Text }
                    : found;
                return head.Form is HeadForm.Bracketed or HeadForm.Arrow;
            }

            var next = rest.IndexOfAny('(', '（');
            open = next < 0 ? -1 : open + 1 + next;
        }

        return false;
    }

    /// <summary>Where a day and a time of day with seconds begin that end the text; −1: it does not end so. Whether they exist is not asked here.</summary>
    private static int TimeStart(ReadOnlySpan<char> text)
    {
        var at = text.Length;
        var fraction = text.LastIndexOf('.');
        if (fraction > 0 && text.Length - fraction is > 1 and <= 7 && !text[(fraction + 1)..].ContainsAnyExceptInRange('0', '9'))
        {
            at = fraction;
        }

        if (!Back(text, ref at, 2, 2) || !BackMark(text, ref at, ':', '：') || !Back(text, ref at, 2, 2) || !BackMark(text, ref at, ':', '：') || !Back(text, ref at, 1, 2))
        {
            return -1;
        }

        var end = at;
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == 'T'))
        {
            at--;
        }

        if (at == end)
        {
            return -1;
        }

        var isChinese = BackMark(text, ref at, '日', '号');
        return Back(text, ref at, 1, 2) && BackMark(text, ref at, isChinese ? '月' : '-', isChinese ? '月' : '/') && Back(text, ref at, 1, 2)
            && BackMark(text, ref at, isChinese ? '年' : '-', isChinese ? '年' : '/') && Back(text, ref at, 4, 4) ? at : -1;
    }

    private static bool Back(ReadOnlySpan<char> text, ref int at, int least, int most)
    {
        var count = 0;
        while (count < most && at > 0 && char.IsAsciiDigit(text[at - 1]))
        {
            at--;
            count++;
        }

        return count >= least;
    }

    private static bool BackMark(ReadOnlySpan<char> text, ref int at, char mark, char other)
    {
        if (at == 0 || (text[at - 1] != mark && text[at - 1] != other))
        {
            return false;
        }

        at--;
        return true;
    }
}
