using System.Globalization;
using System.Text.RegularExpressions;

namespace Jinpai.Import.Reading;

/// <summary>Lengths of time as reports write them: <c>00:01:20</c>, <c>1分20秒</c>, <c>1小时2分</c>, <c>80秒</c>, <c>1m20s</c>, <c>1 min 20 sec</c>, <c>160 hours</c>.</summary>
internal static partial class DurationText
{
    /// <summary>Seconds, exact. <c>1:20</c> alone is not taken: it may be minutes or hours.</summary>
    public static bool TryParse(string text, out decimal seconds)
    {
        seconds = 0;
        if (Clock().Match(text) is { Success: true } clock)
        {
            seconds = (Part(clock, "h") * 3600) + (Part(clock, "m") * 60) + Part(clock, "s");
            return true;
        }

        if (Words().Match(text) is { Success: true } words && text.Length > 0)
        {
            seconds = (Part(words, "d") * 86_400) + (Part(words, "h") * 3600) + (Part(words, "m") * 60) + Part(words, "s");
            return seconds <= WrittenNumber.Limit;
        }

        return false;
    }

    private static decimal Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? decimal.Parse(group.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<h>[0-9]{1,4})[:：](?<m>[0-5][0-9])[:：](?<s>[0-5][0-9](\.[0-9]{1,6})?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^((?<d>[0-9]{1,4})\s*(天|days?|d))?[\s,]*((?<h>[0-9]{1,6}(\.[0-9]{1,6})?)\s*(小时|时|hours?|hrs?|h))?[\s,]*((?<m>[0-9]{1,7}(\.[0-9]{1,6})?)\s*(分钟|分|minutes?|mins?|m))?[\s,]*((?<s>[0-9]{1,9}(\.[0-9]{1,6})?)\s*(秒钟|秒|seconds?|secs?|s))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Words();
}
