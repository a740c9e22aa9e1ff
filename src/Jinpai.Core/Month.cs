using System.Globalization;

namespace Jinpai.Core;

/// <summary>A month of the calendar, written <c>2026-10</c>. Its days are <see cref="Days"/>.</summary>
public readonly record struct Month : IComparable<Month>
{
    // From January of the year 1, which is the default value.
    private readonly int _sinceYearOne;

    /// <param name="year">1 to 9999.</param>
    /// <param name="number">1 to 12.</param>
    public Month(int year, int number)
    {
        if (!IsMonth(year, number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), string.Create(CultureInfo.InvariantCulture, $"There is no month {number} of the year {year}."));
        }

        _sinceYearOne = ((year - 1) * 12) + number - 1;
    }

    private Month(int sinceYearOne)
    {
        _sinceYearOne = sinceYearOne;
    }

    public int Year => (_sinceYearOne / 12) + 1;

    /// <summary>1 to 12.</summary>
    public int Number => (_sinceYearOne % 12) + 1;
    public BusinessDay First => new(Year, Number, 1);
    public BusinessDay Last => new(Year, Number, DateTime.DaysInMonth(Year, Number));
    public DaySpan Days => new(First, Last);
    public Month Next => Plus(1);
    public Month Previous => Plus(-1);

    /// <summary>The month that holds the day.</summary>
    public static Month Of(BusinessDay day) => new(day.Date.Year, day.Date.Month);

    /// <summary>Null unless there is such a month.</summary>
    public static Month? TryCreate(int year, int number) => IsMonth(year, number) ? new Month(year, number) : null;

    /// <summary>Reads <c>yyyy-MM</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        var ok = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = Of(BusinessDay.FromDate(first));
        return ok;
    }

    public static Month Parse(string text) => TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month: expected yyyy-MM, such as 2026-10.");

    public Month Plus(int months) => new(_sinceYearOne + months);
    public int CompareTo(Month other) => _sinceYearOne.CompareTo(other._sinceYearOne);
    public static bool operator <(Month left, Month right) => left._sinceYearOne < right._sinceYearOne;
    public static bool operator >(Month left, Month right) => left._sinceYearOne > right._sinceYearOne;
    public static bool operator <=(Month left, Month right) => left._sinceYearOne <= right._sinceYearOne;
    public static bool operator >=(Month left, Month right) => left._sinceYearOne >= right._sinceYearOne;
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    private static bool IsMonth(int year, int number) => year is >= 1 and <= 9999 && number is >= 1 and <= 12;
}
