using Jinpai.Core;

namespace Jinpai.Desk;

/// <summary>Which days may be asked for at once, at every door: days of our times, and not more than anybody reads.</summary>
public static class SpanLimits
{
    /// <summary>The first year.</summary>
    public const int Earliest = 2000;

    /// <summary>The last year.</summary>
    public const int Latest = 2200;
    public const int MostYears = 10;
    private const int MostDays = (MostYears * 366) + 1;

    public static bool Allow(DaySpan days) => days.First.Date.Year >= Earliest && days.Last.Date.Year <= Latest && days.DayCount <= MostDays;
}
