using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Daily;

/// <summary>How many sessions of an agent were open at once (spec 2.5). A session is open from its first to its last message, both included.</summary>
/// <param name="Most">The most at any instant; sessions that touch in one instant are open at once.</param>
/// <param name="BusyMilliseconds">The time with more than <c>manyAtOnce</c> open.</param>
public readonly record struct Concurrency(int Most, long BusyMilliseconds)
{
    public static Concurrency Of(IReadOnlyCollection<Session> sessions, int manyAtOnce)
    {
        if (sessions.Count == 0)
        {
            return default;
        }

        var starts = new long[sessions.Count];
        var ends = new long[sessions.Count];
        var index = 0;
        foreach (var session in sessions)
        {
            starts[index] = session.FirstAt.UnixMilliseconds;
            ends[index++] = session.LastAt.UnixMilliseconds;
        }

        Array.Sort(starts);
        Array.Sort(ends);
        return Sweep(starts, ends, manyAtOnce);
    }

    private static Concurrency Sweep(long[] starts, long[] ends, int manyAtOnce)
    {
        var (most, open, started, ended) = (0, 0, 0, 0);
        long busy = 0;
        var before = starts[0];
        while (ended < ends.Length)
        {
            var isStart = started < starts.Length && starts[started] <= ends[ended];
            var at = isStart ? starts[started] : ends[ended];
            busy += open > manyAtOnce ? at - before : 0;
            before = at;
            if (isStart)
            {
                started++;
                open++;
                most = Math.Max(most, open);
            }
            else
            {
                ended++;
                open--;
            }
        }

        return new Concurrency(most, busy);
    }
}
