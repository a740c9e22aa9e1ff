using System.Globalization;
using System.Runtime.CompilerServices;

namespace Jinpai.Core.Events;

/// <summary>The platform's id of a message. <c>default</c> is "no id".</summary>
/// <remarks>
/// Order of spec 2.2: ids before no id; ids of digits only by length, then ordinally, and before all others, which stand ordinally.
/// Ids of up to 19 digits are kept as a number and a length, so that millions of them cost no strings; leading zeros count as digits.
/// </remarks>
public readonly struct MessageId : IEquatable<MessageId>, IComparable<MessageId>
{
    private const int MostDigitsInNumber = 19;
    private static readonly ulong[] PowersOfTen = [.. Enumerable.Range(0, MostDigitsInNumber + 1).Select(n => Enumerable.Repeat(10UL, n).Aggregate(1UL, (power, ten) => power * ten))];
    private readonly string? _text;
    private readonly byte _digits;

    private MessageId(string? text, ulong number, byte digits)
    {
        _text = text;
        Number = number;
        _digits = digits;
    }

    public bool IsNone => _digits == 0 && _text is null;

    /// <summary>The value of an id that is kept as digits; meaningless if <see cref="DigitCount"/> is 0.</summary>
    public ulong Number { get; }

    /// <summary>Number of digits of an id kept as a number; 0 for no id and for ids kept as text.</summary>
    public int DigitCount => _digits;

    /// <summary>The text of an id that is not kept as a number, else null.</summary>
    public string? Text => _text;

    /// <summary>The id that <see cref="Number"/> and <see cref="DigitCount"/> were taken from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number has more digits than that, or an id so long is kept as text.</exception>
    public static MessageId FromDigits(ulong number, int digits) => TryFromDigits(number, digits, out var id) ? id : throw new ArgumentOutOfRangeException(nameof(number), number, $"no id of {digits} digits");

    /// <returns>False: the number has more digits than that, or an id so long is kept as text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFromDigits(ulong number, int digits, out MessageId id)
    {
        var isId = digits is >= 0 and <= MostDigitsInNumber && number < PowersOfTen[digits];
        id = isId ? new MessageId(null, number, (byte)digits) : default;
        return isId;
    }

    public static MessageId Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        if (text.Length <= MostDigitsInNumber && !text.ContainsAnyExceptInRange('0', '9'))
        {
            return new MessageId(null, ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), (byte)text.Length);
        }

        return new MessageId(text.ToString(), 0, 0);
    }

    public bool Equals(MessageId other) => Number == other.Number && _digits == other._digits && string.Equals(_text, other._text, StringComparison.Ordinal);
    public override bool Equals(object? obj) => obj is MessageId other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(Number, _digits, _text is null ? 0 : string.GetHashCode(_text, StringComparison.Ordinal));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(MessageId other) => _digits > 0 && _digits == other._digits ? Number.CompareTo(other.Number) : CompareOthers(other);

    private int CompareOthers(MessageId other)
    {
        if (_digits > 0 && other._digits > 0)
        {
            return _digits.CompareTo(other._digits);
        }

        if (IsNone || other.IsNone)
        {
            return IsNone.CompareTo(other.IsNone);
        }

        return CompareTexts(ToString(), other.ToString());
    }

    public static bool operator ==(MessageId left, MessageId right) => left.Equals(right);
    public static bool operator !=(MessageId left, MessageId right) => !left.Equals(right);
    public static bool operator <(MessageId left, MessageId right) => left.CompareTo(right) < 0;
    public static bool operator >(MessageId left, MessageId right) => left.CompareTo(right) > 0;
    public static bool operator <=(MessageId left, MessageId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(MessageId left, MessageId right) => left.CompareTo(right) >= 0;

    public override string ToString() => _text ?? (_digits == 0 ? "" : Number.ToString(CultureInfo.InvariantCulture).PadLeft(_digits, '0'));

    private static int CompareTexts(string left, string right)
    {
        var leftDigits = !left.AsSpan().ContainsAnyExceptInRange('0', '9');
        var rightDigits = !right.AsSpan().ContainsAnyExceptInRange('0', '9');
        if (leftDigits != rightDigits)
        {
            return leftDigits ? -1 : 1;
        }

        return leftDigits && left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }
}
