using System.Globalization;
using System.Text.RegularExpressions;
using Jinpai.Core;

namespace Jinpai.Import.Reports;

/// <summary>Finds the period in a file's name or in a cell: <c>2026-10-01至2026-10-31</c>, <c>20261001-20261031</c>, <c>2026年10月</c>, a single day.</summary>
public static partial class PeriodText
{
    /// <summary>The period; null if there is none, or more dates than a beginning and an end.</summary>
    public static DaySpan? Find(string text)
    {
        var days = new List<BusinessDay>();
        foreach (Match match in Day().Matches(text))
        {
            if (!TryDay(match, out var day))
            {
                return null;
            }

            days.Add(day);
        }

        return days.Count switch
        {
            0 => Month(text),
            1 => new DaySpan(days[0], days[0]),
            2 when days[0] <= days[1] => new DaySpan(days[0], days[1]),
            _ => null,
        };
    }

    private static bool TryDay(Match match, out BusinessDay day)
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}");
        return BusinessDay.TryParse(date, out day);
    }

    private static DaySpan? Month(string text)
    {
        var months = Months().Matches(text);
        if (months.Count != 1)
        {
            return null;
        }

        var year = int.Parse(months[0].Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var month = int.Parse(months[0].Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 ? new DaySpan(new BusinessDay(year, month, 1), new BusinessDay(year, month, DateTime.DaysInMonth(year, month))) : null;
    }

    [GeneratedRegex(
        @"(?<![0-9])(?<y>20[0-9]{2})((?<m>[01][0-9])(?<d>[0-3][0-9])|[-./_](?<m>[0-9]{1,2})[-./_](?<d>[0-9]{1,2})|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日?)(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<![0-9])(?<y>20[0-9]{2})([-./]?(?<m>[0-9]{2})|年(?<m>[0-9]{1,2})月)(?![-./]?[0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Months();
}
