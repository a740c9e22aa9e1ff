using Jinpai.Core;

namespace Jinpai.Web.Views;

/// <summary>The days that a page looks at; both are included.</summary>
public readonly record struct DaySpan(BusinessDay First, BusinessDay Last)
{
    private const int Earliest = 2000;
    private const int Latest = 2200;
    private const int MostDays = 3660;

    /// <summary>How many days it has.</summary>
    public int DayCount => Last.Number - First.Number + 1;

    /// <summary>The same number of days just before.</summary>
    public DaySpan Before => new(First.Plus(-DayCount), First.Previous);

    /// <summary>The days that a preset means on <paramref name="today"/>.</summary>
    /// <param name="preset">Which.</param>
    /// <param name="today">The shop's business day now.</param>
    /// <param name="latest">The last day with data; null: none yet, and then the latest month is this one.</param>
    public static DaySpan Of(SpanPreset preset, BusinessDay today, BusinessDay? latest)
    {
        var monthStart = StartOfMonth(today);
        return preset switch
        {
            SpanPreset.Yesterday => new DaySpan(today.Previous, today.Previous),
            SpanPreset.ThisWeek => new DaySpan(today.Plus(-(((int)today.Date.DayOfWeek + 6) % 7)), today),
            SpanPreset.ThisMonth => new DaySpan(monthStart, today),
            SpanPreset.LastMonth => new DaySpan(StartOfMonth(monthStart.Previous), monthStart.Previous),
            _ => latest is { } day ? new DaySpan(StartOfMonth(day), day) : new DaySpan(monthStart, today),
        };
    }

    /// <summary>Null unless both are days of our times and in order, not more than ten years apart.</summary>
    public static DaySpan? Parse(string? from, string? to) =>
        BusinessDay.TryParse(from, out var first) && BusinessDay.TryParse(to, out var last) && first <= last && first.Date.Year >= Earliest && last.Date.Year <= Latest && last.Number - first.Number <= MostDays
            ? new DaySpan(first, last)
            : null;

    /// <inheritdoc />
    public override string ToString() => First == Last ? First.ToString() : $"{First} – {Last}";

    private static BusinessDay StartOfMonth(BusinessDay day) => new(day.Date.Year, day.Date.Month, 1);
}
