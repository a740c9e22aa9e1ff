namespace Jinpai.Metrics.Daily;

/// <summary>How many waits there were of each number of whole seconds (rounded down). Medians and percentiles are read from it by nearest rank (spec 2.5).</summary>
public sealed class WaitHistogram
{
    private readonly long[] _counts;

    /// <param name="counts">By the number of whole seconds. It is the histogram's from then on.</param>
    public WaitHistogram(long[] counts)
    {
        var length = counts.Length;
        while (length > 0 && counts[length - 1] == 0)
        {
            length--;
        }

        _counts = length == counts.Length ? counts : counts[..length];
    }

    public static WaitHistogram Empty { get; } = new([]);

    /// <summary>One more than the longest wait in it.</summary>
    public int Length => _counts.Length;
    public bool IsEmpty => _counts.Length == 0;

    /// <summary>By the number of whole seconds.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    /// <summary>Waits of that many whole seconds.</summary>
    public long this[int seconds] => seconds >= 0 && seconds < _counts.Length ? _counts[seconds] : 0;

    public long Total
    {
        get
        {
            long total = 0;
            foreach (var count in _counts)
            {
                total += count;
            }

            return total;
        }
    }

    /// <summary>Waits of at most that many whole seconds (rounded down).</summary>
    public long AtMost(int seconds)
    {
        long total = 0;
        for (var i = 0; i < _counts.Length && i <= seconds; i++)
        {
            total += _counts[i];
        }

        return total;
    }

    /// <summary>The smallest number of seconds that at least <paramref name="percent"/> per cent of the waits do not exceed; null without waits.</summary>
    public int? NearestRank(int percent)
    {
        var total = Total;
        if (total <= 0)
        {
            return null;
        }

        var rank = ((total * percent) + 99) / 100;
        long seen = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen >= rank)
            {
                return i;
            }
        }

        return _counts.Length - 1;
    }

    public WaitHistogram Plus(WaitHistogram other)
    {
        if (other.IsEmpty)
        {
            return this;
        }

        var sum = new long[Math.Max(Length, other.Length)];
        _counts.CopyTo(sum, 0);
        for (var i = 0; i < other._counts.Length; i++)
        {
            sum[i] += other._counts[i];
        }

        return new WaitHistogram(sum);
    }
}
