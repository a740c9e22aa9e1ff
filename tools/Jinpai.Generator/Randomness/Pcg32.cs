namespace Jinpai.Generator.Randomness;

/// <summary>
/// The PCG-XSH-RR generator of M. E. O'Neill, 32 bits out of a 64-bit state. Our own, and only whole numbers, so that neither a runtime's
/// generator nor its floating functions can change a byte.
/// </summary>
internal sealed class Pcg32
{
    private const ulong Multiplier = 6364136223846793005UL;
    private readonly ulong _increment;
    private ulong _state;

    public Pcg32(ulong seed, ulong stream)
    {
        unchecked
        {
            _increment = (stream << 1) | 1UL;
            _state = 0;
            NextUInt();
            _state += seed;
            NextUInt();
        }
    }

    /// <summary>An own generator for a part, so that the part's draws do not shift the others'.</summary>
    public Pcg32 Fork(ulong stream) => new(((ulong)NextUInt() << 32) | NextUInt(), stream);

    public uint NextUInt()
    {
        unchecked
        {
            var old = _state;
            _state = (old * Multiplier) + _increment;
            var mixed = (uint)(((old >> 18) ^ old) >> 27);
            var rotation = (int)(old >> 59);
            return (mixed >> rotation) | (mixed << (-rotation & 31));
        }
    }

    /// <summary>A whole number in [0, <paramref name="countExcl"/>), each equally likely.</summary>
    public int Below(int countExcl)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(countExcl);
        var bound = (uint)countExcl;
        var refused = unchecked(0u - bound) % bound;
        while (true)
        {
            var draw = NextUInt();
            if (draw >= refused)
            {
                return (int)(draw % bound);
            }
        }
    }

    /// <summary>A whole number from <paramref name="lowest"/> to <paramref name="highest"/>, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>True in <paramref name="permille"/> of 1,000 draws.</summary>
    public bool Chance(int permille) => Below(1000) < permille;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>An index, each as likely as its weight.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var draw = Below(total);
        for (var i = 0; i < weights.Length; i++)
        {
            draw -= weights[i];
            if (draw < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>A duration in seconds with the long tail that waits have: exponential with mean <paramref name="mean"/>, from a table of its quantiles.</summary>
    public int Wait(int mean)
    {
        ReadOnlySpan<int> hundredths = [0, 5, 11, 16, 22, 29, 36, 43, 51, 60, 69, 80, 92, 105, 120, 139, 161, 190, 230, 300, 460];
        var step = Below(hundredths.Length - 1);
        var within = Below(100);
        var low = hundredths[step];
        return (int)((long)mean * ((low * 100) + ((hundredths[step + 1] - low) * within)) / 10_000);
    }
}
