namespace Jinpai.Metrics.Daily;

/// <summary>Waits by whole seconds while a day is folded: all, those that lasted longer than the whole seconds, and the first of a reception.</summary>
/// <remarks>Tens of millions of rounds meet the agents and days in no order. Each is noted where the last one was, and many are counted at a time: else nearly every count would be fetched from memory anew.</remarks>
internal sealed class WaitTally
{
    private const int LeastSeconds = 64;

    /// <summary>A little more than the longest wait under the usual cap: counts that grow grow to it at once.</summary>
    private const int UsualSeconds = 640;
    private const int MostPending = 128;
    private readonly int[] _pending = new int[MostPending];
    private int _pendingCount;
    private Counts[] _counts = [];

    public WaitHistogram First => Histogram(counts => counts.First);
    public WaitHistogram All => Histogram(counts => counts.All);
    public WaitHistogram Uneven => Histogram(counts => counts.Uneven);

    /// <summary>A wait as one number, to be added later.</summary>
    /// <param name="seconds">Whole seconds of the wait.</param>
    /// <param name="kind">What the wait is beside one of all.</param>
    /// <param name="sign">1, or −1 to take it away.</param>
    public static int Noted(int seconds, WaitKinds kind, int sign) => (seconds << 3) | (int)kind | (sign < 0 ? 4 : 0);

    /// <param name="noted">See <see cref="Noted"/>.</param>
    public void Add(int noted)
    {
        if (_pendingCount == MostPending)
        {
            Settle();
        }

        _pending[_pendingCount++] = noted;
    }

    public void Add(WaitTally other)
    {
        other.Settle();
        for (var i = other._counts.Length - 1; i >= 0; i--)
        {
            Add(i, other._counts[i]);
        }
    }

    public void Add(DailyMeasures measures)
    {
        var length = Math.Max(measures.Waits.Length, Math.Max(measures.FirstWaits.Length, measures.UnevenWaits.Length));
        for (var i = length - 1; i >= 0; i--)
        {
            Add(i, new Counts { First = measures.FirstWaits[i], All = measures.Waits[i], Uneven = measures.UnevenWaits[i] });
        }
    }

    private void Settle()
    {
        for (var i = 0; i < _pendingCount; i++)
        {
            var wait = _pending[i];
            var sign = (wait & 4) == 0 ? 1 : -1;
            ref var counts = ref At(wait >> 3);
            counts.All += sign;
            counts.First += (wait & (int)WaitKinds.First) == 0 ? 0 : sign;
            counts.Uneven += (wait & (int)WaitKinds.Uneven) == 0 ? 0 : sign;
        }

        _pendingCount = 0;
    }

    // Callers begin with the longest wait, so that the counts grow once.
    private void Add(int seconds, Counts added)
    {
        if (added is { First: 0, All: 0, Uneven: 0 })
        {
            return;
        }

        ref var counts = ref At(seconds);
        counts.First += added.First;
        counts.All += added.All;
        counts.Uneven += added.Uneven;
    }

    private ref Counts At(int seconds)
    {
        if (seconds >= _counts.Length)
        {
            Array.Resize(ref _counts, seconds < LeastSeconds ? LeastSeconds : seconds < UsualSeconds ? UsualSeconds : Math.Max(_counts.Length * 2, seconds + 1));
        }

        return ref _counts[seconds];
    }

    private WaitHistogram Histogram(Func<Counts, long> of)
    {
        Settle();
        var length = _counts.Length;
        while (length > 0 && of(_counts[length - 1]) == 0)
        {
            length--;
        }

        var counts = new long[length];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = of(_counts[i]);
        }

        return new WaitHistogram(counts);
    }

    private struct Counts
    {
        public long First;
        public long All;
        public long Uneven;
    }
}
