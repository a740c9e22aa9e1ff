namespace Jinpai.Testing;

/// <summary>A clock that stands still until a test advances it.</summary>
public sealed class FakeTime : TimeProvider
{
    private DateTimeOffset _now;

    /// <param name="now">Where the clock stands first; its offset is kept as the local zone of the test.</param>
    public FakeTime(DateTimeOffset now)
    {
        _now = now;
        LocalTimeZone = now.Offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone("fake", now.Offset, "fake", "fake");
    }

    public override TimeZoneInfo LocalTimeZone { get; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    public override long GetTimestamp() => _now.UtcTicks;

    /// <exception cref="ArgumentOutOfRangeException">The step is negative: time does not run backwards.</exception>
    public void Advance(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        _now += step;
    }
}
