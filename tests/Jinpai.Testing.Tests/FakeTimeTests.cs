namespace Jinpai.Testing.Tests;

public sealed class FakeTimeTests
{
    private static readonly DateTimeOffset Morning = new(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void The_clock_stands_still_until_it_is_advanced()
    {
        var time = new FakeTime(Morning);
        var before = time.GetTimestamp();
        Assert.Equal(Morning, time.GetUtcNow());
        Assert.Equal(9, time.GetLocalNow().Hour);
        time.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(Morning.AddSeconds(90), time.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(90), time.GetElapsedTime(before));
    }

    [Fact]
    public void Time_does_not_run_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FakeTime(Morning).Advance(TimeSpan.FromSeconds(-1)));
}
