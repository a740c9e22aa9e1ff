using System.Globalization;

namespace Jinpai.Core;

/// <summary>A day of a shop's business (spec 2.2): from its day cut to the next day's, in the shop's zone. <paramref name="Number"/> is <see cref="DateOnly.DayNumber"/>.</summary>
public readonly record struct BusinessDay(int Number) : IComparable<BusinessDay>
{
    public BusinessDay(int year, int month, int day)
        : this(new DateOnly(year, month, day).DayNumber)
    {
    }

    public DateOnly Date => DateOnly.FromDayNumber(Number);
    public BusinessDay Next => new(Number + 1);
    public BusinessDay Previous => new(Number - 1);

    public static BusinessDay FromDate(DateOnly date) => new(date.DayNumber);

    /// <summary>Reads <c>yyyy-MM-dd</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out BusinessDay day)
    {
        var ok = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        day = FromDate(date);
        return ok;
    }

    public static BusinessDay Parse(string text) =>
        TryParse(text, out var day) ? day : throw new FormatException($"'{text}' is not a day: expected yyyy-MM-dd, such as 2026-10-01.");

    public BusinessDay Plus(int days) => new(Number + days);
    public int CompareTo(BusinessDay other) => Number.CompareTo(other.Number);
    public static bool operator <(BusinessDay left, BusinessDay right) => left.Number < right.Number;
    public static bool operator >(BusinessDay left, BusinessDay right) => left.Number > right.Number;
    public static bool operator <=(BusinessDay left, BusinessDay right) => left.Number <= right.Number;
    public static bool operator >=(BusinessDay left, BusinessDay right) => left.Number >= right.Number;
    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
