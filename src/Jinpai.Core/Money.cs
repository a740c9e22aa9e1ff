using System.Globalization;

namespace Jinpai.Core;

/// <summary>An amount in minor units (分, cents): exact, never a floating number.</summary>
public readonly record struct Money(long MinorUnits) : IComparable<Money>
{
    public static readonly Money Zero;

    /// <summary>The amount in major units (元), exact: two decimal places.</summary>
    public decimal Major => MinorUnits / 100m;

    /// <summary>The amount of <paramref name="major"/> yuan, rounded half away from zero to the cent.</summary>
    public static Money FromMajor(decimal major) => new((long)decimal.Round(major * 100m, 0, MidpointRounding.AwayFromZero));

    public int CompareTo(Money other) => MinorUnits.CompareTo(other.MinorUnits);
    public static Money operator +(Money left, Money right) => new(left.MinorUnits + right.MinorUnits);
    public static Money operator -(Money left, Money right) => new(left.MinorUnits - right.MinorUnits);
    public static Money operator -(Money value) => new(-value.MinorUnits);
    public static bool operator <(Money left, Money right) => left.MinorUnits < right.MinorUnits;
    public static bool operator >(Money left, Money right) => left.MinorUnits > right.MinorUnits;
    public static bool operator <=(Money left, Money right) => left.MinorUnits <= right.MinorUnits;
    public static bool operator >=(Money left, Money right) => left.MinorUnits >= right.MinorUnits;

    /// <summary>Splits this amount in proportion to <paramref name="weights"/> by largest remainder: the parts sum to it to the cent (spec 2.7).</summary>
    /// <param name="weights">Not negative. If all are 0, the first part takes all. Ties in the remainder go to the earlier part.</param>
    public Money[] Split(IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Count);
        var parts = new Money[weights.Count];
        ArgumentOutOfRangeException.ThrowIfNegative(weights.Min());
        var total = weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
        if (total == 0)
        {
            parts[0] = this;
            return parts;
        }

        var sign = MinorUnits < 0 ? -1 : 1;
        var amount = Int128.Abs((Int128)MinorUnits);
        var remainders = new (Int128 Remainder, int Index)[weights.Count];
        var left = amount;
        for (var i = 0; i < weights.Count; i++)
        {
            var (quotient, rest) = Int128.DivRem(amount * weights[i], total);
            parts[i] = new Money((long)(quotient * sign));
            remainders[i] = (rest, i);
            left -= quotient;
        }

        foreach (var (_, index) in remainders.OrderByDescending(r => r.Remainder).ThenBy(r => r.Index).Take((int)left))
        {
            parts[index] = new Money(parts[index].MinorUnits + sign);
        }

        return parts;
    }

    /// <summary>Two decimal places, a point, no grouping: <c>1234.50</c>.</summary>
    public override string ToString() => Major.ToString("0.00", CultureInfo.InvariantCulture);
}
