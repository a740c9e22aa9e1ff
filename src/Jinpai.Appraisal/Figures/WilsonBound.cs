using System.Numerics;
using Jinpai.Core;

namespace Jinpai.Appraisal.Figures;

/// <summary>
/// The Wilson score interval of a share of counts with z = 1.96 = 49/25 (E. B. Wilson, 1927; spec 4.1): (2k + z² ∓ z·√(z² + 4k(n − k)/n)) / (2(n + z²)).
/// The root is taken over whole numbers to 40 decimal places and rounded up, so that what little it is off never favours the agent.
/// </summary>
public static class WilsonBound
{
    private const int RootPlaces = 40;
    private static readonly Ratio Z = new(49, 25);

    /// <param name="successes">0 ≤ k ≤ n.</param>
    /// <param name="trials">n &gt; 0.</param>
    public static Ratio Lower(Ratio successes, Ratio trials) => Bound(successes, trials, -1);

    /// <inheritdoc cref="Lower"/>
    public static Ratio Upper(Ratio successes, Ratio trials) => Bound(successes, trials, 1);

    private static Ratio Bound(Ratio k, Ratio n, int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(n.Sign, 0);
        ArgumentOutOfRangeException.ThrowIfNegative(k.Sign);
        ArgumentOutOfRangeException.ThrowIfNegative((n - k).Sign);
        var two = Ratio.From(2);
        var square = Z * Z;
        var root = RootUp(square + (two * two * k * (n - k) / n));
        return ((two * k) + square + (Ratio.From(side) * Z * root)) / (two * (n + square));
    }

    private static Ratio RootUp(Ratio value)
    {
        // √(a/b) = √(a·b) / b
        var scale = BigInteger.Pow(10, RootPlaces);
        var square = value.Numerator * value.Denominator * scale * scale;
        var root = FloorRoot(square);
        return new Ratio(root * root == square ? root : root + BigInteger.One, value.Denominator * scale);
    }

    private static BigInteger FloorRoot(BigInteger square)
    {
        if (square.IsZero)
        {
            return square;
        }

        var guess = BigInteger.One << (int)((square.GetBitLength() / 2) + 1);
        while (true)
        {
            var next = (guess + (square / guess)) >> 1;
            if (next >= guess)
            {
                return guess;
            }

            guess = next;
        }
    }
}
