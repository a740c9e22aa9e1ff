using Jinpai.Core;

namespace Jinpai.Storage.Segments;

/// <summary>Calendar days in the shop's zone: by them segments are stored, whatever the day cut.</summary>
internal sealed class LocalDays(TimeZoneInfo zone)
{
    private readonly BusinessCalendar _calendar = new([new DayBoundary(new BusinessDay(0), zone, TimeOnly.MinValue)]);
    private long _from = long.MaxValue;
    private long _toExcl = long.MinValue;
    private int _day;

    /// <summary>Not for several threads at once.</summary>
    public int DayOf(long at)
    {
        if (at < _from || at >= _toExcl)
        {
            var day = _calendar.DayOf(new Instant(at));
            _from = _calendar.StartOf(day).UnixMilliseconds;
            _toExcl = _calendar.EndOf(day).UnixMilliseconds;
            _day = day.Number;
        }

        return _day;
    }
}
