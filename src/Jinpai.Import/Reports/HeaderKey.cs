using System.Text;
using System.Text.RegularExpressions;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Reports;

/// <summary>A header as it is compared: half-width, without blanks and case, <c>-></c> as an arrow, and without the unit at its end.</summary>
/// <param name="Key">Such as <c>首次响应时长</c> of <c>首次响应时长（秒)</c>.</param>
/// <param name="Unit">The unit that stood at the end; empty: none.</param>
public readonly partial record struct HeaderKey(string Key, string Unit)
{
    private static readonly string[] Units = ["秒", "s", "sec", "分钟", "分", "min", "小时", "h", "毫秒", "ms", "元", "万元", "%", "人", "人次", "次", "天", "个", "件", "单", "条", "字", "笔"];

    public static HeaderKey Of(string header)
    {
        var key = new StringBuilder(header.Length);
        foreach (var c in header)
        {
            var folded = HeaderName.Fold(c) switch { '[' => '(', ']' => ')', var letter => letter };
            if (!char.IsWhiteSpace(folded) && !char.IsControl(folded) && folded is not ('\uFEFF' or '\u200B' or '\'' or '"'))
            {
                key.Append(folded);
            }
        }

        var text = key.Replace("—>", "→").Replace("->", "→").Replace("=>", "→").ToString();
        return WithoutUnit(text);
    }

    private static HeaderKey WithoutUnit(string text)
    {
        while (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open && Hours().IsMatch(text.AsSpan(open + 1, text.Length - open - 2)))
        {
            // The platform's hours of service: they are part of its rule, not of the name.
            text = text[..open];
        }

        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var bracket)
        {
            var inside = text[(bracket + 1)..^1];
            inside = inside.StartsWith("单位:", StringComparison.Ordinal) ? inside[3..] : inside;
            if (Units.Contains(inside, StringComparer.Ordinal))
            {
                return new HeaderKey(WithoutUnit(text[..bracket]).Key, inside);
            }
        }

        // 首次平均响应s: a unit without brackets.
        return text.Length > 1 && text[^1] == 's' && text[^2] >= 0x2E80 ? new HeaderKey(text[..^1], "s") : new HeaderKey(text, "");
    }

    [GeneratedRegex("^[0-9]{1,2}(:[0-9]{2})?[点时]?[-~至到—][0-9]{1,2}(:[0-9]{2})?[点时]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hours();
}
