using System.Globalization;

namespace Jinpai.Core;

/// <summary>A point in time: milliseconds since 1970-01-01T00:00Z. The only form in which Jinpai stores and compares times.</summary>
/// <remarks>A business day is not an instant: see <see cref="BusinessCalendar"/>.</remarks>
public readonly record struct Instant(long UnixMilliseconds) : IComparable<Instant>
{
    public static readonly Instant MinValue = new(long.MinValue);
    public static readonly Instant MaxValue = new(long.MaxValue);

    public static Instant FromDateTimeOffset(DateTimeOffset value) => new(value.ToUnixTimeMilliseconds());

    /// <summary>The same point as a <see cref="DateTimeOffset"/> in UTC. Only for instants of the years 1 to 9999.</summary>
    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.FromUnixTimeMilliseconds(UnixMilliseconds);

    public int CompareTo(Instant other) => UnixMilliseconds.CompareTo(other.UnixMilliseconds);

    public static bool operator <(Instant left, Instant right) => left.UnixMilliseconds < right.UnixMilliseconds;
    public static bool operator >(Instant left, Instant right) => left.UnixMilliseconds > right.UnixMilliseconds;
    public static bool operator <=(Instant left, Instant right) => left.UnixMilliseconds <= right.UnixMilliseconds;
    public static bool operator >=(Instant left, Instant right) => left.UnixMilliseconds >= right.UnixMilliseconds;
    public static TimeSpan operator -(Instant left, Instant right) => new((left.UnixMilliseconds - right.UnixMilliseconds) * TimeSpan.TicksPerMillisecond);
    public static Instant operator +(Instant left, TimeSpan right) => new(left.UnixMilliseconds + (right.Ticks / TimeSpan.TicksPerMillisecond));
    public static Instant operator -(Instant left, TimeSpan right) => new(left.UnixMilliseconds - (right.Ticks / TimeSpan.TicksPerMillisecond));

    public static Instant Earlier(Instant a, Instant b) => a < b ? a : b;
    public static Instant Later(Instant a, Instant b) => a > b ? a : b;

    /// <summary>What the clocks of a zone show at it.</summary>
    public DateTime In(TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(ToDateTimeOffset(), zone).DateTime;

    /// <summary>The latest of those that are known.</summary>
    public static Instant Latest(Instant known, params ReadOnlySpan<Instant?> others)
    {
        foreach (var other in others)
        {
            known = other > known ? other.Value : known;
        }

        return known;
    }

    /// <summary>ISO 8601 in UTC, milliseconds only where there are any: <c>2026-10-01T02:03:04Z</c>. Of an unknown instant (<see cref="MinValue"/>, <see cref="MaxValue"/>) the bare number.</summary>
    public override string ToString() => UnixMilliseconds is long.MinValue or long.MaxValue
        ? UnixMilliseconds.ToString(CultureInfo.InvariantCulture)
        : ToDateTimeOffset().ToString(UnixMilliseconds % 1000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
