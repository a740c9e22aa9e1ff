using Jinpai.Core;

namespace Jinpai.Import.Reading;

/// <summary>Turns local times of one zone into instants. Days on which the zone's offset does not change cost one addition.</summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    private const long DayLength = 86_400_000;
    private const long Changes = long.MinValue;
    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly int UnixEpoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
    private static readonly int EndDay = new DateOnly(2200, 1, 1).DayNumber;

    /// <summary>Per day, in pages of 512, the offset in milliseconds plus 1 (0: not looked up yet), or <see cref="Changes"/>.</summary>
    private readonly long[]?[] _offsets = new long[]?[((EndDay - FirstDay) >> 9) + 1];

    /// <summary>The instant of a local time; of one that the zone repeats the first; none of one that it skips.</summary>
    public TimeFault TryResolve(int dayNumber, long millisecondOfDay, out Instant instant)
    {
        instant = default;
        if (dayNumber < FirstDay || dayNumber >= EndDay)
        {
            return TimeFault.OutOfRange;
        }

        ref var page = ref _offsets[(dayNumber - FirstDay) >> 9];
        page ??= new long[512];
        ref var offset = ref page[(dayNumber - FirstDay) & 511];
        offset = offset == 0 ? OffsetOf(dayNumber) : offset;
        var local = (((long)dayNumber - UnixEpoch) * DayLength) + millisecondOfDay;
        if (offset != Changes)
        {
            instant = new Instant(local - (offset - 1));
            return TimeFault.None;
        }

        var time = DateTime.UnixEpoch.AddMilliseconds(local);
        var unspecified = DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(unspecified))
        {
            return TimeFault.Skipped;
        }

        var exact = zone.IsAmbiguousTime(unspecified) ? zone.GetAmbiguousTimeOffsets(unspecified).Max() : zone.GetUtcOffset(unspecified);
        instant = new Instant(local - (exact.Ticks / TimeSpan.TicksPerMillisecond));
        return TimeFault.None;
    }

    /// <summary>The calendar day, in the zone, that an instant falls on.</summary>
    public BusinessDay DayOf(Instant instant) => BusinessDay.FromDate(DateOnly.FromDateTime(instant.In(zone)));

    public static bool IsInRange(long unixMilliseconds) =>
        unixMilliseconds >= ((long)FirstDay - UnixEpoch) * DayLength && unixMilliseconds < ((long)EndDay - UnixEpoch) * DayLength;

    private long OffsetOf(int dayNumber)
    {
        var midnight = DateOnly.FromDayNumber(dayNumber).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        var next = midnight.AddDays(1);
        var changes = zone.GetUtcOffset(midnight) != zone.GetUtcOffset(next) || zone.IsInvalidTime(midnight) || zone.IsAmbiguousTime(midnight) || zone.IsAmbiguousTime(next.AddTicks(-1));
        return changes ? Changes : (zone.GetUtcOffset(midnight).Ticks / TimeSpan.TicksPerMillisecond) + 1;
    }
}
