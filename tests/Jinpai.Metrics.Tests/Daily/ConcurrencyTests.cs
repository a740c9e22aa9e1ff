using Jinpai.Metrics.Daily;
using Jinpai.Replay.Facts;
using static Jinpai.Metrics.Tests.Some;

namespace Jinpai.Metrics.Tests.Daily;

public sealed class ConcurrencyTests
{
    [Fact]
    public void Without_sessions_there_is_nothing() => Assert.Equal(default, Concurrency.Of([], 1));

    [Fact]
    public void Sessions_that_touch_in_one_instant_are_open_at_once_for_no_time() =>
        Assert.Equal(new Concurrency(2, 0), Concurrency.Of([Minutes(0, 5), Minutes(5, 9)], 1));

    [Fact]
    public void A_session_of_one_message_counts() =>
        Assert.Equal(new Concurrency(2, 0), Concurrency.Of([Minutes(0, 5), Minutes(3, 3)], 1));

    [Fact]
    public void Busy_is_the_time_with_more_than_many()
    {
        Session[] sessions = [Minutes(0, 10), Minutes(2, 6), Minutes(4, 12), Minutes(11, 12)];
        Assert.Equal(new Concurrency(3, 2 * 60_000), Concurrency.Of(sessions, 2));
        Assert.Equal(new Concurrency(3, (8 + 1) * 60_000), Concurrency.Of(sessions, 1));
        Assert.Equal(new Concurrency(3, 0), Concurrency.Of(sessions, 3));
    }

    [Fact]
    public void Sessions_of_an_agents_accounts_and_buyers_are_taken_together()
    {
        var rows = Fold(Facts([Reception(Mei, "a", 1), Reception(Mei, "a", 1) with { Account = new("店:二号") }]), Facts([Reception(Mei, "b", 1)]));
        Assert.Equal(3, rows.Row(Mei, 1)[Measure.MaxConcurrent]);
    }

    [Fact]
    public void Dropped_conversations_are_not_open() =>
        Assert.Equal(0, Fold(Facts([Reception(Mei, "a", 1) with { Dropped = DropReason.Monologue }])).Row(Mei, 1)[Measure.MaxConcurrent]);

    private static Session Minutes(int from, int to) => new(At(1, 10, from), At(1, 10, to));
}
