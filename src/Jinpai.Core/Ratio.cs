using System.Globalization;
using System.Numerics;

namespace Jinpai.Core;

/// <summary>An exact rational number, always in lowest terms with a positive denominator: rates, points and averages are computed with it and rounded once, at the end.</summary>
public readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private readonly BigInteger _denominatorLessOne;

    /// <exception cref="DivideByZeroException">The denominator is 0: a figure without data is "none" and must not get here.</exception>
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A ratio needs a denominator other than 0.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        divisor = denominator.Sign < 0 ? -divisor : divisor;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - BigInteger.One;
    }

    public static Ratio Zero => default;
    public static Ratio One => new(1, 1);

    public BigInteger Numerator { get; }
    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;
    public int Sign => Numerator.Sign;

    public static Ratio From(long value) => new(value, BigInteger.One);

    /// <summary>The exact value of a decimal.</summary>
    public static Ratio From(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var mantissa = new BigInteger(unchecked((uint)bits[0])) + (new BigInteger(unchecked((uint)bits[1])) << 32) + (new BigInteger(unchecked((uint)bits[2])) << 64);
        return new Ratio(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, scale));
    }

    public static Ratio operator +(Ratio left, Ratio right) => new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
    public static Ratio operator -(Ratio left, Ratio right) => left + (-right);
    public static Ratio operator -(Ratio value) => new(-value.Numerator, value.Denominator);
    public static Ratio operator *(Ratio left, Ratio right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
    public static Ratio operator /(Ratio left, Ratio right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    public static Ratio Min(Ratio a, Ratio b) => a <= b ? a : b;
    public static Ratio Max(Ratio a, Ratio b) => a >= b ? a : b;

    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    public bool Equals(Ratio other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>The largest whole number not above this one.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return rest.Sign < 0 ? quotient - BigInteger.One : quotient;
    }

    /// <summary>Rounded half away from zero to <paramref name="places"/> decimal places (0 to 20), as far as a decimal holds them.</summary>
    public decimal Round(int places)
    {
        var scale = BigInteger.Pow(10, places);
        var doubled = BigInteger.Abs(Numerator) * scale * 2;
        var rounded = (doubled + Denominator) / (Denominator * 2);
        var whole = BigInteger.DivRem(rounded, scale, out var rest);
        var value = (decimal)whole + ((decimal)rest / (decimal)scale);
        return Sign < 0 ? -value : value;
    }

    public override string ToString() => Denominator.IsOne ? Numerator.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
