using Jinpai.Core;
using Jinpai.Desk;

namespace Jinpai.Web.Shared.Visits;

/// <summary>The days that the address of a page asks for.</summary>
public static class AskedDays
{
    /// <summary>The days that a preset means on <paramref name="today"/>.</summary>
    /// <param name="preset">Which.</param>
    /// <param name="today">The shop's business day now.</param>
    /// <param name="latest">The last day with data; null: none yet, and then the latest month is this one.</param>
    public static DaySpan Of(SpanPreset preset, BusinessDay today, BusinessDay? latest)
    {
        var month = Month.Of(today);
        return preset switch
        {
            SpanPreset.Yesterday => DaySpan.Of(today.Previous),
            SpanPreset.ThisWeek => new DaySpan(today.Plus(-(((int)today.Date.DayOfWeek + 6) % 7)), today),
            SpanPreset.ThisMonth => new DaySpan(month.First, today),
            SpanPreset.LastMonth => month.Previous.Days,
            _ => latest is { } day ? new DaySpan(Month.Of(day).First, day) : new DaySpan(month.First, today),
        };
    }

    /// <summary>Null unless both are days of our times and in order, not more than ten years apart.</summary>
    public static DaySpan? Parse(string? from, string? to) =>
        BusinessDay.TryParse(from, out var first) && BusinessDay.TryParse(to, out var last) && DaySpan.TryCreate(first, last) is { } days && SpanLimits.Allow(days)
            ? days
            : null;

    /// <summary>As pages write them: <c>2026-10-01 – 2026-10-31</c>; one day alone.</summary>
    public static string Text(DaySpan days) => days.DayCount == 1 ? days.First.ToString() : $"{days.First} – {days.Last}";
}
