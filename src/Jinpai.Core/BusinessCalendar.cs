namespace Jinpai.Core;

/// <summary>Which business day an instant belongs to (spec 2.2).</summary>
/// <remarks>
/// A day runs from its own day cut to the next day's day cut. Where the cut changes between two days, the earlier day is
/// therefore longer or shorter; there is no gap and no overlap. A local time that a zone skips begins at the first instant
/// after the skip; one that it repeats begins at its first occurrence.
/// </remarks>
public sealed class BusinessCalendar
{
    private readonly DayBoundary[] _boundaries;

    /// <summary>Starts of days that were asked for, each at its number modulo the length. An entry never changes, so that threads may share them.</summary>
    private readonly DayStart?[] _starts = new DayStart?[512];

    /// <param name="boundaries">At least one; the earliest also holds for all days before it.</param>
    public BusinessCalendar(IEnumerable<DayBoundary> boundaries)
    {
        _boundaries = [.. boundaries.OrderBy(b => b.EffectiveFrom)];
        ArgumentOutOfRangeException.ThrowIfZero(_boundaries.Length);
    }

    /// <summary>The first instant of the day.</summary>
    public Instant StartOf(BusinessDay day) => new(StartOf(day.Number));

    /// <summary>The first instant after the day.</summary>
    public Instant EndOf(BusinessDay day) => new(StartOf(day.Number + 1));

    public BusinessDay DayOf(Instant instant)
    {
        var guess = (int)(Math.DivRem(instant.UnixMilliseconds, 86_400_000L).Quotient + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber);
        while (instant.UnixMilliseconds < StartOf(guess))
        {
            guess--;
        }

        while (instant.UnixMilliseconds >= StartOf(guess + 1))
        {
            guess++;
        }

        return new BusinessDay(guess);
    }

    private long StartOf(int day)
    {
        ref var known = ref _starts[unchecked((uint)day) % (uint)_starts.Length];
        return known is { } start && start.Day == day ? start.At : (known = new DayStart(day, ComputeStart(day))).At;
    }

    private long ComputeStart(int day)
    {
        var boundary = _boundaries[0];
        foreach (var candidate in _boundaries)
        {
            if (candidate.EffectiveFrom.Number <= day)
            {
                boundary = candidate;
            }
        }

        var local = DateOnly.FromDayNumber(day).ToDateTime(boundary.DayCut);
        while (boundary.Zone.IsInvalidTime(local))
        {
            local = local.AddTicks(TimeSpan.TicksPerMinute);
        }

        var offset = boundary.Zone.IsAmbiguousTime(local) ? boundary.Zone.GetAmbiguousTimeOffsets(local).Max() : boundary.Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUnixTimeMilliseconds();
    }

    private sealed record DayStart(int Day, long At);
}
